import GRDB
import Kernel
import Registry

/// Writes people row by row through one prepared statement.
struct PersonInsert {
    private let insert: RawStatement
    private let recorded: Int64

    init(_ db: Database, recorded: Moment) throws {
        insert = try RawStatement(
            db, "INSERT INTO person VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        self.recorded = recorded.milliseconds
    }

    /// All people of a chunk, the first with `firstId`. `founder` is the batch that brings each.
    func run(
        _ chunk: PersonChunk, _ parts: [SealedPeople], firstId: Int64, founder: (Int) -> Int64?
    ) throws {
        var row = 0
        for part in parts {
            if let failure = part.failure { throw failure }
            for i in 0..<part.count {
                try run(chunk, row, part, i, id: firstId + Int64(row), founder: founder(row))
                row += 1
            }
        }
    }

    private func run(
        _ chunk: PersonChunk, _ row: Int, _ sealed: SealedPeople, _ i: Int, id: Int64, founder: Int64?
    ) throws {
        let person = chunk.people[row]
        insert.bind(1, id)
        insert.bind(2, person.wilayah.stored)
        insert.bind(3, person.birth.map { Int64($0.number) })
        insert.bind(4, person.sex.map { Int64($0.rawValue) })
        insert.bind(12, sealed.nikIndex[i])
        insert.bind(16, sealed.teleponIndex[i])
        insert.bind(18, founder)
        insert.bind(19, recorded)
        try chunk.text.withAllBytes { text in
            for (position, field) in PersonInsert.plain {
                insert.bind(position, text: UnsafeBufferPointer(rebasing: text[chunk.text.range(row, field)]))
            }
            // A name is asked of everyone; one that nobody wrote down is empty, not null.
            if chunk.text.range(row, .nama).isEmpty { insert.bindEmptyText(5) }
            try sealed.bytes.withUnsafeBytes { bytes in
                for (field, position) in PersonInsert.sealed.enumerated() {
                    insert.bind(position, blob: UnsafeRawBufferPointer(rebasing: bytes[sealed.range(i, field)]))
                }
                try insert.run()
            }
        }
    }

    private static let plain: [(Int32, Field)] = [
        (5, .nama), (6, .tempatLahir), (7, .alamat), (8, .rt), (9, .rw), (10, .pekerjaan),
    ]
    /// The columns of `SealedPeople.fields`, in its order.
    private static let sealed: [Int32] = [11, 13, 14, 15, 17]
}
