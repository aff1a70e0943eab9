import Kernel

/// What unpaid months do to cover.
public enum Arrears {
    public static let batasBulan = Parameter<Int>(
        "tunggakan.batas_bulan",
        Phrase(id: "paling lama menunggak sebelum nonaktif", en: "most months in arrears before cover lapses"),
        unit: .bulan,
        note: Phrase(
            id: "Tanpa denda untuk BPU; tunggakan lama tidak ditagih saat aktif kembali.",
            en: "No fine for BPU; old arrears are not collected when cover begins again."),
        rows: [
            Row(from: Day(2021, 4, 1)!, 3, Citation(.permenaker5y2021), .recalled),
            Row(
                from: Day(2022, 7, 1)!, 3,
                Citation(
                    .probisKepesertaan, "hal. 59",
                    source: "online.flipbuilder.com/kduhm/fxda; salinan FAQ perisaiblora.blogspot.com"), .seen),
        ])

    public static let deathWithin = Interpretation(
        "tunggakan.meninggal_di_dalam_batas",
        text: Phrase(
            id: "Meninggal ketika menunggak di dalam batas: petugas memutuskan.",
            en: "A death while in arrears within the limit: an officer decides."),
        doubt: Phrase(
            id: "Sumber hanya menyebut perlindungan berhenti setelah lewat batas; tidak ada yang menyebut apakah "
                + "manfaat dibayar selama menunggak, dan apakah tunggakan dilunasi dahulu.",
            en: "The sources only say that cover stops after the limit; none says whether the benefit is paid while in "
                + "arrears, nor whether the arrears are settled first."))

    public static let late = Interpretation(
        "tunggakan.dana_donatur_terlambat",
        text: Phrase(
            id: "Lewat batas berarti nonaktif dan tidak dijamin.", en: "Beyond the limit means lapsed and not covered."),
        doubt: Phrase(
            id: "Bila dana donatur terlambat, kantor cabang dan Kanwil dapat memproses tunggakan kelompok menurut "
                + "aturannya sendiri (kalimat sumbernya terpotong). Bagi PU, pemberi kerja dapat diminta menanggung.",
            en: "Where a donor's money was late, the branch and the regional office can process a group's arrears by "
                + "their own rule (the source is cut off). For PU the employer may have to bear it."))

    public static let chapter = Chapter(
        "tunggakan", Phrase(id: "Tunggakan iuran", en: "Arrears"), parameters: [batasBulan.erased],
        interpretations: [deathWithin, late])
}

/// Where a peserta stands with the iuran on the day of an event.
public enum StatusKepesertaan: String, Hashable, Sendable {
    case aktif
    /// In arrears, within the limit: nobody may promise.
    case menunggak
    /// Beyond the limit, or no longer active for another reason.
    case nonaktif
}

/// The limit of arrears on a day.
public struct TermsArrears: Sendable {
    let batas: Resolved<Int>

    public init(_ law: Law, on day: Day) throws(RuleError) {
        batas = try law.value(of: Arrears.batasBulan, on: day)
    }

    /// - Parameters:
    ///   - bulanMenunggak: consecutive months unpaid before the event.
    ///   - aktif: what the register says; nil when nobody looked.
    /// - Throws: `negative`; `contradiction` when the register says active beyond the limit.
    public func status(bulanMenunggak: Int, aktif: Bool?) throws(RuleError) -> StatusKepesertaan {
        guard bulanMenunggak >= 0 else { throw .negativeArrears }
        let lapsed = bulanMenunggak > batas.value
        if lapsed && aktif == true { throw .activeBeyondLimit(batas.value) }
        if lapsed || aktif == false { return .nonaktif }
        return bulanMenunggak == 0 ? .aktif : .menunggak
    }

    /// The step that tells the standing.
    public func step(_ status: StatusKepesertaan, bulanMenunggak: Int) -> Step {
        let (unpaid, limit) = (
            Phrase(
                id: Language.indonesian.monthCount(bulanMenunggak), en: Language.english.monthCount(bulanMenunggak)),
            Phrase(id: Language.indonesian.monthCount(batas.value), en: Language.english.monthCount(batas.value))
        )
        let text: Phrase =
            switch status {
            case .aktif: Phrase(id: "Iuran tertib: peserta aktif.", en: "Nothing is unpaid: the participant is active.")
            case .menunggak:
                Phrase(
                    id: "Menunggak \(unpaid.id), belum lewat \(limit.id): petugas memutuskan.",
                    en: "\(unpaid.en) in arrears, not beyond \(limit.en): an officer decides.")
            case .nonaktif where bulanMenunggak > batas.value:
                Phrase(
                    id: "Menunggak \(unpaid.id), lewat \(limit.id): nonaktif.",
                    en: "\(unpaid.en) in arrears, beyond \(limit.en): lapsed.")
            case .nonaktif:
                Phrase(id: "Tercatat tidak aktif.", en: "Recorded as not active.")
            }
        let reading: Interpretation? =
            switch status {
            case .aktif: nil
            case .menunggak: Arrears.deathWithin
            case .nonaktif: Arrears.late
            }
        return Step("status", text, found: .text(status.rawValue), uses: [batas.use], interpretation: reading)
    }
}

extension RuleError {
    fileprivate static let negativeArrears = RuleError(
        .negative, field: "bulan_menunggak",
        reason: Phrase(id: "bulan menunggak tidak mungkin negatif.", en: "months in arrears cannot be negative."),
        nextAct: Phrase(id: "Isi nol atau lebih.", en: "Give zero or more."))

    fileprivate static func activeBeyondLimit(_ limit: Int) -> RuleError {
        RuleError(
            .contradiction, field: "aktif",
            reason: Phrase(
                id: "tertulis aktif, padahal menunggak lebih dari \(limit) bulan.",
                en: "it says active, yet more than \(limit) months are unpaid."),
            nextAct: Phrase(
                id: "Periksa status di data kepesertaan, lalu perbaiki salah satunya.",
                en: "Look up the status in the register and correct one of the two."))
    }
}
