import Calculators
import Kernel
import Rules
import Testing

/// A case that must not be answered, and what its refusal names.
struct RefusedCase: CustomTestStringConvertible, Sendable {
    let program: String
    let date: String
    let inputs: [String: InputValue]
    let code: RuleError.Code
    let field: String?

    init(
        _ program: String, _ date: String, _ inputs: [String: InputValue], _ code: RuleError.Code, _ field: String?
    ) {
        (self.program, self.date, self.inputs) = (program, date, inputs)
        (self.code, self.field) = (code, field)
    }

    var testDescription: String { "\(program) \(date) \(code) \(field ?? "")" }
}

@Suite("A question about iuran")
struct IuranRefusalTests {
    private static let income: [String: InputValue] = ["penghasilan": .integer(1_000_000)]
    private static let wage: [String: InputValue] = [
        "upah": .integer(5_000_000), "risiko_jkk": .text("rendah"), "programs": .text("JKK,JKM"),
    ]

    static let refused: [RefusedCase] = [
        .init("iuran_bpu", "2025-06", [:], .missing, "penghasilan"),
        .init("iuran_bpu", "", income, .missing, "date"),
        .init("iuran_bpu", "2015-06", income, .beforeFirst, "iuran.bpu.lapisan"),
        .init("iuran_bpu", "2028-01", income, .afterChecked, "iuran.bpu.lapisan"),
        .init("iuran_bpu", "2025-06", ["penghasilan": .integer(-1)], .negative, "penghasilan"),
        .init("iuran_bpu", "2025-06", ["penghasilan": .integer(.max)], .outOfRange, "penghasilan"),
        .init("iuran_bpu", "2025-06", with(income, "segment", .text("PU")), .wrongProgram, "segment"),
        .init("iuran_bpu", "2025-06", with(income, "programs", .text("JP")), .unknownChoice, "programs"),
        .init("iuran_bpu", "2026-02", income, .missing, "sector"),
        .init("iuran_bpu", "2026-05", income, .missing, "paid_by_apbn_apbd"),
        .init("iuran_bpu", "2020", income, .ambiguousDate, "date"),
        .init(
            "iuran_bpu_pp50", "2026-05", with(income, "bulan_iuran", .text("2026-06")), .contradiction, "bulan_iuran"),
        .init(
            "iuran_bpu_pp50", "2026-05",
            income.merging(["payer": .text("apbd"), "paid_by_apbn_apbd": .flag(false)]) { $1 }, .contradiction,
            "paid_by_apbn_apbd"),
        .init("iuran_pu", "2027-06", with(wage, "programs", .text("JP")), .afterChecked, "iuran.pu.jp_batas_upah"),
        .init("iuran_pu", "2026-06", with(wage, "risiko_jkk", .text("sedag")), .unknownChoice, "risiko_jkk"),
        .init("iuran_pu", "2026-06", with(wage, "segment", .text("BPU")), .wrongProgram, "segment"),
        .init("JP_batas_upah", "2027-03-01", [:], .afterChecked, "iuran.pu.jp_batas_upah"),
        .init("JP_batas_upah", "2027", [:], .afterChecked, "iuran.pu.jp_batas_upah"),
        .init("JP_batas_upah", "2026", [:], .ambiguousDate, "date"),
        .init("JP_batas_upah", "2026-02-28", ["tanggal": .text("2026-03-01")], .contradiction, "tanggal"),
        .init("JKP_iuran", "2020-06", ["upah": .integer(1)], .beforeFirst, "iuran.jkp.pemerintah"),
        .init("JKP_iuran", "2025-02", ["upah": .integer(5_000_000)], .ambiguousDate, "date"),
        .init("iuran_pmi", "2025", ["masa_kerja_bulan": .integer(18)], .outOfRange, "masa_kerja_bulan"),
        .init(
            "usia_bpu", "2025-01-01", ["tanggal_lahir": .text("2025-01-02")], .contradiction, "tanggal_lahir"),
        .init("usia_bpu", "2025-01-01", ["tanggal_lahir": .text("1901-01-01")], .outOfRange, "tanggal_lahir"),
        .init(
            "denda_pu", "2025",
            ["iuran_tertunggak": .integer(1), "bulan_terlambat": .integer(1), "tarif_denda_per_bulan": .integer(2)],
            .outOfRange, "tarif_denda_per_bulan"),
        .init("kapasitas_anggaran", "", ["anggaran": .integer(1), "bulan": .integer(1)], .missing, "iuran_bulan"),
        .init(
            "kapasitas_anggaran", "",
            ["anggaran": .integer(1), "iuran_bulan": .integer(0), "bulan": .integer(1)], .outOfRange, "iuran_bulan"),
        .init(
            "kapasitas_anggaran", "",
            [
                "anggaran": .integer(1), "iuran_bulan": .integer(1), "bulan": .integer(1), "peserta": .integer(1),
            ], .contradiction, "bulan"),
        .init(
            "anggaran_iuran_group", "",
            [
                "peserta": .integer(10), "bulan": .integer(13), "penghasilan": .integer(1_000_000),
                "bulan_mulai": .text("2027-01"), "payer": .text("apbd"),
            ], .afterChecked, "iuran.bpu.lapisan"),
    ]

    private static func with(
        _ inputs: [String: InputValue], _ key: String, _ value: InputValue
    ) -> [String: InputValue] { inputs.merging([key: value]) { $1 } }

    @Test("that the law cannot answer is refused, with its field", arguments: refused)
    func isRefused(_ refused: RefusedCase) throws {
        let report = Case(id: "x", program: refused.program, date: refused.date, inputs: refused.inputs).report(.inCode)
        guard case .failure(let error) = report.outcome else {
            Issue.record("it was answered: \(report.outcome)")
            return
        }
        #expect(error.code == refused.code)
        #expect(error.field == refused.field)
        #expect(!error.nextAct.id.isEmpty && !error.nextAct.en.isEmpty)
    }

    @Test("left to an officer carries both amounts and promises neither")
    func officer() throws {
        let inputs = Self.income.merging(["payer": .text("apbdes"), "sector": .text("other")]) { $1 }
        let report = Case(id: "x", program: "iuran_bpu", date: "2026-05", inputs: inputs).report(.inCode)
        let calculation = try report.outcome.get()
        #expect(calculation.needsOfficer)
        #expect(!calculation.results.contains { $0.key == "total" })
        guard case .list(let readings) = calculation.results.first(where: { $0.key == "bacaan" })?.value else {
            Issue.record("no readings")
            return
        }
        #expect(readings.map(total) == [Rupiah(8_400), Rupiah(16_800)])
    }

    @Test(
        "of a budget has both sums where an officer decides, also when only a later month needs one",
        arguments: [("2026-05", 3, 252_000, 504_000), ("2026-03", 2, 252_000, 336_000)])
    func budget(_ first: String, _ months: Int64, _ with: Int64, _ without: Int64) throws {
        let results = try Self.village(
            "anggaran_iuran_group", first, ["peserta": .integer(10), "bulan": .integer(months)])
        guard case .list(let readings) = results.first(where: { $0.key == "bacaan" })?.value else {
            Issue.record("no readings")
            return
        }
        #expect(readings.map(total) == [Rupiah(with), Rupiah(without)])
        #expect(!results.contains { $0.key == "total" })
    }

    @Test("of a budget that ends before an officer would decide is plain")
    func budgetBefore() throws {
        let results = try Self.village(
            "kapasitas_anggaran", "2026-03", ["peserta": .integer(10), "anggaran": .integer(168_000)])
        #expect(results.first { $0.key == "bulan_maks" }?.value == .count(1))
        #expect(!results.contains { $0.key == "behaviour" })
    }

    private static func village(
        _ program: String, _ first: String, _ more: [String: InputValue]
    ) throws -> [ResultEntry] {
        let inputs: [String: InputValue] = [
            "penghasilan": .integer(1_000_000), "bulan_mulai": .text(first), "payer": .text("apbdes"),
            "sector": .text("other"),
        ]
        let report = Case(id: "x", program: program, date: "", inputs: inputs.merging(more) { $1 }).report(.inCode)
        return try report.outcome.get().results
    }

    private func total(_ reading: ResultValue) -> Rupiah? {
        guard case .object(let entries) = reading,
            case .rupiah(let amount) = entries.first(where: { $0.key == "total" })?.value
        else { return nil }
        return amount
    }
}
