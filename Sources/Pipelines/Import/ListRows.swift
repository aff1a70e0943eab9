import Intake
import Kernel
import Registry
import Store

/// Reads the lists once more and sends every row with its verdict, its person and its cells as written.
struct ListRows {
    private let work: ImportWork
    private var chunk = ListChunk()
    private let pairs: ReviewPairs
    private var reader: RowReader
    /// What the rows say that a person has to look at, by row of the linked table.
    private(set) var contents: [Int: ReviewContent] = [:]
    private var words: [ReasonSet: (verdict: Registry.Verdict, codes: [String])] = [:]

    init(_ work: ImportWork, _ pairs: ReviewPairs) {
        self.work = work
        self.pairs = pairs
        reader = RowReader(work.context)
    }

    mutating func send() throws {
        for index in work.linking.lists.indices { try send(index) }
    }

    private mutating func send(_ index: Int) throws {
        let list = work.linking.lists[index]
        let start = work.linking.starts[index + 1]
        let count = work.linking.starts[index + 2] - start
        let stored = work.session.rowsStored[index]
        guard stored < count || pairs.touch(start..<start + count) else { return }
        let summary = try list.forEachRow { row in
            guard row.number <= count else { throw ListError.changed(file: list.table.path) }
            if pairs.rows.contains(start + row.number - 1) { note(row, start + row.number - 1) }
            guard row.number > stored else { return }
            add(row, start + row.number - 1)
            if chunk.count == work.chunkRows { try flush(index) }
        }
        try flush(index)
        guard summary.rows == count else { throw ListError.changed(file: list.table.path) }
    }

    private mutating func add(_ row: PersonRow, _ linked: Int) {
        let set = work.linking.verdicts.reasons[linked]
        let known = words[set] ?? (set.verdict.stored, set.reasons.map(\.code))
        words[set] = known
        let person = work.assignment.person(linked)
        chunk.add(
            ListRow(
                sheet: row.row.sheet, sheetRow: row.row.number, verdict: known.verdict, reasons: known.codes,
                person: person, probabilityPPM: work.assignment.probability(linked, person)))
        for field in Intake.Field.allCases where row.map.has(field) {
            let bytes = row.bytes(field)
            if !bytes.isEmpty { chunk.set(field.stored, bytes: bytes) }
        }
    }

    private mutating func note(_ row: PersonRow, _ linked: Int) {
        guard let wilayah = reader.read(row).home(in: work.context) else { return }
        var texts: [Registry.Field: String] = [:]
        for field in Intake.Field.allCases where row.map.has(field) {
            texts[field.stored] = String(decoding: row.bytes(field), as: UTF8.self)
        }
        contents[linked] = ReviewContent(wilayah: wilayah, texts: texts)
    }

    private mutating func flush(_ index: Int) throws {
        guard chunk.count > 0 else { return }
        try work.imports.append(work.session.run, work.session.batches[index], chunk)
        work.stored(chunk.count)
        chunk = ListChunk()
        chunk.reserve(work.chunkRows)
    }
}
