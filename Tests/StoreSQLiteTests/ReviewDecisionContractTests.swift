import Access
import Kernel
import Registry
import Store
import Testing

@Suite("Any store: decisions about pairs")
struct ReviewDecisionContractTests {
    @Test("One person settles a pair and the row is joined with the person; it can be undone", arguments: StoreKind.all)
    func settle(kind: StoreKind) throws {
        let bench = try ReviewBench(kind)
        let id = try bench.one()
        let outcome = try bench.reviews.decide(id, .same, "", .everywhere, minute(0))
        #expect(outcome == ReviewOutcome([.same], needsSecond: false) && outcome.state == .settled)
        let person = try bench.inA()
        let merge = try #require(try bench.reviews.mergedWith(person, .everywhere).first)
        #expect(merge.other == .usulanRow(usulan: 7, row: 1) && merge.reviewer == "ani")
        #expect(try bench.reviews.settlements(.usulan(7)).map(\.answer) == [.same])
        #expect(throws: ReviewError.alreadySettled) {
            try bench.reviews.decide(id, .different, "", .everywhere, minute(1, "budi"))
        }
        #expect(throws: ReviewError.notYours) { try bench.reviews.undo(id, .everywhere, minute(2, "budi")) }
        #expect(try bench.reviews.lastDecision(.everywhere, minute(2))?.pair == id)
        try bench.reviews.undo(id, .everywhere, minute(3))
        #expect(try bench.reviews.mergedWith(person, .everywhere).isEmpty)
        #expect(try bench.reviews.pair(id, .everywhere)?.state == .open)
        #expect(try bench.opened.store.audit.verify().faults.isEmpty)
        let told = try bench.opened.store.audit.entries(act().at.day).map(\.action)
        #expect(told.filter { $0.hasPrefix("review") } == ["review.put", "review.decide", "review.undo"])
    }

    @Test("Two registry persons found to be one are joined from both sides", arguments: StoreKind.all)
    func persons(kind: StoreKind) throws {
        let bench = try ReviewBench(kind)
        let people = try bench.people()
        var draft = bench.draft(1, people[1])
        (draft.left, draft.leftContent) = (.person(people[0]), nil)
        let id = try bench.reviews.put([draft], act())[0].pair
        _ = try bench.reviews.decide(id, .same, "", .everywhere, minute(0))
        for person in people.prefix(2) {
            #expect(try bench.reviews.mergedWith(person, .everywhere).map(\.pair) == [id])
        }
        let before = try bench.opened.store.people.person(people[0])?.text.string(0, .nama)
        try bench.reviews.undo(id, .everywhere, minute(1))
        #expect(try bench.reviews.mergedWith(people[0], .everywhere).isEmpty)
        #expect(try bench.opened.store.people.person(people[0])?.text.string(0, .nama) == before)
    }

    @Test("For an active participant a second, different reviewer must agree", arguments: StoreKind.all)
    func second(kind: StoreKind) throws {
        let bench = try ReviewBench(kind)
        let id = try bench.one(isActive: true)
        #expect(try bench.reviews.decide(id, .same, "", .everywhere, minute(0)).state == .second)
        #expect(try bench.reviews.mergedWith(try bench.inA(), .everywhere).isEmpty)
        #expect(try bench.reviews.takeNext(.all, .everywhere, minute(1)) == nil)
        #expect(throws: ReviewError.alreadySaid) {
            try bench.reviews.decide(id, .same, "", .everywhere, minute(1))
        }
        #expect(throws: ReviewError.alreadySaid) { try bench.reviews.take(id, .everywhere, minute(1)) }
        #expect(try bench.reviews.page(ReviewFilter(kind: .second), .everywhere, minute(1), 0).total == 1)
        #expect(try bench.reviews.takeNext(.all, .everywhere, minute(2, "budi")) == id)
        #expect(try bench.reviews.decide(id, .same, "", .everywhere, minute(3, "budi")).answer == .same)
        #expect(throws: ReviewError.notYours) { try bench.reviews.undo(id, .everywhere, minute(4)) }
        #expect(try bench.reviews.agreement(.everywhere).share == 1)
    }

    @Test("Two who disagree leave a conflict, which a third decides", arguments: StoreKind.all)
    func conflict(kind: StoreKind) throws {
        let bench = try ReviewBench(kind)
        let id = try bench.one(isActive: true)
        _ = try bench.reviews.decide(id, .same, "", .everywhere, minute(0))
        #expect(try bench.reviews.decide(id, .different, "", .everywhere, minute(1, "budi")).state == .conflict)
        #expect(try bench.reviews.page(ReviewFilter(kind: .conflict), .everywhere, minute(2), 0).total == 1)
        #expect(throws: ReviewError.alreadySaid) {
            try bench.reviews.decide(id, .different, "", .everywhere, minute(2))
        }
        let outcome = try bench.reviews.decide(id, .different, "", .everywhere, minute(3, "cici"))
        #expect(outcome.state == .settled && outcome.answer == .different)
        let agreement = try bench.reviews.agreement(.everywhere)
        #expect(agreement == ReviewAgreement(bothSame: 0, bothDifferent: 0, onlyFirstSame: 1, onlySecondSame: 0))
        try bench.reviews.undo(id, .everywhere, minute(4, "cici"))
        #expect(try bench.reviews.pair(id, .everywhere)?.state == .conflict)
    }

    @Test(
        "Who cannot tell says why; somebody else gets the pair, and the first may still decide",
        arguments: StoreKind.all)
    func unsure(kind: StoreKind) throws {
        let bench = try ReviewBench(kind)
        let id = try bench.one()
        #expect(throws: ReviewError.noteMissing) {
            try bench.reviews.decide(id, .unsure, "  ", .everywhere, minute(0))
        }
        #expect(try bench.reviews.decide(id, .unsure, "KK tidak terbaca", .everywhere, minute(0)).state == .open)
        #expect(try bench.reviews.page(ReviewFilter(kind: .unsure), .everywhere, minute(1), 0).entries[0].unsure == 1)
        #expect(try bench.reviews.takeNext(.all, .everywhere, minute(1)) == nil)
        #expect(try bench.reviews.pair(id, .everywhere)?.opinions.first?.note == "KK tidak terbaca")
        #expect(try bench.reviews.decide(id, .same, "", .everywhere, minute(2)).state == .settled)
        try bench.reviews.undo(id, .everywhere, minute(3))
        #expect(try bench.reviews.pair(id, .everywhere)?.opinions.map(\.answer) == [.unsure])
    }

    @Test(
        "A decision is certain for the same contents in a later list, which then rests on it", arguments: StoreKind.all)
    func certain(kind: StoreKind) throws {
        let bench = try ReviewBench(kind)
        let person = try bench.inA()
        let id = try bench.one()
        let pair = try #require(try bench.reviews.pair(id, .everywhere))
        let contents = [(pair.leftContent, pair.rightContent), (pair.rightContent, pair.leftContent)]
        #expect(try bench.reviews.certain(contents) == [nil, nil])
        _ = try bench.reviews.decide(id, .different, "", .everywhere, minute(0))
        #expect(try bench.reviews.certain(contents) == [.different, .different])
        var later = bench.draft(12, person, usulan: 9)
        later.leftContent = ReviewContent(
            wilayah: desaA, texts: [.nama: " BARIS  rekaan 1 ", .nik: nik(901), .keterangan: "unggahan kedua"])
        #expect(try bench.reviews.put([later], act())[0].answer == .different)
        #expect(throws: ReviewError.restsOnIt) { try bench.reviews.undo(id, .everywhere, minute(1)) }
        later.left = .usulanRow(usulan: 9, row: 13)
        later.isActive = true
        #expect(
            try bench.reviews.put([later], act())[0].answer == nil, "one opinion does not decide about a participant")
    }

    @Test("A row whose contents changed is asked about anew", arguments: StoreKind.all)
    func changed(kind: StoreKind) throws {
        let bench = try ReviewBench(kind)
        let id = try bench.one()
        _ = try bench.reviews.decide(id, .same, "", .everywhere, minute(0))
        let person = try bench.inA()
        #expect(try bench.reviews.put([bench.draft(1, person)], act())[0].answer == .same)
        #expect(try bench.reviews.put([bench.draft(1, person, name: "Nama Lain")], act())[0].answer == nil)
        #expect(try bench.reviews.pair(id, .everywhere)?.state == .open)
        #expect(try bench.reviews.mergedWith(person, .everywhere).isEmpty)
    }

    @Test("What an approved list rests on cannot be undone", arguments: StoreKind.all)
    func locked(kind: StoreKind) throws {
        let bench = try ReviewBench(kind)
        let id = try bench.one()
        _ = try bench.reviews.decide(id, .same, "", .everywhere, minute(0))
        try bench.reviews.lock(.usulan(7), true, act())
        #expect(throws: ReviewError.restsOnIt) { try bench.reviews.undo(id, .everywhere, minute(1)) }
        #expect(try bench.reviews.lastDecision(.everywhere, minute(1)) == nil)
        try bench.reviews.lock(.usulan(7), false, act())
        try bench.reviews.undo(id, .everywhere, minute(2))
    }

    /// What everybody can see of the queue, without who holds what.
    private struct Seen: Hashable {
        let pairs: [[ReviewOpinion]]
        let states: [ReviewState?]
        let answers: [ReviewAnswer?]
        let merges: [[ReviewMerge]]
        let agreement: ReviewAgreement
        let settlements: [ReviewSettlement]

        init(_ reviews: ReviewPort, _ ids: [Id<ReviewPair>], _ people: [Id<Person>]) throws {
            let found = try ids.map { try reviews.pair($0, .everywhere) }
            pairs = found.map { $0?.opinions ?? [] }
            states = found.map { $0?.state }
            answers = found.map { $0?.answer }
            merges = try people.map { try reviews.mergedWith($0, .everywhere) }
            agreement = try reviews.agreement(.everywhere)
            settlements = try reviews.settlements(.usulan(7))
        }
    }

    @Test(
        "Whatever was decided before, a decision and its undoing leave everything as it was", arguments: StoreKind.all)
    func undoRestores(kind: StoreKind) throws {
        var random = SeededRandom(seed: 41)
        let bench = try ReviewBench(kind)
        let people = try bench.people()
        let ids = try bench.reviews.put(
            (0..<8).map { bench.draft($0 + 1, people[$0], isActive: $0 % 2 == 0) }, act()
        ).map(\.pair)
        var undone = 0
        for step in 0..<120 {
            let id = ids[Int(random.next() % 8)]
            let who = minute(step, ["ani", "budi", "cici", "dodi"][Int(random.next() % 4)])
            let answer = ReviewAnswer.allCases[Int(random.next() % 3)]
            let before = try Seen(bench.reviews, ids, people)
            do { _ = try bench.reviews.decide(id, answer, "sebab", .everywhere, who) } catch is ReviewError {
                #expect(try Seen(bench.reviews, ids, people) == before)
                continue
            }
            guard random.next() % 3 != 0 else { continue }
            #expect(try bench.reviews.lastDecision(.everywhere, who)?.pair == id)
            try bench.reviews.undo(id, .everywhere, who)
            #expect(try Seen(bench.reviews, ids, people) == before)
            undone += 1
        }
        #expect(undone > 10)
        #expect(try bench.opened.store.audit.verify().faults.isEmpty)
    }
}
