import Kernel
import Registry
import Store

extension UsulanPort {
    static func sqlite(_ database: SQLiteDatabase) -> UsulanPort {
        let writes = UsulanWrites(database.vault)
        let reads = UsulanReads(database.vault)
        let changes = UsulanChanges(database.vault)
        return UsulanPort(
            create: { plan, act in try database.write { try writes.create($0, plan, act) } },
            append: { id, entries in try database.write { try writes.append($0, id, entries) } },
            open: { id, files, act in try database.write { try writes.open($0, id, files, act) } },
            fail: { id, why, act in try database.write { try writes.fail($0, id, why, act) } },
            unfinished: { try database.readNow { try UsulanLists.unfinished($0) } },
            lists: { scope, query in try database.readNow { try UsulanLists.page($0, scope, query) } },
            one: { id, scope in try database.readNow { try UsulanLists.one($0, id, scope) } },
            marks: { id, scope in try database.readNow { try UsulanLists.marks($0, id, scope) } },
            events: { id, scope in try database.readNow { try UsulanLists.events($0, id, scope) } },
            withHash: { hash, scope in try database.readNow { try UsulanLists.withHash($0, hash, scope) } },
            rows: { id, scope, query in try database.readNow { try reads.page($0, id, scope, query) } },
            numbered: { id, scope, numbers in try database.readNow { try reads.numbered($0, id, scope, numbers) } },
            numbers: { id, scope, query in try database.readNow { try reads.numbers($0, id, scope, query) } },
            alike: { id, scope, nik, name, birth in
                try database.readNow { try reads.alike($0, id, scope, nik, name, birth) }
            },
            twins: { ref, scope in try database.readNow { try reads.twins($0, ref, scope) } },
            change: { id, scope, list, event in
                try database.write { try changes.change($0, id, scope, list, event) }
            },
            former: { ref, scope in try database.readNow { try changes.former($0, ref, scope) } },
            changedBy: { id, scope, event in try database.readNow { try changes.changedBy($0, id, scope, event) } },
            move: { id, scope, from, to, event in
                try database.write { try writes.move($0, id, scope, from, to, event) }
            },
            note: { id, scope, event in
                try database.write { db in
                    _ = try writes.note(db, UsulanLists.found(db, id, scope).id, event)
                }
            },
            approving: { id, scope, batch, act in
                try database.write { try writes.approving($0, id, scope, batch, act) }
            },
            dependants: { batch in try database.readNow { try UsulanLists.dependants($0, batch) } },
            columns: { source in try database.readNow { try UsulanLists.columns($0, source) } },
            rememberColumns: { source, columns, act in
                try database.write { try writes.remember($0, source, columns, act) }
            })
    }
}
