import Access
import Kernel
import Registry
import Store
import Testing

/// A store with invented people and pairs of rows of one usulan with them.
struct ReviewBench {
    let opened: StoreKind.Opened
    var reviews: ReviewPort { opened.store.reviews }

    /// People 1 to `people`; those with an odd id are active, those whose id is 1 more than a multiple of 3 live in
    /// desa B, the others in desa A.
    init(_ kind: StoreKind, people: Int = 9) throws {
        opened = try kind.open()
        try load(opened.store, people)
    }

    func people() throws -> [Id<Person>] {
        var ids: [Id<Person>] = []
        try opened.store.people.export(.everyone, august) { ids += $0.ids }
        return ids
    }

    func draft(
        _ row: Int, _ person: Id<Person>, probability: Int = 500_000, isActive: Bool = false, usulan: Int64 = 7,
        name: String? = nil, kode: KodeWilayah = desaA
    ) -> ReviewDraft {
        ReviewDraft(
            left: .usulanRow(usulan: usulan, row: row), right: .person(person),
            leftContent: ReviewContent(
                wilayah: kode, texts: [.nama: name ?? "Baris Rekaan \(row)", .nik: nik(900 + row)]),
            probability: probability,
            comparison: ReviewComparison(prior: -300, weights: [.init(field: 1, level: 8, centinats: 450)]),
            isActive: isActive, decidesVerdict: true)
    }

    /// One pair of a row with a person of desa A.
    func one(isActive: Bool = false) throws -> Id<ReviewPair> {
        try reviews.put([draft(1, try inA(), isActive: isActive)], act())[0].pair
    }

    func inA() throws -> Id<Person> { try person(in: desaA) }
    func inB() throws -> Id<Person> { try person(in: desaB) }

    private func person(in kode: KodeWilayah) throws -> Id<Person> {
        try #require(try people().first { try opened.store.people.person($0)?.person.wilayah == kode })
    }
}

/// A minute of the test's day, by this reviewer.
func minute(_ minute: Int, _ actor: String = "ani") -> Act {
    Act(actor: actor, at: Moment(milliseconds: act().at.milliseconds + Int64(minute) * 60_000))
}

@Suite("Any store: the queue of pairs")
struct ReviewQueueContractTests {
    @Test("A pair that is put twice stands once, with the newer probability", arguments: StoreKind.all)
    func idempotent(kind: StoreKind) throws {
        let bench = try ReviewBench(kind)
        let person = try bench.inA()
        let first = try bench.reviews.put([bench.draft(1, person), bench.draft(2, person)], act())
        let again = try bench.reviews.put([bench.draft(1, person, probability: 700_000)], act())
        #expect(first.allSatisfy(\.isNew) && !again[0].isNew && again[0].pair == first[0].pair)
        let page = try bench.reviews.page(.all, .everywhere, minute(0), 0)
        #expect(page.total == 2)
        let pair = try #require(try bench.reviews.pair(again[0].pair, .everywhere))
        #expect(pair.probability == 700_000 && pair.leftContent[.nik] == nik(901))
        #expect(pair.rightContent[.nama].hasPrefix("Orang Rekaan") && !pair.rightContent[.tanggalLahir].isEmpty)
        #expect(pair.comparison.weights.first?.centinats == 450)
    }

    @Test("Hard and valuable pairs come first, and those on whom several rows wait", arguments: StoreKind.all)
    func order(kind: StoreKind) throws {
        let bench = try ReviewBench(kind)
        let people = try bench.people()
        let put = try bench.reviews.put(
            [
                bench.draft(1, people[0], probability: 970_000), bench.draft(2, people[1]),
                bench.draft(3, people[2], isActive: true), bench.draft(4, people[3]), bench.draft(5, people[3]),
                bench.draft(6, people[3]), bench.draft(7, people[3]), bench.draft(8, people[3]),
            ], act())
        let page = try bench.reviews.page(.all, .everywhere, minute(0), 0)
        let order = page.entries.map(\.id)
        #expect(Set(order.prefix(5)) == Set(put[3...7].map(\.pair)))
        #expect(Array(order.suffix(3)) == [put[2].pair, put[1].pair, put[0].pair])
        #expect(page.entries[0].value.waiting == 5)
    }

    @Test("Two reviewers at once never get the same pair; a lease ends after ten minutes", arguments: StoreKind.all)
    func leases(kind: StoreKind) throws {
        let bench = try ReviewBench(kind)
        let people = try bench.people()
        try _ = bench.reviews.put([bench.draft(1, people[0]), bench.draft(2, people[1])], act())
        let hers = try #require(try bench.reviews.takeNext(.all, .everywhere, minute(0)))
        let his = try #require(try bench.reviews.takeNext(.all, .everywhere, minute(1, "budi")))
        #expect(hers != his)
        #expect(try bench.reviews.takeNext(.all, .everywhere, minute(2, "cici")) == nil)
        let lease = ReviewLease(reviewer: "ani", until: minute(10).at)
        #expect(throws: ReviewError.taken(lease)) {
            try bench.reviews.decide(hers, .same, "", .everywhere, minute(3, "budi"))
        }
        #expect(try bench.reviews.pair(hers, .everywhere)?.lease == lease)
        #expect(try bench.reviews.takeNext(.all, .everywhere, minute(10, "cici")) == hers)
        #expect(throws: ReviewError.self) { try bench.reviews.decide(hers, .same, "", .everywhere, minute(11)) }
        #expect(try bench.reviews.pair(hers, .everywhere)?.opinions.isEmpty == true)
    }

    @Test("Who skips a pair gets another one, and everybody else can still get it", arguments: StoreKind.all)
    func skip(kind: StoreKind) throws {
        let bench = try ReviewBench(kind)
        let id = try bench.one()
        #expect(try bench.reviews.takeNext(.all, .everywhere, minute(0)) == id)
        try bench.reviews.skip(id, .everywhere, minute(1))
        #expect(try bench.reviews.takeNext(.all, .everywhere, minute(2)) == nil)
        #expect(try bench.reviews.takeNext(.all, .everywhere, minute(3, "budi")) == id)
        #expect(try bench.reviews.counts(.everywhere, minute(4)).forMe == 0)
        #expect(try bench.reviews.takeNext(.all, .everywhere, minute(13 * 60)) == id)
    }

    @Test("A pair exists only for those whose regions hold both sides", arguments: StoreKind.all)
    func scopes(kind: StoreKind) throws {
        let bench = try ReviewBench(kind)
        let (a, b) = (Scope([desaA]), Scope([desaB]))
        let put = try bench.reviews.put(
            [
                bench.draft(1, try bench.inA()), bench.draft(2, try bench.inB(), kode: desaB),
                bench.draft(3, try bench.inB(), kode: desaA),
            ], act()
        ).map(\.pair)
        for (scope, seen) in [(a, [put[0]]), (b, [put[1]]), (Scope([jambi]), put), (.nowhere, [])] {
            let page = try bench.reviews.page(.all, scope, minute(0), 0)
            #expect(Set(page.entries.map(\.id)) == Set(seen) && page.total == seen.count)
            #expect(try bench.reviews.counts(scope, minute(0)).waiting == seen.count)
            #expect(try bench.reviews.lists(scope).map(\.waiting).reduce(0, +) == seen.count)
            for id in put where !seen.contains(id) {
                #expect(try bench.reviews.pair(id, scope) == nil)
                #expect(throws: ReviewError.noSuchPair) { try bench.reviews.take(id, scope, minute(0)) }
                #expect(throws: ReviewError.noSuchPair) { try bench.reviews.context(id, scope) }
                #expect(throws: ReviewError.noSuchPair) {
                    try bench.reviews.decide(id, .same, "", scope, minute(0))
                }
                #expect(throws: ReviewError.noSuchPair) { try bench.reviews.reveal(id, "nik", scope, minute(0)) }
            }
        }
        #expect(try bench.reviews.takeNext(.all, b, minute(0)) == put[1])
        _ = try bench.reviews.decide(put[1], .same, "", b, minute(1))
        #expect(try bench.reviews.mergedWith(try bench.inB(), b).count == 1)
        #expect(try bench.reviews.mergedWith(try bench.inB(), a).isEmpty)
        #expect(throws: ReviewError.noSuchPair) { try bench.reviews.undo(put[1], a, minute(2)) }
        #expect(try bench.reviews.lastDecision(a, minute(2)) == nil)
    }

    @Test("A list that is withdrawn takes its undecided pairs along", arguments: StoreKind.all)
    func withdraw(kind: StoreKind) throws {
        let bench = try ReviewBench(kind)
        let people = try bench.people()
        let put = try bench.reviews.put(
            [bench.draft(1, people[0]), bench.draft(2, people[1]), bench.draft(3, people[1], usulan: 8)], act())
        _ = try bench.reviews.decide(put[0].pair, .different, "", .everywhere, minute(0))
        #expect(try bench.reviews.withdraw(.usulan(7), act()) == 1)
        #expect(try bench.reviews.page(.all, .everywhere, minute(1), 0).entries.map(\.id) == [put[2].pair])
        #expect(try bench.reviews.settlements(.usulan(7)).map(\.answer) == [.different])
    }
}
