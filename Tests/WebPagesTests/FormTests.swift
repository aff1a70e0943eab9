import Kernel
import Testing

@testable import WebPages

@Suite struct FormTests {
    private let wage = FieldName("upah")

    private func markup(_ entries: FormEntries) -> String {
        TextField(field: Field(wage, "Upah", hint: "Misalnya 2.500.000."), kind: .money).html(entries, .indonesian)
            .markup
    }

    @Test func `what was typed stays as it was typed, and stays text`() {
        let html = markup(FormEntries(["upah": ["Rp2.500.000 \"<b>"]]))
        #expect(html.contains("value=\"Rp2.500.000 &quot;&lt;b&gt;\""))
        #expect(!html.contains("<b>"))
    }

    @Test func `a telephone shows digits for money and the browser checks nothing by itself`() {
        let html = markup(FormEntries())
        #expect(html.contains("inputmode=\"numeric\"") && html.contains("type=\"text\""))
        #expect(!html.contains("type=\"number\""))
    }

    @Test func `a fault stands at its field and is read out with the hint`() {
        var entries = FormEntries(["upah": ["dua juta"]])
        #expect(!markup(entries).contains("aria-invalid"))
        entries.refuse(wage, Phrase(id: "Tulis dengan angka.", en: "Use digits."))
        let html = markup(entries)
        #expect(html.contains("aria-describedby=\"upah-hint upah-fault\" aria-invalid=\"true\""))
        #expect(html.contains("id=\"upah-fault\"") && html.contains("Tulis dengan angka."))
    }

    @Test func `the first fault of a field stays and faults keep their order`() {
        var entries = FormEntries()
        entries.refuse(wage, Phrase(id: "pertama", en: "first"))
        entries.refuse(wage, Phrase(id: "kedua", en: "second"))
        entries.refuse(FieldName("lahir"), Phrase(id: "lain", en: "other"))
        #expect(entries.faults.map(\.message.id) == ["pertama", "lain"])
    }

    @Test(arguments: Language.allCases)
    func `every link and every description of a refused form leads to something on the page`(_ language: Language) {
        let html = ExampleForm.refused(language).markup
        let ids = Set(html.matches(of: /\ id="([^"]+)"/).map { String($0.1) })
        let links = html.matches(of: /href="#([^"]+)"/).map { String($0.1) }
        let labels = html.matches(of: /\ for="([^"]+)"/).map { String($0.1) }
        let described = html.matches(of: /aria-describedby="([^"]+)"/).flatMap {
            $0.1.split(separator: " ").map(String.init)
        }
        #expect(links == ["isi-upah", "isi-lahir", "isi-wilayah"])
        #expect(ids.isSuperset(of: links + labels + described))
        #expect(html.matches(of: /\ id="/).count == ids.count)
    }

    @Test func `no two examples share an id, so that all can stand on one page`() {
        let ids = Example.all.filter { !$0.name.hasPrefix("trend/") && !$0.name.hasPrefix("coverage-table/") }
            .flatMap { $0.render(.indonesian).markup.matches(of: /\ id="([^"]+)"/).map { String($0.1) } }
        #expect(ids.count == Set(ids).count)
    }

    @Test func `only what was chosen is chosen`() {
        let field = Field(FieldName("program"), "Program")
        let choices = [Choice("jkk", "JKK"), Choice("jkm", "JKM"), Choice("jht", "JHT")]
        let entries = FormEntries(["program": ["jkk", "jht"]])
        let boxes = CheckboxGroup(field: field, choices: choices).html(entries, .indonesian).markup
        #expect(boxes.matches(of: /value="(\w+)" checked/).map { String($0.1) } == ["jkk", "jht"])
        let list = SelectField(field: field, choices: choices).html(FormEntries(["program": ["jkm"]]), .indonesian)
            .markup
        #expect(list.matches(of: /value="(\w+)" selected/).map { String($0.1) } == ["jkm"])
    }

    @Test func `a date keeps day, month and year apart`() {
        let entries = FormEntries(["lahir-hari": ["3"], "lahir-bulan": ["4"], "lahir-tahun": ["1984"]])
        let html = DateField(field: Field(FieldName("lahir"), "Tanggal lahir")).html(entries, .indonesian).markup
        #expect(html.contains("name=\"lahir-hari\" type=\"text\" class=\"w-4\" value=\"3\""))
        #expect(html.contains("<option value=\"4\" selected>April</option>"))
        #expect(html.contains("value=\"1984\""))
    }
}
