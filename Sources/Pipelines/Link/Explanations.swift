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
        for i in 0..<result.pairCount where Double(result.pair(i).probability) >= result.threshold {
            write(result.pair(i), values, to: &out.json)
            try out.endLine()
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

    /// One line: weights are in nats; `through_others` when the rows met only through other rows of the person.
    private func write(_ pair: DecidedPair, _ values: RowValues, to json: inout JSONLine) {
        let (a, b) = (Int(pair.left), Int(pair.right))
        let explanation = result.explain(a, b)
        json.begin()
        json.member("left_source", text: source(of: result.source(a)))
        json.member("left_row", number: Double(a - starts[result.source(a)] + 1), decimals: 0)
        json.member("right_source", text: source(of: result.source(b)))
        json.member("right_row", number: Double(b - starts[result.source(b)] + 1), decimals: 0)
        json.member("probability", number: Double(pair.probability), decimals: 6)
        json.member("through_others", flag: pair.direct.isNaN)
        json.member("prior", number: explanation.prior, decimals: 3)
        json.member("total", number: explanation.total, decimals: 3)
        json.beginList("fields")
        for weight in explanation.weights {
            json.begin()
            json.member("field", text: weight.field.name)
            json.member("weight", number: weight.weight, decimals: 3)
            json.member("id", text: weight.indonesian)
            json.member("en", text: weight.english)
            json.member("left", text: values[a, weight.field])
            json.member("right", text: values[b, weight.field])
            json.end()
        }
        json.endList()
        json.end()
    }
}

/// The values of some rows as the files have them; numbers that name a person are masked in the middle.
private struct RowValues {
    private var texts: [Int: [String]] = [:]

    init(_ linking: Linking, rows wanted: [Bool]) throws {
        for (number, file) in ([linking.register] + linking.lists).enumerated() {
            guard let file else { continue }
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
