import Access
import Hummingbird
import Kernel
import Registry
import Store
import WebPages

/// The audit, for those who check others.
struct AuditRoutes: Sendable {
    func add(to doors: Doors) {
        doors.get("/kerja/riwayat", .right(.readAudit)) { visit in try show(visit) }
    }

    private func show(_ visit: Visit) throws -> Response {
        let query = visit.query
        var choice = AuditPage.Choice(day: query.first(AuditPage.day).flatMap(Day.init(iso:)) ?? visit.site.today())
        choice.actor = String((query.first(AuditPage.actor) ?? "").prefix(60))
        choice.action = String((query.first(AuditPage.action) ?? "").prefix(60))
        var model = AuditPage.Model(choice: choice)
        let entries = try readable(visit.office.store.audit.entries(choice.day), visit)
        model.actions = Set(entries.map(\.action)).sorted()
        let wanted = entries.reversed().filter { entry in
            (choice.actor.isEmpty || entry.act.actor.contains(choice.actor.lowercased()))
                && (choice.action.isEmpty || entry.action == choice.action)
        }
        model.total = wanted.count
        model.page = min(max(1, Int(query.texts["hal"]?.first ?? "") ?? 1), max(1, (wanted.count + 49) / 50))
        model.lines = wanted.dropFirst((model.page - 1) * AuditPage.size).prefix(AuditPage.size)
            .map { (clockTime($0.act.at), $0) }
        if query.first(AuditPage.check) == "1" { model.check = try check(visit.office.store.audit) }
        return visit.page(AuditPage(model, frame: visit.frame).html)
    }

    /// Entries carry no region; who answers for less than the province reads what accounts of the own regions did.
    private func readable(_ entries: [AuditEntry], _ visit: Visit) throws -> [AuditEntry] {
        if visit.scope.contains(PageLink.homeRegion) { return entries }
        let own = try visit.office.store.accounts.search(
            AccountQuestion(scope: visit.scope, limit: 100_000)
        ).accounts.map(\.userName)
        let names = Set(own)
        return entries.filter { names.contains($0.act.actor) }
    }

    private func check(_ audit: AuditPort) throws -> AuditPage.Check {
        let report = try audit.verify()
        if let first = report.faults.first { return .faults(report.faults.count, first: first.day) }
        return .whole(entries: report.days.reduce(0) { $0 + $1.entries }, days: report.days.count)
    }
}
