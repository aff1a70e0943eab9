import Kernel

/// The lapisan penghasilan of PP 44/2015 Lampiran II: from which income on which base counts.
///
/// Only lower bounds are kept. The printed upper bounds leave gaps (1.099.000 … 1.100.000);
/// an income belongs to the last lower bound that it reached.
public struct TierTable: ParameterValue {
    public struct Tier: Hashable, Sendable {
        public let batasBawah: Rupiah
        /// The base of all iuran and manfaat of this tier.
        public let dasar: Rupiah
    }

    public let tiers: [Tier]

    /// Nil unless the bounds ascend from Rp0 and no base is below the one before.
    public init?(_ tiers: [Tier]) {
        guard tiers.first?.batasBawah == .zero, tiers[0].dasar > .zero,
            zip(tiers, tiers.dropFirst()).allSatisfy({ $0.batasBawah < $1.batasBawah && $0.dasar <= $1.dasar })
        else { return nil }
        self.tiers = tiers
    }

    /// The number of the tier of an income of Rp0 or more, from 0.
    public func index(of penghasilan: Rupiah) -> Int {
        var (low, high) = (0, tiers.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if tiers[middle].batasBawah <= penghasilan { low = middle } else { high = middle }
        }
        return low
    }

    /// The base that counts for an income of Rp0 or more.
    public func dasar(of penghasilan: Rupiah) -> Rupiah { tiers[index(of: penghasilan)].dasar }
}

extension TierTable {
    private static let columns: [Quantity.Table.Column] = [
        .init("batas_bawah", Phrase(id: "penghasilan mulai", en: "income from")),
        .init("dasar", Phrase(id: "dasar iuran", en: "base of the contribution")),
    ]

    public var quantity: Quantity {
        .table(.init(columns: Self.columns, rows: tiers.map { [.rupiah($0.batasBawah), .rupiah($0.dasar)] }))
    }

    public init?(_ quantity: Quantity) {
        guard let rows = quantity.rows(under: Self.columns) else { return nil }
        let tiers = rows.compactMap { row in
            if case .rupiah(let bound) = row[0], case .rupiah(let dasar) = row[1] {
                Tier(batasBawah: bound, dasar: dasar)
            } else {
                nil
            }
        }
        guard tiers.count == rows.count else { return nil }
        self.init(tiers)
    }
}

extension Quantity {
    /// The rows of a table with exactly these columns; nil for anything else.
    func rows(under columns: [Table.Column]) -> [[Quantity]]? {
        guard case .table(let table) = self, table.columns.map(\.key) == columns.map(\.key),
            table.rows.allSatisfy({ $0.count == columns.count })
        else { return nil }
        return table.rows
    }
}
