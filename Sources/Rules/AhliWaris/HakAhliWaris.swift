import Kernel

/// Why a peserta died: it decides which programme pays.
public enum CauseOfDeath: String, Hashable, Sendable, CaseIterable {
    case kecelakaanKerja = "kecelakaan_kerja"
    /// An illness from work is paid as an accident.
    case penyakitAkibatKerja = "penyakit_akibat_kerja"
    case bukanKecelakaanKerja = "bukan_kecelakaan_kerja"

    public var isFromWork: Bool { self != .bukanKecelakaanKerja }
}

/// One death, as far as the heirs' rights depend on it.
public struct DeathOfPeserta: Hashable, Sendable {
    public let sebab: CauseOfDeath
    /// The monthly wage reported (PU), or the base of the tier paid (BPU); only asked for a death from work.
    public let dasar: Rupiah
    public let masaIur: MasaIur
    public let bulanMenunggak: Int
    /// What the register says; nil when nobody looked.
    public let aktif: Bool?

    public init(
        sebab: CauseOfDeath, dasar: Rupiah, masaIur: MasaIur, bulanMenunggak: Int = 0, aktif: Bool? = nil
    ) {
        self.sebab = sebab
        self.dasar = dasar
        self.masaIur = masaIur
        self.bulanMenunggak = bulanMenunggak
        self.aktif = aktif
    }
}

/// Everything that the heirs of one peserta are due if the cover stood: what is certain of it, `dipastikan` says.
public struct HakAhliWaris: Hashable, Sendable {
    public let status: StatusKepesertaan
    public let santunanKematian: Rupiah
    public let santunanBerkala: Rupiah
    public let biayaPemakaman: Rupiah
    /// The three together.
    public let totalTunai: Rupiah
    public let syaratBeasiswa: BeasiswaCondition
    /// All years of the children's paths, if the condition is met; zero without children.
    public let beasiswa: Rupiah

    /// What no officer has to decide: nothing while in arrears, and the scholarship only where its condition is met.
    public let dipastikan: Rupiah

    /// The money and, where no arrears or reading stands in the way, the scholarship.
    init(
        _ status: StatusKepesertaan, santunan: Rupiah, berkala: Rupiah, pemakaman: Rupiah, total: Rupiah,
        _ syarat: BeasiswaCondition, _ beasiswa: Rupiah
    ) throws(RuleError) {
        self.status = status
        (santunanKematian, santunanBerkala, biayaPemakaman, totalTunai) = (santunan, berkala, pemakaman, total)
        (syaratBeasiswa, self.beasiswa) = (syarat, beasiswa)
        let certain = try total.plus(syarat == .terpenuhi ? beasiswa : .zero)
        dipastikan = status == .aktif ? certain : .zero
    }
}

/// The law of a death on one day: resolved once, used for one family or for every peserta of a province.
public struct TermsHakAhliWaris: Sendable {
    public let jkm: TermsJKM
    public let jkk: TermsJKK
    public let beasiswa: TermsBeasiswa
    private let arrears: Result<TermsArrears, RuleError>

    public init(_ law: Law, on tanggalKejadian: Day) throws(RuleError) {
        jkm = try TermsJKM(law, on: tanggalKejadian)
        jkk = try TermsJKK(law, on: tanggalKejadian)
        beasiswa = try TermsBeasiswa(law, on: tanggalKejadian)
        arrears = Result { () throws(RuleError) in try TermsArrears(law, on: tanggalKejadian) }
    }

    /// The rights after one death, without explaining: the population's run.
    public func hak(_ kematian: DeathOfPeserta, anak: some Collection<Anak>) throws(RuleError) -> HakAhliWaris {
        var silent = Silent()
        return try hak(kematian, anak: anak, &silent)
    }

    /// The rights after one death.
    ///
    /// - Throws: `beforeFirst` when arrears are asked for a day for which we know no rule of them;
    ///   `contradiction`, `outOfRange`, `missing`, `overflow` for bad facts.
    public func hak(
        _ kematian: DeathOfPeserta, anak: some Collection<Anak>, _ recorder: inout some Recorder
    ) throws(RuleError) -> HakAhliWaris {
        try hak(kematian, beasiswa: beasiswa.total(anak), &recorder)
    }

    /// The same with the children's total known already: one total serves several causes of death.
    func hak(
        _ kematian: DeathOfPeserta, beasiswa total: Rupiah, _ recorder: inout some Recorder
    ) throws(RuleError) -> HakAhliWaris {
        let status = try status(kematian, &recorder)
        let syarat = syaratBeasiswa(kematian.sebab, kematian.masaIur, &recorder)
        let total = syarat == .belum ? .zero : total
        if kematian.sebab.isFromWork {
            let found = try jkk.meninggal(dasar: kematian.dasar, &recorder)
            return try HakAhliWaris(
                status, santunan: found.santunan, berkala: found.santunanBerkala, pemakaman: found.biayaPemakaman,
                total: found.total, syarat, total)
        }
        let found = try jkm.manfaat(&recorder)
        return try HakAhliWaris(
            status, santunan: found.santunanKematian, berkala: found.santunanBerkala,
            pemakaman: found.biayaPemakaman, total: found.total, syarat, total)
    }

    /// Where the peserta stood with the iuran; asks for the rule of arrears only where something is unpaid.
    public func status(
        _ kematian: DeathOfPeserta, _ recorder: inout some Recorder
    ) throws(RuleError) -> StatusKepesertaan {
        if kematian.bulanMenunggak == 0 && kematian.aktif != false { return .aktif }
        let terms = try arrears.get()
        let status = try terms.status(bulanMenunggak: kematian.bulanMenunggak, aktif: kematian.aktif)
        recorder.note(terms.step(status, bulanMenunggak: kematian.bulanMenunggak))
        return status
    }

    /// The condition of the scholarship: none after work, long enough paid otherwise.
    public func syaratBeasiswa(
        _ sebab: CauseOfDeath, _ masaIur: MasaIur, _ recorder: inout some Recorder
    ) -> BeasiswaCondition {
        sebab.isFromWork ? workNeedsNoTime(&recorder) : beasiswa.syaratJKM(masaIur, &recorder)
    }

    private func workNeedsNoTime(_ recorder: inout some Recorder) -> BeasiswaCondition {
        recorder.note(
            Step(
                "beasiswa_eligible",
                Phrase(
                    id: "Akibat kerja: beasiswa tanpa syarat lama menjadi peserta.",
                    en: "From work: the scholarship has no condition of time."),
                uses: [beasiswa.maksAnak.use]))
        return .terpenuhi
    }
}
