import Foundation
import Kernel
import Registry
import Store
import Synchronization
import Testing

@testable import Pipelines

@Suite("An import that is stopped", .serialized)
struct ImportResumeTests {
    private struct Stopped: Error {}

    /// The port, which lets so many calls of append pass and then fails as if the process had died: what was handed
    /// over before the last call is stored.
    private func failing(_ port: ImportPort, after calls: Int) -> ImportPort {
        let left = Mutex(calls)
        let pass: @Sendable () throws -> Void = {
            try left.withLock { left in
                left -= 1
                if left < 0 { throw Stopped() }
            }
        }
        var out = port
        out.appendPersons = { run, chunk, sources in
            try pass()
            try port.appendPersons(run, chunk, sources)
        }
        out.append = { run, batch, chunk in
            try pass()
            try port.append(run, batch, chunk)
        }
        out.complete = { run, act in
            try pass()
            return try port.complete(run, act)
        }
        return out
    }

    /// Lets go of the lock as the end of a process would: by a write that is refused.
    private func die(_ fixture: ImportFixture) throws {
        guard let session = try fixture.store.imports.unfinished() else { return }
        var unknown = ListChunk()
        unknown.add(
            ListRow(
                sheet: 0, sheetRow: 1, verdict: .layak, reasons: [], person: .existing(Id(999_999)), probabilityPPM: nil
            ))
        #expect(throws: StoreError.self) {
            try fixture.store.imports.append(session.run, session.batches[0], unknown)
            try fixture.store.imports.append(session.run, session.batches[0], ListChunk())
        }
    }

    @Test("after any chunk goes on to the same end as one that was not", arguments: [0, 1, 2, 3, 5, 8])
    func resume(calls: Int) async throws {
        let whole = try ImportFixture()
        _ = try await whole.imported([whole.list(30..<70, "a.csv"), whole.list(60..<90, "b.csv")])

        let fixture = try ImportFixture()
        let lists = [try fixture.list(30..<70, "a.csv"), try fixture.list(60..<90, "b.csv")]
        await #expect(throws: Stopped.self) {
            try await fixture.run(lists, imports: failing(fixture.store.imports, after: calls))
        }
        #expect(try fixture.store.people.count() == 50)
        try die(fixture)
        _ = try await fixture.imported(lists)
        #expect(try fixture.end(of: fixture.store) == whole.end(of: whole.store))
        #expect(try fixture.store.audit.verify().faults.isEmpty)
    }

    @Test("and run again on another day starts anew, for ages may differ")
    func otherDay() async throws {
        let fixture = try ImportFixture()
        let lists = [try fixture.list(30..<70)]
        await #expect(throws: Stopped.self) {
            try await fixture.run(lists, imports: failing(fixture.store.imports, after: 3))
        }
        try die(fixture)
        _ = try await fixture.run(lists, day: Day(2024, 8, 13)!)
        #expect(try fixture.store.imports.batches().map(\.state) == [.complete, .undone])
        #expect(try fixture.store.people.count() == 70)
    }

    @Test("keeps another list out until it is finished or dropped")
    func another() async throws {
        let fixture = try ImportFixture()
        let list = try fixture.list(30..<70)
        await #expect(throws: Stopped.self) {
            try await fixture.run([list], imports: failing(fixture.store.imports, after: 2))
        }
        try die(fixture)
        let error = await #expect(throws: StoreError.self) { try await fixture.run([fixture.list(80..<90, "b.csv")]) }
        #expect(error == .importUnfinished(files: ["disbun.csv"]))
        let session = try #require(try fixture.store.imports.unfinished())
        try fixture.store.imports.discard(session.run, ImportFixture.act)
        #expect(try await fixture.imported([fixture.list(80..<90, "b.csv")]).batches[0].newPersons == 10)
    }

    @Test("Two at once: the second is told so before it reads anything")
    func twoAtOnce() async throws {
        let fixture = try ImportFixture()
        try fixture.store.imports.hold()
        let error = await #expect(throws: StoreError.self) { try await fixture.run([fixture.list(30..<70)]) }
        guard case .importRunning = error else {
            Issue.record("expected importRunning, got \(String(describing: error))")
            return
        }
        fixture.store.imports.release()
        _ = try await fixture.imported([fixture.list(30..<70)])
    }

    @Test("People who change while lists are linked make it start again, with nothing changed")
    func registryChanges() async throws {
        let fixture = try ImportFixture()
        var port = fixture.store.imports
        let (imports, people) = (fixture.store.imports, fixture.store.people)
        port.begin = { plan, act in
            try people.putKepesertaan(Id(1), [], act)
            return try imports.begin(plan, act)
        }
        let list = try fixture.list(30..<70)
        let error = await #expect(throws: StoreError.self) { try await fixture.run([list], imports: port) }
        #expect(error == .registryChanged)
        #expect(try fixture.store.imports.batches().isEmpty)
        #expect(try await fixture.imported([list]).batches[0].rows == 40)
    }
}
