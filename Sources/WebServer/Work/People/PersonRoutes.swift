import Access
import Hummingbird
import Intake
import Kernel
import Registry
import Store
import WebPages

/// One person's page, and showing one field in full.
struct PersonRoutes: Sendable {
    func add(to doors: Doors) {
        doors.get("/kerja/orang/:id", .right(.readPeople)) { visit in
            visit.page(PersonPage(try await model(visit), frame: visit.frame).html)
        }
        doors.post("/kerja/orang/:id/tampilkan", .right(.reveal)) { visit, form in try await reveal(visit, form) }
    }

    private func model(_ visit: Visit) async throws -> PersonPage.Model {
        let id: Id<Person> = try visit.id("id")
        guard let file = try await visit.office.store.person.file(id, visit.scope) else { throw NoRecord() }
        return try await PersonPage.Model(file, visit)
    }

    private func reveal(_ visit: Visit, _ form: FormQuery) async throws -> Response {
        // The page's own right too: who may reveal somewhere may not therefore read everywhere.
        let id: Id<Person> = try visit.id("id")
        guard let file = try await visit.office.store.person.file(id, visit.viewer.scope(for: .readPeople)),
            visit.scope.contains(file.record.person.wilayah)
        else { throw NoRecord() }
        var model = try await PersonPage.Model(file, visit)
        model.entries = FormEntries(form.texts)
        let asked = form.first(PersonField.revealed)
        let field = Registry.Field.ofPerson.first { $0.isSealed && "\($0)" == asked }
        let purpose = form.first(PersonField.purpose).flatMap(RevealPurpose.init(rawValue:))
        let detail = String((form.first(PersonField.detail) ?? "").trimmed.prefix(120))
        if field == nil {
            model.entries.refuse(
                PersonField.revealed, Phrase(id: "Pilih isian yang akan ditampilkan.", en: "Choose the field to show."))
        }
        if purpose == nil {
            model.entries.refuse(PersonField.purpose, Phrase(id: "Pilih tujuannya.", en: "Choose the purpose."))
        }
        if detail.count < 4 {
            model.entries.refuse(
                PersonField.detail, Phrase(id: "Tulis keterangan singkat.", en: "Write a few words of detail."))
        }
        if detail.filter(\.isNumber).count >= 16 {
            model.entries.refuse(
                PersonField.detail,
                Phrase(id: "Keterangan tidak boleh memuat NIK.", en: "The details must not hold a NIK."))
        }
        guard let field, let purpose, model.entries.faults.isEmpty else {
            return visit.page(PersonPage(model, frame: visit.frame).html, status: .unprocessableContent)
        }
        model.entries = .none
        if let value = try visit.office.store.person.reveal(
            id, field, "\(purpose.rawValue): \(detail)", visit.scope, visit.act)
        {
            model.revealed = PersonPage.Fact(field: field, label: field.label, text: value)
        }
        return visit.page(PersonPage(model, frame: visit.frame).html)
    }
}

extension PersonPage.Model {
    init(_ file: PersonFile, _ visit: Visit) async throws {
        let (record, site, today) = (file.record, visit.site, visit.site.today())
        let nik = record.text.string(0, .nik)
        let sameNIK = nik.isEmpty ? [] : try visit.office.store.people.withNIK(nik)
        let active = record.kepesertaan.contains { $0.covers(today.bulan) }
        let participant = record.kepesertaan.contains { $0.status == .aktif }
        self.init(
            line: PersonLine(
                id: record.id, name: record.text.string(0, .nama), maskedNIK: MaskedText(nik),
                place: site.place(record.person.wilayah), birthYear: record.person.birth?.ymd.year,
                standing: active ? .active : participant ? .former : .proposed), today: today)
        facts = PersonFacts.all(record, site, visit.language)
        spells = record.kepesertaan
        mentions = file.mentions.map { PersonPage.Mention($0) }
        changes = file.changes.map { PersonFacts.change($0, site, visit.language) }
        places = Dictionary(
            record.kepesertaan.map { ($0.wilayah, site.place($0.wilayah)) }, uniquingKeysWith: { first, _ in first })
        payable = PayableToday(
            record.person, record.kepesertaan,
            isNIKSound: PersonFacts.isSound(nik, record.person, site, today), isNIKShared: sameNIK.count > 1,
            law: try site.lawNow().law, today: today)
        mayReveal = visit.viewer.may(.reveal, in: record.person.wilayah)
        mayCorrect = visit.viewer.may(.writePeople, in: record.person.wilayah)
    }
}

/// The lines of a person's identity, masked where the field is sealed.
enum PersonFacts {
    static func all(_ record: PersonRecord, _ site: Site, _ language: Language) -> [PersonPage.Fact] {
        var out = Registry.Field.ofPerson.filter { $0 != .nama }.map { fact($0, record.text.string(0, $0)) }
        out.insert(
            PersonPage.Fact(
                field: .tanggalLahir, label: Registry.Field.tanggalLahir.label,
                text: record.person.birth.map(language.date) ?? ""), at: 2)
        out.insert(
            PersonPage.Fact(
                field: .jenisKelamin, label: Registry.Field.jenisKelamin.label,
                text: record.person.sex.map { sex($0.letter, language) } ?? ""), at: 3)
        out.append(
            PersonPage.Fact(
                field: .desa, label: Registry.Field.desa.label, text: site.place(record.person.wilayah)))
        return out
    }

    private static func fact(_ field: Registry.Field, _ text: String) -> PersonPage.Fact {
        PersonPage.Fact(
            field: field, label: field.label, text: field.isSealed ? MaskedText(text).text : text)
    }

    private static func sex(_ letter: String, _ language: Language) -> String {
        letter == "L" ? language.say("laki-laki", "man") : language.say("perempuan", "woman")
    }

    static func change(_ change: PersonChange, _ site: Site, _ language: Language) -> PersonPage.Change {
        PersonPage.Change(
            actor: change.act.actor, day: change.act.at.day,
            earlier: change.fields.fields.map { field in
                let text = change.earlier.string(0, field)
                let shown: String =
                    switch field {
                    case .tanggalLahir: Day(iso: text).map(language.date) ?? ""
                    case .jenisKelamin: text.isEmpty ? "" : sex(text, language)
                    case .desa: KodeWilayah(text).map(site.place) ?? text
                    default: fact(field, text).text
                    }
                return PersonPage.Fact(field: field, label: field.label, text: shown)
            })
    }

    /// Whether a NIK is whole, without an error, and agrees with the date of birth and the sex.
    static func isSound(_ nik: String, _ person: Person, _ site: Site, _ today: Day) -> Bool {
        let reading = NIKReading.read(nik, known: site.regions.knownKecamatan)
        var issues = reading.issues
        if let birth = person.birth {
            issues.formUnion(
                reading.findings(
                    against: DateReading.read(birth.description, referenceDay: today), referenceDay: today))
        }
        issues.formUnion(reading.findings(against: person.sex))
        return reading.digits > 0 && !issues.hasError
            && issues.isDisjoint(with: [.dateMismatch, .sexMismatch, .suspectRounded1, .suspectRounded4])
    }
}

extension PersonPage.Mention {
    init(_ mention: PersonMention) {
        let reasons = mention.reasons.compactMap { code in
            Reason.allCases.first { $0.code == code }?.entry.text
        }
        self.init(
            source: mention.source, fileName: mention.fileName, received: mention.received.day,
            sheetRow: mention.sheetRow, verdict: Intake.Verdict(rawValue: mention.verdict.code), reasons: reasons,
            gave: mention.fields.fields)
    }
}
