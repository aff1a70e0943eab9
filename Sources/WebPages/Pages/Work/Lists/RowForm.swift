import Intake
import Kernel
import Registry

/// The fields of a row, to be corrected by the identity card.
struct RowForm {
    let page: RowPage

    private var row: UsulanRow { page.row }
    private var language: Language { page.language }
    private var model: RowPage.Model { page.model }

    /// Corrected in this order; a list without such a column shows only the first five.
    static let order: [Registry.Field] = [
        .nik, .nama, .tanggalLahir, .jenisKelamin, .desa, .kecamatan, .kabupatenKota, .noKK, .tempatLahir, .namaIbu,
        .alamat, .rt, .rw, .telepon, .pekerjaan, .penghasilan, .status, .keterangan,
    ]
    /// Those that are always asked.
    private static let always: Set<Registry.Field> = [.nik, .nama, .tanggalLahir, .jenisKelamin]

    static func shown(_ fields: [Registry.Field]) -> [Registry.Field] {
        order.filter { always.contains($0) || fields.contains($0) }
    }

    /// The form's name of a field.
    static func name(_ field: Registry.Field) -> FieldName { ListFields.value.numbered(Int(field.rawValue)) }

    /// Numbers that stay hidden unless they are opened: an empty answer leaves them as they are.
    static func isHidden(_ field: Registry.Field) -> Bool {
        [.nik, .noKK, .namaIbu, .telepon, .rekening].contains(field)
    }

    private var entries: FormEntries {
        model.entries.isEmpty ? RowForm.values(of: row, isRevealed: model.isRevealed) : model.entries
    }

    /// The row's own values as the form shows them.
    static func values(of row: UsulanRow, isRevealed: Bool) -> FormEntries {
        var texts: [String: [String]] = [:]
        for field in order where !(isHidden(field) && !isRevealed) { texts[name(field).text] = [row[field]] }
        texts[name(.jenisKelamin).text] =
            SexReading.read(row[.jenisKelamin]).sex.map { [$0 == .perempuan ? "P" : "L"] } ?? []
        if let birth = row.judgement.birth {
            for (part, text) in WrittenDate.parts(of: name(.tanggalLahir), .day(birth)) { texts[part.text] = [text] }
        }
        return FormEntries(texts)
    }

    var html: HTML {
        section(.class("mend")) {
            h2(language.say("Perbaiki baris ini", "Correct this row"), .id("perbaiki"))
            if !model.isRevealed, RowForm.order.contains(where: { RowForm.isHidden($0) && !row[$0].isEmpty }) { reveal }
            WorkForm(
                action: .row(page.list.id, row.number), frame: page.frame,
                submit: language.say("Simpan dan periksa lagi", "Save and check again"),
                entries: model.entries
            ).html {
                WorkForm.hidden(ListFields.version, "\(row.version)")
                if model.isRevealed { WorkForm.hidden(ListFields.revealed, "ya") }
                RowForm.shown(model.fields).map(field)
            }
        }
    }

    private var reveal: HTML {
        div(.class("reveal")) {
            p(
                language.say(
                    "NIK dan data rahasia lain disamarkan. Membukanya dicatat dengan nama Anda.",
                    "The NIK and other secret data are masked. Opening them is recorded with your name."))
            ButtonForm(
                action: .rowReveal(page.list.id, row.number), frame: page.frame,
                word: language.say("Tampilkan untuk memperbaiki", "Show them to correct them"), isQuiet: true
            ).html
        }
    }

    private func field(_ field: Registry.Field) -> HTML {
        let asked = Field(
            RowForm.name(field), language.say(field.label), hint: hint(field), isOptional: isOptional(field))
        switch field {
        case .tanggalLahir:
            return DateField(field: asked).html(entries, language)
        case .jenisKelamin:
            return RadioGroup(
                field: asked,
                choices: [
                    Choice("L", language.say("Laki-laki", "Man")), Choice("P", language.say("Perempuan", "Woman")),
                ]
            ).html(entries, language)
        default:
            return TextField(field: asked, kind: kind(field), autocomplete: "off").html(entries, language)
        }
    }

    private func isOptional(_ field: Registry.Field) -> Bool {
        ![.nik, .nama, .tanggalLahir, .jenisKelamin, .desa, .kecamatan, .kabupatenKota].contains(field)
    }

    private func kind(_ field: Registry.Field) -> TextField.Kind {
        switch field {
        case .nik, .noKK: .digits(16)
        case .telepon: .digits(13)
        case .rt, .rw: .digits(3)
        case .penghasilan: .money
        default: .text
        }
    }

    /// What is wrong with the field, what is written in it when it is hidden, and how to write it.
    private func hint(_ field: Registry.Field) -> String? {
        var parts: [String] = []
        let wrong = row.judgement.reasons.first { code in
            ReasonWords.entry(code)?.field.flatMap { Registry.Field($0) } == field
        }
        if let wrong { parts.append(ReasonWords.text(wrong, language) + ".") }
        if RowForm.isHidden(field), !model.isRevealed, !row[field].isEmpty {
            let count = row[field].count
            let written =
                field == .namaIbu
                ? field.shown(row[field])
                : "\(field.shown(row[field])) (\(count) "
                    + language.say("angka", "digits") + ")"
            parts.append(
                language.say(
                    "Tertulis \(written). Biarkan kosong bila sudah benar.",
                    "Written: \(written). Leave empty if it is right."))
        } else if field == .tanggalLahir, row.judgement.birth == nil, !row[field].isEmpty {
            parts.append(language.say("Tertulis “\(row[field])”.", "Written: “\(row[field])”."))
        } else if field == .nik {
            parts.append(language.say("16 angka, seperti di KTP.", "16 digits, as on the identity card."))
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

/// What two people wrote into one row, side by side: the second chooses.
struct ConflictPart {
    let conflict: RowPage.Conflict
    let page: RowPage

    private var language: Language { page.language }

    var html: HTML {
        section(
            .class("conflict errors"), .role("group"), .labelledBy("bentrok"), Attribute("tabindex", "-1"),
            Attribute("autofocus", nil)
        ) {
            h2(
                language.say("\(conflict.by) sudah mengubah baris ini", "\(conflict.by) has changed this row"),
                .id("bentrok"))
            p(
                language.say(
                    "Perubahan Anda belum disimpan. Bandingkan, lalu pilih.",
                    "Your change has not been saved. Compare, then choose.")
                    + (conflict.at.map { " (\(language.shortMoment($0)))" } ?? ""))
            DataTable<(field: Registry.Field, theirs: String, yours: String)>(
                caption: .text(language.say("Yang berbeda", "What differs")),
                rowHead: .init(code: "kolom", title: language.say("Kolom", "Column")) {
                    .text(language.say($0.field.label))
                },
                columns: [
                    .init(
                        code: "mereka", title: language.say("Isi \(conflict.by)", "What \(conflict.by) wrote"),
                        isWords: true
                    ) {
                        .text(page.shown($0.field, $0.theirs))
                    },
                    .init(code: "anda", title: language.say("Isi Anda", "What you wrote"), isWords: true) {
                        .text(page.shown($0.field, $0.yours))
                    },
                ], rows: conflict.fields, language: language
            ).html
            div(.class("actions")) {
                mine
                a(
                    language.say("Pakai isi \(conflict.by)", "Keep what \(conflict.by) wrote"),
                    .href(WorkLink.row(page.list.id, page.row.number).href(language)))
            }
        }
    }

    /// Sends what was typed again, now against the present version.
    private var mine: HTML {
        let typed = RowForm.order.flatMap { field -> [(FieldName, String)] in
            let name = RowForm.name(field)
            let parts = DateField.parts(of: name)
            return (field == .tanggalLahir ? [parts.day, parts.month, parts.year] : [name])
                .map { ($0, page.model.entries.text($0)) }
        }
        var hidden = typed + [(ListFields.version, "\(page.row.version)")]
        if page.model.isRevealed { hidden.append((ListFields.revealed, "ya")) }
        return ButtonForm(
            action: .row(page.list.id, page.row.number), frame: page.frame,
            word: language.say("Pakai isi saya", "Keep mine"), hidden: hidden
        ).html
    }
}

/// Whom a row was found to be, and from what.
struct MatchPart {
    let match: RowPage.Match
    let list: Usulan
    let language: Language

    var html: HTML {
        section(.class("match")) {
            h2(language.say("Kecocokan", "The match"))
            p { sentence }
            if !match.because.isEmpty {
                ul(.class("reasons")) {
                    match.because.map { reason in
                        li {
                            span(reason.agrees == true ? "✓ " : reason.agrees == false ? "✕ " : "– ", .ariaHidden)
                            strong(language.say(reason.field) + ": ")
                            language.say(reason.words)
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var sentence: HTML {
        switch match.other {
        case .person(let name, let status):
            language.say("Mungkin sama dengan ", "Perhaps the same as ")
            strong(name)
            " (\(language.say(status)))."
        case .row(let number, let name):
            language.say("Sama dengan ", "The same as ")
            a(
                language.say("baris \(number)", "row \(number)"),
                .href(WorkLink.row(list.id, number).href(language)))
            name.isEmpty ? "." : ": \(name)."
        }
        if let ppm = match.probabilityPPM {
            language.say(" Kemungkinan \(percent(ppm)).", " Probability \(percent(ppm)).")
        }
    }

    /// Never rounded up to certainty.
    private func percent(_ ppm: Int) -> String {
        let tenths = min(999, ppm / 1_000)
        return "\(tenths / 10)" + language.say(",", ".") + "\(tenths % 10)" + language.say(" %", "%")
    }
}
