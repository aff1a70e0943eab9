import Kernel

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
        case .bulan: .text("2025-06")
        case .text: .text(key == "nik" ? "1571014502900003" : "…")
        case .structure(let example): .text(example)
        }
    }

    /// The example as one word of a command line or an address.
    public var writtenExample: String { example.written }
}

extension Calculator {
    /// The month that examples use.
    public static let exampleDate = "2025-06"

    /// The fields that an example fills: those that must be.
    public var exampleFields: [Field] { fields.filter { $0.need == .required } }
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
