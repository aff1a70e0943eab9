import Calculators
import Kernel
import Rules
import Testing

@Suite("The text of an answer")
struct CalculationTextTests {
    private func batch(_ law: Law = .inCode, _ language: Language = .indonesian) throws -> String {
        let calculator = try Calculator.named("JKM_batch")
        let answer = try calculator(["ahli_waris": .integer(9)], when: .bulan(Bulan(2024, 5)!), law: law)
        return CalculationText(calculator, answer, language: language).text
    }

    @Test("gives the answer, then the numbered steps, then the sources")
    func order() throws {
        let text = try batch()
        let answer = try #require(text.firstRange(of: "JUMLAH SELURUHNYA: Rp378.000.000"))
        let step = try #require(text.firstRange(of: "\n  1. "))
        let source = try #require(text.firstRange(of: "\nSumber:\n  - "))
        #expect(answer.upperBound < step.lowerBound && step.upperBound < source.lowerBound)
        #expect(text.contains("PP 82/2019 Ps. 34, berlaku sejak 2 Desember 2019 (dibaca di sumber; poster resmi"))
    }

    @Test("is in English when asked")
    func english() throws {
        let text = try batch(.inCode, .english)
        #expect(text.contains("TOTAL: Rp378,000,000") && text.contains("in force since 2 December 2019"))
    }

    @Test("marks a number that an administrator corrected")
    func override() throws {
        let law = try Law.inCode.overridden(
            by: [
                Override(
                    parameter: "jkm.biaya_pemakaman", from: Day(2024, 1, 1)!, through: nil,
                    value: .rupiah(Rupiah(11_000_000)), author: "Admin Uji", reason: "salah ketik", source: "surat 1",
                    dicatatPada: Day(2024, 1, 2)!)
            ], in: Chapter.all.parameters)
        let text = try batch(law)
        #expect(text.contains("Rp387.000.000"))
        #expect(text.contains("KOREKSI oleh Admin Uji, berlaku sejak 1 Januari 2024: salah ketik (surat 1)"))
    }

    @Test("shows both readings of what an officer must decide, and promises nothing")
    func officer() throws {
        func reading(_ text: String, _ amount: Int64) -> ResultValue {
            .object([
                ResultEntry("bacaan", .text(text), Phrase(id: "Bacaan", en: "Reading")),
                ResultEntry("total", .rupiah(Rupiah(amount)), Phrase(id: "Jumlah", en: "Total")),
            ])
        }
        let answer = Calculation(
            results: [
                ResultEntry("behaviour", .text("perlu_petugas"), Phrase(id: "Keputusan", en: "Decision")),
                ResultEntry("alasan", .text("Ada tunggakan."), Phrase(id: "Alasan", en: "Reason")),
                ResultEntry(
                    "bacaan", .list([reading("Dibayar.", 42_000_000), reading("Tidak.", 0)]), Phrase(id: "", en: "")),
                ResultEntry("total", .rupiah(Rupiah(5)), Phrase(id: "Jumlah", en: "Total")),
            ], steps: [])
        let text = CalculationText(try Calculator.named("JKM_batch"), answer, language: .indonesian).text
        #expect(text.contains("PERLU PETUGAS") && text.contains("Ada tunggakan."))
        #expect(text.contains("Bacaan 1: Dibayar.\n    Jumlah  Rp42.000.000"))
        #expect(text.contains("Bacaan 2: Tidak.\n    Jumlah  Rp0"))
        #expect(text.contains("Hitungan sementara, bukan janji:\n    Jumlah  Rp5"))
    }

    @Test("has a line for each year of a schedule, below its child")
    func schedule() throws {
        let calculator = try Calculator.named("hak_ahli_waris")
        let inputs: [String: InputValue] = [
            "sebab": .text("bukan_kecelakaan_kerja"), "masa_iur_bulan": .integer(40), "anak": .text("SMA kelas 10"),
        ]
        let answer = try calculator(inputs, when: .day(Day(2026, 5, 17)!), law: .inCode)
        let text = CalculationText(calculator, answer, language: .indonesian).text
        #expect(
            text.contains(
                """
                  Jadwal beasiswa:
                    – Anak ke- 1, Jumlah Rp69.000.000
                      – Tahun 2026, Jenjang SMA, Dibayar Rp3.000.000

                """))
        #expect(text.matches(of: #/\n      – Tahun 20\d\d, /#).count == 8)
    }

    @Test("lists every calculator once, under one theme")
    func list() {
        let list = CalculatorHelp(.indonesian).list
        for calculator in Calculator.all {
            #expect(list.split(separator: "\n").filter { $0.hasPrefix("  \(calculator.name) ") }.count == 1)
        }
        #expect(Calculator.byTheme.flatMap(\.calculators).count == Calculator.all.count)
    }

    @Test("explains each question of each calculator and gives a line to copy", arguments: Calculator.all.map(\.name))
    func help(name: String) throws {
        let calculator = try Calculator.named(name)
        let text = CalculatorHelp(.indonesian).about(calculator)
        for field in calculator.fields where field.need != .unused { #expect(text.contains("--\(field.key) ")) }
        #expect(text.contains("lindungi calculate \(name)"))
    }
}
