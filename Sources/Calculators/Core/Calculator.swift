import Kernel
import Rules

/// One named computation that a person, a file or another system can ask for.
///
/// It declares its questions once; the command line, the API and its document, and the forms
/// are made from that.
public struct Calculator: Sendable, Identifiable {
    /// The name in files: `iuran_bpu`.
    public let name: String
    public let title: Phrase
    public let fields: [Field]
    /// Whether the date of the case decides which law holds.
    public let needsDate: Bool
    /// The field that dates the case more exactly than its date: `bulan_iuran`.
    let dateField: String?
    /// The field of the day on which something happened, whose law decides whatever the date: `phk`.
    let eventField: String?
    /// Computes for one day. What it finds goes to the results, how to the trace.
    let compute: @Sendable (Answers, Law, Day, inout Trace) throws(RuleError) -> [ResultEntry]

    public var id: String { name }

    public init(
        _ name: String, _ title: Phrase, fields: [Field], needsDate: Bool = true, dateField: String? = nil,
        eventField: String? = nil,
        compute: @escaping @Sendable (Answers, Law, Day, inout Trace) throws(RuleError) -> [ResultEntry]
    ) {
        self.name = name
        self.title = title
        self.fields = fields
        self.needsDate = needsDate
        self.dateField = dateField
        self.eventField = eventField
        self.compute = compute
    }

    /// Whether the inputs themselves say which law holds, by the bulan iuran or the day of the event.
    public func isDated(by inputs: [String: InputValue]) -> Bool {
        [dateField, eventField].contains { field in field.map { inputs[$0] != nil } ?? false }
    }

    /// The answer to one case.
    ///
    /// A date that names a month or a year is asked at each end of it: where the law changed in
    /// between and the answers differ, the case must name the day (or the month).
    public func callAsFunction(
        _ inputs: [String: InputValue], when: When, law: Law
    ) throws(RuleError) -> Calculation {
        let answers = try Answers(inputs, for: self)
        guard needsDate else { return try once(answers, law, Day(number: 0)) }
        let when = try answers.when(dateField, or: when, event: eventField)
        guard when != .none else { throw .missingDate }
        return try once(answers, law, try answeredDay(answers, law, when))
    }

    private func once(_ answers: Answers, _ law: Law, _ day: Day) throws(RuleError) -> Calculation {
        var trace = Trace()
        let results = try compute(answers, law, day, &trace)
        return Calculation(results: results, steps: trace.steps)
    }

    /// The last day of a date that has an answer, after asking the others whether they agree.
    private func answeredDay(_ answers: Answers, _ law: Law, _ when: When) throws(RuleError) -> Day {
        if case .day(let day) = when { return day }
        var found: (day: Day, results: [ResultEntry])?
        var refusal: RuleError?
        for day in when.days {
            do throws(RuleError) {
                var deaf = Trace(isDeaf: true)
                let results = try compute(answers, law, day, &deaf)
                if let found, found.results != results { throw .ambiguous(when) }
                found = (day, results)
            } catch {
                guard error.code.isAboutTime else { throw error }
                refusal = refusal ?? error
            }
        }
        guard let found else { throw refusal ?? .missingDate }
        // What is known for January and February is no answer for a whole year.
        if let refusal, refusal.code == .afterChecked { throw refusal }
        return found.day
    }
}

extension RuleError.Code {
    /// Whether another day of the same month or year might have an answer.
    fileprivate var isAboutTime: Bool { self == .beforeFirst || self == .afterChecked || self == .notKnownYet }
}

extension RuleError {
    static let missingDate = RuleError(
        .missing, field: "date",
        reason: Phrase(id: "tanggalnya belum diisi.", en: "the date is missing."),
        nextAct: Phrase(
            id: "Isi bulan (2026-05) atau tanggal (2026-05-17).", en: "Give a month (2026-05) or a day (2026-05-17)."))

    static func ambiguous(_ when: When) -> RuleError {
        let finer =
            if case .year = when { Phrase(id: "bulannya", en: "the month") } else {
                Phrase(id: "tanggalnya", en: "the day")
            }
        return RuleError(
            .ambiguousDate, field: "date",
            reason: Phrase(
                id: "aturannya berubah di dalam waktu itu dan jawabannya berbeda.",
                en: "the law changed within that time and the answers differ."),
            nextAct: Phrase(id: "Sebutkan \(finer.id).", en: "Name \(finer.en)."))
    }
}
