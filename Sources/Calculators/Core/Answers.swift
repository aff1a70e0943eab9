import Kernel
import Rules

/// The inputs of one case, read by the calculator's own fields: each value has passed its limits.
public struct Answers: Sendable {
    private let values: [String: InputValue]
    private let fields: [String: Field]

    /// - Throws: `unknownKey` with the near names; a key that another calculator knows is let through unread.
    init(_ inputs: [String: InputValue], for calculator: Calculator) throws(RuleError) {
        fields = Dictionary(calculator.fields.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let inputs = try calculator.named(inputs)
        for key in inputs.keys.sorted() where fields[key] == nil && !Calculator.vocabulary.contains(key) {
            throw .unknownKey(key, among: calculator.fields.map(\.key))
        }
        values = inputs.filter { $0.value != .null && $0.value != .text("") }
        for field in calculator.fields {
            if let value = values[field.key] {
                try field.check(value)
            } else if field.need == .required {
                throw .missing(field)
            }
        }
    }

    public func has(_ key: String) -> Bool { values[key] != nil }
    /// The value as given, for what only the calculator can read.
    public func raw(_ key: String) -> InputValue? { values[key] }

    public func rupiah(_ key: String) throws(RuleError) -> Rupiah { Rupiah(try integer(key)) }
    public func count(_ key: String) throws(RuleError) -> Int { Int(try integer(key)) }
    public func rupiahIfGiven(_ key: String) throws(RuleError) -> Rupiah? { has(key) ? try rupiah(key) : nil }
    public func countIfGiven(_ key: String) throws(RuleError) -> Int? { has(key) ? try count(key) : nil }

    /// 35 is 35 %.
    public func percent(_ key: String) throws(RuleError) -> Rate {
        switch values[key] {
        case .integer(let whole): return Rate(ppm: whole * 10_000)
        case .decimal(let millionths): return Rate(ppm: millionths / 100)
        default: throw missing(key)
        }
    }

    public func flag(_ key: String) throws(RuleError) -> Bool {
        guard case .flag(let value) = values[key] else { throw missing(key) }
        return value
    }

    public func flagIfGiven(_ key: String) -> Bool? {
        if case .flag(let value) = values[key] { value } else { nil }
    }

    /// The code chosen.
    public func choice(_ key: String) throws(RuleError) -> String {
        guard let code = choiceIfGiven(key) else { throw missing(key) }
        return code
    }

    public func choiceIfGiven(_ key: String) -> String? {
        guard case .text(let written) = values[key], case .choice(let choices) = fields[key]?.kind else { return nil }
        return choices.first { sameWord($0.code, written) }?.code
    }

    /// The codes chosen, in the field's own order; nil when none was given.
    public func choicesIfGiven(_ key: String) -> [String]? {
        guard let value = values[key], case .choices(let choices) = fields[key]?.kind else { return nil }
        let written = value.texts
        return choices.map(\.code).filter { code in written.contains { sameWord($0, code) } }
    }

    public func text(_ key: String) -> String? {
        if case .text(let value) = values[key] { value } else { nil }
    }

    public func day(_ key: String) throws(RuleError) -> Day {
        guard case .text(let written) = values[key], let day = Day(iso: written) else { throw missing(key) }
        return day
    }

    public func dayIfGiven(_ key: String) throws(RuleError) -> Day? { has(key) ? try day(key) : nil }

    public func bulan(_ key: String) throws(RuleError) -> Bulan {
        guard case .text(let written) = values[key], let bulan = Bulan(iso: written) else { throw missing(key) }
        return bulan
    }

    public func bulanIfGiven(_ key: String) throws(RuleError) -> Bulan? { has(key) ? try bulan(key) : nil }

    private func integer(_ key: String) throws(RuleError) -> Int64 {
        guard case .integer(let value) = values[key] else { throw missing(key) }
        return value
    }

    /// The error for a key that a computation turned out to need.
    public func missing(_ key: String) -> RuleError {
        fields[key].map(RuleError.missing) ?? .unknownKey(key, among: Array(fields.keys))
    }
}

extension Calculator {
    /// The inputs under the keys of this calculator's fields.
    fileprivate func named(_ inputs: [String: InputValue]) throws(RuleError) -> [String: InputValue] {
        var named = inputs
        for field in fields {
            for alias in field.aliases {
                guard let value = named.removeValue(forKey: alias) else { continue }
                if let other = named[field.key], other != value { throw .twoNames(field.key, alias) }
                named[field.key] = value
            }
        }
        return named
    }
}

extension RuleError {
    fileprivate static func twoNames(_ key: String, _ alias: String) -> RuleError {
        RuleError(
            .contradiction, field: key,
            reason: Phrase(
                id: "\(key) dan \(alias) menyebut hal yang sama dengan nilai berbeda.",
                en: "\(key) and \(alias) give the same thing with different values."),
            nextAct: Phrase(id: "Isi salah satunya saja.", en: "Give only one of them."))
    }
}

extension InputValue {
    /// The texts of a list, or of one text with commas, as a command line gives it.
    var texts: [String] {
        switch self {
        case .text(let text): text.split(separator: ",").map { $0.filter { $0 != " " } }
        case .list(let values): values.flatMap(\.texts)
        default: []
        }
    }
}

/// Codes are compared without case, and `_`, `-` and space are one.
func sameWord(_ a: String, _ b: String) -> Bool { plainWord(a) == plainWord(b) }

private func plainWord(_ text: String) -> [UInt8] {
    text.lowercased().utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
}
