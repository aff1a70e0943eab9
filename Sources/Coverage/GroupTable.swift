import Kernel
import Registry

/// The active of a region in the groups of one kind, prepared for the public.
public struct GroupTable: Sendable {
    /// What the groups are told apart by.
    public enum Kind: String, Sendable, CaseIterable {
        case segmen, fund, sex, age, sektor
    }

    public struct Row: Hashable, Sendable {
        /// The group's word in files.
        public let code: String
        public let name: Phrase
        /// Nil where it may not be shown.
        public let count: Int?
        public let disclosure: Disclosure
    }

    public let kind: Kind
    public let rows: [Row]
    /// Counts were rounded to a multiple of five.
    public let isRounded: Bool

    /// Hides small counts and those that would give them away. Below a province, whose exact counts stand beside
    /// those of its parts, the others are rounded to a multiple of five: what the parts leave of the whole then says
    /// nothing certain about a hidden one.
    public init(_ kind: Kind, _ groups: [(code: String, name: Phrase, count: Int)], rounded: Bool) {
        self.kind = kind
        isRounded = rounded
        let disclosures = SmallNumbers.disclose(groups.map(\.count))
        rows = zip(groups, disclosures).map { group, disclosure in
            let shown = rounded ? (group.count + 2) / 5 * 5 : group.count
            return Row(
                code: group.code, name: group.name, count: disclosure == .open ? shown : nil, disclosure: disclosure)
        }
    }
}

extension GroupTable {
    /// The tables of a region, those without anybody left out; none where its own count is hidden.
    public static func all(
        _ coverage: RegionCoverage, _ groups: [GroupCount], segmen: (Segmen) -> Phrase, fund: (Fund) -> Phrase
    ) -> [GroupTable] {
        guard coverage.disclosure == .open, coverage.participants > 0 else { return [] }
        let rounded = coverage.wilayah.level != .provinsi
        let counts = Dictionary(grouping: groups, by: \.kind).mapValues { own in
            Dictionary(own.map { ($0.value, $0.count) }, uniquingKeysWith: +)
        }
        func table(_ kind: Kind, _ of: GroupKind, _ values: [(UInt8, String, Phrase)]) -> GroupTable {
            GroupTable(kind, values.map { ($0.1, $0.2, counts[of]?[$0.0] ?? 0) }, rounded: rounded)
        }
        let tables = [
            GroupTable(
                .segmen, Segmen.allCases.map { ($0.code, segmen($0), coverage.bySegmen[$0] ?? 0) }, rounded: rounded),
            GroupTable(.fund, Fund.allCases.map { ($0.code, fund($0), coverage.byFund[$0] ?? 0) }, rounded: rounded),
            table(.sex, .sex, sexes),
            table(.age, .age, AgeBand.allCases.map { ($0.rawValue, "\($0)", $0.name) }),
            table(.sektor, .sektor, Sektor.allCases.map { ($0.rawValue, "\($0)", $0.name) }),
        ]
        return tables.filter { $0.rows.contains { $0.count != 0 } }
    }

    private static let sexes: [(UInt8, String, Phrase)] = [
        (2, "P", Phrase(id: "perempuan", en: "women")), (1, "L", Phrase(id: "laki-laki", en: "men")),
        (0, "?", Phrase(id: "tidak diketahui", en: "not known")),
    ]
}
