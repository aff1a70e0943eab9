import Foundation
import GRDB
import Kernel
import Registry
import Store
import Testing

@testable import StoreSQLite

@Suite("Personal data in a SQLite file")
struct SealingTests {
    private let folder = TestFolder()
    private var path: String { folder.path("r.sqlite") }

    @Test("NIK, mother and telephone stand nowhere in the files in clear")
    func atRest() throws {
        let store = try SQLiteStore.open(path, access: .create)
        try load(store, 50)
        _ = try SampleList(rows: 30, newPersons: 5).importAll(into: store)
        for suffix in ["", "-wal"] {
            let data = try Data(contentsOf: URL(fileURLWithPath: path + suffix))
            for secret in [nik(7), nik(1_001), "Ibu Rekaan", "081200011"] {
                #expect(data.range(of: Data(secret.utf8)) == nil)
            }
        }
    }

    @Test("A sealed value does not open for another person, field or key, nor when a bit is changed")
    func place() throws {
        let vault = Vault(master: .init(data: [UInt8](repeating: 1, count: 32)))
        var sealer = Sealer(vault)
        var sealed: [UInt8] = []
        let home = Sealer.Place(kind: 0, id: 7)
        try Array("1504012001850003".utf8).withUnsafeBytes { try sealer.seal($0, home, into: &sealed) }
        func opens(_ bytes: [UInt8], _ place: Sealer.Place, _ sealer: Sealer) -> Bool {
            (try? bytes.withUnsafeBytes { try sealer.open($0, place) }) == Data("1504012001850003".utf8)
        }
        #expect(opens(sealed, home, sealer))
        #expect(!opens(sealed, Sealer.Place(kind: 0, id: 8), sealer))
        #expect(!opens(sealed, Sealer.Place(kind: 1, id: 7), sealer))
        #expect(!opens(sealed, home, Sealer(Vault(master: .init(data: [UInt8](repeating: 2, count: 32))))))
        for i in sealed.indices {
            var broken = sealed
            broken[i] ^= 1
            #expect(!opens(broken, home, sealer))
        }
    }

    @Test("A value altered in the file is refused by name, without the value")
    func altered() throws {
        let store = try SQLiteStore.open(path, access: .create)
        try load(store, 3)
        try DatabaseQueue(path: path).write { db in
            try db.execute(
                sql: "UPDATE person SET nik_sealed = (SELECT nik_sealed FROM person WHERE id = 1) WHERE id = 2")
        }
        let error = #expect(throws: StoreError.self) { try store.people.person(Id(2)) }
        #expect(error == .altered(path: path, location: "person 2, nik"))
        #expect(error?.text.id.contains("cadangan") == true)
        #expect(try store.people.person(Id(1)) != nil)
    }

    @Test("The same value is sealed differently each time, and indexed the same")
    func nonces() throws {
        var sealer = Sealer(Vault(master: .init(data: [UInt8](repeating: 1, count: 32))))
        var seen: Set<[UInt8]> = []
        for _ in 0..<1_000 {
            var sealed: [UInt8] = []
            try [UInt8(1)].withUnsafeBytes { try sealer.seal($0, Sealer.Place(kind: 0, id: 1), into: &sealed) }
            seen.insert(Array(sealed.prefix(12)))
        }
        #expect(seen.count == 1_000)
        let index = [UInt8(9)].withUnsafeBytes { sealer.index($0, kind: 0) }
        #expect([UInt8(9)].withUnsafeBytes { sealer.index($0, kind: 0) } == index)
        #expect([UInt8(9)].withUnsafeBytes { sealer.index($0, kind: 1) } != index)
    }

    @Test("Packed cells come back, and damaged ones are refused without a crash")
    func packing() throws {
        var text = TextTable()
        text.startRow()
        text.set(.nama, String(repeating: "a", count: 300))
        text.set(.keterangan, "x")
        var packed: [UInt8] = []
        CellPacking.pack(text, 0, into: &packed)
        var cells: [Field: Int] = [:]
        try CellPacking.unpack(Data(packed)) { cells[$0] = $1.count }
        #expect(cells == [.nama: 300, .keterangan: 1])
        var random = SeededRandom(seed: 5)
        for _ in 0..<2_000 {
            let noise = (0..<random.below(20)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            try? CellPacking.unpack(Data(noise)) { _, cell in #expect(cell.count <= noise.count) }
        }
    }
}

@Suite("The audit in a SQLite file")
struct AuditTamperTests {
    private let folder = TestFolder()

    private func tampered(_ sql: String) throws -> AuditReport {
        let path = folder.path("a.sqlite")
        let database = try SQLiteStore.openDatabase(path, keyFile: nil, access: .create)
        for day in [12, 12, 13, 12] { try CoveragePort.sqlite(database).putPotensi([], act(day)) }
        try database.pool.write { db in
            #expect(throws: DatabaseError.self) { try db.execute(sql: "DELETE FROM audit_entry") }
            #expect(throws: DatabaseError.self) { try db.execute(sql: "UPDATE audit_entry SET actor = 'x'") }
            try db.execute(sql: "DROP TRIGGER audit_entry_never_changes; DROP TRIGGER audit_entry_never_leaves; \(sql)")
        }
        return try AuditPort.sqlite(database).verify()
    }

    @Test("is sound when nobody touched it, also when the clock was set back")
    func sound() throws {
        let report = try tampered("")
        #expect(report.faults.isEmpty)
        #expect(report.days.map(\.entries) == [2, 2])
        #expect(Set(report.days.map(\.head)).count == 2)
    }

    @Test(
        "shows a word that was changed, an entry that was removed and a day that was removed",
        arguments: [
            (
                "UPDATE audit_entry SET detail = 'rows=1' WHERE number = 1 AND day = (SELECT min(day) FROM audit_entry)",
                1
            ),
            ("DELETE FROM audit_entry WHERE number = 1 AND day = (SELECT max(day) FROM audit_entry)", 2),
            ("DELETE FROM audit_entry WHERE day = (SELECT min(day) FROM audit_entry)", 1),
        ])
    func shown(sql: String, faults: Int) throws {
        #expect(try tampered(sql).faults.count == faults)
    }
}
