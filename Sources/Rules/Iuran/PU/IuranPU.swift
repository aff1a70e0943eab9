import Kernel

/// What employer and worker pay for one month, each share rounded by itself.
public struct IuranPU: Hashable, Sendable {
    public let jkk: Rupiah
    public let jkm: Rupiah
    public let jhtPekerja: Rupiah
    public let jhtPemberiKerja: Rupiah
    public let jpPekerja: Rupiah
    public let jpPemberiKerja: Rupiah
    public let total: Rupiah

    /// What is taken from the wage. The parts of `total` fit, so that this fits.
    public var pekerja: Rupiah { jhtPekerja + jpPekerja }
    public var pemberiKerja: Rupiah { total - pekerja }
}

/// The numbers of one bulan iuran for PU: resolved once, used for one person or a million.
public struct TermsIuranPU: Sendable {
    public let bulan: Bulan
    private let jkk: [Resolved<Rate>]
    private let jkm: Resolved<Rate>
    private let jhtPekerja: Resolved<Rate>
    private let jhtPemberiKerja: Resolved<Rate>
    private let jpPekerja: Resolved<Rate>
    private let jpPemberiKerja: Resolved<Rate>
    /// Known a year at a time, and needed only where JP is paid.
    private let batasUpahJP: Result<Resolved<Rupiah>, RuleError>
    let pekerjaPP7: Result<Resolved<Int>, RuleError>
    let reliefs: ReliefsInForce<FactsPU>

    /// - Throws: `beforeFirst`, `afterChecked`, `notKnownYet`.
    public init(_ law: Law, bulan: Bulan) throws(RuleError) {
        self.bulan = bulan
        var jkk: [Resolved<Rate>] = []
        for risiko in RisikoJKK.allCases { jkk.append(try law.value(of: PU.jkk[risiko]!, in: bulan)) }
        self.jkk = jkk
        jkm = try law.value(of: PU.jkm, in: bulan)
        jhtPekerja = try law.value(of: PU.jhtPekerja, in: bulan)
        jhtPemberiKerja = try law.value(of: PU.jhtPemberiKerja, in: bulan)
        jpPekerja = try law.value(of: PU.jpPekerja, in: bulan)
        jpPemberiKerja = try law.value(of: PU.jpPemberiKerja, in: bulan)
        batasUpahJP = Result { () throws(RuleError) in try law.value(of: PU.batasUpahJP, in: bulan) }
        pekerjaPP7 = Result { () throws(RuleError) in try law.value(of: Keringanan.pp7Pekerja, in: bulan) }
        reliefs = try ReliefsInForce(Keringanan.pu, law, in: bulan)
    }

    /// The rate of JKK for a class of risk, before relief.
    public func tarifJKK(_ risiko: RisikoJKK) -> Resolved<Rate> { jkk[risiko.number] }

    /// The iuran of one person, without an explanation: for populations.
    ///
    /// - Throws: `negative` wage; `overflow`; `afterChecked` for JP in a year whose cap is not announced.
    public func iuran(
        _ upah: Rupiah, _ risiko: RisikoJKK, _ programs: ProgramSet, _ relief: AppliedRelief = .none
    ) throws(RuleError) -> IuranPU {
        var silent = Silent()
        return try iuran(upah, risiko, programs, relief, &silent)
    }

    /// The same with its steps.
    public func iuran(
        _ upah: Rupiah, _ risiko: RisikoJKK, _ programs: ProgramSet, _ relief: AppliedRelief = .none,
        _ recorder: inout some Recorder
    ) throws(RuleError) -> IuranPU {
        guard upah >= .zero else { throw .negative("upah") }
        var (ofJKK, ofJKM) = (Rupiah.zero, Rupiah.zero)
        var (jht, jp) = (
            (pekerja: Rupiah.zero, pemberiKerja: Rupiah.zero), (pekerja: Rupiah.zero, pemberiKerja: Rupiah.zero)
        )
        if programs.contains(.jkk) {
            ofJKK = try jaminan("jkk", "JKK", tarifJKK(risiko), .jkk, upah, relief, &recorder)
        }
        if programs.contains(.jkm) { ofJKM = try jaminan("jkm", "JKM", jkm, .jkm, upah, relief, &recorder) }
        if programs.contains(.jht) {
            jht.pekerja = try share("jht_pekerja", jhtPekerja, upah, &recorder)
            jht.pemberiKerja = try share("jht_pemberi_kerja", jhtPemberiKerja, upah, &recorder)
        }
        if programs.contains(.jp) {
            let dasar = try dasarJP(upah, &recorder)
            jp.pekerja = try share("jp_pekerja", jpPekerja, dasar, &recorder)
            jp.pemberiKerja = try share("jp_pemberi_kerja", jpPemberiKerja, dasar, &recorder)
        }
        let total = try Rupiah.sum(ofJKK, ofJKM, jht.pekerja, jht.pemberiKerja).plus(jp.pekerja).plus(jp.pemberiKerja)
        recorder.note(
            .sum("total", [ofJKK, ofJKM, jht.pekerja, jht.pemberiKerja, jp.pekerja, jp.pemberiKerja], total))
        return IuranPU(
            jkk: ofJKK, jkm: ofJKM, jhtPekerja: jht.pekerja, jhtPemberiKerja: jht.pemberiKerja, jpPekerja: jp.pekerja,
            jpPemberiKerja: jp.pemberiKerja, total: total)
    }
}

extension TermsIuranPU {
    private func share(
        _ key: String, _ rate: Resolved<Rate>, _ base: Rupiah, _ recorder: inout some Recorder
    ) throws(RuleError) -> Rupiah {
        let amount = try rate.value.part(of: base, .halfUp)
        recorder.note(
            .share(
                key, Self.name(key), rate, of: base, amount,
                interpretation: rate.value.isExact(of: base) ? nil : PU.rounding))
        return amount
    }

    /// What a share is called in a sentence.
    private static func name(_ key: String) -> Phrase {
        switch key {
        case "jht_pekerja": Phrase(id: "JHT pekerja", en: "JHT of the worker")
        case "jht_pemberi_kerja": Phrase(id: "JHT pemberi kerja", en: "JHT of the employer")
        case "jp_pekerja": Phrase(id: "JP pekerja", en: "JP of the worker")
        case "jp_pemberi_kerja": Phrase(id: "JP pemberi kerja", en: "JP of the employer")
        default: Phrase(id: key.uppercased(), en: key.uppercased())
        }
    }

    /// JKK or JKM, whose rate a relief may lower.
    private func jaminan(
        _ key: String, _ name: String, _ rate: Resolved<Rate>, _ program: ProgramSet, _ upah: Rupiah,
        _ relief: AppliedRelief, _ recorder: inout some Recorder
    ) throws(RuleError) -> Rupiah {
        guard !relief.isNone, relief.programs.contains(program) else {
            return try share(key, rate, upah, &recorder)
        }
        let lowered = try relief.lowered(rate.value)
        let amount = try lowered.part(of: upah, .halfUp)
        recorder.note(
            Step(
                key,
                Phrase(
                    id: "\(name): tarif \(rate.value.id) dikurangi keringanan \(relief.rate.id) menjadi \(lowered.id); "
                        + "\(lowered.id) dari \(upah.id) = \(amount.id).",
                    en: "\(name): the rate of \(rate.value.en) less a relief of \(relief.rate.en) is \(lowered.en); "
                        + "\(lowered.en) of \(upah.en) = \(amount.en)."),
                found: .rupiah(amount), uses: [rate.use] + relief.uses,
                interpretation: lowered.isExact(of: upah) ? nil : PU.rounding))
        return amount
    }

    /// The wage up to the cap.
    private func dasarJP(_ upah: Rupiah, _ recorder: inout some Recorder) throws(RuleError) -> Rupiah {
        let batas = try batasUpahJP.get()
        guard upah > batas.value else { return upah }
        recorder.note(
            Step(
                "dasar_jp",
                Phrase(
                    id: "Upah di atas batas upah JP; dasar JP \(batas.value.id).",
                    en: "The wage is above the wage cap of JP; the base of JP is \(batas.value.en)."),
                found: .rupiah(batas.value), uses: [batas.use]))
        return batas.value
    }
}

extension RisikoJKK {
    fileprivate var number: Int {
        switch self {
        case .sangatRendah: 0
        case .rendah: 1
        case .sedang: 2
        case .tinggi: 3
        case .sangatTinggi: 4
        }
    }
}
