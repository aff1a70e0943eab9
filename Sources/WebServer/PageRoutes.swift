import Hummingbird
import Kernel
import WebPages

/// The public pages in one language.
struct PageRoutes: Sendable {
    let site: Site
    let cache: PageCache
    let language: Language
    let disclosures: Disclosures

    func add<Context: RequestContext>(to router: some RouterMethods<Context>) {
        router.get("/") { request, _ in try await coverage(PageLink.homeRegion, nil, request) }
        router.get("wilayah/:wilayah") { request, context in
            try await region(context.parameters.require("wilayah"), request)
        }
        router.get("tentang-data") { request, _ in try await cached(.aboutData, request) { try await aboutData() } }
        router.get("gaya") { request, _ in
            try await cached(.components, request) { .page(ComponentsPage(language).html) }
        }
        for group in ExampleGroup.allCases {
            router.get(RouterPath("gaya/\(group.rawValue)")) { request, _ in
                try await cached(.componentGroup(group), request) { .page(ComponentGroupPage(group, language).html) }
            }
        }
        addGroups(to: router)
        addRanking(to: router)
        addLaw(to: router)
        addCalculators(to: router)
    }

    private func region(_ written: String, _ request: Request) async throws -> Response {
        switch RegionAddress(written, in: site.regions) {
        case .region(let kode, let file): return try await coverage(kode, file, request)
        case .moved(let kode, let file):
            let view = (try? CoverageView(request)) ?? CoverageView()
            let link: PageLink = file.map { .coverageFile(kode, $0, asOf: view.asOf) } ?? .coverage(kode, view)
            return .redirect(to: link.href(language).text, type: .permanent)
        case .unknown: return refuse(.unknownRegion, .notFound, request)
        }
    }

    private func coverage(_ kode: KodeWilayah, _ file: CoverageFile?, _ request: Request) async throws -> Response {
        let view: CoverageView
        do { view = try CoverageView(request) } catch { return refuse(error.fault, .badRequest, request) }
        let link: PageLink = file.map { .coverageFile(kode, $0, asOf: view.asOf) } ?? .coverage(kode, view)
        return try await cached(link, request) {
            switch try await CoverageLoader(site: site, disclosures: disclosures).load(kode, view) {
            case .fault(let fault): return .page(ErrorPage(fault, language).html, status: .notFound)
            case .model(let model):
                switch file {
                case nil: return .page(CoveragePage(model, language).html)
                case .csv: return .csv(CoverageCSV(model.coverage).text, named: model.coverage.fileName(.csv))
                case .xlsx:
                    return .workbook(
                        try CoverageWorkbook(model.coverage, language).bytes(), named: model.coverage.fileName(.xlsx))
                }
            }
        }
    }

    private func aboutData() async throws -> Reply {
        let info = try await site.coverage.info()
        let kodes = Set(site.published.coverage.map(\.wilayah))
        let names = Dictionary(uniqueKeysWithValues: kodes.map { ($0, site.name($0)) })
        let model = AboutDataPage.Model(published: site.published, names: names, illustration: info.illustration)
        return .page(AboutDataPage(model, language).html)
    }

    func refuse(_ fault: ErrorPage.Fault, _ status: HTTPResponse.Status, _ request: Request) -> Response {
        Reply.page(ErrorPage(fault, language).html, status: status).response(to: request)
    }

    /// The reply from the cache, or made now and kept when it is good.
    func cached(
        _ link: PageLink, _ request: Request, make: () async throws -> Reply
    ) async throws -> Response {
        let key = PageCache.Key(link: link, language: language)
        let state = PageCache.State(version: site.dataVersion(), today: site.today())
        if let reply = await cache.reply(key, state) { return reply.response(to: request) }
        var reply = try await make()
        reply.changedAt = state.version.changedAt
        if reply.status == .ok { await cache.keep(reply, key, state) }
        return reply.response(to: request)
    }
}

/// A choice in the address that cannot be read.
struct UnreadableChoice: Error {
    let fault: ErrorPage.Fault
}

extension CoverageView {
    /// Reads `per` and `urut`; one that is absent or empty was not chosen.
    init(_ request: Request) throws(UnreadableChoice) {
        let parameters = request.uri.queryParameters
        self.init()
        if let text = parameters["per"], !text.isEmpty {
            guard let day = Day(iso: text) else { throw UnreadableChoice(fault: .badDate) }
            asOf = day
        }
        if let text = parameters["urut"], !text.isEmpty {
            guard let sort = CoverageSort(code: text) else { throw UnreadableChoice(fault: .badSort) }
            self.sort = sort
        }
    }
}
