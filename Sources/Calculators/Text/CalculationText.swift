import Kernel
import Rules

/// An answer for a terminal: the answer first, then how it was found, then where it stands in the law.
public struct CalculationText: Sendable {
    private let calculator: Calculator
    private let calculation: Calculation
    private let language: Language

    public init(_ calculator: Calculator, _ calculation: Calculation, language: Language) {
        self.calculator = calculator
        self.calculation = calculation
        self.language = language
    }

    public var text: String {
        let parts = [
            [language.say(calculator.title)], calculation.needsOfficer ? officer : answer, steps, readings, sources,
        ]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    /// The first result stands alone, in capitals; the others in a column below.
    private var answer: [String] {
        guard let first = calculation.results.first else { return [] }
        let rest = calculation.results.dropFirst()
        return ["  " + label(first).uppercased() + ": " + valueText(first)] + column(Array(rest))
    }

    private func column(_ entries: [ResultEntry]) -> [String] {
        let width = entries.filter { records($0.value).isEmpty }.map { label($0).count }.max() ?? 0
        return entries.flatMap { entry in
            let (name, lines) = (label(entry), records(entry.value))
            guard lines.isEmpty else { return ["  \(name):"] + lines.map { "    " + $0 } }
            return ["  " + name + String(repeating: " ", count: width - name.count) + "  " + valueText(entry)]
        }
    }

    /// A list of records has a line for each; what a record lists in turn stands below it.
    private func records(_ value: ResultValue) -> [String] {
        guard case .list(let values) = value else { return [] }
        let all = values.compactMap { value -> [ResultEntry]? in
            if case .object(let entries) = value { entries } else { nil }
        }
        guard all.count == values.count else { return [] }
        return all.flatMap { entries in
            let own = entries.filter { records($0.value).isEmpty }
            return ["– " + ResultValue.object(own).words(language)]
                + entries.flatMap { records($0.value) }.map { "  " + $0 }
        }
    }

    /// What the law leaves to a person: the reason, and each reading with what would follow. Nothing is promised.
    private var officer: [String] {
        let reason = text(of: language.say("alasan", "alasan_en"))
        var lines = [
            "  "
                + language.say(
                    "PERLU PETUGAS: hukum tidak menentukan satu jawaban.",
                    "AN OFFICER MUST DECIDE: the law does not give one answer."),
            "  " + reason,
        ]
        guard case .list(let readings)? = calculation.results.first(where: { $0.key == "bacaan" })?.value else {
            return lines
        }
        for (number, reading) in readings.enumerated() {
            guard case .object(let entries) = reading else { continue }
            let words = entries.first { $0.key == language.say("bacaan", "bacaan_en") }
            lines.append("  " + language.say("Bacaan", "Reading") + " \(number + 1): " + (words.map(valueText) ?? ""))
            lines += column(entries.filter { !$0.key.hasPrefix("bacaan") }).map { "  " + $0 }
        }
        return lines + undecided
    }

    /// What was computed beside the decision; the officer may come to another figure.
    private var undecided: [String] {
        let words = ["behaviour", "alasan", "alasan_en", "bacaan"]
        let rest = calculation.results.filter { !words.contains($0.key) }
        guard !rest.isEmpty else { return [] }
        return [language.say("  Hitungan sementara, bukan janji:", "  Computed so far, not a promise:")]
            + column(rest).map { "  " + $0 }
    }

    private var steps: [String] {
        guard !calculation.steps.isEmpty else { return [] }
        return [language.say("Cara menghitung:", "How it was found:")]
            + calculation.steps.enumerated().map { "  \($0 + 1). \(language.say($1.text))" }
    }

    /// Where the law is open and we read it.
    private var readings: [String] {
        var seen: Set<Interpretation> = []
        let open = calculation.steps.compactMap(\.interpretation).filter { seen.insert($0).inserted }
        guard !open.isEmpty else { return [] }
        return [language.say("Tafsiran kami, belum pasti:", "Our reading, not certain:")]
            + open.map { "  - \(language.say($0.text)) \(language.say($0.doubt))" }
    }

    private var sources: [String] {
        guard !calculation.uses.isEmpty else { return [] }
        return [language.say("Sumber:", "Sources:")]
            + calculation.uses.map { "  - " + $0.words(language) }
    }

    private func label(_ entry: ResultEntry) -> String { language.say(entry.label).capitalizedFirst }
    private func valueText(_ entry: ResultEntry) -> String { entry.value.words(language) }

    private func text(of key: String) -> String {
        guard case .text(let text)? = calculation.results.first(where: { $0.key == key })?.value else { return "" }
        return text
    }
}

extension Use {
    /// One line of a list of sources: what, where it stands, since when, and how far to trust it.
    public func words(_ language: Language) -> String {
        let what = "\(language.say(label).capitalizedFirst) \(quantity.words(unit, language))"
        let since = language.say("berlaku sejak", "in force since") + " " + berlakuSejak.words(language)
        switch basis {
        case .law(let citation, let confidence):
            let source = citation.source.isEmpty ? "" : "; \(citation.source)"
            return "\(what): \(citation.text), \(since) (\(confidence.words(language))\(source))"
        case .override(let override):
            let by = language.say("KOREKSI oleh", "OVERRIDE by")
            return "\(what): \(by) \(override.author), \(since): \(override.reason) (\(override.source))"
        }
    }

    /// The quantity says rupiah and percent itself; a count is shown bare, since its label names it.
    private var unit: Unit { .rupiah }
}
