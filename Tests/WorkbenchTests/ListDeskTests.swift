import Access
import Intake
import Kernel
import Registry
import Store
import Testing

@testable import Workbench

@Suite("The desk of lists")
struct ListDeskTests {
    @Test("takes a list from file to rows with a verdict each")
    func analysis() async throws {
        let fixture = try ListFixture()
        let lines = (30..<60).map { fixture.line($0) } + [fixture.line(50), fixture.line(61, nik: "15040112")]
        let id = try await fixture.list([ListFixture.head + lines.joined()])
        let list = try #require(try fixture.store.usulan.one(id, fixture.scope))
        #expect(list.state == .open && list.rows == 32 && fixture.desk.progress(id) == nil)
        #expect(list.counts == [.sudahPeserta: 10, .layak: 20, .duplikat: 1, .perbaiki: 1])
        #expect(try fixture.countsHold(id))
        let twin = try fixture.row(id, 31)
        #expect(twin.judgement.twin == 21 && twin.judgement.reasons == ["duplikat_dalam_daftar"])
        let known = try #require(try fixture.row(id, 1).judgement.person)
        #expect(try fixture.store.people.person(known)?.text.string(0, .nik) == Made(30).nik)
        #expect(try fixture.row(id, 32)[.nik] == "15040112")
        #expect(try fixture.row(id, 32).place == UsulanPlace(file: 0, sheet: 0, sheetRow: 33))
    }

    @Test("numbers the rows of several files through, and notices a file that came before")
    func severalFiles() async throws {
        let fixture = try ListFixture(active: 10)
        let first = ListFixture.head + (20..<30).map { fixture.line($0) }.joined()
        let second = ListFixture.head + (29..<35).map { fixture.line($0) }.joined()
        let id = try await fixture.list([first, second])
        let list = try #require(try fixture.store.usulan.one(id, fixture.scope))
        #expect(list.files.map(\.rows) == [10, 6] && list.counts == [.layak: 15, .duplikat: 1])
        #expect(try fixture.row(id, 11).place == UsulanPlace(file: 1, sheet: 0, sheetRow: 2))
        #expect(try fixture.row(id, 11).judgement.twin == 10)
        let again = try fixture.desk.take(
            [try fixture.upload(second, "lagi.csv")], source: "DISBUN", scope: fixture.scope, act: fixture.maker)
        #expect(again.isRepeat && again.files[0].lists == [id])
        let elsewhere = Scope([KodeWilayah("15.05")!])
        let other = try fixture.desk.take(
            [try fixture.upload(second)], source: "DISBUN", scope: elsewhere, act: fixture.maker)
        #expect(!other.isRepeat)
    }

    @Test("marks a row that names another region than its list")
    func otherRegion() async throws {
        let fixture = try ListFixture(active: 0)
        let text =
            ListFixture.head + (0..<5).map { fixture.line($0) }.joined()
            + "\(Made(7).nik),\(Made(7).nama),P,\(Made(7).birth),Ibu Rekaan,,,Muaro Jambi,Petani\n"
        let id = try await fixture.list([text])
        #expect(try fixture.row(id, 6).judgement.reasons.contains("wilayah_luar_daftar"))
        #expect(try fixture.store.usulan.marks(id, fixture.scope)["wilayah_luar_daftar"] == 1)
    }

    @Test("remembers how the columns of a source were read")
    func columns() async throws {
        let fixture = try ListFixture(active: 0)
        let text = "Kode A,Siapa,Kapan\n\(Made(1).nik),\(Made(1).nama),\(Made(1).birth)\n"
        let draft = try fixture.desk.take(
            [try fixture.upload(text)], source: "KOPERASI", scope: fixture.scope, act: fixture.maker)
        #expect(!draft.isReady && draft.files[0].sheets[0].rows[0] == ["Kode A", "Siapa", "Kapan"])
        let intent = ListIntent(title: "Anggota", wilayah: fixture.wilayah)
        #expect(throws: ListDeskError.self) {
            try fixture.desk.start(draft.token, intent, scope: fixture.scope, act: fixture.maker)
        }
        var read = intent
        read.columns = [
            ColumnChoice(
                header: ["Kode A", "Siapa", "Kapan"], meanings: [.field(.nik), .field(.nama), .field(.tglLahir)])
        ]
        let id = try fixture.desk.start(draft.token, read, scope: fixture.scope, act: fixture.maker)
        await fixture.desk.finish()
        #expect(try fixture.row(id, 1)[.nama] == Made(1).nama)
        let next = try fixture.desk.take(
            [try fixture.upload(text + "x")], source: "KOPERASI", scope: fixture.scope, act: fixture.maker)
        #expect(next.isReady && next.files[0].sheets[0].columns?.meanings[1] == .field(.nama))
    }

    @Test(
        "refuses files that hold no list, by name and with what to do",
        arguments: [
            ("kosong.csv", ""), ("surat.pdf", "%PDF-1.7 isi"), ("catatan.txt", "hanya kalimat\ntanpa tabel\n"),
            ("rusak.xlsx", "PK\u{3}\u{4}rusak"), ("ganda.csv", "NIK,NIK,Nama\n1,2,3\n"),
        ])
    func badFiles(name: String, text: String) throws {
        let fixture = try ListFixture(active: 0)
        #expect {
            let draft = try fixture.desk.take(
                [try fixture.upload(text, name)], source: "X", scope: fixture.scope, act: fixture.maker)
            _ = try fixture.desk.start(
                draft.token, ListIntent(title: "T", wilayah: fixture.wilayah), scope: fixture.scope, act: fixture.maker)
        } throws: { error in
            guard case ListDeskError.unreadable(let file, let why) = error else { return false }
            return file == name && why.id.contains(name) && !why.id.contains("/proc/")
        }
        #expect(try fixture.store.usulan.lists(.everywhere, UsulanQuery()).total == 0)
    }

    @Test("refuses a region outside the maker's, and a draft of somebody else")
    func refusals() throws {
        let fixture = try ListFixture(active: 0)
        let text = ListFixture.head + fixture.line(1)
        let draft = try fixture.desk.take(
            [try fixture.upload(text)], source: "X", scope: fixture.scope, act: fixture.maker)
        let elsewhere = ListIntent(title: "T", wilayah: KodeWilayah("15.05")!)
        #expect(throws: ListDeskError.self) {
            try fixture.desk.start(draft.token, elsewhere, scope: fixture.scope, act: fixture.maker)
        }
        #expect(fixture.desk.draft(draft.token, owner: "ani") == nil)
        #expect(fixture.desk.draft(draft.token, owner: "budi") != nil)
        #expect(throws: ListDeskError.self) {
            let one = try fixture.upload(text)
            return try fixture.desk.take([one, one], source: "X", scope: fixture.scope, act: fixture.maker)
        }
    }

    @Test("tells of lists whose analysis a stop of the server cut off")
    func recovery() throws {
        let fixture = try ListFixture(active: 0)
        let file = UsulanFile(name: "a.csv", hash: String(repeating: "a", count: 64), size: 1)
        let id = try fixture.store.usulan.create(
            UsulanPlan(title: "T", source: "X", wilayah: fixture.wilayah, files: [file]), fixture.maker)
        #expect(try fixture.desk.recover() == 1)
        let list = try #require(try fixture.store.usulan.one(id, fixture.scope))
        #expect(list.state == .failed && list.failure?.id.contains("unggah") == true)
        #expect(try fixture.desk.recover() == 0)
    }
}
