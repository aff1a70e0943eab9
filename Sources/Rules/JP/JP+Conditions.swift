import Kernel

extension JP {
    /// Whether the months paid give a monthly pension; if not, contributions and what they earned are paid at once.
    public static func bulanan(
        _ masaIurBulan: Int, _ masaIur: Resolved<Int>, _ recorder: inout some Recorder
    ) -> Bool {
        let enough = masaIurBulan >= masaIur.value
        recorder.note(
            Step(
                "bentuk",
                Phrase(
                    id: "Masa iur \(masaIurBulan) bulan; pensiun bulanan perlu \(masaIur.value) bulan. "
                        + (enough
                            ? "Syarat ini terpenuhi." : "Karena kurang, iuran dan hasilnya dibayar sekaligus."),
                    en: "\(masaIurBulan) months paid; a monthly pension needs \(masaIur.value). "
                        + (enough
                            ? "This condition is met."
                            : "Because they are too few, contributions and what they earned are paid at once.")),
                found: .text(enough ? "bulanan" : "lumpsum"), uses: [masaIur.use]))
        return enough
    }

    /// The age of retirement in a calendar year, as at its end.
    public static func usiaPensiun(
        _ law: Law, tahun: Int, _ recorder: inout some Recorder
    ) throws(RuleError) -> Int {
        let last = Day(tahun, 12, 31) ?? start
        let found = try law.value(of: usiaPensiun, on: last)
        recorder.note(
            Step(
                "usia",
                Phrase(
                    id: "Usia pensiun pada tahun \(tahun) adalah \(found.value) tahun.",
                    en: "The age of retirement in \(tahun) is \(found.value)."),
                found: .count(found.value), uses: [found.use]))
        return found.value
    }
}

extension RuleError {
    static func lumpsum(_ months: Int, _ needed: Int) -> RuleError {
        RuleError(
            .wrongProgram, field: "masa_iur_bulan",
            reason: Phrase(
                id: "masa iur \(months) bulan belum memberi pensiun bulanan; perlu \(needed) bulan.",
                en: "\(months) months paid do not give a monthly pension; \(needed) are needed."),
            nextAct: Phrase(
                id: "Iuran dan hasil pengembangannya dibayar sekaligus: lihat JP_syarat.",
                en: "Contributions and what they earned are paid at once: see JP_syarat."))
    }

    static func limitsCrossed(_ low: Rupiah, _ high: Rupiah) -> RuleError {
        RuleError(
            .contradiction, field: "min",
            reason: Phrase(
                id: "pensiun paling sedikit (\(low.id)) lebih besar daripada paling banyak (\(high.id)).",
                en: "the least pension (\(low.en)) is above the greatest (\(high.en))."),
            nextAct: Phrase(id: "Periksa kedua batas itu.", en: "Check the two limits."))
    }

    /// A limit that was announced but that we have not seen, with what we know.
    static func unseen(_ parameter: Parameter<AnnouncedRupiah>, _ day: Day) -> RuleError {
        let known = parameter.rows.compactMap { row -> (Int, Rupiah)? in
            guard case .known(let amount) = row.value else { return nil }
            return (row.berlakuSejak.year, amount)
        }
        return RuleError(
            .afterChecked, field: parameter.id,
            reason: Phrase(
                id: "\(parameter.label.id) untuk \(day.id) belum kami lihat; yang diketahui: "
                    + known.map { "\($0.0) \($0.1.id)" }.joined(separator: ", ") + ".",
                en: "we have not seen the \(parameter.label.en) for \(day.en); known are: "
                    + known.map { "\($0.0) \($0.1.en)" }.joined(separator: ", ") + "."),
            nextAct: Phrase(
                id: "Isi min dan maks dari pengumuman tahun itu.",
                en: "Give min and maks from that year's announcement."))
    }
}
