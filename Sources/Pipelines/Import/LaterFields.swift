import Intake
import Kernel
import Registry

/// What later rows tell about new people where the row that they rest on is silent: for each field the first such row,
/// in the order of files and rows, that certainly is about the person.
///
/// Held in memory until the people are sent, since a person goes to the store before the rows behind theirs are read
/// again: only gaps that are filled take room.
struct LaterFields {
    /// One field of one person.
    private struct Gift {
        let ordinal: Int
        let list: Int
        /// 1-based data row in that list.
        let row: Int
        let field: Registry.Field
        let bytes: Range<Int>
    }

    private var gifts: [Gift] = []
    private var bytes: [UInt8] = []
    /// By ordinal, what the person has; empty before their own row was read.
    private var known: [FieldSet]
    private var next = 0

    /// Reads the lists once, when any row can fill a gap at all.
    init(_ work: ImportWork) throws {
        known = []
        guard work.assignment.hasLaterRows else { return }
        known = [FieldSet](repeating: [], count: work.assignment.newPersons)
        for (index, list) in work.linking.lists.enumerated() {
            let rows = work.linking.starts[index + 1]..<work.linking.starts[index + 2]
            try list.forEachRow { row in
                guard row.number <= rows.count else { throw ListError.changed(file: list.table.path) }
                note(row, index, rows.lowerBound + row.number - 1, work.assignment)
            }
        }
        gifts.sort {
            ($0.ordinal, $0.list, $0.row, $0.field.rawValue) < ($1.ordinal, $1.list, $1.row, $1.field.rawValue)
        }
        known = []
    }

    private mutating func note(_ row: PersonRow, _ list: Int, _ linked: Int, _ assignment: PersonAssignment) {
        if let ordinal = assignment.ordinal(foundedBy: linked) {
            PersonTexts.each(row) { field, _ in known[ordinal].insert(FieldSet(field)) }
        } else if let ordinal = assignment.ordinal(laterRow: linked) {
            PersonTexts.each(row) { field, text in
                guard known[ordinal].insert(FieldSet(field)).inserted else { return }
                let start = bytes.count
                bytes.append(contentsOf: text)
                gifts.append(
                    Gift(ordinal: ordinal, list: list, row: row.number, field: field, bytes: start..<bytes.count))
            }
        }
    }

    /// Gives the person added last to `chunk` what later rows say. Persons are asked for in the order of their ordinals.
    /// - Returns: where each field comes from, in the order of files and rows.
    mutating func fill(_ chunk: inout PersonChunk, ordinal: Int, batches: [Id<Batch>]) -> [Provenance] {
        while next < gifts.count, gifts[next].ordinal < ordinal { next += 1 }
        var out: [Provenance] = []
        while next < gifts.count, gifts[next].ordinal == ordinal {
            let first = gifts[next]
            var fields = FieldSet()
            while next < gifts.count,
                (gifts[next].ordinal, gifts[next].list, gifts[next].row)
                    == (ordinal, first.list, first.row)
            {
                chunk.set(gifts[next].field, bytes: bytes[gifts[next].bytes])
                fields.insert(FieldSet(gifts[next].field))
                next += 1
            }
            out.append(Provenance(batch: batches[first.list], row: first.row, fields: fields))
        }
        return out
    }
}
