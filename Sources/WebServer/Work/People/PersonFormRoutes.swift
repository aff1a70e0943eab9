import Access
import Hummingbird
import Kernel
import Registry
import Store
import WebPages
import Workbench

/// Registering and correcting a person by form. Who it may be already is shown before anything is written.
struct PersonFormRoutes: Sendable {
    private let matcher: PersonMatcher

    init(_ office: Office, _ site: Site) { matcher = PersonMatcher(office.store.search, site.regions) }

    func add(to doors: Doors) {
        doors.get("/kerja/orang/baru", .right(.writePeople)) { visit in
            visit.page(PersonFormPage(PersonFormPage.Model(), frame: visit.frame).html)
        }
        doors.post("/kerja/orang/baru", .right(.writePeople)) { visit, form in try await register(visit, form) }
        doors.post("/kerja/orang/mirip", .right(.writePeople)) { visit, form in
            var model = PersonFormPage.Model(entries: FormEntries(form.texts))
            let reading = PersonFormReading(form, nil, visit)
            model.same = try same(reading, visit, but: [])
            return visit.page(PersonFormPage(model, frame: visit.frame).part)
        }
        doors.get("/kerja/orang/:id/ubah", .right(.writePeople)) { visit in
            let (id, file) = try await self.file(visit)
            let model = PersonFormPage.Model(
                entries: FormEntries(PersonFormReading.texts(file, visit.site)), person: id,
                masked: PersonFormReading.masked(file.record))
            return visit.page(PersonFormPage(model, frame: visit.frame).html)
        }
        doors.post("/kerja/orang/:id/ubah", .right(.writePeople)) { visit, form in try await correct(visit, form) }
    }

    private func file(_ visit: Visit) async throws -> (Id<Person>, PersonFile) {
        let id: Id<Person> = try visit.id("id")
        guard let file = try await visit.office.store.person.file(id, visit.scope) else { throw NoRecord() }
        return (id, file)
    }

    private func register(_ visit: Visit, _ form: FormQuery) async throws -> Response {
        let reading = PersonFormReading(form, nil, visit)
        var model = PersonFormPage.Model(entries: reading.entries)
        if let entry = reading.entry {
            model.same = try same(reading, visit, but: reading.others)
            if model.same.isEmpty {
                do {
                    let id = try visit.office.store.person.register(entry, reading.others, visit.scope, visit.act)
                    return visit.redirect(.person(id))
                } catch let error as StoreError { refuse(error, &model.entries) }
            }
        }
        return visit.page(PersonFormPage(model, frame: visit.frame).html, status: .unprocessableContent)
    }

    private func correct(_ visit: Visit, _ form: FormQuery) async throws -> Response {
        let (id, file) = try await self.file(visit)
        let reading = PersonFormReading(form, file.record, visit)
        var model = PersonFormPage.Model(
            entries: reading.entries, person: id, masked: PersonFormReading.masked(file.record))
        if let entry = reading.entry {
            let isSamePerson = entry.text.string(0, .nik) == file.record.text.string(0, .nik)
            model.same = isSamePerson ? [] : try same(reading, visit, but: reading.others.union([id]))
            if model.same.isEmpty {
                do {
                    switch try visit.office.store.person.correct(
                        id, entry, reading.version, reading.others, visit.scope, visit.act)
                    {
                    case .saved, .unchanged: return visit.redirect(.person(id))
                    case .changedMeanwhile:
                        model.meanwhile = file.changes.filter { $0.version > reading.version }
                            .map { PersonFacts.change($0, visit.site, visit.language) }
                        model.entries = reading.entries(withVersion: file.version)
                    }
                } catch let error as StoreError { refuse(error, &model.entries) }
            }
        }
        return visit.page(PersonFormPage(model, frame: visit.frame).html, status: .unprocessableContent)
    }

    /// A refusal that belongs to a field; the others are faults of the service.
    private func refuse(_ error: StoreError, _ entries: inout FormEntries) {
        if case .outsideScope = error {
            entries.refuse(PersonField.desa, error.text)
        } else {
            entries.refuse(PersonField.nik, error.text)
        }
    }

    /// Who it may be, of whom the sender has not said that they are somebody else. Those outside the sender's regions
    /// are told of, not shown.
    private func same(
        _ reading: PersonFormReading, _ visit: Visit, but others: Set<Id<Person>>
    ) throws -> [PersonFormPage.Same] {
        try matcher.matches(
            reading.typed, wilayah: reading.wilayah, in: .everywhere, today: visit.site.today(), least: 0.2, limit: 5
        ).filter { !others.contains($0.id) }.map { match in
            let isMine = visit.scope.contains(match.person.wilayah)
            return PersonFormPage.Same(
                id: match.id,
                line: isMine
                    ? PersonLine(
                        id: match.id, name: match.name, maskedNIK: match.maskedNIK,
                        place: visit.site.place(match.person.wilayah), birthYear: match.person.birth?.ymd.year,
                        standing: match.isActive ? .active : match.isParticipant ? .former : .proposed) : nil,
                probability: match.probability,
                why: match.explanation.weights.sorted { $0.weight > $1.weight }.prefix(3).filter { $0.weight > 1 }
                    .map { Phrase(id: $0.indonesian, en: $0.english) })
        }
    }
}
