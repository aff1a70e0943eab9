import Kernel

/// As files and the store keep a value of a parameter: `{"rupiah": 16800}`, `{"ppm": 2400}`, `{"count": 24}`.
extension Quantity: Codable {
    fileprivate enum Key: String, CodingKey { case rupiah, ppm, count, text, columns, rows }

    /// Throws `DecodingError.dataCorrupted` when none or several kinds are named, or a table's rows are ragged.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        switch values.allKeys.first {
        case .rupiah: self = .rupiah(try values.decode(Rupiah.self, forKey: .rupiah))
        case .ppm: self = .rate(Rate(ppm: try values.decode(Int64.self, forKey: .ppm)))
        case .count: self = .count(try values.decode(Int.self, forKey: .count))
        case .text: self = .text(try values.decode(String.self, forKey: .text))
        case .columns, .rows: self = .table(try Table(values))
        case nil:
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no kind of value is named"))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        switch self {
        case .rupiah(let amount): try values.encode(amount, forKey: .rupiah)
        case .rate(let rate): try values.encode(rate.ppm, forKey: .ppm)
        case .count(let count): try values.encode(count, forKey: .count)
        case .text(let text): try values.encode(text, forKey: .text)
        case .table(let table):
            try values.encode(table.columns, forKey: .columns)
            try values.encode(table.rows, forKey: .rows)
        }
    }
}

extension Quantity.Table {
    fileprivate init(_ values: KeyedDecodingContainer<Quantity.Key>) throws {
        let columns = try values.decode([Column].self, forKey: .columns)
        let rows = try values.decode([[Quantity]].self, forKey: .rows)
        guard rows.allSatisfy({ $0.count == columns.count }) else {
            throw DecodingError.dataCorruptedError(
                forKey: .rows, in: values, debugDescription: "a row has another number of cells than the header")
        }
        self.init(columns: columns, rows: rows)
    }
}

extension Quantity.Table.Column: Codable {
    private enum Key: String, CodingKey {
        case key, label
        case labelEnglish = "label_en"
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        let key = try values.decode(String.self, forKey: .key)
        let label = try values.decodeIfPresent(String.self, forKey: .label) ?? key
        self.init(key, Phrase(id: label, en: try values.decodeIfPresent(String.self, forKey: .labelEnglish) ?? label))
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(key, forKey: .key)
        try values.encode(label.id, forKey: .label)
        try values.encode(label.en, forKey: .labelEnglish)
    }
}
