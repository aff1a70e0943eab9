import Access
import Foundation
import Hummingbird
import Kernel
import Registry
import Store
import WebPages
import Wilayah

/// Collecting people without a signal: the page, who is signed in, and what a telephone sends.
struct FieldRoutes: Sendable {
    /// Of one sending; the script sends fifty at once.
    static let mostRows = 200
    private static let mostBytes = 512 << 10

    func add(to doors: Doors) {
        doors.get("/kerja/lapangan", .right(.collect)) { visit in visit.page(FieldPage(frame: visit.frame).html) }
        doors.get("/kerja/lapangan/siapa", .right(.collect)) { visit in try who(visit) }
        doors.postBody("/kerja/lapangan/kirim", .right(.collect)) { visit in try await send(visit) }
    }

    /// The shell and its worker, which know nobody.
    static func addShell(to router: Router<SiteContext>) {
        for language in Language.allCases {
            var shell = Reply.page(FieldShellPage(language).html)
            shell.cacheControl = "no-cache"
            router.get(RouterPath(WorkLink.fieldShell.href(language).text)) { [shell] request, _ in
                shell.response(to: request)
            }
        }
        let worker = FieldWorker()
        var reply = Reply(contentType: worker.contentType, body: worker.bytes)
        reply.cacheControl = "no-cache"
        router.get(RouterPath(FieldWorker.path)) { [reply] request, _ in reply.response(to: request) }
    }

    private func who(_ visit: Visit) throws -> Response {
        try APIReply.json(
            FieldWho(
                account: visit.viewer.account.raw, seal: Visit.seal(of: visit.token),
                desa: FieldPlaces(regions: visit.site.regions).within(visit.scope)))
    }

    private func send(_ visit: Visit) async throws -> Response {
        guard visit.request.headers[.init("X-Segel")!] == Visit.seal(of: visit.token) else {
            return visit.refuse(.staleForm, .forbidden)
        }
        let body = try await visit.request.body.collect(upTo: FieldRoutes.mostBytes)
        guard let sent = try? JSONDecoder().decode(FieldSending.self, from: Data(buffer: body)),
            sent.rows.count <= FieldRoutes.mostRows
        else {
            throw HTTPError(.badRequest)
        }
        return try APIReply.json(FieldTold(rows: try FieldDesk(visit: visit).take(sent.rows)))
    }
}

/// Who is signed in, for the script of the page.
struct FieldWho: Encodable {
    let account: Int64
    let seal: String
    let desa: [FieldPlace]
}

struct FieldPlace: Encodable, Equatable {
    let kode: String
    let nama: String
    let kecamatan: String
    let kabupaten: String
}

/// The villages where somebody may collect.
struct FieldPlaces {
    let regions: WilayahDirectory

    /// Whoever may everywhere collects in the home province.
    func within(_ scope: Scope) -> [FieldPlace] {
        (scope.regions ?? [PageLink.homeRegion]).flatMap { kode in
            let own = kode.level == .desaKelurahan ? regions.region(kode).map { [$0] } ?? [] : []
            return (own + regions.regions(at: .desaKelurahan, within: kode).filter { $0.code != kode }).map(place)
        }
    }

    private func place(_ desa: Region) -> FieldPlace {
        func name(_ level: KodeWilayah.Level) -> String {
            desa.code.ancestor(at: level).flatMap(regions.region)?.shortName ?? ""
        }
        return FieldPlace(
            kode: "\(desa.code)", nama: desa.shortName, kecamatan: name(.kecamatan), kabupaten: name(.kabupatenKota))
    }
}
