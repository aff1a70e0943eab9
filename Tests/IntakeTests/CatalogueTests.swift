import Testing

@testable import Intake

@Suite("The catalogue of reasons")
struct CatalogueTests {
    @Test("Every reason has its own entry and its own code")
    func complete() {
        #expect(Reason.allCases.allSatisfy { $0.entry.reason == $0 })
        #expect(Set(Reason.allCases.map(\.code)).count == Reason.allCases.count)
        #expect(Reason.allCases.count <= 64)
        #expect(Reason.allCases.allSatisfy { $0.code.allSatisfy { $0 == "_" || $0.isNumber || $0.isLowercase } })
    }

    @Test("Every reason says in both languages what is the matter and what to do")
    func texts() {
        for entry in Reason.allCases.map(\.entry) {
            for text in [entry.text.id, entry.text.en, entry.act.id, entry.act.en] {
                #expect(text.count >= 10 && !text.hasSuffix("."), "\(entry.code)")
            }
            #expect(entry.text.id != entry.text.en)
        }
    }

    @Test("An error always leads to a verdict other than layak")
    func severity() {
        for entry in Reason.allCases.map(\.entry) where entry.severity == .error {
            #expect(entry.verdict != nil && entry.verdict != .layak, "\(entry.code)")
        }
    }

    @Test("The weightiest reason gives the verdict; codes stand in the catalogue's order")
    func sets() {
        var set = ReasonSet()
        #expect(set.verdict == .layak && set.codes.isEmpty)
        set.insert(.usiaMendekati65)
        #expect(set.verdict == .layak)
        set.insert(.nikBedaJK)
        #expect(set.verdict == .tinjau)
        set.insert(.nikKosong)
        #expect(set.verdict == .perbaiki)
        set.insert(.usiaDiAtas65)
        #expect(set.verdict == .tolak)
        set.insert(.sudahPesertaAktif)
        #expect(set.verdict == .sudahPeserta)
        #expect(set.codes == "nik_kosong|nik_beda_jk|usia_di_atas_65|usia_mendekati_65|sudah_peserta_aktif")
    }
}
