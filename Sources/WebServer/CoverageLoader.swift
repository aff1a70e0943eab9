import Calculators
import Coverage
import Kernel
import Store
import WebPages

extension Site {
    /// The province's BPU by who pays, in the month that its pages show.
    func paidByFund() async throws -> ReformModel.RegistryCount {
        let info = try await coverage.info()
        let asOf = info.referenceDay ?? today()
        let cells = try await coverage.facts(
            CoverageQuestion(wilayah: PageLink.homeRegion, asOf: asOf, trendMonths: 0)
        ).cells
        return ReformModel.RegistryCount(
            counts: cells.bpuByFund(in: asOf.bulan), bulan: asOf.bulan, illustration: info.illustration)
    }
}

/// Fetches what a coverage page shows: the first of a page's three beats.
struct CoverageLoader: Sendable {
    let site: Site
    let disclosures: Disclosures

    enum Answer: Sendable {
        case model(CoveragePage.Model)
        case fault(ErrorPage.Fault)
    }

    /// Months that a reader may choose from.
    private static let offeredMonths = 36

    func load(_ kode: KodeWilayah, _ view: CoverageView) async throws -> Answer {
        let info = try await site.coverage.info()
        let newest = max(site.today(), info.referenceDay ?? site.today())
        let months = try await knownMonths(kode, upTo: newest)
        let asOf = view.asOf ?? standardDay(info, months)
        if let first = months.first, let last = months.last {
            if asOf.bulan < first { return .fault(.tooEarly(first: first.firstDay)) }
            if asOf.bulan > last || asOf > newest { return .fault(.tooLate(last: min(last.lastDay, newest))) }
        }
        let (whole, targets) = try await compute(kode, asOf)
        let coverage = try await disclosed(whole, newest.bulan)
        let choices = AsOfChoices(
            published: publishedDays(kode).filter { day in months.contains(day.bulan) && day <= newest },
            months: months.suffix(CoverageLoader.offeredMonths).map { min($0.lastDay, newest) })
        return .model(
            CoveragePage.Model(
                coverage: coverage, above: above(kode), beside: beside(kode),
                published: site.published.coverage.filter { $0.wilayah == kode },
                targets: targets, choices: choices, view: view, illustration: info.illustration))
    }

    /// The day that pages show when nobody chose: the registry's own reference day (the
    /// demonstration data name the newest day that can be checked against published
    /// counts), else today, or the last month that has data.
    private func standardDay(_ info: RegistryInfo, _ months: [Bulan]) -> Day {
        if let day = info.referenceDay { return day }
        let today = site.today()
        return months.last.map { min(today, $0.lastDay) } ?? today
    }

    /// The months in which the region has cells, oldest first.
    private func knownMonths(_ kode: KodeWilayah, upTo day: Day) async throws -> [Bulan] {
        let question = CoverageQuestion(wilayah: kode, asOf: day, trendMonths: 240)
        return try await Set(site.coverage.facts(question).cells.map(\.bulan)).sorted()
    }

    private func compute(_ kode: KodeWilayah, _ asOf: Day) async throws -> (RegionCoverage, [CoverageTarget]) {
        let children = site.regions.children(of: kode).map(\.code)
        let question = CoverageQuestion(wilayah: kode, children: children, asOf: asOf)
        let facts = try await site.coverage.facts(question)
        let known = Set(facts.cells.map(\.wilayah)).union(facts.potensi.map(\.wilayah))
        var input = facts.input(for: question, published: site.published, name: site.name)
        // Parts without any figure are left out only when none of them has one.
        if !children.contains(where: known.contains) { input.children = [] }
        return (computeCoverage(input), facts.targets.filter { $0.wilayah == kode })
    }

    /// Only what the public may see leaves the loader.
    private func disclosed(_ whole: RegionCoverage, _ newest: Bulan) async throws -> RegionCoverage {
        let last = max(newest, whole.asOf.bulan)
        let own = try await disclosures.own(whole.wilayah, through: last, site)
        let parts = try await disclosures.parts(of: whole.wilayah, through: last, site)
        let bulan = whole.asOf.bulan
        return whole.disclosed(own: { own[$0] ?? .open }, part: { parts[$0]?[bulan] ?? .open })
    }

    /// The other regions of the one above.
    private func beside(_ kode: KodeWilayah) -> [CoveragePage.RegionLabel] {
        guard kode.level > .kabupatenKota, let parent = kode.parent else { return [] }
        return site.regions.children(of: parent).filter { $0.code != kode }
            .map { .init(kode: $0.code, name: site.name($0.code)) }
    }

    private func publishedDays(_ kode: KodeWilayah) -> [Day] {
        site.published.coverage
            .filter { $0.wilayah == kode && $0.participants != nil && $0.potential != nil }.map(\.asOf)
    }

    private func above(_ kode: KodeWilayah) -> [CoveragePage.RegionLabel] {
        guard let parent = kode.parent else { return [] }
        return above(parent) + [.init(kode: parent, name: site.name(parent))]
    }
}
