import Kernel
import Rules

/// The questions about a partial disability, and the table's share that they lead to.
enum DisabilityInput {
    static let santunan = Phrase(id: "Santunan cacat", en: "Disability grant")

    static let fields = [
        Field(
            "bagian", Phrase(id: "bagian yang cacat", en: "part"),
            hint: Phrase(
                id: "Kode di tabel cacat, misalnya lengan_kiri_dari_sendi_bahu.",
                en: "A code of the table, such as lengan_kiri_dari_sendi_bahu."), .text),
        Field(
            "persen_tabel", Phrase(id: "persen menurut tabel", en: "percentage of the table"), .percent(0...100),
            .optional(
                Phrase(
                    id: "Diambil dari tabel; wajib bila tabel memberi rentang.",
                    en: "Taken from the table; needed where it gives a range."))),
        Field(
            "kelipatan",
            Phrase(id: "berapa kali 10 desibel atau 10 persen", en: "how many times 10 decibels or percent"),
            .count(1...10, Phrase(id: "kali", en: "times")), .optional(Phrase(id: "Dihitung satu kali.", en: "Once."))),
        Field(
            "kidal", Phrase(id: "peserta kidal", en: "left-handed"), .flag,
            .optional(Phrase(id: "Dianggap tidak kidal.", en: "Taken as right-handed."))),
    ]

    static func share(
        _ answers: Answers, _ terms: TermsCacat, _ trace: inout Trace
    ) throws(RuleError) -> Rate {
        let kode = answers.text("bagian") ?? ""
        let known = PartName.kode(kode, among: terms.lines.map(\.kode)) ?? kode
        let line = try terms.line(known, kidal: answers.flagIfGiven("kidal") ?? false)
        let given = answers.has("persen_tabel") ? try answers.percent("persen_tabel") : nil
        return try terms.share(line, given: given, times: try answers.countIfGiven("kelipatan") ?? 1, &trace)
    }
}
