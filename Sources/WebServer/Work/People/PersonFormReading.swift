import Access
import Kernel
import Linkage
import Registry
import Store
import WebPages
import Wilayah

/// What somebody wrote into the form of a person, and what is wrong with it.
struct PersonFormReading {
    private(set) var entries: FormEntries
    /// Nil while something is wrong.
    private(set) var entry: PersonEntry?
    private(set) var wilayah: KodeWilayah?
    let typed: TypedPerson
    let others: Set<Id<Person>>
    let version: Int
    private let texts: [String: [String]]

    private static let fields: [(FieldName, Registry.Field)] = [
        (PersonField.nik, .nik), (PersonField.noKK, .noKK), (PersonField.name, .nama),
        (PersonField.birthPlace, .tempatLahir), (PersonField.mother, .namaIbu), (PersonField.address, .alamat),
        (PersonField.rt, .rt), (PersonField.rw, .rw), (PersonField.telepon, .telepon), (PersonField.work, .pekerjaan),
    ]

    /// - Parameter now: the person as known; their sealed fields stay when the form leaves them empty.
    init(_ form: FormQuery, _ now: PersonRecord?, _ visit: Visit) {
        texts = form.texts
        var entries = FormEntries(form.texts)
        func read(_ name: FieldName) -> String { String((form.first(name) ?? "").trimmed.prefix(200)) }
        let today = visit.site.today()
        let parts = [PersonField.birth.part("tahun"), PersonField.birth.part("bulan"), PersonField.birth.part("hari")]
            .map { read($0) }
        let birth = Day(Int(parts[0]) ?? 0, Int(parts[1]) ?? 0, Int(parts[2]) ?? 0)
        let sex = SexReading.read(read(PersonField.sex)).sex
        var text = TextTable()
        text.startRow()
        for (name, field) in Self.fields {
            var value = read(name)
            if value.isEmpty, field.isSealed, let now { value = now.text.string(0, field) }
            if value == "-" { value = "" }
            text.set(field, value)
        }
        if let now { text.set(.rekening, now.text.string(0, .rekening)) }
        let nik = NIKReading.read(text.string(0, .nik), known: visit.site.regions.knownKecamatan)
        Self.checkNIK(nik, text.string(0, .nik), birth, sex, today, &entries)
        if nik.digits > 0 {
            text.set(.nik, String(repeating: "0", count: 16 - String(nik.digits).count) + "\(nik.digits)")
        }
        if text.string(0, .nama).filter(\.isLetter).count < 2 {
            entries.refuse(
                PersonField.name, Phrase(id: "Tulis nama seperti pada KTP.", en: "Write the name as on the KTP."))
        }
        if birth == nil || birth! > today {
            entries.refuse(
                PersonField.birth,
                Phrase(id: "Isi tanggal lahir yang ada di kalender.", en: "Give a date of birth of the calendar."))
        }
        if sex == nil { entries.refuse(PersonField.sex, Phrase(id: "Pilih jenis kelamin.", en: "Choose the sex.")) }
        wilayah = Self.region(read(PersonField.desa), read(PersonField.kecamatan), visit, &entries)
        typed = TypedPerson(
            nik: text.string(0, .nik), noKK: text.string(0, .noKK), nama: text.string(0, .nama), jk: sex?.letter ?? "",
            tempatLahir: text.string(0, .tempatLahir), tglLahir: birth?.description ?? "",
            namaIbu: text.string(0, .namaIbu), alamat: text.string(0, .alamat), rt: text.string(0, .rt),
            rw: text.string(0, .rw), desa: read(PersonField.desa), kecamatan: read(PersonField.kecamatan),
            telepon: text.string(0, .telepon))
        others = Set(entries.all(PersonField.others).compactMap { Int64($0) }.map { Id($0) })
        version = Int(read(PersonField.version)) ?? 0
        if entries.faults.isEmpty, let wilayah {
            entry = PersonEntry(person: Person(birth: birth, sex: sex, wilayah: wilayah), text: text)
        }
        self.entries = entries
    }

    /// The same answers on the person's newest state: saving again then is a choice.
    func entries(withVersion version: Int) -> FormEntries {
        FormEntries(texts.merging([PersonField.version.text: ["\(version)"]]) { $1 })
    }

    private static func checkNIK(
        _ nik: NIKReading, _ text: String, _ birth: Day?, _ sex: Sex?, _ today: Day, _ entries: inout FormEntries
    ) {
        guard !text.isEmpty else { return }
        var issues = nik.issues
        if let birth {
            issues.formUnion(
                nik.findings(against: DateReading.read(birth.description, referenceDay: today), referenceDay: today))
        }
        issues.formUnion(nik.findings(against: sex))
        if nik.digits == 0 || nik.issues.hasError {
            entries.refuse(
                PersonField.nik,
                Phrase(
                    id: "NIK harus 16 digit dengan wilayah dan tanggal yang ada. Cocokkan dengan KTP atau KK.",
                    en: "A NIK has 16 digits with a region and a date that exist. Compare it with the KTP or KK."))
        } else if !issues.isDisjoint(with: [.dateMismatch, .sexMismatch]) {
            entries.refuse(
                PersonField.nik,
                Phrase(
                    id: "Tanggal atau jenis kelamin di dalam NIK berbeda dari yang ditulis. Periksa keduanya.",
                    en: "The date or the sex inside the NIK differs from what is written. Check both."))
        }
    }

    /// The desa by code or name, within the sender's regions.
    private static func region(
        _ desa: String, _ kecamatan: String, _ visit: Visit, _ entries: inout FormEntries
    ) -> KodeWilayah? {
        let roots = visit.scope.regions ?? [PageLink.homeRegion]
        if desa.isEmpty, roots.count == 1, roots[0].level == .desaKelurahan { return roots[0] }
        if let kode = KodeWilayah(desa), visit.site.regions.region(kode) != nil {
            if kode.level == .desaKelurahan, visit.scope.contains(kode) { return kode }
        }
        var found: [KodeWilayah] = []
        for root in roots {
            let within =
                kecamatan.isEmpty || root.level >= .kecamatan
                ? root : visit.site.regions.find(name: kecamatan, level: .kecamatan, within: root).region?.code
            guard let within else { continue }
            if within.level == .desaKelurahan {
                if let region = visit.site.regions.region(within),
                    region.name.lowercased() == desa.lowercased()
                {
                    found.append(within)
                }
                continue
            }
            switch visit.site.regions.find(name: desa, level: .desaKelurahan, within: within) {
            case .found(let region, _): found.append(region.code)
            case .ambiguous(let several): found += several.map(\.code)
            default: break
            }
        }
        if found.count == 1 { return found[0] }
        entries.refuse(
            PersonField.desa,
            found.isEmpty
                ? Phrase(
                    id: "Desa/kelurahan itu tidak ada di wilayah Anda. Periksa ejaannya, atau tulis kodenya.",
                    en: "There is no such desa/kelurahan in your regions. Check the spelling, or write its code.")
                : Phrase(
                    id: "Ada \(found.count) desa/kelurahan bernama itu. Isi juga kecamatannya.",
                    en: "There are \(found.count) desa/kelurahan of that name. Fill in the kecamatan too."))
        return nil
    }
}

extension PersonFormReading {
    /// A person's own values as the form shows them; sealed fields stay out of it.
    static func texts(_ file: PersonFile, _ site: Site) -> [String: [String]] {
        let (person, text) = (file.record.person, file.record.text)
        var out: [String: [String]] = [PersonField.version.text: ["\(file.version)"]]
        for (name, field) in fields where !field.isSealed { out[name.text] = [text.string(0, field)] }
        if let (year, month, day) = person.birth?.ymd {
            out[PersonField.birth.part("tahun").text] = ["\(year)"]
            out[PersonField.birth.part("bulan").text] = ["\(month)"]
            out[PersonField.birth.part("hari").text] = ["\(day)"]
        }
        out[PersonField.sex.text] = [person.sex?.letter ?? ""]
        if person.wilayah.level == .desaKelurahan {
            out[PersonField.desa.text] = [site.regions.region(person.wilayah)?.name ?? "\(person.wilayah)"]
        }
        if let kecamatan = person.wilayah.ancestor(at: .kecamatan) {
            out[PersonField.kecamatan.text] = [site.regions.region(kecamatan)?.name ?? ""]
        }
        return out
    }

    static func masked(_ record: PersonRecord) -> [String: MaskedText] {
        var out: [String: MaskedText] = [:]
        for (name, field) in fields where field.isSealed { out[name.text] = MaskedText(record.text.string(0, field)) }
        return out
    }
}
