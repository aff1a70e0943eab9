import Kernel

/// What would be paid if one reading held.
public struct HakSums: Hashable, Sendable {
    public let tunai: Rupiah
    /// All years of the scholarship.
    public let beasiswa: Rupiah
}

extension HakAhliWaris {
    /// The sums where the law is plain; where arrears or the three years leave it open, every reading.
    public var answer: Answer<HakSums> {
        let undecided = syaratBeasiswa == .perluPetugas && beasiswa > .zero
        guard status != .aktif || undecided else {
            return .certain(HakSums(tunai: totalTunai, beasiswa: syaratBeasiswa == .terpenuhi ? beasiswa : .zero))
        }
        var reasons: [Phrase] = []
        if status != .aktif { reasons.append(status == .menunggak ? Self.inArrears : Self.lapsed) }
        if undecided { reasons.append(Self.threeYears) }
        return .perluPetugas(
            OfficerDecision(
                reason: Phrase(
                    id: reasons.map(\.id).joined(separator: " "), en: reasons.map(\.en).joined(separator: " ")),
                readings: readings(undecided)))
    }

    private func readings(_ undecided: Bool) -> [OfficerDecision<HakSums>.Reading] {
        var readings: [OfficerDecision<HakSums>.Reading] = []
        if status != .aktif { readings.append(.init(Self.notCovered, HakSums(tunai: .zero, beasiswa: .zero))) }
        let paid = status == .aktif ? Phrase(id: "", en: "") : status == .menunggak ? Self.settled : Self.processed
        if undecided || syaratBeasiswa == .belum || beasiswa == .zero {
            let without = undecided ? Self.tooShort : Phrase(id: "", en: "")
            readings.append(.init(joined(paid, without), HakSums(tunai: totalTunai, beasiswa: .zero)))
        }
        if undecided || (syaratBeasiswa == .terpenuhi && beasiswa > .zero) {
            let with = undecided ? Self.longEnough : Phrase(id: "", en: "")
            readings.append(.init(joined(paid, with), HakSums(tunai: totalTunai, beasiswa: beasiswa)))
        }
        return readings
    }

    private func joined(_ a: Phrase, _ b: Phrase) -> Phrase {
        Phrase(
            id: [a.id, b.id].filter { !$0.isEmpty }.joined(separator: " "),
            en: [a.en, b.en].filter { !$0.isEmpty }.joined(separator: " "))
    }

    private static let inArrears = Phrase(
        id: "Peserta meninggal ketika menunggak di dalam batas; tidak ada sumber yang memastikan manfaatnya.",
        en: "The participant died while in arrears within the limit; no source settles the benefit.")
    private static let lapsed = Phrase(
        id: "Kepesertaan nonaktif, jadi manfaat tidak dijamin; hanya petugas yang dapat memeriksa pengecualian.",
        en: "Cover had lapsed, so the benefit is not assured; only an officer can look into an exception.")
    private static let threeYears = Phrase(
        id: "Syarat tiga tahun untuk beasiswa dapat dihitung dengan dua cara yang berbeda hasilnya.",
        en: "The three years for the scholarship can be counted in two ways with different outcomes.")
    private static let notCovered = Phrase(
        id: "Perlindungan dianggap berhenti: tidak dibayar.", en: "Cover is taken to have stopped: nothing is paid.")
    private static let settled = Phrase(
        id: "Masih terlindungi selama belum lewat batas, tunggakan dilunasi.",
        en: "Still covered within the limit, the arrears being settled.")
    private static let processed = Phrase(
        id: "Tunggakan diproses kantor cabang atau Kanwil (dana donatur terlambat), atau ditanggung pemberi kerja.",
        en: "The branch or regional office processes the arrears (donor's money late), or the employer bears it.")
    private static let tooShort = Phrase(
        id: "Tiga tahun dianggap belum terpenuhi: tanpa beasiswa.",
        en: "The three years are taken as not met: no scholarship.")
    private static let longEnough = Phrase(
        id: "Tiga tahun dianggap terpenuhi: dengan beasiswa.",
        en: "The three years are taken as met: with the scholarship.")
}
