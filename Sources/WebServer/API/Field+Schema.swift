import Calculators
import Kernel

extension Field {
    /// The JSON Schema of this field's value (2020-12, as OpenAPI 3.1 uses it).
    var schema: JSONTree { shape.with(["description": .text(explanation)]) }

    private var shape: JSONTree {
        switch kind {
        case .rupiah(let most): ["type": "integer", "minimum": 0, "maximum": .number(most)]
        case .count(let range, _):
            [
                "type": "integer", "minimum": .number(Int64(range.lowerBound)),
                "maximum": .number(Int64(range.upperBound)),
            ]
        case .percent(let range):
            [
                "type": "number", "minimum": .number(Int64(range.lowerBound)),
                "maximum": .number(Int64(range.upperBound)),
            ]
        case .flag: ["type": "boolean"]
        case .choice(let choices): ["type": "string", "enum": codes(choices)]
        case .choices(let choices):
            ["type": "array", "minItems": 1, "items": ["type": "string", "enum": codes(choices)]]
        case .day: ["type": "string", "format": "date"]
        case .bulan: ["type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"]
        case .text: ["type": "string"]
        case .structure: ["type": ["object", "array"]]
        }
    }

    private func codes(_ choices: [Choice]) -> JSONTree { .list(choices.map { .text($0.code) }) }

    /// In Indonesian: what is asked, how to give it, what is assumed without it, and what each code means.
    private var explanation: String {
        var sentences = [label.id.capitalizedFirst + "."]
        if let hint { sentences.append(hint.id) }
        if case .count(_, let unit) = kind { sentences.append("Satuan: \(unit.id).") }
        if case .optional(let assumed) = need { sentences.append("Boleh kosong: \(assumed.id)") }
        if need == .unused { sentences.append("Diterima, tetapi tidak mengubah hasil.") }
        switch kind {
        case .choice(let choices), .choices(let choices):
            sentences.append(choices.map { "`\($0.code)`: \($0.label.id)" }.joined(separator: "; ") + ".")
        case .structure(let example): sentences.append("Contoh: \(example)")
        default: break
        }
        return sentences.joined(separator: " ")
    }

    /// The example as JSON.
    var exampleTree: JSONTree {
        if case .structure(let example) = kind, let value = InputValue(json: example) { return JSONTree(value) }
        return JSONTree(example)
    }
}

extension JSONTree {
    /// A value of ours; decimals do not occur in examples.
    init(_ value: InputValue) {
        switch value {
        case .null: self = .object([:])
        case .flag(let flag): self = .flag(flag)
        case .integer(let number): self = .number(number)
        case .decimal(let millionths): self = .number(millionths / 1_000_000)
        case .text(let text): self = .text(text)
        case .list(let values): self = .list(values.map(JSONTree.init))
        case .object(let values): self = .object(values.mapValues(JSONTree.init))
        }
    }
}
