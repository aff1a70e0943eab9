import Calculators
import Kernel
import Rules

/// What a calculation found, to be worded by a page.
struct Found: Sendable {
    let calculation: Calculation
    let when: When
    /// What was given, fixed answers included.
    let inputs: [String: InputValue]

    private func value(_ key: String) -> ResultValue? { calculation.results.first { $0.key == key }?.value }

    func rupiah(_ key: String) -> Rupiah? {
        if case .rupiah(let amount) = value(key) { amount } else { nil }
    }

    func count(_ key: String) -> Int? {
        if case .count(let count) = value(key) { count } else { nil }
    }

    func flag(_ key: String) -> Bool? {
        if case .flag(let flag) = value(key) { flag } else { nil }
    }

    func text(_ key: String) -> String? {
        if case .text(let text) = value(key) { text } else { nil }
    }

    func given(count key: String) -> Int? {
        if case .integer(let count) = inputs[key] { Int(count) } else { nil }
    }

    var needsOfficer: Bool { calculation.needsOfficer }

    /// `November 2026`, `23 November 2026`.
    var time: Phrase {
        switch when {
        case .bulan(let bulan): Phrase(id: bulan.id, en: bulan.en)
        case .day(let day): Phrase(id: day.id, en: day.en)
        case .year(let year): Phrase(id: "\(year)", en: "\(year)")
        case .none: Phrase(id: "", en: "")
        }
    }
}

extension Phrase {
    /// The same in both languages: an amount is worded by each.
    init(_ value: some Worded) { self.init(id: value.id, en: value.en) }

    /// A whole number as each language writes it.
    init(_ count: Int) {
        self.init(id: Language.indonesian.number(count), en: Language.english.number(count))
    }

    static func + (a: Phrase, b: Phrase) -> Phrase { Phrase(id: a.id + b.id, en: a.en + b.en) }

    var capitalizedFirst: Phrase { Phrase(id: id.capitalizedFirst, en: en.capitalizedFirst) }
}
