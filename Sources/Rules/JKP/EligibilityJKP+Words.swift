import Kernel

extension TermsEligibilityJKP {
    /// The condition, what was said, and whether it is met, in one sentence.
    func sentence(_ syarat: ConditionJKP, _ fakta: FactsJKP, _ met: Bool) -> Phrase {
        let rule = rule(syarat, fakta)
        return Phrase(
            id: "\(rule.id): \(met ? "terpenuhi" : "tidak terpenuhi").",
            en: "\(rule.en): \(met ? "met" : "not met").")
    }

    /// The conditions that nobody said anything about.
    func notJudged(_ open: [ConditionJKP], _ fakta: FactsJKP) -> Phrase {
        let rules = open.map { rule($0, fakta) }
        return Phrase(
            id: "Syarat yang belum dinilai karena isiannya kosong: \(rules.map(\.id).joined(separator: "; ")).",
            en: "Conditions not judged, because they were not given: \(rules.map(\.en).joined(separator: "; ")).")
    }

    private func rule(_ syarat: ConditionJKP, _ fakta: FactsJKP) -> Phrase {
        switch syarat {
        case .segment:
            Phrase(id: "Peserta penerima upah (PU)", en: "A peserta who is paid a wage (PU)")
        case .wni: Phrase(id: "Warga negara Indonesia", en: "An Indonesian citizen")
        case .usiaDaftar:
            Phrase(
                id: "Terdaftar sebelum usia \(usiaDaftar.value) tahun",
                en: "Registered before the age of \(usiaDaftar.value)")
        case .masaIur:
            Phrase(
                id: "Iuran dibayar minimal \(masaIur.value) bulan dalam \(jendela.value) bulan sebelum PHK"
                    + given(fakta.masaIurBulan, .indonesian),
                en: "At least \(masaIur.value) months paid in the \(jendela.value) before"
                    + given(fakta.masaIurBulan, .english))
        case .berturut:
            Phrase(
                id: "Iuran dibayar \(berturut.value) bulan berturut-turut sebelum PHK",
                en: "\(berturut.value) months paid in a row before")
        case .jkn: Phrase(id: "Peserta JKN", en: "In the health insurance JKN")
        case .program: programRule(fakta.skala)
        case .waktuKlaim: claimRule(fakta.phk)
        case .bekerjaLagi: Phrase(id: "Belum bekerja lagi", en: "No new job yet")
        }
    }

    private func programRule(_ skala: SkalaUsaha?) -> Phrase {
        guard let skala else {
            return Phrase(
                id: "Terdaftar di program menurut skala usaha",
                en: "In the programmes that the scale of business asks for")
        }
        let codes = program.value.program(skala)
        return Phrase(
            id: "Usaha \(skala.rawValue): terdaftar di \(Language.indonesian.list(codes))",
            en: "A business of scale \(skala.rawValue): in \(Language.english.list(codes))")
    }

    private func claimRule(_ phk: Day?) -> Phrase {
        let months = batasKlaim.value
        guard let phk else {
            return Phrase(id: "Klaim paling lambat \(months) bulan sejak PHK", en: "Claimed within \(months) months")
        }
        let last = batasWaktu(phk: phk)
        return Phrase(
            id: "Klaim paling lambat \(months) bulan sejak PHK, yaitu \(last.id)",
            en: "Claimed within \(months) months, by \(last.en)")
    }

    private func given(_ months: Int?, _ language: Language) -> String {
        months.map { language.say(" (diisi \($0))", " (given: \($0))") } ?? ""
    }
}

extension FactsJKP {
    func check() throws(RuleError) {
        if let phk, let tanggalKlaim, tanggalKlaim < phk { throw .claimBeforePHK }
        if let all = masaIurBulan, let row = bulanBerturut, row > all { throw .moreInARow }
    }
}

extension RuleError {
    fileprivate static let claimBeforePHK = RuleError(
        .contradiction, field: "tanggal_klaim",
        reason: Phrase(id: "tanggal klaim sebelum tanggal PHK.", en: "the claim is before the dismissal."),
        nextAct: Phrase(id: "Periksa kedua tanggal itu.", en: "Check the two dates."))

    fileprivate static let moreInARow = RuleError(
        .contradiction, field: "bulan_berturut",
        reason: Phrase(
            id: "bulan berturut-turut lebih banyak daripada seluruh bulan yang dibayar.",
            en: "more months in a row than in all."),
        nextAct: Phrase(id: "Periksa kedua angka itu.", en: "Check the two numbers."))
}
