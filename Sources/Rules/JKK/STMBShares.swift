import Kernel

/// The share of the wage by month of being unable to work (sementara tidak mampu bekerja).
public struct STMBShares: ParameterValue {
    public let tahap: [Share]

    public struct Share: Hashable, Sendable {
        /// The last month of this share; nil until recovery.
        public let through: Int?
        public let share: Rate
        public init(through: Int?, _ share: Rate) {
            self.through = through
            self.share = share
        }
    }

    /// Nil unless months ascend and only the last has no end.
    public init?(_ tahap: [Share]) {
        guard let last = tahap.last, last.through == nil else { return nil }
        let ends = tahap.dropLast().map(\.through)
        guard ends.allSatisfy({ ($0 ?? 0) > 0 }), zip(ends, ends.dropFirst()).allSatisfy({ $0! < $1! }) else {
            return nil
        }
        self.tahap = tahap
    }

    private static let columns = [
        Quantity.Table.Column("sampai_bulan", Phrase(id: "Sampai bulan ke-", en: "Through month")),
        Quantity.Table.Column("persen", Phrase(id: "Persen upah", en: "Percentage of wage")),
    ]

    /// The last row's month is 0: until recovery.
    public var quantity: Quantity {
        .table(.init(columns: Self.columns, rows: tahap.map { [.count($0.through ?? 0), .rate($0.share)] }))
    }

    public init?(_ quantity: Quantity) {
        guard let rows = quantity.rows(under: Self.columns) else { return nil }
        var tahap: [Share] = []
        for row in rows {
            guard case .count(let month) = row[0], let share = Rate(row[1]) else { return nil }
            tahap.append(Share(through: month == 0 ? nil : month, share))
        }
        self.init(tahap)
    }
}

/// One stretch of months with the same share of the wage.
public struct STMBPart: Hashable, Sendable {
    public let firstMonth: Int
    public let lastMonth: Int
    public let amount: Rupiah
    /// `bulan_1_12`, `bulan_13`.
    public var key: String { firstMonth == lastMonth ? "bulan_\(firstMonth)" : "bulan_\(firstMonth)_\(lastMonth)" }
}

/// The shares on the day of an accident.
public struct TermsSTMB: Sendable {
    let tahap: Resolved<STMBShares>

    public init(_ law: Law, on tanggalKejadian: Day) throws(RuleError) {
        tahap = try law.value(of: JKK.tahapSTMB, on: tanggalKejadian)
    }

    /// What replaces the wage for some whole months, stretch by stretch.
    public func santunan(
        upah: Rupiah, bulan: Int, _ recorder: inout some Recorder
    ) throws(RuleError) -> [STMBPart] {
        var parts: [STMBPart] = []
        var first = 1
        for tahap in tahap.value.tahap where first <= bulan {
            let last = min(bulan, tahap.through ?? bulan)
            let months = last - first + 1
            let part = STMBPart(
                firstMonth: first, lastMonth: last, amount: try tahap.share.part(of: upah.times(months), .halfUp))
            recorder.note(step(part, tahap.share, upah, months))
            parts.append(part)
            first = last + 1
        }
        return parts
    }

    private func step(_ part: STMBPart, _ share: Rate, _ upah: Rupiah, _ months: Int) -> Step {
        Step(
            part.key,
            Phrase(
                id: "Bulan ke-\(part.firstMonth) sampai ke-\(part.lastMonth): \(share.id) dari upah \(upah.id) × "
                    + "\(Language.indonesian.monthCount(months)) = \(part.amount.id).",
                en: "Months \(part.firstMonth) through \(part.lastMonth): \(share.en) of the wage of \(upah.en) × "
                    + "\(Language.english.monthCount(months)) = \(part.amount.en)."),
            found: .rupiah(part.amount), uses: [tahap.use])
    }
}
