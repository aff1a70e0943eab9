import Kernel

extension TextField {
    static let examples = [
        Example("text-field/optional", "Satu baris, boleh kosong", "One line, optional") { language in
            TextField(
                field: Field(
                    FieldName("contoh-nama"), language.say("Nama untuk cetakan", "Name for the print"),
                    hint: language.say("Hanya tampil di kertas Anda.", "Shown on your paper only."), isOptional: true)
            ).html(FormEntries(["contoh-nama": ["Sari"]]), language)
        },
        Example("text-field/digits", "Angka yang bukan jumlah", "Digits that are no amount") { language in
            TextField(
                field: Field(
                    FieldName("contoh-nik"), "NIK",
                    hint: language.say("16 angka, seperti di KTP.", "16 digits, as on the identity card.")),
                kind: .digits(16)
            ).html(FormEntries(), language)
        },
        Example("text-field/count", "Bilangan dengan satuan", "A number with its unit") { language in
            TextField(
                field: Field(FieldName("contoh-lama"), language.say("Lama menjadi peserta", "Time as a participant")),
                kind: .count(unit: language.say("bulan", "months"))
            ).html(FormEntries(["contoh-lama": ["36"]]), language)
        },
        Example("text-field/money", "Rupiah; salah, dan yang diketik tetap", "Rupiah; wrong, and kept as typed") {
            ExampleForm.wage("contoh-upah").html(ExampleForm.refusing("contoh-upah", typed: "2,5 jt"), $0)
        },
    ]
}

extension SelectField {
    static let examples = [
        Example("select-field/prompt", "Daftar dengan ajakan", "A list with a prompt") {
            ExampleForm.place("contoh-wilayah", $0).html(FormEntries(), $0)
        }
    ]
}

extension RadioGroup {
    static let examples = [
        Example("radio-group/hints", "Satu dari beberapa, dengan penjelasan", "One of a few, explained") {
            ExampleForm.segment("contoh-segmen", $0).html(FormEntries(["contoh-segmen": ["bpu"]]), $0)
        }
    ]
}

extension CheckboxGroup {
    static let examples = [
        Example("checkbox-group/two-chosen", "Beberapa sekaligus", "Several at once") { language in
            CheckboxGroup(
                field: Field(
                    FieldName("contoh-program"), "Program",
                    hint: language.say("Pilih semua yang diikuti.", "Choose all that apply.")),
                choices: [
                    Choice("jkk", "JKK", hint: language.say("Kecelakaan kerja.", "Work accidents.")),
                    Choice("jkm", "JKM", hint: language.say("Kematian.", "Death.")),
                    Choice("jht", "JHT", hint: language.say("Hari tua.", "Old age.")),
                ]
            ).html(FormEntries(["contoh-program": ["jkk", "jkm"]]), language)
        }
    ]
}

extension DateField {
    static let examples = [
        Example("date-field/day", "Tanggal dalam tiga bagian", "A day in three parts") {
            ExampleForm.birthday("contoh-lahir", $0).html(
                FormEntries([
                    "contoh-lahir-hari": ["12"], "contoh-lahir-bulan": ["8"], "contoh-lahir-tahun": ["1984"],
                ]), $0)
        },
        Example("date-field/month", "Bulan", "A month") { language in
            DateField(
                field: Field(
                    FieldName("contoh-bulan"), language.say("Iuran pertama", "First iuran"),
                    hint: language.say("Bulan dan tahun, misalnya Maret 2024.", "Month and year, such as March 2024.")),
                precision: .month
            ).html(FormEntries(), language)
        },
    ]
}

extension FieldForm {
    static let examples = [
        Example("field-form/refused", "Ringkasan kesalahan di atas isian", "The summary of faults above the fields") {
            ExampleForm.refused($0)
        }
    ]
}
