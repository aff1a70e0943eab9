import Kernel

/// Fields of the named examples.
enum ExampleForm {
    static func wage(_ name: StaticString) -> WageField { WageField(name: FieldName(name)) }

    struct WageField {
        let name: FieldName

        func html(_ entries: FormEntries, _ language: Language) -> HTML {
            TextField(
                field: Field(
                    name, language.say("Upah sebulan", "Monthly wage"),
                    hint: language.say(
                        "Dalam rupiah, misalnya 2.500.000 atau 2500000.", "In rupiah, such as 2.500.000 or 2500000.")),
                kind: .money
            ).html(entries, language)
        }
    }

    static func place(_ name: StaticString, _ language: Language) -> SelectField {
        SelectField(
            field: Field(FieldName(name), language.say("Kabupaten/kota", "Regency or city")),
            choices: [Choice("15.04", "Batang Hari"), Choice("15.08", "Bungo"), Choice("15.71", "Kota Jambi")],
            prompt: language.say("Pilih kabupaten/kota", "Choose a regency or city"))
    }

    static func segment(_ name: StaticString, _ language: Language) -> RadioGroup {
        RadioGroup(
            field: Field(FieldName(name), language.say("Bagaimana Anda bekerja?", "How do you work?")),
            choices: [
                Choice(
                    "pu", language.say("Menerima upah", "For a wage"),
                    hint: language.say("Dari perusahaan, kantor, atau majikan.", "From a firm, an office or a person.")),
                Choice(
                    "bpu", language.say("Usaha sendiri", "For myself"),
                    hint: language.say("Petani, pedagang, nelayan, ojek.", "Farmer, trader, fisher, driver.")),
            ])
    }

    static func birthday(_ name: StaticString, _ language: Language) -> DateField {
        DateField(
            field: Field(
                FieldName(name), language.say("Tanggal lahir", "Date of birth"),
                hint: language.say("Misalnya 12 Agustus 1984.", "Such as 12 August 1984.")), isBirthday: true)
    }

    static func refusing(_ name: StaticString, typed: String) -> FormEntries {
        let field = FieldName(name)
        var entries = FormEntries([field.text: [typed]])
        entries.refuse(field, wageFault)
        return entries
    }

    /// A form that came back: three faults, and everything as it was typed.
    static func refused(_ language: Language) -> HTML {
        var entries = FormEntries(["isi-segmen": ["bpu"], "isi-upah": ["2,5 jt"], "isi-lahir-hari": ["31"]])
        entries.refuse(FieldName("isi-upah"), wageFault)
        entries.refuse(
            FieldName("isi-lahir"),
            Phrase(id: "Lengkapi bulan dan tahun lahir.", en: "Give the month and the year of birth too."))
        entries.refuse(
            FieldName("isi-wilayah"), Phrase(id: "Pilih kabupaten/kota Anda.", en: "Choose your regency or city."))
        return FieldForm(
            action: .onPage("isi"), entries: entries, submit: language.say("Hitung", "Calculate"),
            language: language, takesFocus: false
        ).html {
            segment("isi-segmen", language).html(entries, language)
            wage("isi-upah").html(entries, language)
            birthday("isi-lahir", language).html(entries, language)
            place("isi-wilayah", language).html(entries, language)
        }
    }

    private static let wageFault = Phrase(
        id: "Tulis upah dengan angka saja, misalnya 2.500.000.", en: "Write the wage in digits only, such as 2.500.000."
    )
}
