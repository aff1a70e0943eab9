import Kernel
import Registry
import Store
import Testing

@Suite("Any store: imports")
struct ImportContractTests {
    @Test("Nothing of an import is visible before it is complete, everything after", arguments: StoreKind.all)
    func visibility(kind: StoreKind) throws {
        let opened = try kind.open()
        let store = opened.store
        try load(store, 5)
        let list = SampleList(rows: 40, newPersons: 10)
        let session = try store.imports.begin(list.plan, act())
        try list.send(to: store, session)
        #expect(try store.people.withNIK(nik(1_000)).isEmpty)
        #expect(try store.people.count() == 5)
        let outcome = try store.imports.complete(session.run, act())
        #expect(outcome.batches.map(\.state) == [.complete])
        #expect(outcome.batches[0].verdicts == [.layak: 10, .sudahPeserta: 30])
        #expect(outcome.changes == [nil])
        #expect(try store.people.count() == 15)
        let person = try #require(try store.people.withNIK(nik(1_000)).first)
        let provenance = try #require(try store.people.person(person)?.provenance)
        #expect(
            provenance == [
                Provenance(batch: session.batches[0], row: 1, fields: [FieldSet(.nik), FieldSet(.nama)])
            ])
        let rows = try store.imports.rows(session.batches[0], 0, 2)
        #expect(rows.text.string(0, .nama) == "Baris 1")
        #expect(rows.rows[0].person == .existing(person) && rows.rows[1].reasons == ["uji_b", "uji_c"])
    }

    @Test("An import that was interrupted anywhere goes on to the same end", arguments: StoreKind.all)
    func resume(kind: StoreKind) throws {
        let list = SampleList(rows: 40, newPersons: 10)
        for stopAfter in [0, 5, 10, 11, 27, 40] {
            let opened = try kind.open()
            let store = opened.store
            try load(store, 5)
            let first = try store.imports.begin(list.plan, act())
            try list.send(to: store, first, onlyRows: stopAfter)
            // A second process that finds the first one dead: here the first lets go by failing.
            #expect(throws: StoreError.self) {
                try store.imports.append(first.run, first.batches[0], SampleList.unknownPerson)
                try store.imports.append(first.run, first.batches[0], ListChunk())
            }
            let again = try store.imports.begin(list.plan, act())
            #expect(again.run == first.run && again.rowsStored == [stopAfter])
            try list.send(to: store, again)
            let outcome = try store.imports.complete(again.run, act())
            #expect(outcome.batches[0].rows == 40 && outcome.batches[0].newPersons == 10)
            #expect(try store.people.count() == 15)
            #expect(try store.imports.rows(again.batches[0], 0, 100).count == 40)
        }
    }

    @Test("An incomplete import is not completed", arguments: StoreKind.all)
    func incomplete(kind: StoreKind) throws {
        let opened = try kind.open()
        try load(opened.store, 5)
        let list = SampleList(rows: 40, newPersons: 10)
        let session = try opened.store.imports.begin(list.plan, act())
        try list.send(to: opened.store, session, onlyRows: 30)
        #expect(throws: StoreError.incomplete(rowsMissing: 10, personsMissing: 0)) {
            try opened.store.imports.complete(session.run, act())
        }
        try opened.store.imports.discard(session.run, act())
        #expect(try opened.store.imports.unfinished() == nil)
        #expect(try opened.store.imports.batches().map(\.state) == [.undone])
    }

    @Test("A second import waits, and another list's unfinished import is named", arguments: StoreKind.all)
    func oneAtATime(kind: StoreKind) throws {
        let opened = try kind.open()
        let store = opened.store
        try load(store, 5)
        let list = SampleList(rows: 4, newPersons: 0)
        let session = try store.imports.begin(list.plan, act())
        #expect(throws: StoreError.self) { try store.imports.begin(list.plan, act()) }
        #expect(throws: StoreError.self) { try load(store, 1) }
        // Unknown person: the write fails and the import is closed but stays unfinished.
        #expect(throws: StoreError.self) {
            try store.imports.append(session.run, session.batches[0], SampleList.unknownPerson)
            _ = try store.imports.complete(session.run, act())
        }
        #expect(throws: StoreError.importUnfinished(files: ["daftar.csv"])) {
            try store.imports.begin(SampleList(rows: 9, newPersons: 0, hash: "d").plan, act())
        }
    }

    @Test("The same file twice is noticed", arguments: StoreKind.all)
    func sameFile(kind: StoreKind) throws {
        let opened = try kind.open()
        try load(opened.store, 5)
        let list = SampleList(rows: 4, newPersons: 0)
        let batch = try list.importAll(into: opened.store).batches[0].id
        #expect(throws: StoreError.sameFile(file: "daftar.csv", batch: batch, received: Day(2024, 8, 12)!)) {
            try opened.store.imports.begin(list.plan, act())
        }
        var plan = list.plan
        plan.files.append(plan.files[0])
        plan.repeatsAllowed = true
        #expect(throws: StoreError.repeatedFile(file: "daftar.csv", same: "daftar.csv")) {
            try opened.store.imports.begin(plan, act())
        }
        #expect(try opened.store.imports.withHash(hash("c")).map(\.id) == [batch])
    }

    @Test("A newer version of a list says what was added, gone and changed", arguments: StoreKind.all)
    func versions(kind: StoreKind) throws {
        let opened = try kind.open()
        try load(opened.store, 5)
        let old = try SampleList(rows: 40, newPersons: 0).importAll(into: opened.store).batches[0].id
        // Rows 11...50, of which row 20 has another name.
        let newer = SampleList(rows: 40, newPersons: 0, hash: "d", firstRow: 11, renamed: 20)
        let outcome = try newer.importAll(into: opened.store)
        let rows = try opened.store.imports.changedRows(outcome.batches[0].id, old)
        #expect(rows.first == .changed(row: 10, previousRow: 20))
        #expect(rows.dropFirst().prefix(10) == (31...40).map { .added(row: $0) }[...])
        #expect(rows.dropFirst(11) == (1...10).map { .gone(previousRow: $0) }[...])
        let change = outcome.changes[0]
        #expect(change == BatchChange(previous: old, added: 10, gone: 10, changed: 1, same: 29))
    }

    @Test("A batch is undone while nothing depends on it, and not after", arguments: StoreKind.all)
    func undo(kind: StoreKind) throws {
        let opened = try kind.open()
        let store = opened.store
        try load(store, 5)
        let list = SampleList(rows: 40, newPersons: 10)
        let batch = try list.importAll(into: store).batches[0].id
        let person = try #require(try store.people.withNIK(nik(1_000)).first)
        try store.people.putKepesertaan(person, [spell()], act(13))
        #expect(throws: StoreError.batchInUse(batch, dependants: 1)) { try store.imports.undo(batch, act(14)) }

        let other = try SampleList(rows: 30, newPersons: 8, hash: "e", firstRow: 2_000).importAll(into: store)
        try store.imports.undo(other.batches[0].id, act(15))
        #expect(try store.people.count() == 15)
        #expect(try store.people.withNIK(nik(2_999)).isEmpty)
        #expect(throws: StoreError.batchState(other.batches[0].id, .undone)) {
            try store.imports.undo(other.batches[0].id, act(16))
        }
        #expect(throws: StoreError.noSuchBatch(Id(77))) { try store.imports.undo(Id(77), act(16)) }
        // Undone, so the same file may come again.
        #expect(
            try SampleList(rows: 30, newPersons: 8, hash: "e", firstRow: 2_000).importAll(into: store).batches[0].rows
                == 30)
    }

    @Test("An import that was linked before the registry changed starts anew", arguments: StoreKind.all)
    func stale(kind: StoreKind) throws {
        let opened = try kind.open()
        let store = opened.store
        try load(store, 5)
        let list = SampleList(rows: 40, newPersons: 10)
        let first = try store.imports.begin(list.plan, act())
        try list.send(to: store, first, onlyRows: 20)
        #expect(throws: StoreError.self) {
            try store.imports.append(first.run, first.batches[0], SampleList.unknownPerson)
            _ = try store.imports.complete(first.run, act())
        }
        try store.people.putKepesertaan(Id(1), [], act(13))
        let again = try store.imports.begin(list.plan, act(14))
        #expect(again.run != first.run && again.rowsStored == [0] && again.personsStored == 0)
        try list.send(to: store, again)
        #expect(try store.imports.complete(again.run, act(14)).batches[0].rows == 40)
        #expect(try store.people.count() == 15)
    }

    @Test("The audit tells of every load, import and undo, and holds together", arguments: StoreKind.all)
    func audit(kind: StoreKind) throws {
        let opened = try kind.open()
        try load(opened.store, 5)
        let batch = try SampleList(rows: 4, newPersons: 1).importAll(into: opened.store).batches[0].id
        try opened.store.imports.undo(batch, act(14))
        let report = try opened.store.audit.verify()
        #expect(report.faults.isEmpty)
        #expect(report.days.map(\.entries) == [2, 1])
        let entries = try opened.store.audit.entries(Day(2024, 8, 12)!)
        #expect(entries.map(\.action) == ["uji.load", "batch.complete"])
        #expect(entries.allSatisfy { !$0.detail.contains("150401") && !$0.detail.contains("Rekaan") })
    }
}
