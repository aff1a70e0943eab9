import Kernel

/// A day or a month of the calendar. The month is chosen by name, so that day and month
/// cannot change places; the parts are sent as `nama-hari`, `nama-bulan` and `nama-tahun`.
struct DateField {
    enum Precision { case day, month }

    let field: Field
    var precision = Precision.day
    /// A person's own date of birth, which a browser may fill in.
    var isBirthday = false

    static func parts(of name: FieldName) -> (day: FieldName, month: FieldName, year: FieldName) {
        (name.part("hari"), name.part("bulan"), name.part("tahun"))
    }

    func html(_ entries: FormEntries, _ language: Language) -> HTML {
        let frame = FieldFrame(field: field, entries: entries, language: language)
        let names = DateField.parts(of: field.name)
        return frame.group {
            div(.class("date-parts")) {
                if precision == .day {
                    part(names.day, language.say("Tanggal", "Day"), id: field.name) { id in
                        number(id, names.day, entries, "w-4", "bday-day")
                    }
                }
                part(names.month, language.say("Bulan", "Month"), id: precision == .day ? names.month : field.name) {
                    monthList($0, names.month, entries, language)
                }
                part(names.year, language.say("Tahun", "Year"), id: names.year) { id in
                    number(id, names.year, entries, "w-6", "bday-year")
                }
            }
        }
    }

    private func part(_ name: FieldName, _ title: String, id: FieldName, control: (FieldName) -> HTML) -> HTML {
        div {
            label(title, .forField(id.text))
            control(id)
        }
    }

    private func number(
        _ id: FieldName, _ name: FieldName, _ entries: FormEntries, _ width: String, _ fill: String
    ) -> HTML {
        input(
            .id(id.text), .name(name.text), .type("text"), .class(width), .value(entries.text(name)),
            Attribute("inputmode", "numeric"), isBirthday ? Attribute("autocomplete", fill) : nil)
    }

    private func monthList(
        _ id: FieldName, _ name: FieldName, _ entries: FormEntries, _ language: Language
    ) -> HTML {
        let chosen = entries.text(name)
        return select(.id(id.text), .name(name.text), isBirthday ? Attribute("autocomplete", "bday-month") : nil) {
            option(language.say("Pilih", "Choose"), .value(""))
            (1...12).map { option(language.monthName($0), .value("\($0)"), selected("\($0)" == chosen)) }
        }
    }
}
