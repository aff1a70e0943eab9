import Kernel

/// What a peserta who still works may take from the balance.
public struct PartialPayoutJHT: Hashable, Sendable {
    /// The most that may be taken; zero when a condition is not met.
    public let maks: Rupiah
    public let eligible: Bool
}

/// For what a part is taken; each has its own share.
public enum PurposeJHT: String, CaseIterable, Sendable {
    case persiapanPensiun = "persiapan_pensiun"
    case perumahan
}

/// The rules of a pay-out in part on one day.
public struct TermsPartialPayoutJHT: Sendable {
    let masaKepesertaan: Resolved<Int>
    let bagian: Resolved<Rate>

    public init(_ law: Law, on day: Day, tujuan: PurposeJHT) throws(RuleError) {
        masaKepesertaan = try law.value(of: JHT.masaKepesertaan, on: day)
        bagian = try law.value(
            of: tujuan == .perumahan ? JHT.perumahan : JHT.persiapanPensiun, on: day)
    }

    /// The most that may be taken.
    ///
    /// - Parameters:
    ///   - masaKepesertaanTahun: completed years of membership.
    ///   - pernah: whether a part was taken before; nil when nobody said.
    public func sebagian(
        saldo: Rupiah, masaKepesertaanTahun: Int, pernah: Bool?, _ recorder: inout some Recorder
    ) throws(RuleError) -> PartialPayoutJHT {
        let longEnough = masaKepesertaanTahun >= masaKepesertaan.value
        noteYears(masaKepesertaanTahun, longEnough, &recorder)
        noteOnce(pernah, &recorder)
        guard longEnough, pernah != true else { return PartialPayoutJHT(maks: .zero, eligible: false) }
        let maks = try bagian.value.part(of: saldo, .down)
        recorder.note(
            Step(
                "maks",
                Phrase(
                    id: "Paling banyak \(bagian.value.id) dari saldo \(saldo.id) = \(maks.id).",
                    en: "At most \(bagian.value.en) of the balance \(saldo.en) = \(maks.en)."),
                found: .rupiah(maks), uses: [bagian.use], interpretation: JHT.roundingSebagian))
        return PartialPayoutJHT(maks: maks, eligible: true)
    }

    private func noteYears(_ years: Int, _ enough: Bool, _ recorder: inout some Recorder) {
        let needed = masaKepesertaan.value
        recorder.note(
            Step(
                "masa_kepesertaan",
                Phrase(
                    id:
                        "Masa kepesertaan \(years) tahun; syaratnya \(needed) tahun: \(enough ? "" : "belum ")terpenuhi.",
                    en: "Membership of \(years) years; \(needed) are needed: \(enough ? "met" : "not met")."),
                found: .count(years), uses: [masaKepesertaan.use]))
    }

    private func noteOnce(_ pernah: Bool?, _ recorder: inout some Recorder) {
        let text =
            switch pernah {
            case true?:
                Phrase(
                    id: "Saldo sudah pernah diambil sebagian; hanya boleh satu kali.",
                    en: "A part was taken before; it may be taken once only.")
            case false?:
                Phrase(id: "Saldo belum pernah diambil sebagian.", en: "No part was taken before.")
            case nil:
                Phrase(
                    id: "Hanya boleh satu kali; apakah sudah pernah diambil belum dinilai karena tidak diisi.",
                    en: "It may be taken once only; whether it was is not judged, because it was not given.")
            }
        recorder.note(Step("pernah_diambil_sebagian", text))
    }
}
