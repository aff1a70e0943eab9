import Kernel
import Rules

/// One element of a list of cases from outside, read so that none is lost: what cannot be understood
/// becomes its own error, with what is left of its id.
public struct CaseEntry: Decodable, Sendable {
    /// As it was given, a text or a whole number; `null` when there is none.
    public let id: InputValue
    let reading: Result<Case, RuleError>

    private enum Key: String, CodingKey { case id, program, date, inputs }

    /// Never throws for what stands inside; only a decoder that cannot go on does.
    public init(from decoder: any Decoder) throws {
        guard let values = try? decoder.container(keyedBy: Key.self) else {
            (id, reading) = (.null, .failure(.notACase))
            return
        }
        func value(_ key: Key) -> InputValue? {
            guard values.contains(key) else { return .null }
            return try? values.decode(InputValue.self, forKey: key)
        }
        id = value(.id)?.asID ?? .null
        do throws(RuleError) {
            reading = .success(
                Case(
                    id: try id.idText(), program: try CaseEntry.program(value(.program)),
                    date: try CaseEntry.date(value(.date)), inputs: try CaseEntry.inputs(value(.inputs))))
        } catch {
            reading = .failure(error)
        }
    }

    private static func program(_ value: InputValue?) throws(RuleError) -> String {
        guard case .text(let name)? = value, !name.isEmpty else { throw .missingProgram }
        return name
    }

    /// A year may be a number.
    private static func date(_ value: InputValue?) throws(RuleError) -> String? {
        switch value {
        case .text(let text)?: return text
        case .integer(let year)?: return "\(year)"
        case .null?: return nil
        default: throw .unreadableDate
        }
    }

    private static func inputs(_ value: InputValue?) throws(RuleError) -> [String: InputValue] {
        switch value {
        case .object(let inputs)?: return inputs
        case .null?: return [:]
        default: throw .unreadableInputs
        }
    }

    /// The answer, or why there is none. `index` is the place in the list, from 0.
    public func report(_ law: Law, index: Int? = nil) -> CaseReport {
        switch reading {
        case .success(let question): CaseReport(id: id, index: index, question.report(law).outcome)
        case .failure(let error): CaseReport(id: id, index: index, .failure(error))
        }
    }
}

extension InputValue {
    /// The value when it can serve as an id.
    fileprivate var asID: InputValue? {
        switch self {
        case .text(let text): text.isEmpty ? nil : self
        case .integer: self
        default: nil
        }
    }

    fileprivate func idText() throws(RuleError) -> String {
        switch self {
        case .text(let text): return text
        case .integer(let number): return "\(number)"
        default: throw .missingID
        }
    }
}

extension RuleError {
    fileprivate static let notACase = RuleError(
        .wrongKind,
        reason: Phrase(id: "ini bukan objek kasus.", en: "this is not an object of a case."),
        nextAct: Phrase(
            id: "Tulis {\"id\": …, \"program\": …, \"date\": …, \"inputs\": {…}}.",
            en: "Write {\"id\": …, \"program\": …, \"date\": …, \"inputs\": {…}}."))

    fileprivate static let missingID = RuleError(
        .missing, field: "id",
        reason: Phrase(id: "kasus ini tidak punya id.", en: "this case has no id."),
        nextAct: Phrase(
            id: "Beri id yang berbeda untuk setiap kasus.", en: "Give each case an id of its own."))

    fileprivate static let missingProgram = RuleError(
        .missing, field: "program",
        reason: Phrase(id: "nama perhitungannya belum diisi.", en: "the name of the calculation is missing."),
        nextAct: Phrase(
            id: "Isi program, misalnya \"JKM_batch\".", en: "Give a program such as \"JKM_batch\"."))

    fileprivate static let unreadableInputs = RuleError(
        .wrongKind, field: "inputs",
        reason: Phrase(
            id: "isian ini bukan objek, atau memuat angka yang terlalu besar.",
            en: "this is not an object, or it holds a number that is too large."),
        nextAct: Phrase(id: "Tulis {\"kunci\": nilai}.", en: "Write {\"key\": value}."))
}
