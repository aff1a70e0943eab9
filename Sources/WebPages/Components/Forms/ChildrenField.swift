import Kernel

/// Up to five children, each with the schooling and the age. Rows that are left empty count for nothing.
struct ChildrenField {
    static let most = 5
    /// Rows in sight; the rest opens.
    private static let shown = 3

    let name: FieldName

    init(_ name: FieldName) { self.name = name }

    /// The parts of one child, 1 through `most`.
    func parts(_ row: Int) -> (school: FieldName, age: FieldName) {
        let child = name.numbered(row)
        return (child.part("sekolah"), child.part("usia"))
    }

    var names: [FieldName] { (1...Self.most).flatMap { [parts($0).school, parts($0).age] } }

    func html(_ field: Field, _ entries: FormEntries, _ language: Language) -> HTML {
        let hidden = (Self.shown + 1)...Self.most
        let isOpen = hidden.contains { !isEmpty($0, entries) }
        return FieldFrame(field: field, entries: entries, language: language).group {
            (1...Self.shown).map { row($0, entries, language) }
            details(isOpen ? Attribute("open", nil) : nil) {
                summary(language.say("Lebih dari tiga anak", "More than three children"))
                hidden.map { row($0, entries, language) }
            }
        }
    }

    func isEmpty(_ row: Int, _ entries: FormEntries) -> Bool {
        let parts = parts(row)
        return entries.text(parts.school).isEmpty && entries.text(parts.age).isEmpty
    }

    private func row(_ row: Int, _ entries: FormEntries, _ language: Language) -> HTML {
        let (school, age) = parts(row)
        let title = language.say("Anak ke-\(row)", "Child \(row)")
        let fault = entries.fault(school) ?? entries.fault(age)
        return div(.class(fault == nil ? "child" : "child wrong"), .role("group"), .label(title)) {
            if let fault { p(language.say(fault), .class("fault"), .id(school.faultId)) }
            div(.class("date-parts")) {
                div {
                    label(title + language.say(": sekolah", ": school"), .forField(school.text))
                    select(
                        .id(school.text), .name(school.text), fault == nil ? nil : .describedBy(school.faultId),
                        fault == nil ? nil : Attribute("aria-invalid", "true")
                    ) { schools(entries.text(school), language) }
                }
                div {
                    label(.forField(age.text)) {
                        language.say("Usia", "Age")
                        span(language.say(" anak ke-\(row)", " of child \(row)"), .class("hidden-visually"))
                    }
                    input(
                        .id(age.text), .name(age.text), .type("text"), .class("w-4"), .value(entries.text(age)),
                        Attribute("inputmode", "numeric"))
                }
            }
        }
    }

    private func schools(_ chosen: String, _ language: Language) -> HTML {
        .group(
            [option(language.say("Tidak ada", "None"), .value(""))]
                + Self.schooling.map { option($0.label[language], .value($0.code), selected($0.code == chosen)) })
    }

    /// Each class, in the words that the calculators read.
    static let schooling: [(code: String, label: Phrase)] =
        [("belum sekolah", Phrase(id: "Belum sekolah", en: "Not yet at school"))]
        + level("TK", 1...2, Phrase(id: "TK tahun", en: "Kindergarten (TK), year"))
        + level("SD", 1...6, Phrase(id: "SD kelas", en: "Primary (SD), class"))
        + level("SMP", 7...9, Phrase(id: "SMP kelas", en: "Lower secondary (SMP), class"))
        + level("SMA", 10...12, Phrase(id: "SMA/SMK kelas", en: "Upper secondary (SMA), class"))
        + level("PT", 1...5, Phrase(id: "Kuliah tahun", en: "University, year"))

    private static func level(_ code: String, _ classes: ClosedRange<Int>, _ label: Phrase) -> [(String, Phrase)] {
        classes.map { ("\(code) kelas \($0)", Phrase(id: "\(label.id) \($0)", en: "\(label.en) \($0)")) }
    }
}
