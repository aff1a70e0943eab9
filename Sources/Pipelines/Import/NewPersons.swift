import Intake
import Kernel
import Registry
import Store

/// Reads the rows that bring new people once more and sends those people to the store, with what later rows add.
struct NewPersons {
    private let work: ImportWork
    private var reader: RowReader
    private var chunk = PersonChunk()
    private var sources: [[Provenance]] = []
    private var sent: Int

    init(_ work: ImportWork) {
        self.work = work
        reader = RowReader(work.context)
        sent = work.session.personsStored
    }

    mutating func send() throws {
        guard sent < work.assignment.newPersons else { return }
        var later = try LaterFields(work)
        for (index, list) in work.linking.lists.enumerated() {
            let start = work.linking.starts[index + 1]
            let count = work.linking.starts[index + 2] - start
            try list.forEachRow { row in
                // The number of rows is known; more means that somebody is writing to the file.
                guard row.number <= count else { throw ListError.changed(file: list.table.path) }
                guard let ordinal = work.assignment.ordinal(foundedBy: start + row.number - 1),
                    ordinal >= work.session.personsStored
                else { return }
                try add(row, index, ordinal, &later)
            }
        }
        try flush()
        guard sent == work.assignment.newPersons else {
            throw ListError.changed(file: work.linking.lists.map(\.table.path).joined(separator: ", "))
        }
    }

    private mutating func add(_ row: PersonRow, _ list: Int, _ ordinal: Int, _ later: inout LaterFields) throws {
        let reading = reader.read(row)
        guard let wilayah = reading.home(in: work.context) else {
            throw ListError.noRegion(file: work.linking.lists[list].table.path, row: row.number)
        }
        chunk.add(Person(birth: reading.birth.day, sex: reading.sex.sex ?? reading.nik.sex, wilayah: wilayah))
        if reading.nik.digits > 0 { chunk.set(.nik, PersonTexts.sixteen(reading.nik.digits)) }
        PersonTexts.each(row) { chunk.set($0, bytes: $1) }
        let own = Provenance(
            batch: work.session.batches[list], row: row.number, fields: chunk.text.fields(chunk.count - 1))
        sources.append([own] + later.fill(&chunk, ordinal: ordinal, batches: work.session.batches))
        if chunk.count == work.chunkRows { try flush() }
    }

    private mutating func flush() throws {
        guard chunk.count > 0 else { return }
        try work.imports.appendPersons(work.session.run, chunk, sources)
        sent += chunk.count
        work.stored(chunk.count)
        (chunk, sources) = (PersonChunk(), [])
        chunk.reserve(work.chunkRows)
    }
}

extension RowReading {
    /// Where the person lives: as written, else the region of the whole list, else where the NIK was issued.
    func home(in context: CheckContext) -> KodeWilayah? {
        if let written = region ?? context.wilayah { return written }
        let kecamatan = KodeWilayah(digits: nik.digits / 10_000_000_000, level: .kecamatan)
        return sequence(state: kecamatan) { code in
            defer { code = code?.parent }
            return code
        }.first { context.directory.region($0) != nil }
    }
}
