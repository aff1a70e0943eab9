import Kernel

extension BPU {
    /// With Permenaker 5/2021; how old one might be before is not known to us.
    private static let start = Day(2021, 4, 1)!

    public static let usiaTertinggi = Parameter<Int>(
        "iuran.bpu.usia_tertinggi",
        Phrase(id: "batas usia pendaftaran BPU", en: "age limit of registering as BPU"), unit: .tahun,
        rows: [Row(from: start, 65, Citation(.permenaker5y2021), .recalled)])

    /// Regional rules that were read name 17 (Tanjung Jabung Timur) and 18 (Penajam Paser Utara).
    public static let usiaDaerahTerendah = Parameter<Int>(
        "iuran.bpu.usia_daerah_terendah",
        Phrase(
            id: "usia paling rendah di aturan daerah yang paling longgar", en: "lowest age in the widest local rule"),
        unit: .tahun,
        rows: [Row(from: start, 17, Citation(.aturanDaerah, "", source: "jambiupdate.co 17-10-2024"), .seen)])

    public static let usiaDaerahTertinggi = Parameter<Int>(
        "iuran.bpu.usia_daerah_tertinggi",
        Phrase(
            id: "usia paling rendah di aturan daerah yang paling ketat", en: "lowest age in the strictest local rule"),
        unit: .tahun,
        rows: [Row(from: start, 18, Citation(.aturanDaerah, "", source: "aturan pekerja rentan PPU"), .seen)])
}

extension Regulation {
    static let aturanDaerah = Regulation(
        id: "aturan-daerah", shortName: "Aturan daerah (Perda/Perkada)",
        title: Phrase(
            id: "Syarat pekerja rentan di aturan daerah yang kami baca",
            en: "Conditions for vulnerable workers in the local rules that we read"),
        diundangkan: nil, berlakuSejak: nil, confidence: .seen)
}

/// Whether somebody may register as a new BPU, by age.
public struct UsiaBPU: Hashable, Sendable {
    public let usia: Int
    public let eligibleNewBPU: Bool

    static let atTheLimit = Interpretation(
        "iuran.bpu.usia_tepat",
        text: Phrase(
            id: "Orang yang usianya tepat pada batas diserahkan kepada petugas.",
            en: "A person exactly at the age limit is left to an officer."),
        doubt: Phrase(
            id: "Aturannya berbunyi belum mencapai batas usia, tetapi penolakan yang kami lihat menyebut lebih dari "
                + "65 tahun.",
            en: "The rule says not having reached the limit, but the refusals we saw name older than 65."))

    static let noMinimum = Interpretation(
        "iuran.bpu.usia_terendah",
        text: Phrase(
            id: "Tidak ada usia paling rendah secara nasional yang kami temukan; aturan daerah menyebut 17 atau 18.",
            en: "We found no national minimum age; local rules name 17 or 18."),
        doubt: Phrase(
            id: "Periksa aturan daerah yang membiayai.", en: "Check the local rule of the funding region."))

    /// - Throws: `contradiction` when registered before birth; `outOfRange` for an impossible age.
    public static func decide(
        lahir: Day, daftar: Day, _ law: Law, _ recorder: inout some Recorder
    ) throws(RuleError) -> Answer<UsiaBPU> {
        guard lahir <= daftar else { throw .registeredBeforeBirth }
        let usia = lahir.age(on: daftar)
        guard usia <= 120 else { throw .impossibleAge }
        let batas = try law.value(of: BPU.usiaTertinggi, on: daftar)
        recorder.note(
            Step(
                "usia",
                Phrase(
                    id: "Usia pada \(daftar.id): \(usia) tahun; batas pendaftaran BPU \(batas.value) tahun.",
                    en: "Age on \(daftar.en): \(usia) years; the limit for registering as BPU is \(batas.value)."),
                found: .count(usia), uses: [batas.use]))
        if usia == batas.value { return atLimit(usia, &recorder) }
        if usia > batas.value { return .certain(UsiaBPU(usia: usia, eligibleNewBPU: false)) }
        return try young(usia, law, daftar, &recorder)
    }

    private static func atLimit(_ usia: Int, _ recorder: inout some Recorder) -> Answer<UsiaBPU> {
        recorder.note(Step("eligible_new_bpu", atTheLimit.text, interpretation: atTheLimit))
        return .perluPetugas(
            OfficerDecision(
                reason: atTheLimit.doubt,
                readings: [
                    .init(
                        Phrase(id: "Batas belum dilewati: boleh mendaftar.", en: "Not beyond the limit: may register."),
                        UsiaBPU(usia: usia, eligibleNewBPU: true)),
                    .init(
                        Phrase(id: "Batas sudah dicapai: tidak boleh mendaftar.", en: "Limit reached: may not."),
                        UsiaBPU(usia: usia, eligibleNewBPU: false)),
                ]))
    }

    private static func young(
        _ usia: Int, _ law: Law, _ day: Day, _ recorder: inout some Recorder
    ) throws(RuleError) -> Answer<UsiaBPU> {
        let lowest = try law.value(of: BPU.usiaDaerahTerendah, on: day)
        let strictest = try law.value(of: BPU.usiaDaerahTertinggi, on: day)
        recorder.note(
            Step(
                "usia_terendah", noMinimum.text, uses: [lowest.use, strictest.use], interpretation: noMinimum))
        guard usia < strictest.value else { return .certain(UsiaBPU(usia: usia, eligibleNewBPU: true)) }
        let reading = usia >= lowest.value ? lowest.value : nil
        return .perluPetugas(
            OfficerDecision(
                reason: noMinimum.text,
                readings: [
                    .init(
                        reading.map {
                            Phrase(id: "Aturan daerah mulai \($0) tahun.", en: "A local rule from the age of \($0).")
                        } ?? Phrase(id: "Aturan daerah tanpa usia terendah.", en: "A local rule without a minimum."),
                        UsiaBPU(usia: usia, eligibleNewBPU: true)),
                    .init(
                        Phrase(
                            id: "Aturan daerah mulai \(strictest.value) tahun.",
                            en: "A local rule from the age of \(strictest.value)."),
                        UsiaBPU(usia: usia, eligibleNewBPU: false)),
                ]))
    }
}

extension RuleError {
    fileprivate static let registeredBeforeBirth = RuleError(
        .contradiction, field: "tanggal_lahir",
        reason: Phrase(
            id: "tanggal lahir sesudah tanggal daftar.", en: "the day of birth is after the day of registration."),
        nextAct: Phrase(id: "Periksa kedua tanggalnya.", en: "Check the two dates."))
    fileprivate static let impossibleAge = RuleError(
        .outOfRange, field: "tanggal_lahir",
        reason: Phrase(id: "usianya lebih dari 120 tahun.", en: "the age is more than 120 years."),
        nextAct: Phrase(id: "Periksa tahun lahirnya.", en: "Check the year of birth."))
}
