import Kernel

/// A budget for a group: people × iuran × months, and its inverse.
public enum AnggaranIuran {
    /// What one person costs for some months, the same each month or month by month from the rules.
    public struct Cost: Hashable, Sendable {
        /// One amount per month, at least one.
        public let perMonth: [Rupiah]
        /// What all months cost together.
        public let total: Rupiah

        /// - Throws: `overflow`; `outOfRange` for no month.
        public init(_ perMonth: [Rupiah]) throws(RuleError) {
            guard !perMonth.isEmpty else { throw .noMonths }
            var total = Rupiah.zero
            for amount in perMonth { total = try total.plus(amount) }
            self.perMonth = perMonth
            self.total = total
        }
    }

    /// What is bought and what is left.
    public struct Capacity: Hashable, Sendable {
        /// People, or months, whichever was asked.
        public let count: Int
        public let sisa: Rupiah
    }

    public static func total(
        _ peserta: Int, _ cost: Cost, _ recorder: inout some Recorder
    ) throws(RuleError) -> Rupiah {
        guard peserta >= 0 else { throw .negative("peserta") }
        let total = try cost.total.times(peserta)
        recorder.note(
            Step(
                "total",
                Phrase(
                    id: "Seluruhnya: \(Language.indonesian.number(peserta)) orang × \(cost.words.id) = \(total.id).",
                    en: "In all: \(Language.english.number(peserta)) × \(cost.words.en) = \(total.en)."),
                found: .rupiah(total)))
        return total
    }

    /// The most people whom a budget covers for all months of a cost.
    ///
    /// - Throws: `negative`; `outOfRange` when the cost is nothing.
    public static func people(
        _ anggaran: Rupiah, _ cost: Cost, _ recorder: inout some Recorder
    ) throws(RuleError) -> Capacity {
        guard anggaran >= .zero else { throw .negative("anggaran") }
        guard cost.total > .zero else { throw .costsNothing }
        let (count, rest) = anggaran.amount.quotientAndRemainder(dividingBy: cost.total.amount)
        let sisa = Rupiah(rest)
        recorder.note(
            Step(
                "peserta_maks",
                Phrase(
                    id:
                        "\(anggaran.id) cukup untuk \(Language.indonesian.number(Int(count))) orang × \(cost.words.id); "
                        + "sisanya \(sisa.id).",
                    en:
                        "\(anggaran.en) is enough for \(Language.english.number(Int(count))) people × \(cost.words.en); "
                        + "\(sisa.en) is left."),
                found: .count(Int(count))))
        return Capacity(count: Int(count), sisa: sisa)
    }

    /// The most months for which a budget covers some people.
    ///
    /// - Parameter monthly: the iuran of the first month, the second, …; nil ends it.
    /// - Throws: `negative`; `outOfRange` when people or iuran are zero; what `monthly` throws.
    public static func months(
        _ anggaran: Rupiah, _ peserta: Int, most: Int, _ recorder: inout some Recorder,
        monthly: (Int) throws(RuleError) -> Rupiah
    ) throws(RuleError) -> Capacity {
        guard anggaran >= .zero else { throw .negative("anggaran") }
        guard peserta > 0 else { throw .costsNothing }
        var (count, sisa) = (0, anggaran)
        while count < most {
            let cost = try monthly(count).times(peserta)
            guard cost > .zero else { throw .costsNothing }
            guard cost <= sisa else { break }
            sisa = sisa - cost
            count += 1
        }
        recorder.note(monthsStep(anggaran, peserta, count, sisa))
        return Capacity(count: count, sisa: sisa)
    }

    private static func monthsStep(_ anggaran: Rupiah, _ peserta: Int, _ count: Int, _ sisa: Rupiah) -> Step {
        let (id, en) = (Language.indonesian, Language.english)
        return Step(
            "bulan_maks",
            Phrase(
                id: "\(anggaran.id) cukup untuk \(id.number(peserta)) orang selama \(id.monthCount(count)); sisanya "
                    + "\(sisa.id).",
                en: "\(anggaran.en) is enough for \(en.number(peserta)) people for \(en.monthCount(count)); "
                    + "\(sisa.en) is left."),
            found: .count(count))
    }
}

extension AnggaranIuran.Cost {
    /// "Rp16.800 × 12 bulan", or the sum where the months differ.
    var words: Phrase {
        let months = perMonth.count
        guard let first = perMonth.first, perMonth.allSatisfy({ $0 == first }) else {
            return Phrase(
                id: "\(total.id) (jumlah \(Language.indonesian.monthCount(months)))",
                en: "\(total.en) (the sum of \(Language.english.monthCount(months)))")
        }
        return Phrase(
            id: "\(first.id) × \(Language.indonesian.monthCount(months))",
            en: "\(first.en) × \(Language.english.monthCount(months))")
    }
}

extension RuleError {
    fileprivate static let noMonths = RuleError(
        .outOfRange, field: "bulan",
        reason: Phrase(id: "jumlah bulannya nol.", en: "the number of months is zero."),
        nextAct: Phrase(id: "Isi 1 bulan atau lebih.", en: "Give 1 month or more."))
    fileprivate static let costsNothing = RuleError(
        .outOfRange, field: "iuran_bulan",
        reason: Phrase(
            id: "iuran atau jumlah orangnya nol, sehingga tidak ada yang dapat dibagi.",
            en: "the contribution or the number of people is zero, so that there is nothing to divide."),
        nextAct: Phrase(id: "Isi angka di atas nol.", en: "Give a number above zero."))
}
