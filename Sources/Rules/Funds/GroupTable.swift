import Kernel

/// A group of workers whose iuran somebody may pay.
public enum WorkerGroup: String, CaseIterable, Sendable {
    case pekerjaSawit = "pekerja_sawit"
    case pekerjaRentan = "pekerja_rentan"
    case pekerjaTembakau = "pekerja_tembakau"
    case nonASN = "non_asn"
    case kepalaDesa = "kepala_desa"
    case perangkatDesa = "perangkat_desa"
    case bpd, rt, lkd
}

/// What the payer means for the relief of PP 50/2025, in the months of that relief.
public enum ReliefPP50: String, CaseIterable, Sendable {
    /// The full iuran is due: paid through APBN or APBD.
    case dikecualikan
    /// Half is due.
    case mendapat
    /// The relief is for bukan penerima upah only.
    case bukanBPU = "bukan_bpu"
    case perluPetugas = "perlu_petugas"
}

/// Which groups one fund may pay for, each with the consequence for PP 50/2025.
public struct GroupTable: ParameterValue {
    public let baris: [Entry]

    public struct Entry: Hashable, Sendable {
        public let kelompok: WorkerGroup
        public let pp50: ReliefPP50

        init(_ kelompok: WorkerGroup, _ pp50: ReliefPP50) { (self.kelompok, self.pp50) = (kelompok, pp50) }
    }

    init(_ kelompok: [WorkerGroup], _ pp50: ReliefPP50) { baris = kelompok.map { Entry($0, pp50) } }
    init(_ baris: [Entry]) { self.baris = baris }

    public func akibat(_ kelompok: WorkerGroup) -> ReliefPP50? { baris.first { $0.kelompok == kelompok }?.pp50 }

    private static let columns: [Quantity.Table.Column] = [
        .init("kelompok", Phrase(id: "Kelompok", en: "Group")),
        .init("pp50", Phrase(id: "Akibat PP 50/2025", en: "Consequence of PP 50/2025")),
    ]

    public var quantity: Quantity {
        .table(
            .init(
                columns: GroupTable.columns,
                rows: baris.map { [.text($0.kelompok.rawValue), .text($0.pp50.rawValue)] }))
    }

    /// Nil for an unknown code or a group that stands in it twice.
    public init?(_ quantity: Quantity) {
        guard case .table(let table) = quantity, !table.rows.isEmpty else { return nil }
        var found: [Entry] = []
        for row in table.rows {
            guard row.count == 2, case .text(let group) = row[0], case .text(let consequence) = row[1],
                let kelompok = WorkerGroup(rawValue: group), let pp50 = ReliefPP50(rawValue: consequence),
                !found.contains(where: { $0.kelompok == kelompok })
            else { return nil }
            found.append(Entry(kelompok, pp50))
        }
        baris = found
    }
}
