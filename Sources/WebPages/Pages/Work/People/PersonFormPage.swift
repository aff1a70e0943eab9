import Access
import Kernel
import Registry

/// The form of a person: to register somebody new, or to correct what is known.
public struct PersonFormPage: Sendable {
    /// Somebody who may be the person in the form.
    public struct Same: Hashable, Sendable {
        public let id: Id<Person>
        /// Nil for somebody outside the viewer's regions.
        public let line: PersonLine?
        public let probability: Double
        public let why: [Phrase]

        public init(id: Id<Person>, line: PersonLine?, probability: Double, why: [Phrase]) {
            self.id = id
            self.line = line
            self.probability = probability
            self.why = why
        }

        var words: Phrase {
            switch probability {
            case 0.95...: Phrase(id: "Hampir pasti orang yang sama", en: "Almost certainly the same person")
            case 0.7...: Phrase(id: "Sangat mungkin orang yang sama", en: "Very likely the same person")
            case 0.4...: Phrase(id: "Mungkin orang yang sama", en: "Perhaps the same person")
            default: Phrase(id: "Bisa jadi orang yang sama", en: "Possibly the same person")
            }
        }
    }

    public struct Model: Sendable {
        public var entries: FormEntries
        public var same: [Same] = []
        /// Whom the form corrects; nil for somebody new.
        public var person: Id<Person>?
        /// What is known of the sealed fields, by the field's name.
        public var masked: [String: MaskedText]
        /// What somebody else changed while the form was open.
        public var meanwhile: [PersonPage.Change] = []

        public init(entries: FormEntries = .none, person: Id<Person>? = nil, masked: [String: MaskedText] = [:]) {
            self.entries = entries
            self.person = person
            self.masked = masked
        }
    }

    let model: Model
    let frame: WorkFrame
    private var language: Language { frame.language }

    public init(_ model: Model, frame: WorkFrame) {
        self.model = model
        self.frame = frame
    }

    public var html: HTML {
        let title =
            model.person == nil
            ? language.say("Daftarkan orang", "Register a person")
            : language.say("Perbaiki data orang", "Correct a person")
        return frame.page(title, here: model.person.map(WorkLink.editPerson) ?? .newPerson) {
            h1(title)
            if model.person == nil {
                p(
                    language.say(
                        "Orang yang didaftarkan menjadi usulan; perlindungannya baru mulai setelah didaftarkan ke program.",
                        "Whoever is registered becomes a proposal; protection begins only when they are enrolled."),
                    .class("lead"))
            }
            meanwhile
            ErrorSummary(entries: model.entries, language: language).html
            form(
                .class("form"), Attribute("method", "post"),
                .action((model.person.map(WorkLink.editPerson) ?? .newPerson).href(language)),
                Attribute("novalidate", nil), Attribute("data-renew", "mirip"),
                Attribute("data-live", WorkLink.samePeople.href(language).text)
            ) {
                frame.seal.html
                input(.type("hidden"), .name(PersonField.version.text), .value(model.entries.text(PersonField.version)))
                fields
                part
                div(.class("actions")) { button(language.say("Simpan", "Save"), .type("submit")) }
            }
        }
    }

    /// Who it may be already, for a script that asks while one types.
    public var part: HTML {
        div(.class("same"), Attribute("data-part", "mirip")) {
            if !model.same.isEmpty {
                section(.class("notice differs"), .labelledBy("mirip-judul"), .role("status")) {
                    h2(
                        language.say(
                            "Ini mungkin orang yang sama dengan…", "This may be the same person as…"),
                        .id("mirip-judul"))
                    ul { model.same.map(line) }
                    p(
                        language.say(
                            "Centang bila Anda yakin orangnya lain, lalu simpan. Bila sama, buka datanya dan perbaiki di sana.",
                            "Tick who is somebody else, then save. If it is the same, open the record and correct it there."
                        ))
                }
            }
            // What was said before stays said.
            model.entries.all(PersonField.others).filter { Int64($0) != nil }.map { number in
                input(.type("hidden"), .name(PersonField.others.text), .value(number))
            }
        }
    }

    private func line(_ same: Same) -> HTML {
        li {
            p {
                strong(language.say(same.words))
                ": "
                if let line = same.line {
                    a(line.name, .href(WorkLink.person(line.id).href(language)))
                    ", \(line.place)"
                    if let year = line.birthYear { language.say(", lahir \(year)", ", born \(year)") }
                    if !line.maskedNIK.isEmpty { ", NIK \(line.maskedNIK)" }
                    ". "
                    line.status(language)
                } else {
                    language.say(
                        "seseorang di luar wilayah Anda. Tanyakan kepada verifikator.",
                        "somebody outside your regions. Ask a verifier.")
                }
            }
            if !same.why.isEmpty { p(same.why.map(language.say).joined(separator: "; ") + ".", .class("note")) }
            div(.class("choice")) {
                input(
                    .id("bukan-\(same.id.raw)"), .name(PersonField.others.text), .type("checkbox"),
                    .value("\(same.id.raw)"))
                label(
                    language.say("Bukan, ini orang lain", "No, this is somebody else"),
                    .forField("bukan-\(same.id.raw)"))
            }
        }
    }

    @HTMLBuilder private var meanwhile: HTML {
        if !model.meanwhile.isEmpty {
            div(.class("notice differs"), .role("alert")) {
                p {
                    strong(
                        language.say(
                            "Data ini berubah selagi Anda mengisi.", "This record changed while you were typing."))
                    language.say(
                        " Isian Anda masih ada di bawah. Simpan lagi untuk memakai isian Anda, atau ",
                        " What you typed is still below. Save again to use it, or ")
                    if let person = model.person {
                        a(
                            language.say("lihat data terbaru", "see the newest record"),
                            .href(WorkLink.person(person).href(language)))
                    }
                    "."
                }
                ul {
                    model.meanwhile.map { change in
                        li(
                            "\(change.actor), \(language.date(change.day)): "
                                + change.earlier.map { language.say($0.label) }.joined(separator: ", "))
                    }
                }
            }
        }
    }

    private var fields: HTML {
        .group([
            text(
                PersonField.nik, "NIK", "NIK", .digits(16),
                hint: Phrase(id: "16 digit pada KTP.", en: "16 digits, on the KTP.")),
            text(PersonField.name, "Nama lengkap", "Full name", .text),
            text(PersonField.birthPlace, "Tempat lahir", "Place of birth", .text, isOptional: true),
            DateField(field: Field(PersonField.birth, language.say("Tanggal lahir", "Date of birth"))).html(
                model.entries, language),
            RadioGroup(
                field: Field(PersonField.sex, language.say("Jenis kelamin", "Sex")),
                choices: [
                    Choice("L", language.say("Laki-laki", "Man")), Choice("P", language.say("Perempuan", "Woman")),
                ]
            ).html(model.entries, language),
            text(PersonField.mother, "Nama ibu kandung", "Mother's name", .text, isOptional: true),
            text(PersonField.noKK, "No KK", "No KK", .digits(16), isOptional: true),
            text(
                PersonField.desa, "Desa/kelurahan", "Desa/kelurahan", .text,
                hint: Phrase(
                    id: "Nama, atau kode seperti 15.04.01.2001.", en: "The name, or a code such as 15.04.01.2001.")),
            text(PersonField.kecamatan, "Kecamatan", "Kecamatan", .text, isOptional: true),
            text(PersonField.address, "Alamat", "Address", .text, isOptional: true),
            text(PersonField.rt, "RT", "RT", .digits(3), isOptional: true),
            text(PersonField.rw, "RW", "RW", .digits(3), isOptional: true),
            text(PersonField.telepon, "Telepon", "Telephone", .digits(14), isOptional: true),
            text(PersonField.work, "Pekerjaan", "Occupation", .text, isOptional: true),
        ])
    }

    private func text(
        _ name: FieldName, _ id: String, _ en: String, _ kind: TextField.Kind, hint: Phrase? = nil,
        isOptional: Bool = false
    ) -> HTML {
        var hint = hint.map(language.say)
        if let masked = model.masked[name.text], !masked.isEmpty {
            hint = language.say(
                "Tersimpan: \(masked). Kosongkan bila tidak berubah; tulis - untuk menghapus.",
                "Kept: \(masked). Leave empty when it is unchanged; write - to remove it.")
        }
        return TextField(
            field: Field(name, language.say(id, en), hint: hint, isOptional: isOptional), kind: kind,
            autocomplete: "off"
        ).html(model.entries, language)
    }
}
