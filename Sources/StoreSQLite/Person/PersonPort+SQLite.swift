import Access
import GRDB
import Kernel
import Registry
import Store

extension PersonPort {
    static func sqlite(_ database: SQLiteDatabase) -> PersonPort {
        let vault = database.vault
        return PersonPort(
            file: { id, scope in try await database.read { try PersonFileReads(vault).file($0, id, scope) } },
            reveal: { id, field, purpose, scope, act in
                try database.write { try PersonFileReads(vault).reveal($0, id, field, purpose, scope, act) }
            },
            register: { entry, known, scope, act in
                try database.write { try PersonWrites($0, vault, scope, act).register(entry, known) }
            },
            correct: { id, entry, seen, known, scope, act in
                try database.write { try PersonWrites($0, vault, scope, act).correct(id, entry, seen: seen, known) }
            })
    }
}
