import Kernel
import Rules

/// Santunan and scholarship in one sum: each given, and then held to the law, or computed.
struct JKMWithScholarship {
    let answers: Answers
    let law: Law
    let day: Day

    init(_ answers: Answers, _ law: Law, _ day: Day) {
        (self.answers, self.law, self.day) = (answers, law, day)
    }

    func entries(_ trace: inout Trace) throws(RuleError) -> [ResultEntry] {
        let terms = try TermsHakAhliWaris(law, on: day)
        let kematian = try answers.deathNotFromWork()
        let given = try answers.rupiahIfGiven("beasiswa")
        let children = try answers.children(law, on: day)
        if given == nil && children == nil { throw answers.missing("anak") }
        if given == nil && kematian.masaIur.isUnknown { throw answers.missing("masa_iur_bulan") }
        let hak = try terms.hak(kematian, anak: given == nil ? children ?? [] : [], &trace)
        if let jkm = try answers.rupiahIfGiven("jkm"), jkm != hak.totalTunai {
            throw .jkmDisagrees(jkm, hak.totalTunai)
        }
        if case .perluPetugas = hak.answer {
            return HeirEntries(hak: hak, totalKey: "jkm").entries(withScholarship: true)
        }
        let beasiswa =
            if let given { try granted(given, terms, &trace) } else { try computed(hak, children ?? [], terms, &trace) }
        let total = try hak.totalTunai.plus(beasiswa)
        trace.note(.init("total", sumText(hak.totalTunai, beasiswa, total), found: .rupiah(total)))
        return [
            ResultEntry("total", .rupiah(total), Phrase(id: "Jumlah seluruhnya", en: "Total")),
            ResultEntry("jkm", .rupiah(hak.totalTunai), Phrase(id: "Santunan JKM", en: "Death benefit")),
            ResultEntry("beasiswa", .rupiah(beasiswa), Phrase(id: "Beasiswa", en: "Scholarship")),
        ]
    }

    /// A sum that was granted: never more than the law's most.
    private func granted(
        _ sum: Rupiah, _ terms: TermsHakAhliWaris, _ trace: inout Trace
    ) throws(RuleError) -> Rupiah {
        let most = try terms.beasiswa.total(Array(repeating: Anak.wholePath, count: terms.beasiswa.mostChildren))
        guard sum <= most else { throw .beyondMost(sum, most) }
        trace.note(
            Step(
                "beasiswa",
                Phrase(
                    id: "Beasiswa yang ditetapkan \(sum.id), tidak melebihi yang terbanyak \(most.id).",
                    en: "The scholarship granted is \(sum.en), not above the most of \(most.en)."),
                found: .rupiah(sum)))
        return sum
    }

    private func computed(
        _ hak: HakAhliWaris, _ children: [Anak], _ terms: TermsHakAhliWaris, _ trace: inout Trace
    ) throws(RuleError) -> Rupiah {
        if hak.beasiswa > .zero { _ = try terms.beasiswa.jadwal(children, from: day.year, &trace) }
        return hak.beasiswa
    }

    private func sumText(_ a: Rupiah, _ b: Rupiah, _ total: Rupiah) -> Phrase {
        Phrase(
            id: "Jumlah santunan dan beasiswa: \(a.id) + \(b.id) = \(total.id).",
            en: "Total of benefit and scholarship: \(a.en) + \(b.en) = \(total.en).")
    }
}

extension RuleError {
    fileprivate static func jkmDisagrees(_ given: Rupiah, _ law: Rupiah) -> RuleError {
        RuleError(
            .contradiction, field: "jkm",
            reason: Phrase(
                id: "diisi \(given.id), padahal aturan memberi \(law.id).",
                en: "\(given.en) was given, but the rules give \(law.en)."),
            nextAct: Phrase(
                id: "Periksa tanggal dan jumlahnya, atau kosongkan.",
                en: "Check the date and the sum, or leave it empty."))
    }

    fileprivate static func beyondMost(_ given: Rupiah, _ most: Rupiah) -> RuleError {
        RuleError(
            .outOfRange, field: "beasiswa",
            reason: Phrase(
                id: "\(given.id) melebihi beasiswa terbanyak menurut aturan, \(most.id).",
                en: "\(given.en) exceeds the most that the rules give, \(most.en)."),
            nextAct: Phrase(
                id: "Periksa jumlahnya, atau kosongkan agar dihitung.",
                en: "Check the sum, or leave it empty to have it computed."))
    }
}
