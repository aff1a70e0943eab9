import Access
import Foundation
import Kernel
import Registry
import Store
import StoreSQLite
import Testing

@testable import WebServer

private let sessionCookieName = "sesi"

/// The real server on a real store, with two verifiers of one kabupaten, one of another and an auditor.
private final class ReviewSite: Sendable {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tinjau-" + UUID().uuidString)
    let store: RegistryStore
    let person: Id<Person>

    static let desa = KodeWilayah("15.04.01.2001")!
    static let moment = Moment(milliseconds: 1_723_430_000_000)

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try SQLiteStore.open(folder.appendingPathComponent("r.sqlite").path, access: .create)
        var chunk: PersonChunk? = PersonChunk()
        chunk?.add(Person(birth: Day(1986, 11, 3), sex: .perempuan, wilayah: ReviewSite.desa))
        chunk?.set(.nama, "Siti <b>Rekaan</b>")
        chunk?.set(.nik, "1504014311860001")
        chunk?.set(.namaIbu, "Ibu Rahasia")
        _ = try store.people.load(BulkLoad(illustration: true, referenceDay: nil, action: "uji"), ReviewSite.act) {
            defer { chunk = nil }
            return chunk
        }
        person = try store.people.withNIK("1504014311860001")[0]
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static let act = Act(actor: "uji", at: moment)

    func put(_ row: Int, isActive: Bool = false) throws -> Int64 {
        let content = ReviewContent(
            wilayah: ReviewSite.desa,
            texts: [.nama: "Siti Rekan", .nik: "1504014311860007", .tanggalLahir: "3/11/1986", .namaIbu: "Ibu Rahasia"])
        return try store.reviews.put(
            [
                ReviewDraft(
                    left: .usulanRow(usulan: 1, row: row), right: .person(person), leftContent: content,
                    probability: 480_000,
                    comparison: ReviewComparison(prior: -600, weights: [.init(field: 0, level: 9, centinats: 250)]),
                    isActive: isActive, decidesVerdict: true)
            ], ReviewSite.act)[0].pair.raw
    }

    private static func viewer(_ token: String) -> Viewer? {
        let (role, code): (Role, String) =
            switch token {
            case "ani", "budi": (.verifikator, "15.04")
            case "jauh": (.verifikator, "15.05")
            case "auditor": (.auditor, "15")
            default: (.operatorDesa, "15.04.01.2001")
            }
        return Viewer(
            account: Id(1), userName: token, name: token,
            grants: [Grant(role, Scope([KodeWilayah(code)!]))])
    }

    func site() throws -> Site {
        var registry = FakeRegistry()
        let signedIn: @Sendable (String) async throws -> SignedIn? = { token in
            ReviewSite.viewer(token).map { SignedIn(session: Id(1), viewer: $0, isComplete: true) }
        }
        registry.office = Office(store: store, now: { ReviewSite.moment }, signedIn: signedIn)
        return try registry.site()
    }

    func run(_ body: (Client) async throws -> Void) async throws {
        var registry = FakeRegistry()
        registry.office = try site().office
        try await withServer(registry, body)
    }
}

extension Client {
    fileprivate func get(_ path: String, as user: String) async throws -> Got {
        try await get(path, headers: ["Cookie": "\(sessionCookieName)=\(user)"])
    }

    fileprivate func send(_ path: String, as user: String, _ fields: String) async throws -> Got {
        try await get(
            path, method: "POST",
            headers: [
                "Cookie": "\(sessionCookieName)=\(user)", "Content-Type": "application/x-www-form-urlencoded",
            ], body: "_segel=\(Visit.seal(of: user))&" + fields)
    }
}

@Suite("The pages of reviews")
struct ReviewRouteTests {
    @Test("A verifier takes a pair, decides it, and takes the decision back")
    func journey() async throws {
        let bench = try ReviewSite()
        let (first, second) = (try bench.put(1), try bench.put(2))
        try await bench.run { client in
            let queue = try await client.get("/kerja/tinjauan", as: "ani")
            #expect(queue.status == 200 && queue.text.contains("Mulai meninjau"))
            #expect(!queue.text.contains("<b>Rekaan"), "a script in a name stays text")
            let taken = try await client.send("/kerja/tinjauan/ambil", as: "ani", "")
            #expect(taken.status == 303 && taken["Location"] == "/kerja/tinjauan/\(first)")
            let page = try await client.get("/kerja/tinjauan/\(first)", as: "ani")
            #expect(page.text.contains("data-key=\"s\"") && page.text.contains("data-key=\"l\""))
            #expect(!page.text.contains("1504014311860001") && !page.text.contains("Rahasia"))
            let other = try await client.get("/kerja/tinjauan/\(first)", as: "budi")
            #expect(other.text.contains("sedang ditinjau ani") && !other.text.contains("data-key"))
            let refused = try await client.send("/kerja/tinjauan/\(first)/putuskan", as: "budi", "jawaban=sama")
            #expect(refused.status == 409)
            let empty = try await client.send("/kerja/tinjauan/\(first)/putuskan", as: "ani", "jawaban=ragu")
            #expect(empty.status == 409 && empty.text.contains("Tulis mengapa"))
            let decided = try await client.send("/kerja/tinjauan/\(first)/putuskan", as: "ani", "jawaban=sama")
            #expect(decided.status == 303 && decided["Location"] == "/kerja/tinjauan/\(second)")
            let next = try await client.get("/kerja/tinjauan/\(second)", as: "ani")
            #expect(next.text.contains("Batalkan keputusan terakhir"))
            let undone = try await client.send("/kerja/tinjauan/batalkan", as: "ani", "pasangan=\(first)")
            #expect(undone["Location"] == "/kerja/tinjauan/\(first)")
        }
        #expect(try bench.store.reviews.pair(Id(first), .everywhere)?.state == .open)
    }

    @Test("The second opinion is given without seeing the first")
    func second() async throws {
        let bench = try ReviewSite()
        let id = try bench.put(1, isActive: true)
        try await bench.run { client in
            _ = try await client.send("/kerja/tinjauan/\(id)/ambil", as: "ani", "")
            let done = try await client.send("/kerja/tinjauan/\(id)/putuskan", as: "ani", "jawaban=beda")
            #expect(done["Location"]?.contains("habis=1") == true)
            _ = try await client.send("/kerja/tinjauan/\(id)/ambil", as: "budi", "")
            let page = try await client.get("/kerja/tinjauan/\(id)", as: "budi")
            #expect(page.text.contains("Pendapat kedua") && !page.text.contains("dua orang berbeda"))
            _ = try await client.send("/kerja/tinjauan/\(id)/putuskan", as: "budi", "jawaban=beda")
            let agreement = try await client.get("/kerja/tinjauan/kesepakatan", as: "auditor")
            #expect(agreement.text.contains("100,0") && agreement.text.contains("Kappa"))
        }
        #expect(try bench.store.reviews.pair(Id(id), .everywhere)?.answer == .different)
    }

    @Test("Another region's pair is no record, and who may only read may not decide")
    func rights() async throws {
        let bench = try ReviewSite()
        let id = try bench.put(1)
        try await bench.run { client in
            let far = try await client.get("/kerja/tinjauan/\(id)", as: "jauh")
            let none = try await client.get("/kerja/tinjauan/99999", as: "jauh")
            #expect(far.status == 404 && none.status == 404 && !far.text.contains("Rekaan"))
            #expect(try await client.send("/kerja/tinjauan/\(id)/ambil", as: "jauh", "").status == 404)
            #expect(try await client.send("/kerja/tinjauan/\(id)/putuskan", as: "jauh", "jawaban=sama").status == 404)
            #expect(
                try await client.send("/kerja/tinjauan/\(id)/buka", as: "jauh", "keperluan=pengaduan").status == 404)
            #expect(try await client.get("/kerja/tinjauan/\(id)", as: "auditor").status == 200)
            #expect(try await client.send("/kerja/tinjauan/\(id)/ambil", as: "auditor", "").status == 403)
            #expect(try await client.get("/kerja/tinjauan", as: "operator").status == 403)
            let unsealed = try await client.get(
                "/kerja/tinjauan/ambil", method: "POST", headers: ["Cookie": "\(sessionCookieName)=ani"], body: "")
            #expect(unsealed.status == 403)
        }
    }

    @Test("The full numbers are shown for a purpose only, and the audit keeps it")
    func reveal() async throws {
        let bench = try ReviewSite()
        let id = try bench.put(1)
        try await bench.run { client in
            let without = try await client.send("/kerja/tinjauan/\(id)/buka", as: "ani", "")
            #expect(without.status == 409 && !without.text.contains("Rahasia"))
            let shown = try await client.send("/kerja/tinjauan/\(id)/buka", as: "ani", "keperluan=banding_nomor")
            #expect(shown.status == 200 && shown.text.contains("Rahasia"))
        }
        let told = try bench.store.audit.entries(ReviewSite.moment.day).last
        #expect(told?.action == "review.reveal" && told?.detail == "purpose=banding_nomor" && told?.act.actor == "ani")
    }

    @Test("An empty queue says when it fills")
    func empty() async throws {
        let bench = try ReviewSite()
        try await bench.run { client in
            let queue = try await client.get("/kerja/tinjauan?jenis=conflict&wilayah=15.04&daftar=b3", as: "ani")
            #expect(queue.status == 200 && queue.text.contains("Antrean terisi setelah"))
            let agreement = try await client.get("/en/kerja/tinjauan/kesepakatan", as: "ani")
            #expect(agreement.text.contains("No pair has been decided by two yet."))
        }
    }
}
