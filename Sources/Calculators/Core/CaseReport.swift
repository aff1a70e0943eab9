import Kernel
import Rules

/// One case as files carry it.
public struct Case: Codable, Sendable {
    public let id: String
    public let program: String
    public let date: String?
    public let inputs: [String: InputValue]?

    public init(id: String, program: String, date: String?, inputs: [String: InputValue]?) {
        self.id = id
        self.program = program
        self.date = date
        self.inputs = inputs
    }

    /// The answer of the law, or why there is none; never throws, so that one bad case does not stop a file.
    public func report(_ law: Law) -> CaseReport {
        do throws(RuleError) {
            guard let when = When(date ?? "") else { throw .unreadableDate }
            return CaseReport(id: id, .success(try Calculator.named(program)(inputs ?? [:], when: when, law: law)))
        } catch {
            return CaseReport(id: id, .failure(error))
        }
    }
}

/// The answer to one case in the form that files and the API carry.
public struct CaseReport: Encodable, Sendable {
    /// As the case gave it; `null` when it gave none.
    public let id: InputValue
    /// The place in the list from 0; printed with an error, so that a case without an id is found again.
    public let index: Int?
    public let outcome: Result<Calculation, RuleError>

    public init(id: String, _ outcome: Result<Calculation, RuleError>) {
        self.init(id: .text(id), index: nil, outcome)
    }

    public init(id: InputValue, index: Int?, _ outcome: Result<Calculation, RuleError>) {
        self.id = id
        self.index = index
        self.outcome = outcome
    }

    private enum Key: String, CodingKey { case id, index, results, rules, steps, error }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(id, forKey: .id)
        switch outcome {
        case .failure(let error):
            try values.encodeIfPresent(index, forKey: .index)
            try values.encode(ErrorRecord(error), forKey: .error)
        case .success(let calculation):
            try values.encode(ResultValue.object(calculation.results), forKey: .results)
            try values.encode(calculation.uses.map(UseRecord.init), forKey: .rules)
            try values.encode(calculation.steps.map(StepRecord.init), forKey: .steps)
        }
    }
}

private struct ErrorRecord: Encodable {
    let code: RuleError.Code
    let field: String?
    let message: String
    let messageEnglish: String

    init(_ error: RuleError) {
        code = error.code
        field = error.field
        message = error.message.id
        messageEnglish = error.message.en
    }

    private enum CodingKeys: String, CodingKey {
        case code, field, message
        case messageEnglish = "message_en"
    }
}

extension RuleError {
    static let unreadableDate = RuleError(
        .wrongKind, field: "date",
        reason: Phrase(id: "tanggal ini tidak terbaca.", en: "this date cannot be read."),
        nextAct: Phrase(
            id: "Tulis 2026, 2026-05, atau 2026-05-17.", en: "Write 2026, 2026-05, or 2026-05-17."))
}
