import Calculators
import Kernel
import Rules
import Testing

@Suite("A question about manfaat that cannot be answered")
struct ManfaatRefusalTests {
    struct Refusal: CustomTestStringConvertible, Sendable {
        let program: String
        let date: String
        let inputs: [String: InputValue]
        let code: RuleError.Code
        let field: String?
        /// Must stand in what the person reads.
        let says: String
        var testDescription: String { "\(program) \(date): \(code.rawValue)" }

        init(
            _ program: String, _ date: String, _ inputs: [String: InputValue], _ code: RuleError.Code, _ field: String?,
            says: String = ""
        ) {
            (self.program, self.date, self.inputs) = (program, date, inputs)
            (self.code, self.field, self.says) = (code, field, says)
        }
    }

    private static let arm: InputValue = .text("lengan_kiri_dari_sendi_bahu")

    static let refusals: [Refusal] = [
        .init("JKM", "2015-06-30", [:], .beforeFirst, "jkm.santunan_kematian", says: "1 Juli 2015"),
        .init("JKM", "2028-01-01", [:], .afterChecked, "jkm.santunan_kematian"),
        .init("JKM", "2019-12", [:], .ambiguousDate, "date"),
        .init("JKM", "2025", ["sebab": .text("kecelakaan_kerja")], .wrongProgram, "sebab", says: "JKK_meninggal"),
        .init("JKM", "2025", ["masa_iur_bulan": .integer(-1)], .negative, "masa_iur_bulan"),
        .init("JKM", "2025", ["aktif": .flag(true), "bulan_menunggak": .integer(4)], .contradiction, "aktif"),
        .init("JKM", "2018-05-05", ["bulan_menunggak": .integer(1)], .beforeFirst, "tunggakan.batas_bulan"),
        .init("JKM", "2025", ["anak": .integer(31)], .outOfRange, "anak"),
        .init("JKM", "2025", ["anak": .integer(-1)], .negative, "anak"),
        .init(
            "JKM", "2025", ["masa_kepesertaan_hari": .integer(30), "masa_kepesertaan_bulan": .integer(30)],
            .contradiction, "masa_kepesertaan_hari"),
        .init(
            "JKM+beasiswa", "2025", ["beasiswa": .integer(175_000_000)], .outOfRange, "beasiswa", says: "Rp174.000.000"),
        .init("JKM+beasiswa", "2025", ["jkm": .integer(42_000_001), "beasiswa": .integer(0)], .contradiction, "jkm"),
        .init("JKM+beasiswa", "2025", [:], .missing, "anak"),
        .init("JKK_meninggal", "2025", [:], .missing, "dasar_penghasilan"),
        .init("JKK_meninggal", "2025", ["upah": .integer(0)], .outOfRange, "dasar_penghasilan"),
        .init("JKK_meninggal", "2025", ["upah": .integer(-1)], .negative, "dasar_penghasilan"),
        .init(
            "JKK_meninggal", "2025", ["upah": .integer(1), "dasar_penghasilan": .integer(2)], .contradiction,
            "dasar_penghasilan"),
        .init(
            "JKK_meninggal", "2025", ["segment": .text("BPU"), "dasar_penghasilan": .integer(1_100_000)],
            .contradiction,
            "dasar_penghasilan", says: "Rp1.200.000"),
        .init(
            "JKK_meninggal", "2025", ["segment": .text("PU"), "penghasilan": .integer(1_100_000)], .contradiction,
            "penghasilan"),
        .init(
            "JKK_meninggal", "2025", ["upah": .integer(1), "sebab": .text("bukan_kecelakaan_kerja")], .wrongProgram,
            "sebab", says: "JKM"),
        .init(
            "JKK_cacat_sebagian_anatomis", "2025",
            ["upah": .integer(1_000_000), "bagian": arm, "persen_tabel": .integer(40)], .contradiction, "persen_tabel",
            says: "35\u{A0}%"),
        .init(
            "JKK_cacat_sebagian_anatomis", "2025", ["upah": .integer(1_000_000), "bagian": .text("sebelah_mat")],
            .unknownChoice, "bagian", says: "sebelah_mata"),
        .init(
            "JKK_cacat_sebagian_anatomis", "2025", ["upah": .integer(1_000_000), "bagian": .text("kulit_kepala")],
            .missing, "persen_tabel", says: "10\u{A0}% sampai 30\u{A0}%"),
        .init(
            "JKK_cacat_sebagian_anatomis", "2025",
            ["upah": .integer(1_000_000), "bagian": .text("kulit_kepala"), "persen_tabel": .integer(31)],
            .contradiction,
            "persen_tabel"),
        .init(
            "JKK_cacat_sebagian_anatomis", "2025",
            ["upah": .integer(1_000_000), "bagian": arm, "kelipatan": .integer(2)], .outOfRange, "kelipatan"),
        .init(
            "JKK_cacat_sebagian_fungsi", "2025",
            ["upah": .integer(1), "bagian": arm, "persen_kurang_fungsi": .integer(101)], .outOfRange,
            "persen_kurang_fungsi"),
        .init(
            "JKK_STMB", "2025", ["upah": .integer(1), "bulan_tidak_bekerja": .integer(0)], .outOfRange,
            "bulan_tidak_bekerja"),
        .init("JKK_transport", "2025", ["biaya": .integer(5)], .wrongKind, "biaya"),
        .init("JKK_transport", "2025", ["biaya": .object(["kereta": .integer(5)])], .unknownChoice, "biaya.kereta"),
        .init("JKK_transport", "2025", ["biaya": .object(["laut": .integer(-5)])], .negative, "biaya.laut"),
        .init("JKK_alat", "2025", [:], .missing, "kacamata"),
        .init("JKK_alat", "2018", ["kacamata": .integer(5)], .beforeFirst, "jkk.kacamata"),
        .init("JKK_alat", "2025", ["protesa": .integer(5)], .missing, "harga_acuan_protesa"),
        .init("JKK_homecare", "2025", ["biaya": .integer(5), "bulan": .integer(13)], .outOfRange, "bulan"),
        .init(
            "JKK_kedaluwarsa", "2025-05-05", ["tanggal_pengajuan": .text("2025-05-04")], .contradiction,
            "tanggal_pengajuan"),
        .init("beasiswa", "2025", ["mulai": .text("SD kelas 7")], .outOfRange, "mulai.1", says: "1 sampai 6"),
        .init("beasiswa", "2025", ["mulai": .text("SLB-X")], .unknownChoice, "mulai.1"),
        .init("beasiswa", "2025", ["anak": .integer(3), "mulai": .text("SD, SMP")], .contradiction, "mulai"),
        .init("beasiswa", "2025", ["anak": .text("SD"), "mulai": .text("SD")], .contradiction, "mulai"),
        .init("beasiswa_jadwal", "2025", ["anak": .text("belum sekolah")], .missing, "anak.1"),
        .init(
            "beasiswa_jadwal", "2025",
            ["anak": .list([.object(["jenjang": .text("SMA"), "sisa_tahun": .integer(4)])])],
            .outOfRange, "anak.1.sisa_tahun"),
        .init(
            "beasiswa_jadwal", "2025",
            ["anak": .list([.object(["jenjang": .text("SMA"), "sisa_tahun": .integer(3), "kelas": .integer(12)])])],
            .contradiction, "anak.1.sisa_tahun"),
        .init(
            "beasiswa_jadwal", "2025", ["anak": .list([.object(["jenjan": .text("SMA")])])], .unknownKey,
            "anak.1.jenjan", says: "jenjang"),
        .init(
            "beasiswa_kelayakan", "2019-11-30",
            ["usia": .integer(9), "menikah": .flag(false), "bekerja": .flag(false)], .beforeFirst, "date"),
        .init("beasiswa_jkm", "2025", ["anak": .integer(1)], .missing, "masa_iur_bulan"),
        .init(
            "beasiswa_jkm", "2025", ["anak": .integer(1), "sebab": .text("kecelakaan_kerja")], .wrongProgram, "sebab",
            says: "beasiswa_jkk"),
        .init(
            "beasiswa_jkk", "2025", ["anak": .integer(1), "sebab": .text("bukan_kecelakaan_kerja")], .wrongProgram,
            "sebab", says: "beasiswa_jkm"),
        .init(
            "hak_ahli_waris", "2025", ["sebab": .text("kecelakaan_kerja"), "anak": .integer(1)], .missing,
            "dasar_penghasilan"),
        .init("hak_ahli_waris", "2025", ["anak": .integer(1)], .missing, "sebab"),
    ]

    @Test("names the field, the reason and the next act", arguments: refusals)
    func refuses(_ refusal: Refusal) throws {
        let report = Case(id: "x", program: refusal.program, date: refusal.date, inputs: refusal.inputs).report(.inCode)
        let error = #expect(throws: RuleError.self) { try report.outcome.get() }
        #expect(error?.code == refusal.code)
        #expect(error?.field == refusal.field)
        #expect(error?.message.id.contains(refusal.says) == true || refusal.says.isEmpty, "\(error?.message.id ?? "")")
        #expect(error?.nextAct.id.isEmpty == false && error?.nextAct.en.isEmpty == false)
    }
}
