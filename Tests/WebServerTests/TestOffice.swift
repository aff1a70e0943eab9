import Access
import Foundation
import Kernel
import Registry
import Store
import StoreSQLite
import Synchronization
import Testing
import Wilayah

@testable import WebServer
@testable import Workbench

/// The whole office over a real store in a folder of its own, with a clock that the test moves.
final class TestOffice: Sendable {
    static let batangHari = KodeWilayah("15.04")!
    static let kerinci = KodeWilayah("15.01")!
    private static let regions = Result { try WilayahDirectory.load() }

    let store: RegistryStore
    private let folder: URL
    private let clock: Mutex<Moment>

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("lindungi-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try SQLiteStore.open(folder.appendingPathComponent("kantor.sqlite").path, access: .create)
        // 1 December 2025, 09.00 WIB.
        clock = Mutex(Moment(milliseconds: 1_764_554_400_000))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var now: Moment { clock.withLock { $0 } }
    var act: Act { Act(actor: "uji", at: now) }
    var desk: AccountDesk { AccountDesk(store: store, now: { self.now }) }

    func wait(minutes: Int64) {
        clock.withLock { $0 = Moment(milliseconds: $0.milliseconds + minutes * 60_000) }
    }

    func site() throws -> Site {
        Site(
            coverage: store.coverage, regions: try TestOffice.regions.get(), published: .jambi,
            dataVersion: { DataVersion(stamp: "1", changedAt: 1_723_420_800) }, today: { Day(number: 20_423) },
            office: Office(store: store, now: { self.now }))
    }

    /// An account; without a password until one is given.
    func account(
        _ userName: String, _ role: Role, _ regions: KodeWilayah..., name: String? = nil, password: String? = nil
    ) async throws -> Id<Account> {
        var hash: String?
        if let password { hash = await PasswordHash.make(password) }
        let scope = regions.isEmpty ? Scope.everywhere : Scope(regions)
        let account = NewAccount(
            userName: userName, name: name ?? "Rekaan \(userName)", grants: [Grant(role, scope)], password: hash)
        return try store.accounts.make(account, act)
    }

    /// A session that has passed both steps.
    func session(_ account: Id<Account>) throws -> Cookie {
        let token = randomWord()
        let session = NewSession(token: digest(token), account: account, isComplete: true, device: "uji")
        try store.sessions.open(session, nil, act)
        return Cookie(token: token)
    }

    /// What a signed-in browser sends.
    struct Cookie: Sendable {
        let token: String
        var seal: String { Visit.seal(of: token) }
        var header: [String: String] { ["Cookie": "sesi=\(token)"] }

        /// A form of this session, with its seal.
        func form(_ pairs: [(String, String)] = [], ticket: String = randomWord()) -> String {
            formText([("_segel", seal), ("_tiket", ticket)] + pairs)
        }
    }
}

func formText(_ pairs: [(String, String)]) -> String {
    pairs.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
}

extension Client {
    func post(_ path: String, _ body: String, headers: [String: String] = [:]) async throws -> Got {
        let type = ["Content-Type": "application/x-www-form-urlencoded"]
        return try await get(
            path, method: "POST", headers: type.merging(headers) { _, given in given }, body: body)
    }

    /// Signs in by the page, as a browser does; answers the last reply and the session's token.
    func signIn(
        _ userName: String, _ password: String, next: String? = nil, extra: [(String, String)] = [],
        headers: [String: String] = [:]
    ) async throws -> (got: Got, token: String?) {
        let page = try await get("/masuk")
        let door = try #require(page.cookie("pintu"))
        let seal = try #require(page.text.firstMatch(of: /name="_segel" value="([^"]*)"/)).1
        var pairs = [("_segel", String(seal)), ("pengguna", userName), ("sandi", password)] + extra
        if let next { pairs.append(("lanjut", next)) }
        let cookies = [headers["Cookie"], "pintu=\(door)"].compactMap { $0 }.joined(separator: "; ")
        let got = try await post(
            "/masuk", formText(pairs), headers: headers.merging(["Cookie": cookies]) { _, new in new })
        return (got, got.cookie("sesi"))
    }
}

extension Got {
    func cookie(_ name: String) -> String? {
        let set = self["Set-Cookie"] ?? ""
        return set.firstMatch(of: try! Regex("\(name)=([0-9a-f]+)")).flatMap { $0.output[1].substring.map(String.init) }
    }
}
