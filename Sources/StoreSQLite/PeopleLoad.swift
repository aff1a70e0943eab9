import Coverage
import GRDB
import Kernel
import Registry
import Store

/// Many people in one transaction: sealed on all processors while the rows before them are written.
struct PeopleLoad {
    let database: SQLiteDatabase
    let load: BulkLoad
    let act: Act

    func run(_ next: () throws -> PersonChunk?) throws -> Int {
        let lock = try ImportLock(database.path)
        defer { lock.release() }
        defer { database.tidy() }
        return try database.write { db in
            let first = Int64(try Meta.nextPerson.integer(db))
            var writer = try Writer(db, act, first)
            var waiting: (chunk: PersonChunk, id: Int64, sealed: Future<[SealedPeople]>)?
            var nextId = first
            while let chunk = try next() {
                let sealed = SealedPeople.sealing(chunk.text, firstId: nextId, database.vault)
                if let waiting { try writer.write(waiting.chunk, waiting.sealed.wait(), waiting.id) }
                waiting = (chunk, nextId, sealed)
                nextId += Int64(chunk.count)
            }
            if let waiting { try writer.write(waiting.chunk, waiting.sealed.wait(), waiting.id) }
            try finish(db, writer, Int(nextId - first))
            return Int(nextId - first)
        }
    }

    private func finish(_ db: Database, _ writer: Writer, _ count: Int) throws {
        try CoverageWrites.apply(db, writer.deltas)
        try writer.groups.finish()
        let first = Int64(try Meta.nextPerson.integer(db))
        if count > 0 { try SearchIndex(db).add(first...first + Int64(count) - 1) }
        try Meta.nextPerson.add(count, db)
        try Meta.persons.add(count, db)
        try Meta.registryVersion.add(1, db)
        if load.illustration { try Meta.illustration.write("1", db) }
        if let day = load.referenceDay { try Meta.referenceDay.write(day.description, db) }
        try AuditChain(database.vault).append(
            db, act, load.action, subject: "person", detail: "persons=\(count) kepesertaan=\(writer.spells)")
    }

    /// Inserts people with their kepesertaan and adds up what that does to the cells.
    private struct Writer {
        private let people: PersonInsert
        private let kepesertaan: KepesertaanInsert
        private(set) var deltas = CoverageDeltas()
        private(set) var groups: GroupWrites
        private var sektors: [String: Sektor] = [:]
        private(set) var spells = 0

        init(_ db: Database, _ act: Act, _ first: Int64) throws {
            people = try PersonInsert(db, recorded: act.at)
            kepesertaan = try KepesertaanInsert(db, recorded: act.at)
            groups = try GroupWrites(db)
        }

        /// Read once for each spelling: a million people share a few hundred.
        private mutating func sektor(_ pekerjaan: String) -> Sektor {
            if let known = sektors[pekerjaan] { return known }
            let read = Sektor(pekerjaan: pekerjaan)
            sektors[pekerjaan] = read
            return read
        }

        mutating func write(_ chunk: PersonChunk, _ sealed: [SealedPeople], _ firstId: Int64) throws {
            try people.run(chunk, sealed, firstId: firstId) { _ in nil }
            for row in 0..<chunk.count {
                let own = chunk.kepesertaan(row)
                guard !own.isEmpty else { continue }
                for spell in own { try kepesertaan.run(spell, of: firstId + Int64(row)) }
                deltas.count(own)
                let person = chunk.people[row]
                let traits = GroupTraits(
                    born: person.birth?.bulan, sex: person.sex, sektor: sektor(chunk.text.string(row, .pekerjaan)))
                try groups.add(countedSpans(Array(own)), of: firstId + Int64(row), traits)
                spells += own.count
            }
        }
    }
}
