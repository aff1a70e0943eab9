import Kernel
import Rules

/// One step as files carry it.
struct StepRecord: Encodable {
    let key: String
    let text: String
    let textEnglish: String
    let value: ResultValue?
    let rules: [String]
    let interpretation: String?

    init(_ step: Step) {
        key = step.key
        text = step.text.id
        textEnglish = step.text.en
        value = step.found.map(ResultValue.init)
        rules = step.uses.map(\.parameter)
        interpretation = step.interpretation?.doubt.id
    }

    private enum CodingKeys: String, CodingKey {
        case key, text, value, rules, interpretation
        case textEnglish = "text_en"
    }
}

/// One row of the law that was used.
struct UseRecord: Encodable {
    let parameter: String
    let label: String
    let value: ResultValue
    let berlakuSejak: Day
    let citation: String
    let source: String
    let confidence: String

    init(_ use: Use) {
        parameter = use.parameter
        label = use.label.id
        value = ResultValue(use.quantity)
        berlakuSejak = use.berlakuSejak
        switch use.basis {
        case .law(let place, let trust):
            (citation, source, confidence) = (place.text, place.source, trust.rawValue)
        case .override(let override):
            citation = "Koreksi oleh \(override.author) pada \(override.dicatatPada): \(override.reason)"
            (source, confidence) = (override.source, "override")
        }
    }

    private enum CodingKeys: String, CodingKey {
        case parameter, label, value, citation, source, confidence
        case berlakuSejak = "berlaku_sejak"
    }
}

extension ResultValue {
    public init(_ quantity: Quantity) {
        switch quantity {
        case .rupiah(let amount): self = .rupiah(amount)
        case .rate(let rate): self = .percent(rate)
        case .count(let count): self = .count(count)
        case .text(let text): self = .text(text)
        case .table(let table):
            self = .list(
                table.rows.map { row in
                    .object(zip(table.columns, row).map { ResultEntry($0.key, ResultValue($1), $0.label) })
                })
        }
    }
}

extension ResultValue: Encodable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ text: String) { stringValue = text }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .rupiah(let amount): try amount.encode(to: encoder)
        case .count(let count): try count.encode(to: encoder)
        case .percent(let rate): try (Double(rate.ppm) / 10_000).encode(to: encoder)
        case .flag(let value): try value.encode(to: encoder)
        case .text(let text): try text.encode(to: encoder)
        case .list(let values): try values.encode(to: encoder)
        case .object(let entries):
            var values = encoder.container(keyedBy: Key.self)
            for entry in entries { try values.encode(entry.value, forKey: Key(entry.key)) }
        }
    }
}
