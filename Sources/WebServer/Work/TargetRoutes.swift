import Coverage
import Hummingbird
import Kernel
import Registry
import Store
import WebPages

/// Setting targets of coverage.
struct TargetRoutes {
    func add(to doors: Doors) {
        doors.get("/kerja/target", .right(.setTargets)) { visit in
            let recorded = try await visit.site.coverage.targets(visit.scope)
            return visit.page(
                TargetPage(model(visit, recorded, opened(visit, recorded)), frame: visit.frame).html)
        }
        doors.post("/kerja/target", .right(.setTargets)) { visit, form in try await save(visit, form) }
    }

    private func save(_ visit: Visit, _ form: FormQuery) async throws -> Response {
        let recorded = try await visit.site.coverage.targets(visit.scope)
        var entries = FormEntries(form.texts)
        let regions = labels(visit).map(\.kode)
        guard let target = CoverageTarget(&entries, within: regions, today: visit.site.today()) else {
            let model = model(visit, recorded, entries, version: entries.text(TargetField.version))
            return visit.page(TargetPage(model, frame: visit.frame).html, status: .unprocessableContent)
        }
        let seen = Int64(entries.text(TargetField.version)).map { Moment(milliseconds: $0) }
        do {
            try visit.site.coverage.setTarget(target, seen, visit.scope, visit.act)
            return visit.redirect(.targets)
        } catch TargetRefusal.changedMeanwhile {
            let now = try await visit.site.coverage.targets(visit.scope)
            let current = now.first { $0.target.wilayah == target.wilayah && $0.target.by == target.by }
            let model = model(
                visit, now, entries, changed: current.map { entry($0, visit, isCurrent: true) },
                version: current.map { "\($0.recordedAt.milliseconds)" } ?? "")
            return visit.page(TargetPage(model, frame: visit.frame).html, status: .conflict)
        } catch TargetRefusal.outOfScope {
            throw NoRecord()
        }
    }

    /// The form as an address opens it: with the target that it names.
    private func opened(_ visit: Visit, _ recorded: [RecordedTarget]) -> FormEntries {
        let query = FormEntries(visit.query.texts)
        guard let found = current(query, recorded) else { return .none }
        let target = found.target
        return FormEntries([
            TargetField.wilayah.text: ["\(target.wilayah)"], TargetField.year.text: ["\(target.by.year)"],
            TargetField.percent.text: [target.percent.map { $0.machine.replacing(".", with: ",") } ?? ""],
            TargetField.people.text: [target.participants.map(String.init) ?? ""],
            TargetField.source.text: [target.source],
            TargetField.version.text: ["\(found.recordedAt.milliseconds)"],
        ])
    }

    private func current(_ query: FormEntries, _ recorded: [RecordedTarget]) -> RecordedTarget? {
        guard let kode = KodeWilayah(query.text(TargetField.wilayah)), let year = Int(query.text(TargetField.year))
        else { return nil }
        return recorded.first { $0.target.wilayah == kode && $0.target.by == Day(year, 12, 31) }
    }

    private func model(
        _ visit: Visit, _ recorded: [RecordedTarget], _ form: FormEntries, changed: TargetPage.Entry? = nil,
        version: String? = nil
    ) -> TargetPage.Model {
        var seen: Set<String> = []
        let entries = recorded.map { one in
            entry(one, visit, isCurrent: seen.insert("\(one.target.wilayah) \(one.target.by)").inserted)
        }
        return TargetPage.Model(
            entries: entries, regions: labels(visit), form: form, changedMeanwhile: changed,
            version: version ?? form.text(TargetField.version))
    }

    private func entry(_ one: RecordedTarget, _ visit: Visit, isCurrent: Bool) -> TargetPage.Entry {
        TargetPage.Entry(
            target: one.target, region: visit.site.name(one.target.wilayah),
            recordedOn: Day(number: Int32((one.recordedAt.milliseconds + 7 * 3_600_000) / 86_400_000)),
            isCurrent: isCurrent)
    }

    /// The province and its kabupaten/kota; for somebody of a kecamatan or desa, those.
    private func labels(_ visit: Visit) -> [CoveragePage.RegionLabel] {
        let home = PageLink.homeRegion
        let upper = [home] + visit.site.regions.children(of: home).map(\.code)
        let own = (visit.scope.regions ?? []).filter { $0.level > .kabupatenKota }
        return (upper.filter(visit.scope.contains) + own).map { .init(kode: $0, name: visit.site.name($0)) }
    }
}
