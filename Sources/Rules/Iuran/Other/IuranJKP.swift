import Kernel

/// Where the iuran of JKP comes from. Nobody is billed for it: the government pays a part, the rest
/// is taken out of what is paid for JKK (and, before PP 6/2025, JKM).
public enum JKPSources {
    private static let start = Day(2021, 2, 2)!
    private static let change = Day(2025, 2, 7)!
    private static let old = Citation(.pp37y2021, "Ps. 11", source: "dikutip dalam berita PP 6/2025")
    private static let new = Citation(.pp6y2025, "Ps. 11", source: "kaltenglima.com")

    private static func rate(_ id: String, _ label: Phrase, _ before: Int64, _ after: Int64) -> Parameter<Rate> {
        Parameter<Rate>(
            "iuran.jkp.\(id)", label, unit: .rate,
            rows: [Row(from: start, Rate(ppm: before), old, .seen), Row(from: change, Rate(ppm: after), new, .seen)])
    }

    public static let pemerintah = rate(
        "pemerintah", Phrase(id: "bagian JKP dari pemerintah", en: "government's part of JKP"), 2_200, 2_200)
    public static let rekomposisiJKK = rate(
        "rekomposisi_jkk", Phrase(id: "rekomposisi dari JKK", en: "part taken from JKK"), 1_400, 1_400)
    public static let rekomposisiJKM = rate(
        "rekomposisi_jkm", Phrase(id: "rekomposisi dari JKM", en: "part taken from JKM"), 1_000, 0)

    public static let chapter = Chapter(
        "iuran.jkp", Phrase(id: "Sumber iuran JKP", en: "Where the contribution of JKP comes from"),
        parameters: [pemerintah, rekomposisiJKK, rekomposisiJKM].map(\.erased))
}

/// One person's JKP for a month, by source.
public struct IuranJKP: Hashable, Sendable {
    public let pemerintah: Rupiah
    public let rekomposisiJKK: Rupiah
    public let rekomposisiJKM: Rupiah
    public let total: Rupiah
}

public struct TermsIuranJKP: Sendable {
    private let parts: [(key: String, name: Phrase, rate: Resolved<Rate>)]
    private let batasUpah: Resolved<Rupiah>

    public init(_ law: Law, on day: Day) throws(RuleError) {
        parts = [
            (
                "pemerintah", Phrase(id: "Pemerintah", en: "Government"),
                try law.value(of: JKPSources.pemerintah, on: day)
            ),
            (
                "rekomposisi_jkk", Phrase(id: "Rekomposisi JKK", en: "Taken from JKK"),
                try law.value(of: JKPSources.rekomposisiJKK, on: day)
            ),
            (
                "rekomposisi_jkm", Phrase(id: "Rekomposisi JKM", en: "Taken from JKM"),
                try law.value(of: JKPSources.rekomposisiJKM, on: day)
            ),
        ]
        batasUpah = try law.value(of: JKP.batasUpah, on: day)
    }

    public func iuran(_ upah: Rupiah, _ recorder: inout some Recorder) throws(RuleError) -> IuranJKP {
        guard upah >= .zero else { throw .negative("upah") }
        let dasar = min(upah, batasUpah.value)
        if dasar < upah { recorder.note(capped(dasar)) }
        var amounts = (Rupiah.zero, Rupiah.zero, Rupiah.zero)
        amounts.0 = try part(0, dasar, &recorder)
        amounts.1 = try part(1, dasar, &recorder)
        amounts.2 = try part(2, dasar, &recorder)
        let total = try Rupiah.sum(amounts.0, amounts.1, amounts.2)
        recorder.note(.sum("iuran_total", [amounts.0, amounts.1, amounts.2], total))
        return IuranJKP(
            pemerintah: amounts.0, rekomposisiJKK: amounts.1, rekomposisiJKM: amounts.2, total: total)
    }

    private func part(_ index: Int, _ dasar: Rupiah, _ recorder: inout some Recorder) throws(RuleError) -> Rupiah {
        let (key, name, rate) = parts[index]
        let amount = try rate.value.part(of: dasar, .halfUp)
        recorder.note(.share(key, name, rate, of: dasar, amount))
        return amount
    }

    private func capped(_ dasar: Rupiah) -> Step {
        Step(
            "dasar_jkp",
            Phrase(
                id: "Upah di atas batas upah JKP; dasarnya \(dasar.id).",
                en: "The wage is above the wage cap of JKP; the base is \(dasar.en)."),
            found: .rupiah(dasar), uses: [batasUpah.use])
    }
}
