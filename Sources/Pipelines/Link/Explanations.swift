import Foundation
import Intake
import Linkage
import Tabular

extension Linking {
    /// Writes `explanations.jsonl`: for each accepted pair what every field adds, in both
    /// languages, with the values compared. The files are read once more for the values.
    public func writeExplanations(folder: String) throws {
        let wanted = acceptedRows()
        let values = try RowValues(self, rows: wanted)
        var out = try LineWriter(path: "\(folder)/explanations.jsonl")
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for i in 0..<result.pairCount where Double(result.pair(i).probability) >= result.threshold {
            try out.line(encoder.encode(line(result.pair(i), values)))
        }
        try out.close()
    }

    private func acceptedRows() -> [Bool] {
        var rows = [Bool](repeating: false, count: result.rowCount)
        for i in 0..<result.pairCount where Double(result.pair(i).probability) >= result.threshold {
            rows[Int(result.pair(i).left)] = true
            rows[Int(result.pair(i).right)] = true
        }
        return rows
    }

    private func line(_ pair: DecidedPair, _ values: RowValues) -> ExplainedPair {
        let (a, b) = (Int(pair.left), Int(pair.right))
        let explanation = result.explain(a, b)
        return ExplainedPair(
            leftSource: source(of: result.source(a)), leftRow: a - starts[result.source(a)] + 1,
            rightSource: source(of: result.source(b)), rightRow: b - starts[result.source(b)] + 1,
            probability: Double(pair.probability), prior: rounded(explanation.prior),
            total: rounded(explanation.total), throughOthers: pair.direct.isNaN,
            fields: explanation.weights.map { weight in
                .init(
                    field: "\(weight.field)", weight: rounded(weight.weight), id: weight.indonesian,
                    en: weight.english, left: values[a, weight.field], right: values[b, weight.field])
            })
    }

    private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// One line of `explanations.jsonl`. Weights are in nats.
private struct ExplainedPair: Encodable {
    let leftSource: String
    let leftRow: Int
    let rightSource: String
    let rightRow: Int
    let probability: Double
    let prior: Double
    let total: Double
    /// True when the two rows met only through other rows of the same person.
    let throughOthers: Bool
    let fields: [Field]

    struct Field: Encodable {
        let field: String
        let weight: Double
        let id: String
        let en: String
        let left: String
        let right: String
    }
}

/// The values of some rows as the files have them; numbers that name a person are masked in the middle.
private struct RowValues {
    private var texts: [Int: [String]] = [:]

    init(_ linking: Linking, rows wanted: [Bool]) throws {
        for (number, file) in linking.files.enumerated() {
            let start = linking.starts[number] - 1
            var found: [Int: [String]] = [:]
            try file.forEachRow { row in
                guard wanted[start + row.number] else { return }
                found[start + row.number] = ComparedField.allCases.map { RowValues.text($0, row) }
            }
            texts.merge(found) { a, _ in a }
        }
    }

    subscript(row: Int, field: ComparedField) -> String { texts[row]?[field.rawValue] ?? "" }

    private static func text(_ field: ComparedField, _ row: PersonRow) -> String {
        let read = { (field: Field) in String(decoding: row.bytes(field), as: UTF8.self) }
        switch field {
        case .nik: return masked(read(.nik))
        case .nama: return read(.nama)
        case .tglLahir: return read(.tglLahir)
        case .jk: return read(.jk)
        case .namaIbu: return read(.namaIbu)
        case .noKK: return masked(read(.noKK))
        case .telepon: return masked(read(.telepon))
        case .tempatTinggal:
            return [Field.alamat, .desa, .kecamatan, .kabupaten].map(read).filter { !$0.isEmpty }.joined(
                separator: ", ")
        case .tempatLahir: return read(.tempatLahir)
        }
    }

    /// Keeps the first six and the last four characters.
    private static func masked(_ text: String) -> String {
        guard text.count > 10 else { return text.count > 4 ? String(repeating: "•", count: text.count) : text }
        return text.prefix(6) + String(repeating: "•", count: text.count - 10) + text.suffix(4)
    }
}

/// Writes lines to a file that gets its name when complete.
private struct LineWriter {
    private let path: String
    private let handle: FileHandle
    private var buffer = Data()

    init(path: String) throws {
        self.path = path
        guard FileManager.default.createFile(atPath: path + ".partial", contents: nil),
            let handle = FileHandle(forWritingAtPath: path + ".partial")
        else { throw TableError(.unwritable(errno: errno), file: path) }
        self.handle = handle
    }

    mutating func line(_ data: Data) throws {
        buffer.append(data)
        buffer.append(10)
        if buffer.count > 1 << 20 { try flush() }
    }

    mutating func close() throws {
        try flush()
        try handle.close()
        guard rename(path + ".partial", path) == 0 else { throw TableError(.unwritable(errno: errno), file: path) }
    }

    private mutating func flush() throws {
        do {
            try handle.write(contentsOf: buffer)
        } catch {
            throw TableError(.diskFull, file: path)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
