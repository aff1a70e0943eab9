/// One value that somebody gave: from JSON, from the command line, or from a form.
public indirect enum InputValue: Hashable, Sendable {
    case null
    case flag(Bool)
    case integer(Int64)
    /// A number with decimals, in millionths.
    case decimal(millionths: Int64)
    case text(String)
    case list([InputValue])
    case object([String: InputValue])
}

extension InputValue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
            return
        }
        if let value = try? container.decode(Bool.self) {
            self = .flag(value)
            return
        }
        if let value = try? container.decode(Int64.self) {
            self = .integer(value)
            return
        }
        if let value = try? container.decode(Double.self) {
            self = try InputValue(number: value, container)
            return
        }
        if let value = try? container.decode(String.self) {
            self = .text(value)
            return
        }
        if let value = try? container.decode([InputValue].self) {
            self = .list(value)
            return
        }
        self = .object(try container.decode([String: InputValue].self))
    }

    /// JSON numbers arrive as binary floating point; their shortest decimal text is what was written.
    private init(number: Double, _ container: any SingleValueDecodingContainer) throws {
        guard let exact = InputValue(decimal: number.description) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a number beyond what we compute")
        }
        self = exact
    }

    /// Reads `5.11` or `-3`, with a point; nil for anything else or more than six decimals.
    public init?(decimal text: some StringProtocol) {
        let negative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Int64(parts[0]), whole >= 0, parts[0].first != "+" else {
            return nil
        }
        let decimals = parts.count == 2 ? String(parts[1]) : "0"
        guard (1...6).contains(decimals.count), decimals.allSatisfy(\.isASCII), let rest = Int64(decimals), rest >= 0,
            decimals.first != "+"
        else { return nil }
        var fraction = rest
        for _ in decimals.count..<6 { fraction *= 10 }
        let (scaled, over) = whole.multipliedReportingOverflow(by: 1_000_000)
        let (sum, overflow) = scaled.addingReportingOverflow(fraction)
        guard !over, !overflow else { return nil }
        self = fraction == 0 ? .integer(negative ? -whole : whole) : .decimal(millionths: negative ? -sum : sum)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .flag(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .decimal(let millionths): try container.encode(Double(millionths) / 1_000_000)
        case .text(let value): try container.encode(value)
        case .list(let values): try container.encode(values)
        case .object(let values): try container.encode(values)
        }
    }
}
