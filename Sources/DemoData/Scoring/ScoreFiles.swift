import Kernel

/// Reads the two files that a score compares, from their bytes.
public enum ScoreFiles {
    public enum Fault: Error, Equatable {
        /// The header lacks a column.
        case column(String)
        /// A line (1-based) that cannot be used.
        case line(Int)
    }

    /// `truth.csv`: source,row,person_id,tags with the rows of a source in order.
    public static func truth(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) -> Truth {
        var people = [[UInt32]](repeating: [], count: Source.allCases.count)
        var tags = [[UInt64]](repeating: [], count: Source.allCases.count)
        var known: [String: UInt64] = ["": 0, "\"\"": 0]
        let labels = Dictionary(uniqueKeysWithValues: RowTag.allCases.map { ($0.label, $0) })
        try eachLine(bytes, columns: ["source", "row", "person_id", "tags"]) { line, fields throws(Fault) in
            guard let source = source(fields[0]), let row = number(fields[1]), let person = number(fields[2]),
                row == people[source.rawValue].count + 1
            else { throw .line(line) }
            let text = String(decoding: fields[3], as: UTF8.self)
            let bits =
                known[text]
                ?? text.split(separator: "|").reduce(into: RowTags()) { set, label in
                    if let tag = labels[String(label)] { set.insert(tag) }
                }.bits
            known[text] = bits
            people[source.rawValue].append(UInt32(person))
            tags[source.rawValue].append(bits)
        }
        return Truth(people: people, tags: tags)
    }

    /// `matches.csv`, whose first five columns the contract names; rows that the truth does not know are refused.
    public static func matches(
        _ bytes: UnsafeBufferPointer<UInt8>, _ truth: TruthTable
    ) throws(Fault) -> [(left: UInt32, right: UInt32, probability: Double)] {
        var pairs: [(left: UInt32, right: UInt32, probability: Double)] = []
        let columns = ["left_source", "left_row", "right_source", "right_row", "probability"]
        try eachLine(bytes, columns: columns) { line, fields throws(Fault) in
            guard let leftSource = source(fields[0]), let leftRow = number(fields[1]),
                let rightSource = source(fields[2]), let rightRow = number(fields[3]),
                let left = truth.row(leftSource, leftRow), let right = truth.row(rightSource, rightRow),
                let probability = Double(String(decoding: fields[4], as: UTF8.self))
            else { throw .line(line) }
            pairs.append((left, right, probability))
        }
        return pairs
    }

    private typealias Field = UnsafeBufferPointer<UInt8>

    /// Hands over the named columns of every data line. No field of these files holds a comma or a line feed.
    private static func eachLine(
        _ bytes: UnsafeBufferPointer<UInt8>, columns: [String], _ body: (Int, [Field]) throws(Fault) -> Void
    ) throws(Fault) {
        var at: [Int] = []
        var line = 0
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
            let stop = end > start && bytes[end - 1] == 13 ? end - 1 : end
            let fields = split(UnsafeBufferPointer(rebasing: bytes[start..<stop]))
            line += 1
            start = end + 1
            if line == 1 {
                for column in columns {
                    let found = fields.firstIndex { $0.elementsEqual(column.utf8) }
                    guard let found else { throw .column(column) }
                    at.append(found)
                }
            } else if stop > 0, !(fields.count == 1 && fields[0].isEmpty) {
                guard let last = at.max(), last < fields.count else { throw .line(line) }
                try body(line, at.map { fields[$0] })
            }
        }
        if line == 0 { throw .column(columns[0]) }
    }

    private static func split(_ line: Field) -> [Field] {
        var out: [Field] = []
        var start = 0
        for i in 0...line.count where i == line.count || line[i] == 44 {
            out.append(UnsafeBufferPointer(rebasing: line[start..<i]))
            start = i + 1
        }
        return out
    }

    private static func source(_ field: Field) -> Source? {
        Source.allCases.first { field.elementsEqual($0.code.utf8) }
    }

    private static func number(_ field: Field) -> Int? {
        guard !field.isEmpty, field.count < 10, field.allSatisfy(isDigit) else { return nil }
        return field.reduce(0) { $0 * 10 + Int($1 - 48) }
    }
}
