import Access
import Kernel
import Registry
import Store

extension ReviewPort {
    static func sqlite(_ database: SQLiteDatabase) -> ReviewPort {
        let vault = database.vault
        let reads = ReviewReads(vault)
        let decisions = ReviewDecisions(vault)
        let leases = ReviewLeases()
        return ReviewPort(
            put: { drafts, act in try database.write { try ReviewPut(vault).put($0, drafts, act) } },
            page: { filter, scope, act, page in
                try database.readNow { try reads.page($0, filter, scope, act, page) }
            },
            lists: { scope in try database.readNow { try reads.lists($0, scope) } },
            pair: { id, scope in try database.readNow { try reads.pair($0, id, scope) } },
            context: { id, scope in try database.readNow { try ReviewSurroundings(vault).context($0, id, scope) } },
            takeNext: { filter, scope, act in try database.write { try leases.takeNext($0, filter, scope, act) } },
            take: { id, scope, act in try database.write { try leases.take($0, id, scope, act) } },
            skip: { id, scope, act in try database.write { try leases.skip($0, id, scope, act) } },
            decide: { id, answer, note, scope, act in
                try database.write { try decisions.decide($0, id, answer, note, scope, act) }
            },
            lastDecision: { scope, act in try database.readNow { try decisions.last($0, scope, act) } },
            undo: { id, scope, act in try database.write { try decisions.undo($0, id, scope, act) } },
            certain: { pairs in try database.readNow { try ReviewMemory(vault).answers($0, pairs) } },
            settlements: { list in try database.readNow { try reads.settlements($0, list) } },
            lock: { list, isLocked, act in
                try database.write { try decisions.lock($0, list, isLocked, act) }
            },
            withdraw: { list, act in try database.write { try ReviewWithdrawal(vault).withdraw($0, list, act) } },
            mergedWith: { person, scope in try database.readNow { try reads.merges($0, person, scope) } },
            agreement: { scope in try database.readNow { try ReviewCounting.agreement($0, scope) } },
            counts: { scope, act in try database.readNow { try ReviewCounting.counts($0, scope, act) } },
            reveal: { id, purpose, scope, act in
                try database.write { try decisions.reveal($0, id, purpose, scope, act) }
            })
    }
}
