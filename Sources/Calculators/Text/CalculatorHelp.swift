import Kernel
import Rules

/// What a terminal says about the calculators: the list, and one with its questions.
public struct CalculatorHelp: Sendable {
    private let language: Language

    public init(_ language: Language) { self.language = language }

    /// Every calculator by theme.
    public var list: String {
        let width = Calculator.all.map(\.name.count).max() ?? 0
        return Calculator.byTheme.map { theme, calculators in
            ([language.say(theme.title)] + calculators.map { "  \(padded($0.name, width))  \(language.say($0.title))" })
                .joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// The questions of one calculator, each with its kind, its limits and its hint, and an example that runs.
    public func about(_ calculator: Calculator) -> String {
        let asked = calculator.fields.filter { $0.need != .unused }
        let names = asked.map { "--\($0.key) \(placeholder($0))" }
        let width = names.map(\.count).max() ?? 0
        var lines = ["\(calculator.name): \(language.say(calculator.title))", "", language.say("Isian:", "Fields:")]
        for (field, name) in zip(asked, names) {
            lines.append("  \(padded(name, width))  \(explanation(field))")
            if case .choice(let choices) = field.kind { lines += codes(choices, width) }
            if case .choices(let choices) = field.kind { lines += codes(choices, width) }
        }
        return (lines + ["", language.say("Contoh:", "Example:"), "  " + example(calculator)]).joined(separator: "\n")
    }

    private func codes(_ choices: [Field.Choice], _ width: Int) -> [String] {
        choices.map { String(repeating: " ", count: width + 6) + "\($0.code): \(language.say($0.label))" }
    }

    private func explanation(_ field: Field) -> String {
        let label = language.say(field.label).capitalizedFirst + "."
        let hint = field.hint.map { " " + language.say($0) } ?? ""
        switch field.need {
        case .optional(let assumed):
            return label + hint + " " + language.say("Boleh kosong:", "May be left out:") + " \(language.say(assumed))"
        case .required, .unused: return label + hint
        }
    }

    private func placeholder(_ field: Field) -> String {
        switch field.kind {
        case .rupiah: "RUPIAH"
        case .count(_, let unit): language.say(unit).uppercased()
        case .percent: language.say("PERSEN", "PERCENT")
        case .flag: language.say("YA|TIDAK", "YES|NO")
        case .choice: language.say("KODE", "CODE")
        case .choices: language.say("KODE,KODE", "CODE,CODE")
        case .day: "YYYY-MM-DD"
        case .bulan: "YYYY-MM"
        case .text: language.say("TEKS", "TEXT")
        case .structure: "JSON"
        }
    }

    /// A command line that can be copied.
    public func example(_ calculator: Calculator) -> String {
        let options = calculator.exampleFields.map { "--\($0.key) \(shellWord($0.example.written))" }
        let date = calculator.needsDate ? ["--date \(Calculator.exampleDate)"] : []
        return (["lindungi calculate", calculator.name] + options + date).joined(separator: " ")
    }
}

private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}

/// Quoted where a shell would take it apart.
private func shellWord(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber || "._-,+=:/".contains($0) } ? text : "'\(text)'"
}
