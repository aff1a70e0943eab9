import Kernel

/// What is known about one who lost a job; nil is what nobody said.
public struct FactsJKP: Hashable, Sendable {
    public var masaIurBulan: Int?
    public var bulanBerturut: Int?
    /// Whether the peserta is a penerima upah, the only segmen with JKP.
    public var penerimaUpah: Bool?
    public var wni: Bool?
    public var usiaDaftar: Int?
    public var jkn: Bool?
    public var phk: Day?
    public var tanggalKlaim: Day?
    public var skala: SkalaUsaha?
    public var program: Set<String>?
    public var bekerjaLagi: Bool?

    public init() {}
}

/// A condition of JKP.
public enum ConditionJKP: String, CaseIterable, Sendable {
    case segment, wni
    case usiaDaftar = "usia_daftar"
    case masaIur = "masa_iur_bulan_24"
    case berturut = "bulan_berturut"
    case jkn, program
    case waktuKlaim = "waktu_klaim"
    case bekerjaLagi = "bekerja_lagi"
}

/// Which conditions are met, which are not, and which nobody can judge from what was given.
public struct EligibilityJKP: Hashable, Sendable {
    public private(set) var terpenuhi: [ConditionJKP] = []
    public private(set) var tidakTerpenuhi: [ConditionJKP] = []
    public private(set) var belumDinilai: [ConditionJKP] = []

    /// No condition fails; those not judged may still.
    public var eligible: Bool { tidakTerpenuhi.isEmpty }

    mutating func record(_ syarat: ConditionJKP, _ met: Bool?) {
        switch met {
        case true?: terpenuhi.append(syarat)
        case false?: tidakTerpenuhi.append(syarat)
        case nil: belumDinilai.append(syarat)
        }
    }
}

/// The conditions of JKP on the day of the PHK.
public struct TermsEligibilityJKP: Sendable {
    let masaIur: Resolved<Int>
    let jendela: Resolved<Int>
    let berturut: Resolved<Int>
    let usiaDaftar: Resolved<Int>
    let batasKlaim: Resolved<Int>
    let program: Resolved<ProgramTableJKP>

    public init(_ law: Law, on phk: Day) throws(RuleError) {
        masaIur = try law.value(of: JKP.masaIur, on: phk)
        jendela = try law.value(of: JKP.jendela, on: phk)
        berturut = try law.value(of: JKP.berturut, on: phk)
        usiaDaftar = try law.value(of: JKP.usiaDaftar, on: phk)
        batasKlaim = try law.value(of: JKP.batasKlaim, on: phk)
        program = try law.value(of: JKP.programMenurutSkala, on: phk)
    }

    /// Judges each condition by itself.
    ///
    /// - Throws: `contradiction` when the claim is before the PHK or more months in a row than in all were paid.
    public func kelayakan(_ fakta: FactsJKP, _ recorder: inout some Recorder) throws(RuleError) -> EligibilityJKP {
        try fakta.check()
        var found = EligibilityJKP()
        for syarat in ConditionJKP.allCases where asks(syarat) {
            let met = judge(syarat, fakta)
            found.record(syarat, met)
            guard let met else { continue }
            recorder.note(
                Step(
                    syarat.rawValue, sentence(syarat, fakta, met), found: .text(met ? "terpenuhi" : "tidak_terpenuhi"),
                    uses: uses(syarat)))
        }
        if !found.belumDinilai.isEmpty { noteNotJudged(found.belumDinilai, fakta, &recorder) }
        recorder.note(Step("sebab_berakhir", JKP.exclusions.text, interpretation: JKP.exclusions))
        return found
    }

    /// The last day on which to claim: the same day of the month some months on, or that month's last.
    public func batasWaktu(phk: Day) -> Day {
        let target = phk.bulan.advanced(by: batasKlaim.value)
        return min(target.firstDay.adding(days: phk.day - 1), target.lastDay)
    }

    private func asks(_ syarat: ConditionJKP) -> Bool { syarat != .berturut || berturut.value > 0 }

    private func judge(_ syarat: ConditionJKP, _ fakta: FactsJKP) -> Bool? {
        switch syarat {
        case .segment: fakta.penerimaUpah
        case .wni: fakta.wni
        case .usiaDaftar: fakta.usiaDaftar.map { $0 < usiaDaftar.value }
        case .masaIur: fakta.masaIurBulan.map { $0 >= masaIur.value }
        case .berturut: fakta.bulanBerturut.map { $0 >= berturut.value }
        case .jkn: fakta.jkn
        case .program:
            fakta.skala.flatMap { skala in fakta.program.map { $0.isSuperset(of: program.value.program(skala)) } }
        case .waktuKlaim: fakta.phk.flatMap { phk in fakta.tanggalKlaim.map { $0 <= batasWaktu(phk: phk) } }
        case .bekerjaLagi: fakta.bekerjaLagi.map { !$0 }
        }
    }

    private func uses(_ syarat: ConditionJKP) -> [Use] {
        switch syarat {
        case .masaIur: [masaIur.use, jendela.use]
        case .berturut: [berturut.use]
        case .usiaDaftar: [usiaDaftar.use]
        case .program: [program.use]
        case .waktuKlaim: [batasKlaim.use]
        case .segment, .wni, .jkn, .bekerjaLagi: []
        }
    }

    /// One step for all of them: a list is read, eight sentences are not.
    private func noteNotJudged(_ open: [ConditionJKP], _ fakta: FactsJKP, _ recorder: inout some Recorder) {
        recorder.note(Step("belum_dinilai", notJudged(open, fakta), uses: open.flatMap(uses)))
    }
}
