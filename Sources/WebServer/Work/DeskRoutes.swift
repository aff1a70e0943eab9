import Access
import Coverage
import Kernel
import Registry
import Store
import WebPages

/// The first page after signing in.
struct DeskRoutes: Sendable {
    func add(to doors: Doors) {
        doors.get("/kerja", .account) { visit in
            let model = try await DeskLoader(visit: visit).load()
            return visit.page(DeskPage(frame: visit.frame, model: model).html)
        }
    }
}

/// Fetches what waits for somebody, by what their rights are about.
struct DeskLoader {
    let visit: Visit

    private var viewer: Viewer { visit.viewer }
    /// Following protection and gaps is for those who plan or collect.
    private var follows: Bool { [Role.perencana, .operatorOPD, .operatorDesa].contains { viewer.roles.contains($0) } }

    func load() async throws -> DeskModel {
        let info = try await visit.site.coverage.info()
        let asOf = info.referenceDay ?? visit.site.today()
        let people = follows ? viewer.scope(for: .readPeople) : .nowhere
        let counts = try await visit.office.store.desk.counts(
            DeskQuestion(
                lists: viewer.scope(for: .readLists), people: people, accounts: viewer.scope(for: .manageAccounts),
                account: viewer.account, bulan: asOf.bulan, now: visit.office.now()))
        return DeskModel(
            lines: listLines(counts) + (try reviewLines()) + (try auditLines()) + accountLines(counts),
            standing: try await standing(people, asOf),
            endings: counts.endings.map(row), followsEndings: follows)
    }

    private func listLines(_ counts: DeskCounts) -> [DeskLine] {
        let states = counts.lists
        var lines: [DeskLine] = []
        if viewer.may(.makeLists) {
            lines += [
                DeskLine(.sentBack, states[.sentBack] ?? 0), DeskLine(.openLists, states[.open] ?? 0),
                DeskLine(.collected, counts.collected),
            ]
        }
        if viewer.may(.decideLists) {
            let submitted = states[.submitted] ?? 0
            lines += [
                DeskLine(.submitted, submitted - counts.oldSubmitted), DeskLine(.oldSubmitted, counts.oldSubmitted),
            ]
        }
        return lines
    }

    private func reviewLines() throws -> [DeskLine] {
        guard viewer.may(.decideReviews) else { return [] }
        let counts = try visit.office.store.reviews.counts(viewer.scope(for: .decideReviews), visit.act)
        return [
            DeskLine(.pairs, counts.forMe), DeskLine(.secondOpinions, counts.second), DeskLine(.unsure, counts.unsure),
        ]
    }

    private func auditLines() throws -> [DeskLine] {
        guard viewer.may(.readAudit) else { return [] }
        let entries = try visit.office.store.audit.entries(visit.office.now().day)
        let faults = viewer.roles.contains(.auditor) ? try visit.office.store.audit.verify().faults.count : 0
        return [
            DeskLine(.auditFaults, faults), DeskLine(.actsToday, entries.count),
            DeskLine(.revealsToday, entries.filter { $0.action.hasSuffix("reveal") }.count),
        ]
    }

    private func accountLines(_ counts: DeskCounts) -> [DeskLine] {
        guard viewer.may(.manageAccounts) else { return [] }
        return [
            DeskLine(.withoutSecondStep, counts.withoutSecondStep), DeskLine(.locked, counts.locked),
            DeskLine(.openSessions, counts.openSessions),
        ]
    }

    /// The gap of a planner's first region.
    private func standing(_ people: Scope, _ asOf: Day) async throws -> RegionCoverage? {
        guard viewer.roles.contains(.perencana) else { return nil }
        let kode = people.regions?.first ?? PageLink.homeRegion
        let question = CoverageQuestion(wilayah: kode, asOf: asOf, trendMonths: 12)
        let facts = try await visit.site.coverage.facts(question)
        return computeCoverage(
            facts.input(for: question, published: visit.site.published, name: visit.site.name))
    }

    private func row(_ ending: DeskEnding) -> DeskEndingRow {
        DeskEndingRow(
            wilayah: ending.wilayah, name: visit.site.name(ending.wilayah), fund: ending.fund, bulan: ending.bulan,
            people: ending.people)
    }
}
