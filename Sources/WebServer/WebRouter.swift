import Hummingbird
import Kernel
import Rules
import WebPages
import Workbench

extension Site {
    /// Every route of the public site.
    public func router() -> Router<SiteContext> { routed().router }

    /// The router, and what each office route demands.
    func routed() -> (router: Router<SiteContext>, doors: [Door]) {
        var doors: [Door] = []
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            SecurityHeaders()
            APIErrors()
            HelpfulErrors()
        }
        let cache = PageCache()
        let disclosures = Disclosures()
        PageRoutes(site: self, cache: cache, language: .indonesian, disclosures: disclosures).add(to: router)
        PageRoutes(site: self, cache: cache, language: .english, disclosures: disclosures).add(to: router.group("en"))
        CalculateRoutes(lawNow: { [lawNow] in try lawNow().law }, today: today).add(to: router.group("api/v1"))
        for asset in Asset.all { addAsset(asset, to: router) }
        if let office {
            let work = Doors(router, self, office)
            addWork(work)
            doors = work.all
            FieldRoutes.addShell(to: router)
        }
        router.get("sehat") { _, _ in try await health() }
        return (router, doors)
    }

    /// Every page of those who signed in, by area.
    private func addWork(_ doors: Doors) {
        SignInRoutes().add(to: doors)
        OwnAccountRoutes().add(to: doors)
        AccountRoutes().add(to: doors)
        AuditRoutes().add(to: doors)
        DeskRoutes().add(to: doors)
        ReviewRoutes().add(to: doors)
        let lists = ListDesk(store: doors.office.store, directory: regions, now: doors.office.now)
        _ = try? lists.recover()
        ListRoutes(desk: lists).add(to: doors)
        PeopleRoutes(self, doors.office).add(to: doors)
        FieldRoutes().add(to: doors)
        TargetRoutes().add(to: doors)
    }

    private func addAsset(_ asset: Asset, to router: Router<SiteContext>) {
        var reply = Reply(contentType: asset.contentType, body: asset.bytes)
        // The address changes with the content.
        reply.cacheControl = "public, max-age=31536000, immutable"
        router.get(RouterPath(asset.path)) { [reply] request, _ in reply.response(to: request) }
    }

    /// For whoever watches the service: the database answers.
    private func health() async throws -> Response {
        let info = try await coverage.info()
        let text = "sehat\nskema \(info.schemaVersion)\n"
        return Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
