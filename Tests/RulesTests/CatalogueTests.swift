import Kernel
import Rules
import Testing

@Suite("The catalogue of the law")
struct CatalogueTests {
    /// A law of our own, so that the test does not follow the real one.
    static let chapters: [Chapter] = {
        let old = Regulation(
            id: "pp-1-2000", shortName: "PP 1/2000", title: Phrase(id: "Lama", en: "Old"),
            diundangkan: Day(2000, 1, 1), berlakuSejak: nil, confidence: .seen)
        let new = Regulation(
            id: "pp-2-2010", shortName: "PP 2/2010", title: Phrase(id: "Baru: \"x\"", en: "New"),
            diundangkan: Day(2010, 5, 5), berlakuSejak: Day(2010, 6, 1), confidence: .recalled)
        let rate = Parameter<Rate>(
            "uji.tarif", Phrase(id: "tarif, uji", en: "test rate"), unit: .rate,
            note: Phrase(id: "baris\nbaru dan \"kutip\"", en: "a # b: c"),
            rows: [
                Row(from: Day(2000, 1, 1)!, Rate(ppm: 5_400), Citation(old, "Ps. 1", source: "a, b"), .seen),
                Row(from: Day(2010, 6, 1)!, Rate(ppm: 1_000_000), Citation(new), .recalled),
            ])
        let amount = Parameter<Rupiah>(
            "uji.jumlah", Phrase(id: "jumlah", en: "amount"), unit: .rupiahPerBulan,
            rows: [Row(from: Day(2010, 6, 1)!, Rupiah(16_800), Citation(new, "Ps. 2"), .seen)])
        return [
            Chapter(
                "uji", Phrase(id: "Uji", en: "Test"), parameters: [rate.erased, amount.erased],
                interpretations: [
                    Interpretation("uji.bacaan", text: Phrase(id: "a", en: "b"), doubt: Phrase(id: "c", en: "d"))
                ])
        ]
    }()

    @Test("finds a name however it is written", arguments: ["pp-2-2010", "PP 2/2010", "pp 2 2010"])
    func findsRegulation(name: String) throws {
        guard case .regulation(let found) = try LawIndex(Self.chapters).entry(name) else {
            Issue.record("\(name) is a regulation")
            return
        }
        #expect(found.id == "pp-2-2010")
    }

    @Test("offers near names for what it does not know")
    func unknown() {
        #expect {
            _ = try LawIndex(Self.chapters).entry("uji.tarip")
        } throws: { error in
            (error as? RuleError)?.code == .unknownParameter
                && (error as? RuleError)?.nextAct.id.contains("uji.tarif") == true
        }
    }
}
