import Kernel

/// The table of partial disabilities on the day of an accident.
public struct TermsCacat: Sendable {
    let tabel: Resolved<CacatTable>
    let kaliUpah: Resolved<Int>

    public init(_ law: Law, on tanggalKejadian: Day) throws(RuleError) {
        tabel = try law.value(of: JKK.tabelCacat, on: tanggalKejadian)
        kaliUpah = try law.value(of: JKK.kaliUpah, on: tanggalKejadian)
    }

    public var lines: [CacatLine] { tabel.value.lines }

    /// The line of a code; for a left-handed person that of the other hand.
    ///
    /// - Throws: `unknownChoice` with the near codes.
    public func line(_ kode: String, kidal: Bool) throws(RuleError) -> CacatLine {
        guard let line = tabel.value[kode] else { throw .unknownPart(kode, lines.map(\.kode)) }
        guard kidal, let other = tabel.value[line.mirror] else { return line }
        return other
    }

    /// The share of a line.
    ///
    /// - Parameters:
    ///   - given: what the doctor wrote; needed where the table has a range, and otherwise must agree with it.
    ///   - times: how many times 10 decibels or 10 percent; 1 for a part of the body.
    /// - Throws: `missing` without a percentage for a range; `contradiction` when it disagrees;
    ///   `outOfRange` for times on a line that counts once, or beyond 100 %.
    public func share(
        _ line: CacatLine, given: Rate?, times: Int, _ recorder: inout some Recorder
    ) throws(RuleError) -> Rate {
        guard times >= 1, times == 1 || line.per != .sekali else { throw .countsOnce(line) }
        guard given != nil || line.least == line.most else { throw .rangeNeedsPercent(line) }
        let one = given ?? line.least
        guard one >= line.least && one <= line.most else { throw .disagrees(one, line) }
        let (ppm, overflow) = one.ppm.multipliedReportingOverflow(by: Int64(times))
        guard !overflow, ppm <= Rate.whole.ppm else { throw .beyondWhole(line) }
        recorder.note(step(line, one, times))
        return Rate(ppm: ppm)
    }

    /// Percentage × 80 × wage, times the share of function lost where only that is lost.
    public func santunan(
        share: Rate, fungsi: Rate = .whole, dasar: Rupiah, _ recorder: inout some Recorder
    ) throws(RuleError) -> Rupiah {
        let product = try Int128(dasar.times(kaliUpah.value).amount) * Int128(share.ppm) * Int128(fungsi.ppm)
        let (whole, rest) = product.quotientAndRemainder(dividingBy: 1_000_000_000_000)
        guard let floor = Int64(exactly: whole) else { throw .overflow }
        let santunan = try Rupiah(floor).plus(Rupiah(rest >= 500_000_000_000 ? 1 : 0))
        let lost =
            fungsi == .whole
            ? Phrase(id: "", en: "")
            : Phrase(id: "\(fungsi.id) fungsi yang hilang × ", en: "\(fungsi.en) of the function lost × ")
        recorder.note(
            Step(
                "santunan",
                Phrase(
                    id: "Santunan cacat: \(lost.id)\(share.id) dari \(kaliUpah.value) × \(dasar.id) = \(santunan.id).",
                    en: "Disability grant: \(lost.en)\(share.en) of \(kaliUpah.value) × \(dasar.en) = \(santunan.en)."),
                found: .rupiah(santunan), uses: [kaliUpah.use], interpretation: rest == 0 ? nil : JKK.rounding))
        return santunan
    }

    private func step(_ line: CacatLine, _ one: Rate, _ times: Int) -> Step {
        let count = times == 1 ? "" : " (\(times) ×)"
        let trust =
            line.confidence == .seen
            ? Phrase(id: "", en: "")
            : Phrase(
                id: " Angka baris ini diingat, belum dibaca ulang di lampirannya.",
                en: " This line is recalled, not yet read again in the annex.")
        return Step(
            "persen_tabel",
            Phrase(
                id: "Tabel cacat untuk \(line.label.id) menyebut \(one.id)\(count).\(trust.id)",
                en: "The table says \(one.en)\(count) for \(line.label.en).\(trust.en)"),
            found: .rate(one), uses: [tabel.use])
    }
}

extension RuleError {
    fileprivate static func unknownPart(_ kode: String, _ codes: [String]) -> RuleError {
        RuleError(
            .unknownChoice, field: "bagian",
            reason: Phrase(
                id: "tabel cacat tidak memuat bagian ini.", en: "the table of disabilities has no such part."),
            nextAct: .nearest(nearNames(kode, among: codes)))
    }

    fileprivate static func countsOnce(_ line: CacatLine) -> RuleError {
        RuleError(
            .outOfRange, field: "kelipatan",
            reason: Phrase(id: "\(line.label.id) dihitung satu kali.", en: "\(line.label.en) counts once."),
            nextAct: Phrase(id: "Isi 1 atau kosongkan.", en: "Give 1 or leave it empty."))
    }

    fileprivate static func rangeNeedsPercent(_ line: CacatLine) -> RuleError {
        RuleError(
            .missing, field: "persen_tabel",
            reason: Phrase(
                id: "tabel memberi rentang \(line.least.id) sampai \(line.most.id) untuk \(line.label.id).",
                en: "the table gives a range of \(line.least.en) to \(line.most.en) for \(line.label.en)."),
            nextAct: Phrase(
                id: "Isi persen dari surat keterangan dokter.", en: "Give the percentage of the doctor's statement."))
    }

    fileprivate static func disagrees(_ given: Rate, _ line: CacatLine) -> RuleError {
        let (least, most) = (line.least, line.most)
        let table =
            least == most
            ? Phrase(id: least.id, en: least.en)
            : Phrase(id: "\(least.id) sampai \(most.id)", en: "\(least.en) to \(most.en)")
        return RuleError(
            .contradiction, field: "persen_tabel",
            reason: Phrase(
                id: "diisi \(given.id), padahal tabel untuk \(line.label.id) (\(line.kode)) menyebut \(table.id).",
                en: "\(given.en) was given, but the table for \(line.label.en) (\(line.kode)) says \(table.en)."),
            nextAct: Phrase(
                id: "Perbaiki persennya, pilih bagian yang benar, atau kosongkan persennya.",
                en: "Correct the percentage, choose the right part, or leave the percentage empty."))
    }

    fileprivate static func beyondWhole(_ line: CacatLine) -> RuleError {
        RuleError(
            .outOfRange, field: "kelipatan",
            reason: Phrase(
                id: "jumlahnya melebihi 100 % untuk \(line.label.id).", en: "the sum for \(line.label.en) exceeds 100%."
            ),
            nextAct: Phrase(id: "Isi kelipatan yang lebih kecil.", en: "Give a smaller multiple."))
    }
}
