import Kernel
import Rules

extension Quantity {
    /// The value for a cell: an amount stays on one line and may break before `per bulan`; a sentence may break.
    func cell(_ unit: Unit, _ language: Language) -> String {
        let words = words(unit, language)
        if case .text = self { return words }
        guard let per = words.firstRange(of: " per ") else { return words.unbroken }
        return String(words[..<per.lowerBound]).unbroken + " " + String(words[per.lowerBound...].dropFirst()).unbroken
    }

    /// The value alone, for a cell of a table whose head names the unit.
    func plain(_ language: Language) -> String {
        if case .count(let count) = self { language.number(count) } else { words(.rupiah, language) }
    }

    /// Where it lies on an axis; nil for what has no size.
    var size: Double? {
        switch self {
        case .rupiah(let amount): Double(amount.amount)
        case .rate(let rate): Double(rate.ppm)
        case .count(let count): Double(count)
        case .text, .table: nil
        }
    }
}

extension Unit {
    /// What the value is counted in, to head a column of files and tables.
    func name(_ language: Language) -> String {
        switch self {
        case .rupiah: "rupiah"
        case .rupiahPerBulan: language.say("rupiah per bulan", "rupiah a month")
        case .rupiahPerTahun: language.say("rupiah per tahun", "rupiah a year")
        case .rate: language.say("persen", "percent")
        case .bulan: language.say("bulan", "months")
        case .tahun: language.say("tahun", "years")
        case .jam: language.say("jam", "hours")
        case .hari: language.say("hari", "days")
        case .orang: language.say("orang", "people")
        case .kaliUpah: language.say("kali upah", "times the wage")
        case .kali: language.say("kali", "times")
        case .table: language.say("tabel", "table")
        case .text: language.say("kata", "words")
        }
    }
}

/// How a value differs from the one before it.
enum Turn: CaseIterable {
    case new, raised, lowered, kept, changed

    init(_ change: Change) {
        guard let before = change.before else {
            self = .new
            return
        }
        let (old, now) = (before.quantity, change.row.quantity)
        if old == now {
            self = .kept
        } else if let old = old.size, let now = now.size {
            self = now > old ? .raised : .lowered
        } else {
            self = .changed
        }
    }

    func word(_ language: Language) -> String {
        switch self {
        case .new: language.say("baru", "new")
        case .raised: language.say("naik", "raised")
        case .lowered: language.say("turun", "lowered")
        case .kept: language.say("tetap", "kept")
        case .changed: language.say("berubah", "changed")
        }
    }
}
