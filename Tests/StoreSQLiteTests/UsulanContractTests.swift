import Access
import Kernel
import Registry
import Store
import Testing

/// A list of invented rows; every third is to be fixed, with a repair at hand.
struct SampleUsulan {
    var rows = 120
    var wilayah = KodeWilayah("15.04")!
    var hash: Character = "d"

    var plan: UsulanPlan {
        UsulanPlan(
            title: "Pekebun rekaan", source: "DISBUN", wilayah: wilayah,
            files: [UsulanFile(name: "kebun.xlsx", hash: StoreSQLiteTests.hash(hash), size: 10)])
    }

    static func judgement(_ i: Int) -> UsulanJudgement {
        let isFaulty = i % 3 == 0
        return UsulanJudgement(
            verdict: isFaulty ? .perbaiki : .layak, reasons: isFaulty ? ["nik_kurang_digit"] : [],
            repairs: isFaulty ? ["oneDigit"] : [], probabilityPPM: i % 2 == 0 ? 1_000_000 - i : nil, wilayah: desaA,
            nik: isFaulty ? "" : nik(i), birth: Day(1980, 1, 1)!.adding(days: i))
    }

    static func entry(_ i: Int) -> UsulanEntry {
        UsulanEntry(
            place: UsulanPlace(file: 0, sheet: 0, sheetRow: i + 1),
            cells: ListCells([.nik: nik(i), .nama: "Orang  Rekaan \(i % 10) \(i)"], numbers: FieldSet(.nik)),
            judgement: judgement(i))
    }

    @discardableResult
    func open(_ store: RegistryStore, by maker: String = "budi") throws -> Id<Usulan> {
        let id = try store.usulan.create(plan, act(actor: maker))
        for first in stride(from: 1, through: rows, by: 50) {
            try store.usulan.append(id, (first...min(first + 49, rows)).map(SampleUsulan.entry))
        }
        let file = UsulanFile(
            name: "kebun.xlsx", hash: StoreSQLiteTests.hash(hash), size: 10, rows: rows,
            fields: [FieldSet(.nik), FieldSet(.nama)])
        try store.usulan.open(id, [file], act(actor: maker))
        return id
    }
}

@Suite("Any store: lists on their way to a decision")
struct UsulanContractTests {
    let inside = Scope([KodeWilayah("15.04")!])
    let outside = Scope([KodeWilayah("15.05")!])

    @Test(
        "Rows are there once the list is read, not before; a list that cannot be read keeps none",
        arguments: StoreKind.all)
    func reading(kind: StoreKind) throws {
        let opened = try kind.open()
        let port = opened.store.usulan
        let id = try port.create(SampleUsulan().plan, act(actor: "budi"))
        try port.append(id, (1...40).map(SampleUsulan.entry))
        #expect(try port.unfinished() == [id])
        #expect(try port.rows(id, .everywhere, UsulanRowQuery()).total == 0)
        try port.fail(id, Phrase(id: "rusak", en: "damaged"), act())
        let list = try #require(try port.one(id, .everywhere))
        #expect(list.state == .failed && list.failure?.id == "rusak" && list.counts.isEmpty)
        #expect(throws: UsulanError.state(id, .failed)) { try port.append(id, [SampleUsulan.entry(1)]) }
        let second = try SampleUsulan().open(opened.store)
        #expect(try port.unfinished().isEmpty)
        let open = try #require(try port.one(second, .everywhere))
        #expect(open.state == .open && open.rows == 120 && open.counts == [.layak: 80, .perbaiki: 40])
        #expect(try port.marks(second, .everywhere) == ["nik_kurang_digit": 40, "+oneDigit": 40])
        #expect(try port.events(second, .everywhere).map(\.kind) == [.made, .analysed])
    }

    @Test("A list outside the scope answers like one that does not exist", arguments: StoreKind.all)
    func scope(kind: StoreKind) throws {
        let opened = try kind.open()
        let port = opened.store.usulan
        let id = try SampleUsulan().open(opened.store)
        #expect(try port.one(id, inside)?.id == id && port.one(id, outside) == nil)
        #expect(try port.one(id, .nowhere) == nil)
        #expect(try port.lists(outside, UsulanQuery()).total == 0 && port.lists(outside, UsulanQuery()).sources.isEmpty)
        #expect(try port.lists(inside, UsulanQuery()).total == 1)
        #expect(try port.withHash(hash("d"), outside).isEmpty && port.withHash(hash("d"), inside) == [id])
        let missing = UsulanError.noSuchUsulan(id)
        #expect(throws: missing) { try port.rows(id, outside, UsulanRowQuery()) }
        #expect(throws: missing) { try port.numbers(id, outside, UsulanRowQuery()) }
        #expect(throws: missing) { try port.numbered(id, outside, [1]) }
        #expect(throws: missing) { try port.alike(id, outside, nik(1), "", nil) }
        #expect(throws: missing) { try port.twins(UsulanRef(id, row: 1), outside) }
        #expect(throws: missing) { try port.events(id, outside) }
        #expect(throws: missing) { try port.marks(id, outside) }
        #expect(throws: missing) { try port.former(UsulanRef(id, row: 1), outside) }
        #expect(throws: missing) { try port.changedBy(id, outside, 1) }
        let event = UsulanEvent(kind: .withdrawn, act: act())
        #expect(throws: missing) { try port.change(id, outside, [], event) }
        #expect(throws: missing) { try port.move(id, outside, [.open], .withdrawn, event) }
    }

    @Test("Lists are found by state, source, maker and text", arguments: StoreKind.all)
    func lists(kind: StoreKind) throws {
        let opened = try kind.open()
        let port = opened.store.usulan
        let first = try SampleUsulan(rows: 3).open(opened.store)
        let second = try SampleUsulan(rows: 3, hash: "e").open(opened.store, by: "ani")
        try port.move(first, inside, [.open], .withdrawn, UsulanEvent(kind: .withdrawn, act: act(20, actor: "budi")))
        let all = try port.lists(inside, UsulanQuery())
        #expect(all.lists.map(\.id) == [first, second] && all.byState == [.open: 1, .withdrawn: 1])
        #expect(try port.lists(inside, UsulanQuery(states: [.open])).lists.map(\.id) == [second])
        #expect(try port.lists(inside, UsulanQuery(maker: "budi")).lists.map(\.id) == [first])
        #expect(try port.lists(inside, UsulanQuery(text: "KEBUN.x")).total == 2)
        #expect(try port.lists(inside, UsulanQuery(text: "tidak ada")).total == 0)
        #expect(try port.lists(inside, UsulanQuery(source: "DISNAKER")).total == 0)
        #expect(try port.lists(inside, UsulanQuery(page: 2)).lists.isEmpty)
    }

    /// Each question against the same question asked of all rows in memory.
    @Test("Filters, searches and orders find what looking at every row finds", arguments: StoreKind.all)
    func queries(kind: StoreKind) throws {
        let opened = try kind.open()
        let port = opened.store.usulan
        let id = try SampleUsulan().open(opened.store)
        let rows = try port.numbered(id, inside, Array(1...120))
        #expect(rows.map(\.number) == Array(1...120) && rows[6][.nama] == "Orang  Rekaan 7 7")
        #expect(rows[6].cells.numbers == FieldSet(.nik) && rows[6].judgement.probabilityPPM == nil)
        for verdict in [nil, Verdict.perbaiki, .tolak] {
            for mark in [nil, "nik_kurang_digit", "+oneDigit", "lain"] {
                for text in ["", "rekaan 7", "orang rekaan 3 9", nik(5)] {
                    for sort in UsulanRowQuery.Sort.allCases {
                        let query = UsulanRowQuery(
                            verdict: verdict, mark: mark, text: text, sort: sort, descending: text.isEmpty)
                        let wanted = rows.filter { fits($0, query) }
                        let page = try port.rows(id, inside, query)
                        #expect(page.total == wanted.count, "\(query)")
                        let numbers = try port.numbers(id, inside, query)
                        #expect(Set(numbers) == Set(wanted.map(\.number)), "\(query)")
                        #expect(page.rows.map(\.number) == Array(numbers.prefix(50)), "\(query)")
                        let ordered = try port.numbered(id, inside, numbers)
                        #expect(isOrdered(ordered, query), "\(query)")
                    }
                }
            }
        }
        #expect(try port.rows(id, inside, UsulanRowQuery(page: 3)).rows.map(\.number) == Array(101...120))
        #expect(try port.rows(id, inside, UsulanRowQuery(sort: .name, page: 9)).rows.isEmpty)
    }

    private func fits(_ row: UsulanRow, _ query: UsulanRowQuery) -> Bool {
        let marks = row.judgement.reasons + row.judgement.repairs.map { "+" + $0 }
        let isNamed = row.nameKey.contains(query.text.uppercased())
        let isNIK = query.text == row[.nik] && row.judgement.verdict == .layak
        return (query.verdict.map { $0 == row.judgement.verdict } ?? true)
            && (query.mark.map(marks.contains) ?? true) && (query.text.isEmpty || isNamed || isNIK)
    }

    private func isOrdered(_ rows: [UsulanRow], _ query: UsulanRowQuery) -> Bool {
        zip(rows, rows.dropFirst()).allSatisfy { a, b in
            let (x, y) = query.descending ? (b, a) : (a, b)
            switch query.sort {
            case .row: return x.number < y.number
            case .name: return x.nameKey <= y.nameKey
            case .verdict: return x.judgement.verdict.rawValue <= y.judgement.verdict.rawValue
            case .probability: return (x.judgement.probabilityPPM ?? -1) <= (y.judgement.probabilityPPM ?? -1)
            }
        }
    }

    private func mend(_ number: Int, version: Int = 1, _ name: String = "Nama Baru") -> UsulanChange {
        UsulanChange(
            number: number, version: version, fixes: [.nama: name], nameKey: UsulanRow.nameKey(name),
            judgement: UsulanJudgement(verdict: .layak, nik: nik(number), birth: Day(1990, 1, 1)!))
    }

    @Test("A mended row has its new values, verdict, counts and history at once", arguments: StoreKind.all)
    func change(kind: StoreKind) throws {
        let opened = try kind.open()
        let port = opened.store.usulan
        let id = try SampleUsulan().open(opened.store)
        let event = UsulanEvent(kind: .mended, act: act(13, actor: "budi"), count: 1, row: 3, fields: FieldSet(.nama))
        try port.change(id, inside, [mend(3)], event)
        let row = try #require(try port.numbered(id, inside, [3]).first)
        #expect(row[.nama] == "Nama Baru" && row.cells[.nama] == "Orang  Rekaan 3 3" && row.version == 2)
        #expect(row.judgement.verdict == .layak && row.judgement.reasons.isEmpty && row.changedBy == "budi")
        #expect(try port.one(id, inside)?.counts == [.layak: 81, .perbaiki: 39])
        #expect(try port.marks(id, inside) == ["nik_kurang_digit": 39, "+oneDigit": 39])
        #expect(try port.rows(id, inside, UsulanRowQuery(text: "nama baru")).total == 1)
        #expect(try port.rows(id, inside, UsulanRowQuery(mendedOnly: true)).rows.map(\.number) == [3])
        #expect(try port.alike(id, inside, nik(3), "", nil) == [3])
        #expect(try port.alike(id, inside, "", "NAMA BARU", Day(1990, 1, 1)!) == [3])
        let history = try port.events(id, inside)
        #expect(history.last?.kind == .mended && history.last?.row == 3)
        #expect(try port.changedBy(id, inside, 3).map(\.number) == [3])
        #expect(try port.former(UsulanRef(id, row: 3), inside).map(\.fixes) == [[:]])
        #expect(try opened.store.audit.verify().faults.isEmpty)
        #expect(try opened.store.audit.entries(act(13).at.day).allSatisfy { !"\($0)".contains("Nama Baru") })
    }

    @Test(
        "Who mends what another changed meanwhile learns who changed what, and nothing is written",
        arguments: StoreKind.all)
    func stale(kind: StoreKind) throws {
        let opened = try kind.open()
        let port = opened.store.usulan
        let id = try SampleUsulan().open(opened.store)
        let event = UsulanEvent(kind: .mended, act: act(13, actor: "ani"), count: 1)
        try port.change(id, inside, [mend(3, "Oleh Ani")], event)
        let late = UsulanEvent(kind: .mended, act: act(14, actor: "budi"), count: 2)
        #expect {
            try port.change(id, inside, [mend(6), mend(3, "Oleh Budi")], late)
        } throws: { error in
            guard case UsulanError.stale(let conflicts) = error, conflicts.count == 1 else { return false }
            return conflicts[0].number == 3 && conflicts[0].changedBy == "ani" && conflicts[0].seen == 1
                && conflicts[0].version == 2 && conflicts[0].fields == FieldSet(.nama)
        }
        #expect(try port.numbered(id, inside, [3, 6]).map { $0[.nama] } == ["Oleh Ani", "Orang  Rekaan 6 6"])
        #expect(try port.events(id, inside).count == 3)
        #expect(throws: UsulanError.noSuchRow(UsulanRef(id, row: 999))) {
            try port.change(id, inside, [mend(999)], late)
        }
    }

    @Test("Maker is never checker, and a list goes only where its state leads", arguments: StoreKind.all)
    func states(kind: StoreKind) throws {
        let opened = try kind.open()
        let port = opened.store.usulan
        let id = try SampleUsulan(rows: 6).open(opened.store)
        let mended = UsulanEvent(kind: .mended, act: act(actor: "ani"), count: 1)
        try port.change(id, inside, [mend(3)], mended)
        let back = { (who: String) in UsulanEvent(kind: .sentBack, act: act(actor: who), note: "periksa NIK") }
        #expect(throws: UsulanError.state(id, .open)) {
            try port.move(id, inside, [.submitted], .sentBack, back("sri"))
        }
        try port.move(id, inside, [.open], .submitted, UsulanEvent(kind: .submitted, act: act(actor: "budi")))
        for maker in ["budi", "ani"] {
            #expect(throws: UsulanError.makerChecks(id)) {
                try port.move(id, inside, [.submitted], .sentBack, back(maker))
            }
        }
        #expect(throws: UsulanError.state(id, .submitted)) {
            try port.change(id, inside, [mend(6)], UsulanEvent(kind: .mended, act: act(), count: 1))
        }
        try port.move(id, inside, [.submitted], .sentBack, back("sri"))
        #expect(try port.one(id, inside)?.state == .sentBack)
        #expect(try port.events(id, inside).last?.note == "periksa NIK")
        #expect(throws: UsulanError.state(id, .sentBack)) {
            try port.move(id, inside, [.sentBack], .approved, UsulanEvent(kind: .approved, act: act(actor: "sri")))
        }
    }

    @Test("A list is approved in the moment its batch is complete, and undone with it", arguments: StoreKind.all)
    func approval(kind: StoreKind) throws {
        let opened = try kind.open()
        let (port, imports) = (opened.store.usulan, opened.store.imports)
        try load(opened.store, 5)
        let id = try SampleUsulan(rows: 6).open(opened.store)
        try port.move(id, inside, [.open], .submitted, UsulanEvent(kind: .submitted, act: act(actor: "budi")))
        let list = SampleList(rows: 40, newPersons: 10)
        let session = try imports.begin(list.plan, act(actor: "sri"))
        #expect(throws: UsulanError.makerChecks(id)) {
            try port.approving(id, inside, session.batches[0], act(actor: "budi"))
        }
        try port.approving(id, inside, session.batches[0], act(actor: "sri"))
        try list.send(to: opened.store, session)
        #expect(try port.one(id, inside)?.state == .submitted)
        _ = try imports.complete(session.run, act(actor: "sri"))
        let approved = try #require(try port.one(id, inside))
        #expect(approved.state == .approved && approved.checker == "sri" && approved.batch == session.batches[0])
        try imports.undo(session.batches[0], act(actor: "sri"))
        #expect(try port.one(id, inside)?.state == .undone)
        #expect(try port.events(id, inside).map(\.kind).suffix(3) == [.approving, .approved, .undone])
    }

    @Test("A source's columns are remembered by their header", arguments: StoreKind.all)
    func columns(kind: StoreKind) throws {
        let opened = try kind.open()
        let port = opened.store.usulan
        let known = RememberedColumns(header: ["Nomor", "Siapa"], meanings: ["nik", "nama"])
        try port.rememberColumns("DISBUN", known, act())
        try port.rememberColumns(
            "DISBUN", RememberedColumns(header: ["Nomor", "Siapa"], meanings: ["nik", ""]), act(13))
        #expect(try port.columns("DISBUN") == [RememberedColumns(header: ["Nomor", "Siapa"], meanings: ["nik", ""])])
        #expect(try port.columns("LAIN").isEmpty)
    }
}
