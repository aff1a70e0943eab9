import Kernel
import Registry
import Store

/// A list of invented rows: the first `newPersons` bring people, the others are about person 1.
struct SampleList {
    let rows: Int
    let newPersons: Int
    var hash: Character = "c"
    /// Number of the first row's person: versions of a list overlap by it.
    var firstRow = 1
    /// A row whose name is written differently.
    var renamed: Int?

    var plan: ImportPlan {
        ImportPlan(
            source: "DISBUN", wilayah: jambi,
            files: [.init(name: "daftar.csv", hash: StoreSQLiteTests.hash(hash), rows: rows)], newPersons: newPersons)
    }

    /// Sends what the session does not have yet, in chunks of seven.
    func send(to store: RegistryStore, _ session: ImportSession, onlyRows: Int? = nil) throws {
        for first in stride(from: session.personsStored, to: newPersons, by: 7) {
            let ordinals = first..<min(first + 7, newPersons)
            var chunk = PersonChunk()
            for ordinal in ordinals {
                chunk.add(Person(birth: nil, sex: nil, wilayah: desaA))
                chunk.set(.nik, nik(firstRow + 999 + ordinal))
                chunk.set(.nama, "Orang Baru \(ordinal)")
            }
            let sources = ordinals.map {
                [Provenance(batch: session.batches[0], row: $0 + 1, fields: [FieldSet(.nik), FieldSet(.nama)])]
            }
            try store.imports.appendPersons(session.run, chunk, sources)
        }
        for first in stride(from: session.rowsStored[0], to: onlyRows ?? rows, by: 7) {
            let numbers = first..<min(first + 7, onlyRows ?? rows)
            try store.imports.append(session.run, session.batches[0], chunk(numbers))
        }
    }

    private func chunk(_ numbers: Range<Int>) -> ListChunk {
        var chunk = ListChunk()
        for number in numbers {
            let isNew = number < newPersons
            chunk.add(
                ListRow(
                    sheet: 0, sheetRow: number + 2, verdict: isNew ? .layak : .sudahPeserta,
                    reasons: number % 2 == 0 ? [] : ["uji_b", "uji_c"],
                    person: isNew ? .new(ordinal: number) : .existing(Id(1)), probabilityPPM: isNew ? nil : 998_000))
            let person = number + firstRow
            chunk.set(.nik, nik(person + 999))
            chunk.set(.nama, person == renamed ? "Nama Lain" : "Baris \(person)")
        }
        return chunk
    }

    func importAll(into store: RegistryStore) throws -> ImportOutcome {
        let session = try store.imports.begin(plan, act())
        try send(to: store, session)
        return try store.imports.complete(session.run, act())
    }

    /// A row about somebody who does not exist.
    static var unknownPerson: ListChunk {
        var chunk = ListChunk()
        chunk.add(
            ListRow(
                sheet: 0, sheetRow: 1, verdict: .layak, reasons: [], person: .existing(Id(999_999)),
                probabilityPPM: nil))
        return chunk
    }
}
