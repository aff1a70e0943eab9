import Kernel
import Registry

/// By what participants are told apart, beside segmen and fund.
public enum GroupKind: UInt8, Sendable, CaseIterable {
    case sex = 1
    case age = 2
    case sektor = 3
}

/// How many are active in one group of a kind. `value` is the raw value of `Sex` (0: not known), `AgeBand` or `Sektor`.
public struct GroupCount: Hashable, Sendable {
    public let kind: GroupKind
    public let value: UInt8
    public let count: Int

    public init(kind: GroupKind, value: UInt8, count: Int) {
        self.kind = kind
        self.value = value
        self.count = count
    }
}

/// What of a person decides their groups.
public struct GroupTraits: Hashable, Sendable {
    public let born: Bulan?
    public let sex: Sex?
    public let sektor: Sektor

    public init(born: Bulan?, sex: Sex?, sektor: Sektor) {
        self.born = born
        self.sex = sex
        self.sektor = sektor
    }

    /// The group of each kind in a month.
    public func values(in bulan: Bulan) -> [(GroupKind, UInt8)] {
        [
            (.sex, sex?.rawValue ?? 0), (.age, AgeBand(born: born, in: bulan).rawValue),
            (.sektor, sektor.rawValue),
        ]
    }
}

/// Changes to the counts of groups in a kabupaten/kota and its province. Finer regions are counted when asked.
public struct GroupDeltas: Sendable {
    public struct Key: Hashable, Sendable {
        public let wilayah: KodeWilayah
        public let bulan: Bulan
        public let kind: GroupKind
        public let value: UInt8
    }

    /// Packed keys: this counts millions of steps while a province is loaded.
    private var own: [UInt64: Int32] = [:]

    public init() {}

    public mutating func count(_ span: CountedSpan, _ traits: GroupTraits, sign: Int32 = 1) {
        let level = min(span.wilayah.level, .kabupatenKota)
        guard let wilayah = span.wilayah.ancestor(at: level) else { return }
        let end = span.through?.advanced(by: 1)
        for (kind, value) in [(GroupKind.sex, traits.sex?.rawValue ?? 0), (.sektor, traits.sektor.rawValue)] {
            add(wilayah, span.from, kind, value, sign)
            if let end { add(wilayah, end, kind, value, -sign) }
        }
        ages(span, traits.born, wilayah, end, sign)
    }

    private mutating func ages(
        _ span: CountedSpan, _ born: Bulan?, _ wilayah: KodeWilayah, _ end: Bulan?, _ sign: Int32
    ) {
        var band = AgeBand(born: born, in: span.from)
        add(wilayah, span.from, .age, band.rawValue, sign)
        for step in AgeBand.steps(born: born) where step > span.from && end.map({ step < $0 }) ?? true {
            let next = AgeBand(born: born, in: step)
            add(wilayah, step, .age, band.rawValue, -sign)
            add(wilayah, step, .age, next.rawValue, sign)
            band = next
        }
        if let end { add(wilayah, end, .age, band.rawValue, -sign) }
    }

    private mutating func add(_ wilayah: KodeWilayah, _ bulan: Bulan, _ kind: GroupKind, _ value: UInt8, _ by: Int32) {
        let place = wilayah.digits << 8 | UInt64(kind.rawValue) << 5 | UInt64(value)
        own[place << 32 | UInt64(UInt32(bitPattern: bulan.index)), default: 0] += by
    }

    /// The changes of the kabupaten/kota and of the province, in a fixed order, without zeros.
    public func rolledUp() -> [(key: Key, amount: Int)] {
        var all: [Key: Int] = [:]
        for (packed, amount) in own where amount != 0 {
            let place = packed >> 32
            let digits = place >> 8
            let level: KodeWilayah.Level = digits < 100 ? .provinsi : .kabupatenKota
            guard let kind = GroupKind(rawValue: UInt8(place >> 5 & 7)),
                let wilayah = KodeWilayah(digits: digits, level: level)
            else { continue }
            let bulan = Bulan(index: Int32(bitPattern: UInt32(truncatingIfNeeded: packed)))
            for region in sequence(first: wilayah, next: { $0.parent }) {
                all[Key(wilayah: region, bulan: bulan, kind: kind, value: UInt8(place & 31)), default: 0] += Int(amount)
            }
        }
        return all.filter { $0.value != 0 }.map { (key: $0.key, amount: $0.value) }.sorted {
            ($0.key.wilayah, $0.key.kind.rawValue, $0.key.value, $0.key.bulan)
                < ($1.key.wilayah, $1.key.kind.rawValue, $1.key.value, $1.key.bulan)
        }
    }
}
