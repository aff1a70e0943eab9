import Kernel
import Rules
import Testing

@Suite("The law as a file")
struct ExportTests {
    private let csv = LawExportCSV(CatalogueTests.chapters).text
    private let yaml = LawExportYAML(CatalogueTests.chapters).text

    @Test("has a line of CSV for each row, with quotes where they are needed")
    func csvRows() {
        let lines = csv.split(separator: "\r\n")
        #expect(lines.count == 4)
        #expect(lines[0].hasPrefix("chapter,parameter,label,"))
        #expect(
            lines[1]
                == "uji,uji.tarif,\"tarif, uji\",test rate,rate,2000-01-01,0.0054,pp-1-2000,PP 1/2000 Ps. 1,\"a, b\","
                + "seen,2000-01-01,2027-12,\"baris\nbaru dan \"\"kutip\"\"\",a # b: c")
        #expect(lines[2].contains(",2010-06-01,1,pp-2-2010,PP 2/2010,,recalled,"))
        #expect(lines[3].contains(",rupiah_per_bulan,2010-06-01,16800,"))
    }

    @Test("escapes every text of YAML")
    func yamlTexts() {
        #expect(yaml.contains(#"id: "baris\nbaru dan \"kutip\"""#))
        #expect(yaml.contains(##"en: "a # b: c""##))
        #expect(yaml.contains(#"id: "Baru: \"x\"""#))
    }

    @Test("keeps history, sources and confidence in YAML")
    func yamlShape() {
        #expect(
            yaml.contains(
                """
                  uji.tarif:
                    description:
                      id: "tarif, uji"
                      en: "test rate"
                    values:
                      2000-01-01:
                        value: 0.0054
                        confidence: seen
                        known_since: 2000-01-01
                        reference:
                          regulation: pp-1-2000
                          title: "PP 1/2000 Ps. 1"
                          source: "a, b"
                      2010-06-01:
                        value: 1
                        confidence: recalled
                """))
        #expect(yaml.contains("    metadata:\n      chapter: \"uji\"\n      unit: rate\n"))
        #expect(yaml.contains("      last_value_still_valid_on: \"2027-12\"\n"))
        #expect(yaml.contains("    berlaku_sejak: null\n"))
        #expect(yaml.contains("  uji.bacaan:\n    text:\n      id: \"a\"\n"))
    }

    @Test("writes an empty law without a broken line")
    func empty() {
        #expect(LawExportYAML([]).text.hasSuffix("regulations: {}\ninterpretations: {}\nparameters: {}\n"))
        #expect(LawExportCSV([]).text.split(separator: "\r\n").count == 1)
    }

    @Test("holds every row of the real law")
    func real() {
        let rows = Chapter.all.parameters.flatMap(\.rows)
        let lines = LawExportYAML(Chapter.all).text.split(separator: "\n")
        #expect(lines.filter { $0.trimmed.hasPrefix("known_since:") }.count == rows.count)
    }
}

extension Substring {
    fileprivate var trimmed: Substring { drop { $0 == " " } }
}
