import Kernel
import Rules

extension Field {
    /// A value that suits this field, for examples in helps and documents. The digits of a NIK are invented.
    public var example: InputValue {
        switch kind {
        case .rupiah: .integer(key.contains("iuran") ? 16_800 : 2_000_000)
        case .count(let range, _): .integer(Int64(min(max(12, range.lowerBound), range.upperBound)))
        case .percent(let range): .integer(Int64(min(max(5, range.lowerBound), range.upperBound)))
        case .flag: .flag(false)
        case .choice(let choices): .text(choices.first?.code ?? "")
        case .choices(let choices): .list(choices.first.map { [.text($0.code)] } ?? [])
        case .day: .text("2025-06-15")
        case .bulan: .text("2025-01")
        case .text: .text(textExample)
        case .structure(let example): .text(example)
        }
    }

    /// Texts that a calculator looks up; any other text may be anything.
    private var textExample: String {
        switch key {
        case "nik": "1571014502900003"
        case "bagian": "sebelah_mata"
        default: "…"
        }
    }

    /// The example as one word of a command line or an address.
    public var writtenExample: String { example.written }
}

extension Calculator {
    /// The month that examples use.
    public static let exampleDate = "2025-06"

    /// The fields that an example fills: those that must be, and those for which the computation then asks.
    public var exampleFields: [Field] {
        var filled = fields.filter { $0.need == .required }
        while let asked = missingField(filled), !filled.contains(where: { $0.key == asked.key }) {
            filled.append(asked)
        }
        return filled
    }

    private func missingField(_ filled: [Field]) -> Field? {
        let inputs = Dictionary(filled.map { ($0.key, $0.example) }) { first, _ in first }
        guard let when = When(Calculator.exampleDate) else { return nil }
        do throws(RuleError) { _ = try self(inputs, when: when, law: .inCode) } catch {
            return error.code == .missing ? fields.first { $0.key == error.field } : nil
        }
        return nil
    }
}

extension InputValue {
    /// As a person writes it in one word.
    var written: String {
        switch self {
        case .null: ""
        case .flag(let value): value ? "true" : "false"
        case .integer(let value): "\(value)"
        case .decimal(let millionths): "\(Double(millionths) / 1_000_000)"
        case .text(let text): text
        case .list(let values): values.map(\.written).joined(separator: ",")
        case .object(let values):
            values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.written)" }.joined(separator: ",")
        }
    }
}
