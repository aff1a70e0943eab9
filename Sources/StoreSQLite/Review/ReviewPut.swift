import Foundation
import GRDB
import Kernel
import Registry
import Store

/// Pairs on their way into the queue.
struct ReviewPut {
    private let vault: Vault
    private var sealing: ReviewSealing
    private var contents: [ReviewSide: ReviewContent] = [:]

    init(_ vault: Vault) {
        self.vault = vault
        sealing = ReviewSealing(vault)
    }

    private struct Ready {
        let draft: ReviewDraft
        let left: ReviewContent
        let right: ReviewContent
        let keys: (low: Int64, high: Int64)
    }

    func put(_ db: Database, _ drafts: [ReviewDraft], _ act: Act) throws -> [ReviewPlacement] {
        guard !drafts.isEmpty else { return [] }
        var work = self
        var next = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM review_pair") ?? 1
        var out: [ReviewPlacement] = []
        for draft in drafts { out.append(try work.place(db, draft, &next, act)) }
        try ReviewWaiting.count(db, Set(drafts.flatMap { [$0.left.person, $0.right.person].compactMap { $0 } }))
        try AuditChain(vault).append(
            db, act, "review.put", subject: "review",
            detail: "pairs=\(out.count) new=\(out.count { $0.isNew }) settled=\(out.count { $0.answer != nil })")
        return out
    }

    private mutating func place(
        _ db: Database, _ draft: ReviewDraft, _ next: inout Int64, _ act: Act
    ) throws -> ReviewPlacement {
        let left = try content(db, draft.left, draft.leftContent)
        let right = try content(db, draft.right, draft.rightContent)
        let ready = Ready(draft: draft, left: left, right: right, keys: sealing.keys(left, right))
        if let known = try ReviewPut.known(db, draft) { return try renew(db, known, ready, act) }
        defer { next += 1 }
        let memory = try ReviewPut.memory(db, ready)
        try insert(db, next, ready, memory, act)
        if memory?.answer == .same { try ReviewMerges.write(db, pair: next, act) }
        return ReviewPlacement(pair: Id(next), isNew: true, answer: memory?.answer)
    }

    private static func known(_ db: Database, _ draft: ReviewDraft) throws -> Row? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT id, state, answer, key_low, key_high, is_locked FROM review_pair
                WHERE (left_kind, left_id, left_row, right_kind, right_id, right_row) = (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                draft.left.kind, draft.left.number, draft.left.row, draft.right.kind, draft.right.number,
                draft.right.row,
            ])
    }

    /// A decision of one person is not enough once a side is an active participant.
    private static func memory(_ db: Database, _ ready: Ready) throws -> ReviewMemory.Found? {
        guard let found = try ReviewMemory.find(db, ready.keys), found.isDouble || !ready.draft.isActive else {
            return nil
        }
        return found
    }

    /// A pair that is there already. What was decided holds as long as both sides still say the same.
    private mutating func renew(_ db: Database, _ known: Row, _ ready: Ready, _ act: Act) throws -> ReviewPlacement {
        let id: Int64 = known["id"]
        let isSame = known["key_low"] == ready.keys.low && known["key_high"] == ready.keys.high
        let answer = (known["answer"] as UInt8?).flatMap(ReviewAnswer.init)
        if answer != nil, isSame || known["is_locked"] {
            try db.execute(sql: "UPDATE review_pair SET state = 4 WHERE id = ?", arguments: [id])
            return ReviewPlacement(pair: Id(id), isNew: false, answer: answer)
        }
        if !isSame { try ReviewDecisions.forget(db, id, act) }
        let value = ReviewValue(isActive: ready.draft.isActive, decidesVerdict: ready.draft.decidesVerdict)
        let opinions = try ReviewDecisions.answers(db, id)
        try db.execute(
            sql: """
                UPDATE review_pair SET probability = ?, comparison = ?, is_active = ?, decides_verdict = ?,
                    waiting = 1, priority = ?, key_low = ?, key_high = ?, left_sealed = ?, right_sealed = ?,
                    left_wilayah = ?, right_wilayah = ?, state = ? WHERE id = ?
                """,
            arguments: [
                ready.draft.probability, Data(ready.draft.comparison.bytes), value.isActive, value.decidesVerdict,
                value.priority(probability: ready.draft.probability), ready.keys.low, ready.keys.high,
                try sealing.seal(ready.left, ReviewSealing.leftKind, pair: id),
                try sealing.seal(ready.right, ReviewSealing.rightKind, pair: id), ready.left.wilayah.stored,
                ready.right.wilayah.stored, ReviewOutcome(opinions, needsSecond: value.isActive).state.waitingAtMost,
                id,
            ])
        return ReviewPlacement(pair: Id(id), isNew: false, answer: nil)
    }

    private mutating func insert(
        _ db: Database, _ id: Int64, _ ready: Ready, _ memory: ReviewMemory.Found?, _ act: Act
    ) throws {
        let draft = ready.draft
        let value = ReviewValue(isActive: draft.isActive, decidesVerdict: draft.decidesVerdict)
        try db.execute(
            sql: """
                INSERT INTO review_pair (id, left_kind, left_id, left_row, right_kind, right_id, right_row,
                    left_wilayah, right_wilayah, left_sealed, right_sealed, key_low, key_high, probability, comparison,
                    is_active, decides_verdict, priority, state, answer, settled_at, settled_from, put_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, draft.left.kind, draft.left.number, draft.left.row, draft.right.kind, draft.right.number,
                draft.right.row, ready.left.wilayah.stored, ready.right.wilayah.stored,
                try sealing.seal(ready.left, ReviewSealing.leftKind, pair: id),
                try sealing.seal(ready.right, ReviewSealing.rightKind, pair: id), ready.keys.low, ready.keys.high,
                draft.probability, Data(draft.comparison.bytes), draft.isActive, draft.decidesVerdict,
                value.priority(probability: draft.probability),
                memory == nil ? ReviewState.open.rawValue : ReviewState.settled.rawValue, memory?.answer.rawValue,
                memory.map { _ in act.at.milliseconds }, memory?.pair, act.at.milliseconds,
            ])
    }

    /// What a side says: a person as the registry has them, a row as the draft gives it.
    private mutating func content(_ db: Database, _ side: ReviewSide, _ given: ReviewContent?) throws -> ReviewContent {
        if let given { return given }
        if let known = contents[side] { return known }
        guard case .person(let id) = side, let record = try PeopleRecords(vault).person(db, id) else {
            throw ReviewError.noSuchSide
        }
        let content = ReviewContent(record)
        contents[side] = content
        return content
    }
}

extension ReviewState {
    /// A pair whose probability changed is never settled by that alone.
    fileprivate var waitingAtMost: UInt8 { isWaiting ? rawValue : ReviewState.conflict.rawValue }
}

extension ReviewContent {
    /// A person of the registry, as a list would write them.
    init(_ record: PersonRecord) {
        var texts = Dictionary(uniqueKeysWithValues: Field.ofPerson.map { ($0, record.text.string(0, $0)) })
        texts[.tanggalLahir] = record.person.birth?.description
        texts[.jenisKelamin] = record.person.sex?.letter
        self.init(wilayah: record.person.wilayah, texts: texts)
    }
}

/// How many pairs wait for an answer about each person.
enum ReviewWaiting {
    static func count(_ db: Database, _ people: Set<Id<Person>>) throws {
        for person in people {
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT id, probability, is_active, decides_verdict FROM review_pair
                    WHERE state <= 3 AND right_kind = 1 AND right_id = :person
                    UNION SELECT id, probability, is_active, decides_verdict FROM review_pair
                    WHERE state <= 3 AND left_kind = 1 AND left_id = :person
                    """, arguments: ["person": person.raw])
            guard rows.count > 1 else { continue }
            for row in rows {
                let value = ReviewValue(
                    isActive: row["is_active"], decidesVerdict: row["decides_verdict"], waiting: rows.count)
                try db.execute(
                    sql: "UPDATE review_pair SET waiting = ?, priority = ? WHERE id = ?",
                    arguments: [rows.count, value.priority(probability: row["probability"]), row["id"] as Int64])
            }
        }
    }
}
