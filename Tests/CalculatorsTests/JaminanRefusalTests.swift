import Calculators
import Kernel
import Rules
import Testing

@Suite("A calculator of JHT, JP, JKP and funds")
struct JaminanRefusalTests {
    @Test(
        "refuses what it cannot answer and names the field",
        arguments: [
            (
                "JHT_sebagian", "2025", ["saldo": -1, "masa_kepesertaan_tahun": 10, "tujuan": .text("perumahan")],
                .negative, "saldo"
            ),
            (
                "JHT_sebagian", "2025", ["saldo": 1, "masa_kepesertaan_tahun": 10, "tujuan": .text("rumah")],
                .unknownChoice, "tujuan"
            ),
            (
                "JHT_sebagian", "2015-06", ["saldo": 1, "masa_kepesertaan_tahun": 10, "tujuan": .text("perumahan")],
                .beforeFirst, "jht.masa_kepesertaan_sebagian"
            ),
            ("JHT_penuh", "2025", [:], .missing, "usia"),
            ("JHT_penuh", "2025", ["sebab": .text("phk")], .missing, "bulan_sejak_berhenti"),
            ("JHT_pokok", "2028", ["iuran_bulan": 20_000, "bulan": 60], .afterChecked, "jht.manfaat"),
            (
                "JHT_saldo", "",
                ["iuran_bulan": 1, "mulai": .text("2024-01"), "bulan": 13, "hasil_persen": .object(["2024": 6])],
                .missing, "hasil_persen"
            ),
            (
                "JHT_saldo", "", ["iuran_bulan": 1, "mulai": .text("2024-01"), "bulan": 1, "hasil_persen": 101],
                .wrongKind, "hasil_persen"
            ),
            (
                "JHT_saldo", "",
                ["iuran_bulan": 1, "mulai": .text("2024-01"), "bulan": 1, "hasil_persen": .text("enam")], .wrongKind,
                "hasil_persen"
            ),
            (
                "JP_manfaat", "2025", ["masa_iur_bulan": 180, "rata_upah_tertimbang_bulanan": 2_000_000],
                .ambiguousDate, "date"
            ),
            (
                "JP_manfaat", "2025", ["masa_iur_bulan": 179, "rata_upah_tertimbang_bulanan": 3_000_000], .wrongProgram,
                "masa_iur_bulan"
            ),
            (
                "JP_manfaat", "2026-03", ["masa_iur_bulan": 180, "rata_upah_tertimbang_bulanan": 3_000_000],
                .afterChecked, "jp.manfaat_min"
            ),
            (
                "JP_manfaat", "2026-03",
                ["masa_iur_bulan": 180, "rata_upah_tertimbang_bulanan": 3_000_000, "min": 400_000], .afterChecked,
                "jp.manfaat_maks"
            ),
            ("JP_usia_pensiun", "", ["tahun": 2014], .beforeFirst, "jp.usia_pensiun"),
            ("JP_usia_pensiun", "", ["tahun": 2044], .afterChecked, "jp.usia_pensiun"),
            (
                "JP_min_maks_formula", "2025", ["min_lalu": 2, "maks_lalu": 1, "inflasi_persen": 1], .contradiction,
                "min_lalu"
            ),
            ("JKP", "2025", ["upah_terakhir": 4_000_000], .ambiguousDate, "date"),
            ("JKP", "", ["upah_terakhir": 4_000_000], .missing, "date"),
            (
                "JKP", "", ["upah_terakhir": 4_000_000, "phk": .text("2022-01-31")], .beforeFirst,
                "jkp.bagian_bulan_1_3"
            ),
            ("JKP", "", ["upah_terakhir": 4_000_000, "phk": .text("1/2/2025")], .wrongKind, "phk"),
            ("JKP_kelayakan", "2025-06", [:], .missing, "masa_iur_bulan_24"),
            ("JKP_kelayakan", "2025-06", ["masa_iur_bulan_24": 25], .outOfRange, "masa_iur_bulan_24"),
            (
                "JKP_kelayakan", "", ["phk": .text("2025-06-01"), "tanggal_klaim": .text("2025-05-31")], .contradiction,
                "tanggal_klaim"
            ),
            (
                "JKP_kelayakan", "2025-06", ["masa_iur_bulan_24": 5, "bulan_berturut": 6], .contradiction,
                "bulan_berturut"
            ),
            ("dbh_sawit_split", "2023-07-23", ["pagu": 100], .beforeFirst, "dbh_sawit.bagian_provinsi"),
            ("dbh_sawit_split", "2027-01", ["pagu": 100], .afterChecked, "dbh_sawit.bagian_provinsi"),
            ("dbh_sawit_pagu", "2023", ["penerimaan_bk_pe": 100, "persen_min": 3], .contradiction, "persen_min"),
            ("dana_kelompok", "2026-05", [:], .missing, "kelompok"),
            ("cakupan_ucj", "", ["peserta_aktif": 1, "potensi": 0], .outOfRange, "potensi"),
            ("rekon_usulan", "", ["diusulkan": 5, "dibayar": 6], .contradiction, "dibayar"),
            ("rekon_klaim", "", ["meninggal": 0, "layak": 0], .outOfRange, "meninggal"),
        ] as [(String, String, [String: InputValue], RuleError.Code, String)])
    func refuses(
        _ program: String, _ date: String, _ inputs: [String: InputValue], _ code: RuleError.Code, _ field: String
    ) {
        let report = Case(id: "x", program: program, date: date, inputs: inputs).report(.inCode)
        let error = #expect(throws: RuleError.self) { try report.outcome.get() }
        #expect(error?.code == code)
        #expect(error?.field == field)
        #expect(error?.nextAct.id.isEmpty == false && error?.nextAct.en.isEmpty == false)
    }

    @Test("says of a pension of more months than the programme is old that nobody can have paid them yet")
    func tooEarly() throws {
        let inputs: [String: InputValue] = ["masa_iur_bulan": 180, "rata_upah_tertimbang_bulanan": 3_000_000]
        let steps = try Case(id: "x", program: "JP_manfaat", date: "2025", inputs: inputs).report(.inCode).outcome.get()
            .steps
        #expect(steps.contains { $0.key == "catatan_masa_iur" && $0.text.id.contains("Juli 2030") })
    }

    @Test("promises nothing where an officer decides, and shows both readings")
    func officer() throws {
        let inputs: [String: InputValue] = ["kelompok": .text("pekerja_rentan"), "dana": .text("apbdes")]
        let found = try Case(id: "x", program: "dana_kelompok", date: "2026-05", inputs: inputs).report(.inCode).outcome
            .get()
        #expect(found.needsOfficer)
        #expect(!found.results.contains { $0.key == "diizinkan" })
        guard case .list(let readings)? = found.results.first(where: { $0.key == "bacaan" })?.value else {
            Issue.record("no readings")
            return
        }
        #expect(readings.count == 2)
    }
}

@Suite("The check of a NIK")
struct NIKCheckTests {
    @Test(
        "never repeats the number, whatever is wrong with it",
        arguments: [
            "1571014502900003", "1505072013850001", "157101450290000", "15710145029000033", "9971014502900003",
            "157101450290000O",
        ])
    func staysPrivate(nik: String) throws {
        let found = try Case(id: "x", program: "nik", date: "2025", inputs: ["nik": .text(nik)]).report(.inCode).outcome
            .get()
        #expect(!found.steps.isEmpty)
        for step in found.steps {
            for text in [step.text.id, step.text.en] { #expect(!text.contains(nik) && !text.contains(nik.suffix(6))) }
        }
        for entry in found.results where entry.key != "tanggal_lahir" {
            if case .text(let text) = entry.value { #expect(!text.contains(nik)) }
        }
    }

    @Test("says what is wrong by a code, and does not guess the rest")
    func faults() throws {
        for (nik, code) in [
            ("1505072013850001", "tanggal_mustahil"), ("9971014502900003", "provinsi_tidak_dikenal"),
            ("157101450290000", "kurang_digit"), ("15710145029000033", "lebih_digit"),
            ("1571014502900000", "nomor_urut_nol"), ("157101450290000O", "bukan_angka"),
            ("1.57101E+15", "notasi_excel"), ("1500014502900003", "wilayah_nol"),
        ] {
            let found = try Case(id: "x", program: "nik", date: "2025", inputs: ["nik": .text(nik)]).report(.inCode)
                .outcome.get()
            #expect(found.results.map(\.key) == ["valid_structure", "masalah"], "\(code)")
            guard case .list(let codes) = found.results[1].value else { continue }
            #expect(codes.contains(.text(code)), "\(code) in \(codes)")
        }
    }

    @Test("accepts a kecamatan that is not known, and says so")
    func unknownKecamatan() throws {
        let found = try Case(id: "x", program: "nik", date: "2025", inputs: ["nik": .text("1571994502900003")])
            .report(.inCode).outcome.get()
        #expect(found.results.first?.value == .flag(true))
        #expect(found.steps.contains { $0.key == "peringatan" })
    }
}

extension InputValue: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int64) { self = .integer(value) }
}
