import Coverage
import Hummingbird
import Kernel
import Store
import WebPages

/// `/peringkat`: the kabupaten/kota side by side.
extension PageRoutes {
    func addRanking<Context: RequestContext>(to router: some RouterMethods<Context>) {
        router.get("peringkat") { request, _ in
            let written = request.uri.queryParameters["urut"].map { String($0) } ?? ""
            guard let order = written.isEmpty ? .coverage : RankingOrder(rawValue: written) else {
                return refuse(.badSort, .badRequest, request)
            }
            return try await cached(.ranking(order), request) { try await ranking(order) }
        }
    }

    private func ranking(_ order: RankingOrder) async throws -> Reply {
        let loader = CoverageLoader(site: site, disclosures: disclosures)
        guard case .model(let found) = try await loader.load(PageLink.homeRegion, CoverageView()) else {
            return .page(ErrorPage(.failed, language).html, status: .internalServerError)
        }
        let before = found.coverage.asOf.bulan.advanced(by: -12)
        var regions: [RegionPace] = []
        for child in found.coverage.children {
            regions.append(RegionPace(child, yearAgo: try await active(child.wilayah, in: before)))
        }
        let model = RankingPage.Model(
            province: found.coverage, regions: regions, order: order, illustration: found.illustration)
        return .page(RankingPage(model, language).html)
    }

    /// The active of a month, where they may be shown.
    private func active(_ kode: KodeWilayah, in bulan: Bulan) async throws -> Int? {
        let question = CoverageQuestion(wilayah: kode, asOf: bulan.lastDay, trendMonths: 0)
        let cells = try await site.coverage.facts(question).cells
        let count = cells.reduce(0) { $0 + $1.active }
        return count > 0 && count < SmallNumbers.least ? nil : count
    }
}
