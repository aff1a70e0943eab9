import Kernel

/// Who each row is and what was done to it.
public struct Truth: Sendable {
    /// `person_id` by source and row.
    public var people: [[UInt32]]
    /// RowTag bits by source and row (see ``RowTags``).
    public var tags: [[UInt64]]

    /// `truth.csv`, piece by piece.
    public func csv(write: ([UInt8]) throws -> Void) rethrows {
        var labels: [UInt64: [UInt8]] = [:]
        var out = Array("source,row,person_id,tags\n".utf8)
        for source in Source.allCases {
            let code = Array(source.code.utf8)
            for (row, person) in people[source.rawValue].enumerated() {
                let bits = tags[source.rawValue][row]
                out.append(contentsOf: code)
                out.append(44)
                appendPadded(row + 1, 1, to: &out)
                out.append(44)
                appendPadded(Int(person), 1, to: &out)
                out.append(44)
                let text = labels[bits] ?? Array(RowTags(bits: bits).text.utf8)
                labels[bits] = text
                out.append(contentsOf: text)
                out.append(10)
                if out.count > 1 << 20 {
                    try write(out)
                    out.removeAll(keepingCapacity: true)
                }
            }
        }
        try write(out)
    }
}

/// Joins batches into files: lists by village as they come, the others shuffled when all have come.
struct Assembly {
    private let seed: UInt64
    private var kept: [RowBatch] = Source.allCases.map { _ in RowBatch() }
    private var truth = Truth(people: Source.allCases.map { _ in [] }, tags: Source.allCases.map { _ in [] })

    init(seed: UInt64) { self.seed = seed }

    mutating func add(_ batches: [RowBatch], write: (Source, [UInt8]) throws -> Void) throws {
        for (source, batch) in zip(Source.allCases, batches) {
            if source.isByDesa {
                let first = truth.people[source.rawValue].count
                try write(source, numbered(batch, Array(0..<batch.ends.count), from: first, source))
                truth.people[source.rawValue] += batch.people
                truth.tags[source.rawValue] += batch.tags
            } else {
                keep(batch, source.rawValue)
            }
        }
    }

    mutating func finish(write: (Source, [UInt8]) throws -> Void) throws -> Truth {
        for source in Source.allCases where !source.isByDesa {
            let batch = kept[source.rawValue]
            kept[source.rawValue] = RowBatch()
            var order = Array(0..<batch.ends.count)
            var random = SeededRandom(seed: partSeed(seed, 20, UInt64(source.rawValue)))
            order.shuffle(using: &random)
            for start in stride(from: 0, to: order.count, by: 50_000) {
                let slice = Array(order[start..<min(start + 50_000, order.count)])
                try write(source, numbered(batch, slice, from: start, source))
            }
            truth.people[source.rawValue] = order.map { batch.people[$0] }
            truth.tags[source.rawValue] = order.map { batch.tags[$0] }
        }
        return truth
    }

    private mutating func keep(_ batch: RowBatch, _ source: Int) {
        let offset = UInt32(kept[source].bytes.count)
        kept[source].bytes += batch.bytes
        kept[source].ends += batch.ends.map { $0 + offset }
        kept[source].people += batch.people
        kept[source].tags += batch.tags
    }

    /// The rows in `order` with their first column: the running number, or a card number.
    private func numbered(_ batch: RowBatch, _ order: [Int], from first: Int, _ source: Source) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(order.count * 230)
        for (i, row) in order.enumerated() {
            let number = source == .register ? 15_000_000_000 + row * 7 % 99_999_989 : first + i + 1
            appendPadded(number, 1, to: &out)
            out.append(44)
            let start = row == 0 ? 0 : Int(batch.ends[row - 1])
            out.append(contentsOf: batch.bytes[start..<Int(batch.ends[row])])
        }
        return out
    }
}

extension Truth {
    public var distinctPeople: Int { Set(people.joined()).count }

    /// True pairs between the register and a list, and within and between lists.
    public var pairs: (link: Int, dedupe: Int) {
        let all = people.enumerated()
        var counts: [UInt32: (register: Int, lists: Int)] = [:]
        for (source, rows) in all {
            for person in rows {
                if source == Source.register.rawValue {
                    counts[person, default: (0, 0)].register += 1
                } else {
                    counts[person, default: (0, 0)].lists += 1
                }
            }
        }
        return counts.values.reduce(into: (0, 0)) { sum, count in
            sum.0 += count.register * count.lists
            sum.1 += count.lists * (count.lists - 1) / 2
        }
    }
}
