import Calculators
import Kernel

/// A question as the calculators declare it; `Field` alone is a part of our forms.
typealias Question = Calculators.Field

/// A question of a calculator in the words of a page, with the control that suits it.
struct AskedQuestion: Sendable {
    let ask: Ask
    let question: Question

    enum Control: Sendable {
        case money
        case count(Phrase)
        case percent
        case flag
        case choice, choices
        case day, bulan
        case children
    }

    var name: FieldName { ask.name }
    var label: Phrase { (ask.label ?? question.label).capitalizedFirst }
    /// A hint of the calculator speaks of files; it serves only under the calculator's own label.
    var hint: Phrase? { ask.hint ?? (ask.label == nil ? question.hint : nil) }
    var isRequired: Bool { ask.isRequired ?? (question.need == .required) }

    var control: Control {
        switch question.kind {
        case .rupiah: .money
        case .count(_, let unit): .count(unit)
        case .percent, .text: .percent
        case .flag: .flag
        case .choice: .choice
        case .choices: .choices
        case .day: .day
        case .bulan: .bulan
        case .structure: question.key == "anak" ? .children : .percent
        }
    }

    var choices: [AskChoice] {
        if let own = ask.choices { return own }
        switch question.kind {
        case .choice(let all), .choices(let all): return all.map { AskChoice($0.code, $0.label.capitalizedFirst) }
        default: return []
        }
    }

    /// Every name under which the browser sends something of this question.
    var names: [FieldName] {
        switch control {
        case .day, .bulan:
            let parts = DateField.parts(of: name)
            return [name, parts.day, parts.month, parts.year]
        case .children: return ChildrenField(name).names
        default: return [name]
        }
    }
}

extension CitizenCalculator.Variant {
    /// The calculator that answers; nil only if a page names one that does not exist, which a test refuses.
    var calculator: Calculator? { try? Calculator.named(program) }

    /// The questions of a section, in the page's order.
    func questions(_ section: AskSection) -> [AskedQuestion] {
        let fields = calculator?.fields ?? []
        return section.asks.compactMap { ask in
            fields.first { $0.key == ask.key }.map { AskedQuestion(ask: ask, question: $0) }
        }
    }

    var questions: [AskedQuestion] { sections.flatMap(questions) }
}
