import Kernel
import Rules

/// A case that everybody understands, on which a reform is tried: one of each kind of amount that the law sets.
struct ReformExample: Sendable {
    let label: Phrase
    let program: String
    let inputs: [String: InputValue]
    /// The result that is compared.
    let key: String

    static let all: [ReformExample] = [
        bpu("iuran BPU sendiri, penghasilan Rp1.000.000", "BPU pays for herself, income Rp1,000,000", public: false),
        bpu("iuran BPU dibayar APBD, penghasilan Rp1.000.000", "APBD pays for a BPU, income Rp1,000,000", public: true),
        .init(
            label: Phrase(id: "iuran pekerja dengan upah Rp5.000.000", en: "contribution for a wage of Rp5,000,000"),
            program: "iuran_pu", inputs: ["upah": .integer(5_000_000), "risiko_jkk": .text("rendah")], key: "total"),
        .init(
            label: Phrase(
                id: "santunan JKM, meninggal bukan karena kerja", en: "JKM, a death from another cause than work"),
            program: "JKM", inputs: ["aktif": .flag(true), "masa_iur_bulan": .integer(36), "anak": .integer(2)],
            key: "total_tunai"),
        .init(
            label: Phrase(
                id: "santunan JKK meninggal, dasar Rp1.000.000", en: "JKK for a death from work, base Rp1,000,000"),
            program: "JKK_meninggal", inputs: ["dasar_penghasilan": .integer(1_000_000)], key: "total"),
        .init(
            label: Phrase(
                id: "JKK cacat total tetap, dasar Rp1.000.000", en: "JKK, total disability, base Rp1,000,000"),
            program: "JKK_cacat_total_tetap", inputs: ["dasar_penghasilan": .integer(1_000_000)], key: "total"),
        .init(
            label: Phrase(id: "beasiswa dua anak mulai TK, paling banyak", en: "scholarship of two children, at most"),
            program: "beasiswa", inputs: ["anak": .integer(2), "mulai": .text("TK")], key: "total_maks"),
        .init(
            label: Phrase(id: "JKP dengan upah terakhir Rp4.000.000", en: "JKP after a wage of Rp4,000,000"),
            program: "JKP", inputs: ["upah_terakhir": .integer(4_000_000)], key: "total_maks"),
    ]

    private static func bpu(_ id: String, _ en: String, public byAPBD: Bool) -> ReformExample {
        ReformExample(
            label: Phrase(id: id, en: en), program: "iuran_bpu_pp50",
            inputs: [
                "penghasilan": .integer(1_000_000), "sector": .text("other"), "paid_by_apbn_apbd": .flag(byAPBD),
            ], key: "total")
    }

    /// The amount under a law; nil where the law of that month has none.
    func amount(_ law: Law, _ bulan: Bulan) -> Rupiah? {
        var inputs = inputs
        if program == "JKP" { inputs["phk"] = .text("\(bulan.lastDay)") }
        guard let calculator = try? Calculator.named(program),
            let found = try? calculator(inputs, when: .day(bulan.lastDay), law: law),
            case .rupiah(let amount)? = found.results.first(where: { $0.key == key })?.value
        else { return nil }
        return amount
    }
}
