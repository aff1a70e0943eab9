import Calculators
import Kernel
import Rules

/// Everything that an address says about one variant: what the form shows again, and what the calculator gets.
struct FormReading: Sendable {
    let variant: CitizenCalculator.Variant
    private(set) var entries: FormEntries
    private(set) var inputs: [String: InputValue]
    private(set) var when = When.none
    /// The answers in one spelling, for an address that can be shared.
    private(set) var sent: [CalculatorLink.Pair] = []
    /// The answers in words.
    private(set) var given: [(label: Phrase, words: Phrase)] = []
    /// Whether the form was sent at all.
    let isAsked: Bool

    init(_ variant: CitizenCalculator.Variant, _ texts: [String: [String]], today: Day) {
        self.variant = variant
        inputs = variant.fixed
        let questions = variant.questions
        let known = questions.flatMap(\.names) + DateField.all(of: Timing.name)
        let own = texts.filter { sent in known.contains { $0.text == sent.key } }
        isAsked = !own.isEmpty
        let offered = isAsked ? [:] : Self.offered(questions, variant.timing, today)
        entries = FormEntries(Self.withDateParts(own.merging(offered) { first, _ in first }, questions, variant.timing))
        readTiming(today)
        for question in questions { take(question) }
    }

    /// What stands in the empty form.
    private static func offered(
        _ questions: [AskedQuestion], _ timing: Timing, _ today: Day
    ) -> [String: [String]] {
        var texts = Dictionary(
            questions.filter { !$0.ask.offered.isEmpty }.map { ($0.name.text, $0.ask.offered) },
            uniquingKeysWith: { first, _ in first })
        if case .bulan = timing { texts[Timing.name.text] = ["\(today.bulan)"] }
        for question in questions {
            if case .bulan = question.control { texts[question.name.text] = ["\(today.bulan)"] }
        }
        return texts
    }

    /// A whole date of a shared address is shown in its parts.
    private static func withDateParts(
        _ texts: [String: [String]], _ questions: [AskedQuestion], _ timing: Timing
    ) -> [String: [String]] {
        var all = texts
        func spread(_ name: FieldName, _ precision: DateField.Precision) {
            for (part, text) in WrittenDate.parts(of: name, WrittenDate(name, precision, FormEntries(texts)))
            where all[part.text] == nil { all[part.text] = [text] }
        }
        for question in questions {
            if case .day = question.control { spread(question.name, .day) }
            if case .bulan = question.control { spread(question.name, .month) }
        }
        if let precision = timing.precision { spread(Timing.name, precision) }
        return all
    }

    private mutating func readTiming(_ today: Day) {
        let date = timing(today)
        switch date {
        case .day(let day): when = .day(day)
        case .bulan(let bulan): when = .bulan(bulan)
        case .empty where variant.timing.precision != nil:
            if isAsked { entries.refuse(Timing.name, WrittenDate.fault(variant.timing.precision ?? .day)) }
        case .empty: return
        case .unreadable: entries.refuse(Timing.name, WrittenDate.fault(variant.timing.precision ?? .day))
        }
        note(date)
    }

    private func timing(_ today: Day) -> WrittenDate {
        switch variant.timing {
        case .none: return .empty
        case .bulan: return WrittenDate(Timing.name, .month, entries)
        case .day: return WrittenDate(Timing.name, .day, entries)
        case .today:
            let kept = WrittenDate(Timing.name, .day, entries)
            if case .day = kept { return kept }
            return .day(today)
        }
    }

    private mutating func note(_ date: WrittenDate) {
        let words: Phrase
        switch date {
        case .day(let day):
            words = Phrase(day)
            sent.append(.init(name: Timing.name.text, value: "\(day)"))
        case .bulan(let bulan):
            words = Phrase(bulan)
            sent.append(.init(name: Timing.name.text, value: "\(bulan)"))
        case .empty, .unreadable: return
        }
        given.append((variant.timing.label, words))
    }

    private mutating func take(_ question: AskedQuestion) {
        switch question.read(entries) {
        case .empty:
            if isAsked && question.isRequired { entries.refuse(question.firstName, question.missing) }
        case .faults(let faults): for (name, message) in faults { entries.refuse(name, message) }
        case .value(let value, let pairs, let words):
            do throws(RuleError) { try question.question.check(value) } catch {
                entries.refuse(question.name, error.citizenMessage)
            }
            inputs[question.question.key] = value
            sent += pairs
            given.append((question.label, words))
        }
    }

    /// Sets the calculator's refusal at the field that it names, else where the date is asked, else at the first field.
    mutating func refuse(_ error: RuleError) {
        let questions = variant.questions
        let place = error.field ?? ""
        let asked = questions.first { place == $0.question.key || place.hasPrefix($0.question.key + ".") }
        if let asked, case .children = asked.control {
            entries.refuse(childName(asked, error), error.citizenMessage)
        } else if let asked {
            entries.refuse(asked.firstName, error.code == .missing ? asked.missing : error.citizenMessage)
        } else {
            entries.refuse(dateName(questions) ?? questions[0].firstName, error.citizenMessage)
        }
    }

    private func childName(_ asked: AskedQuestion, _ error: RuleError) -> FieldName {
        let field = ChildrenField(asked.name)
        let parts = (error.field ?? "").split(separator: ".")
        let rows = field.filled(entries)
        guard parts.count > 1, let index = Int(parts[1]), rows.indices.contains(index - 1) else {
            return asked.firstName
        }
        let names = field.parts(rows[index - 1])
        // A school that is known lacks nothing but the age.
        return parts.last == "usia" || error.code == .missing ? names.age : names.school
    }

    private func dateName(_ questions: [AskedQuestion]) -> FieldName? {
        if variant.timing.precision != nil { return Timing.name }
        return questions.first {
            switch $0.control {
            case .day, .bulan: true
            default: false
            }
        }?.name
    }
}

extension AskedQuestion {
    /// The control that a link from the summary of faults leads to.
    fileprivate var firstName: FieldName {
        if case .children = control { ChildrenField(name).parts(1).school } else { name }
    }
}

extension Timing {
    var precision: DateField.Precision? {
        switch self {
        case .bulan: .month
        case .day: .day
        case .today, .none: nil
        }
    }

    var label: Phrase {
        switch self {
        case .bulan(let label, _), .day(let label, _): label
        case .today, .none: Phrase(id: "Menurut aturan pada", en: "By the law of")
        }
    }
}

extension DateField {
    static func all(of name: FieldName) -> [FieldName] {
        let parts = parts(of: name)
        return [name, parts.day, parts.month, parts.year]
    }
}

extension RuleError {
    /// The reason and the next act as two sentences, without the key of files.
    var citizenMessage: Phrase {
        // A citizen records no numbers; what helps is an earlier time.
        let act =
            code == .afterChecked
            ? Phrase(
                id: "Pilih waktu sampai batas itu; yang setelahnya belum diumumkan.",
                en: "Choose a time up to that limit; what follows is not announced.") : nextAct
        return reason.capitalizedFirst + Phrase(id: " \(act.id)", en: " \(act.en)")
    }
}
