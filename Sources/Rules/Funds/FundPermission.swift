import Kernel

/// Whether a fund may pay for a group, and what that means for PP 50/2025.
public struct FundPermission: Hashable, Sendable {
    public let dana: FundingSource
    public let kelompok: WorkerGroup
    public let diizinkan: Bool
    /// Nil where the fund may not pay.
    public let pp50: ReliefPP50?
}

/// Which fund may pay for whom on one day.
public struct TermsFunding: Sendable {
    let law: Law
    let day: Day

    public init(_ law: Law, on day: Day) { (self.law, self.day) = (law, day) }

    /// Every group that a fund may pay for.
    public func kelompok(_ dana: FundingSource, _ recorder: inout some Recorder) throws(RuleError) -> [FundPermission] {
        let list = try law.value(of: dana.kelompok, on: day)
        for baris in list.value.baris { note(dana, baris, list, &recorder) }
        if dana == .dbhSawit { try DBHSawit.warn(law, on: day, &recorder) }
        return list.value.baris.map {
            FundPermission(dana: dana, kelompok: $0.kelompok, diizinkan: true, pp50: $0.pp50)
        }
    }

    /// Every fund that may pay for a group. A fund that had no rule on the day is left out.
    public func dana(_ kelompok: WorkerGroup, _ recorder: inout some Recorder) throws(RuleError) -> [FundPermission] {
        var found: [FundPermission] = []
        for dana in FundingSource.allCases {
            guard let list = ifInForce(dana.kelompok), let pp50 = list.value.akibat(kelompok) else { continue }
            note(dana, .init(kelompok, pp50), list, &recorder)
            if dana == .dbhSawit { try DBHSawit.warn(law, on: day, &recorder) }
            found.append(FundPermission(dana: dana, kelompok: kelompok, diizinkan: true, pp50: pp50))
        }
        if found.isEmpty { recorder.note(Step("dana", .noFund)) }
        return found
    }

    /// Whether this fund may pay for this group.
    ///
    /// - Parameter terdaftar: whether the workers are registered already; DBH sawit pays only for those who are
    ///   not. Nil when nobody said.
    public func izin(
        _ dana: FundingSource, _ kelompok: WorkerGroup, terdaftar: Bool?, _ recorder: inout some Recorder
    ) throws(RuleError) -> Answer<FundPermission> {
        let list = try law.value(of: dana.kelompok, on: day)
        if dana == .dbhSawit { try DBHSawit.warn(law, on: day, &recorder) }
        guard let pp50 = list.value.akibat(kelompok) else { return notListed(dana, kelompok, list, &recorder) }
        if dana == .dbhSawit {
            recorder.note(Step("sudah_terdaftar", registered(terdaftar), uses: [list.use]))
            guard terdaftar != true else { return .certain(.init(dana, kelompok, nil)) }
        }
        note(dana, .init(kelompok, pp50), list, &recorder)
        return .certain(.init(dana, kelompok, pp50))
    }

    private func ifInForce(_ parameter: Parameter<GroupTable>) -> Resolved<GroupTable>? {
        try? law.value(of: parameter, on: day)
    }

    private func notListed(
        _ dana: FundingSource, _ kelompok: WorkerGroup, _ list: Resolved<GroupTable>, _ recorder: inout some Recorder
    ) -> Answer<FundPermission> {
        let reason = Phrase(
            id: "\(dana.label.id) tidak menyebut \(kelompok.label.id).",
            en: "\(dana.label.en.capitalizedFirst) does not name \(kelompok.label.en).")
        recorder.note(Step("diizinkan", reason, uses: [list.use]))
        if dana.isEarmarked { return .certain(.init(dana, kelompok, nil)) }
        return .perluPetugas(
            OfficerDecision(
                reason: reason,
                readings: [
                    .init(
                        Phrase(id: "Tidak boleh karena tidak disebut.", en: "It may not pay, for it is not named."),
                        .init(dana, kelompok, nil)),
                    .init(
                        Phrase(
                            id: "Boleh bila aturan daerah atau pemberi dana mengizinkan.",
                            en: "It may pay if the local rule or the donor allows it."),
                        FundPermission(dana: dana, kelompok: kelompok, diizinkan: true, pp50: .perluPetugas)),
                ]))
    }

    private func note(
        _ dana: FundingSource, _ baris: GroupTable.Entry, _ list: Resolved<GroupTable>, _ recorder: inout some Recorder
    ) {
        let relief = try? law.value(of: FundingSource.pengecualianPP50, on: day)
        let asks = baris.pp50 == .mendapat && dana != .mandiri
        recorder.note(
            Step(
                "dana",
                Phrase(
                    id:
                        "\(dana.label.id.capitalizedFirst) boleh membayar \(baris.kelompok.label.id). \(baris.pp50.text.id)",
                    en:
                        "\(dana.label.en.capitalizedFirst) may pay for \(baris.kelompok.label.en). \(baris.pp50.text.en)"
                ),
                uses: [list.use] + (relief.map { [$0.use] } ?? []),
                interpretation: asks ? FundingSource.reliefOfOthers : nil))
    }

    private func registered(_ terdaftar: Bool?) -> Phrase {
        switch terdaftar {
        case true?:
            Phrase(
                id: "Pekerja sudah terdaftar, padahal DBH sawit hanya untuk yang belum terdaftar.",
                en: "The workers are registered, while the palm fund is for those who are not.")
        case false?: Phrase(id: "Pekerja belum terdaftar.", en: "The workers are not registered yet.")
        case nil:
            Phrase(
                id: "Hanya untuk yang belum terdaftar; hal itu belum dinilai karena tidak diisi.",
                en: "Only for those not registered yet; that is not judged, because it was not given.")
        }
    }
}

extension FundPermission {
    fileprivate init(_ dana: FundingSource, _ kelompok: WorkerGroup, _ pp50: ReliefPP50?) {
        self.init(dana: dana, kelompok: kelompok, diizinkan: pp50 != nil, pp50: pp50)
    }
}
