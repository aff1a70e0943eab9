import Calculators
import Kernel
import Rules

/// One question of a citizen as a page: who asks chooses a variant and then meets only its questions.
public struct CitizenCalculator: Sendable, Identifiable {
    /// The last part of the address: `iuran`.
    public let slug: String
    /// The question itself: `Berapa iuran saya?`
    public let title: Phrase
    /// One sentence: what the page answers.
    public let lead: Phrase
    /// Asked above the variants: `Siapa Anda?`
    let choose: Phrase
    let variants: [Variant]

    public var id: String { slug }

    /// Who asks, or what exactly is asked: one program of `Calculators` with the questions that people can answer.
    struct Variant: Sendable {
        /// In the address: `bpu`.
        let code: String
        let label: Phrase
        let hint: Phrase
        /// The name of the calculator that answers.
        let program: String
        let timing: Timing
        let sections: [AskSection]
        /// What the variant itself settles.
        var fixed: [String: InputValue] = [:]
        /// The result that the page prints large; nil when an officer must decide and nothing is certain.
        let headline: @Sendable (Found) -> Headline?
        /// The other sums, in the order of a bank statement.
        var lines: [String] = []
        /// The line that the others add up to.
        var total: String?
        let meaning: [Phrase]
        /// What to do now.
        let next: [Phrase]
        /// What to bring to the office.
        var bring: [Phrase] = Papers.membership
    }

    func variant(_ code: String) -> Variant? {
        variants.count == 1 ? variants[0] : variants.first { $0.code == code }
    }
}

/// Which day's law answers.
enum Timing: Sendable {
    /// A month that is asked; the present one is offered.
    case bulan(Phrase, hint: Phrase)
    /// A day that is asked.
    case day(Phrase, hint: Phrase)
    /// The day on which somebody asks; a shared address keeps it.
    case today
    /// The questions date the case themselves.
    case none

    static let name = FieldName("waktu")
}

/// Questions that stand together.
struct AskSection: Sendable {
    /// Nil for the first ones, which need no heading.
    var title: Phrase?
    /// Shut until somebody opens it: for cases that are rare.
    var isFolded = false
    let asks: [Ask]

    init(_ asks: [Ask]) { self.asks = asks }

    init(_ title: Phrase, isFolded: Bool, _ asks: [Ask]) {
        (self.title, self.isFolded, self.asks) = (title, isFolded, asks)
    }
}

/// A question of the calculator in the words of a page. What is nil is taken from the calculator.
struct Ask: Sendable {
    let name: FieldName
    var label: Phrase?
    var hint: Phrase?
    /// Some of the calculator's choices, in words of the page.
    var choices: [AskChoice]?
    /// Whether it must be answered here, though files may leave it out.
    var isRequired: Bool?
    /// What stands in the empty form: codes, or digits.
    var offered: [String] = []
    /// A year is written without a mark between its digits.
    var isYear = false

    var key: String { name.text }

    init(
        _ name: StaticString, _ label: Phrase? = nil, hint: Phrase? = nil, choices: [AskChoice]? = nil,
        isRequired: Bool? = nil, offered: [String] = []
    ) {
        self.name = FieldName(name)
        (self.label, self.hint, self.choices) = (label, hint, choices)
        (self.isRequired, self.offered) = (isRequired, offered)
    }
}

struct AskChoice: Sendable {
    let code: String
    let label: Phrase
    var hint: Phrase?

    init(_ code: String, _ label: Phrase, hint: Phrase? = nil) {
        (self.code, self.label, self.hint) = (code, label, hint)
    }
}

/// The result that the page prints large.
struct Headline: Sendable {
    let label: Phrase
    let value: Phrase
    /// The month or day, and the condition under which it holds.
    let sentence: Phrase
    var meaning = Answer.Meaning.plain
}
