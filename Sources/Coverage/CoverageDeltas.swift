import Kernel
import Registry

/// Changes to the cells of coverage: how many more or fewer are active from a month on.
///
/// A kepesertaan that goes on without end is one entry, not one for each month
/// to come; the active people of a month are the sum of the changes up to it.
public struct CoverageDeltas: Sendable {
    public struct Key: Hashable, Sendable {
        public let wilayah: KodeWilayah
        public let bulan: Bulan
        public let segmen: Segmen
        public let fund: Fund

        public init(wilayah: KodeWilayah, bulan: Bulan, segmen: Segmen, fund: Fund) {
            self.wilayah = wilayah
            self.bulan = bulan
            self.segmen = segmen
            self.fund = fund
        }
    }

    /// By the exact region of the kepesertaan.
    private var own: [Key: Int] = [:]

    public init() {}

    /// Counts a person with these spells in (`sign` 1) or out again (-1).
    public mutating func count(_ spells: some Sequence<Kepesertaan>, sign: Int = 1) {
        for span in countedSpans(Array(spells)) {
            add(span, from: span.from, sign)
            if let through = span.through { add(span, from: through.advanced(by: 1), -sign) }
        }
    }

    private mutating func add(_ span: CountedSpan, from bulan: Bulan, _ amount: Int) {
        own[Key(wilayah: span.wilayah, bulan: bulan, segmen: span.segmen, fund: span.fund), default: 0] += amount
    }

    /// The changes of every region that contains one of the counted, in a fixed order, without zeros.
    public func rolledUp() -> [(key: Key, amount: Int)] {
        var all: [Key: Int] = [:]
        for (key, amount) in own {
            for wilayah in sequence(first: key.wilayah, next: { $0.parent }) {
                all[Key(wilayah: wilayah, bulan: key.bulan, segmen: key.segmen, fund: key.fund), default: 0] += amount
            }
        }
        return all.filter { $0.value != 0 }.map { (key: $0.key, amount: $0.value) }.sorted {
            ($0.key.wilayah, $0.key.bulan, $0.key.segmen, $0.key.fund)
                < ($1.key.wilayah, $1.key.bulan, $1.key.segmen, $1.key.fund)
        }
    }
}
