import Coverage
import Kernel
import Registry

extension LeadSentence {
    static let examples = [
        Example(
            "lead-sentence/published", "Angka yang terbit, target belum tercapai",
            "Published figures, target not reached"
        ) {
            LeadSentence(coverage: ExampleCoverage.province, language: $0).html
        },
        Example("lead-sentence/reached", "Target tercapai", "Target reached") {
            LeadSentence(coverage: ExampleCoverage.reached, language: $0).html
        },
        Example("lead-sentence/no-potential", "Potensi tidak diketahui", "Potential not known") {
            LeadSentence(coverage: ExampleCoverage.withoutPotential, language: $0).html
        },
    ]
}

extension Fact {
    static let examples = [
        Example(
            "fact/three-bases", "Angka dengan tanggal, penyebut, sumber, dan dasar",
            "Figures with day, denominator, source and basis"
        ) {
            language in
            Fact.list(Basis.allCases.map { fact($0, language) }, language)
        }
    ]

    private static func fact(_ basis: Basis, _ language: Language) -> Fact {
        Fact(
            name: language.say("Terlindungi", "Protected"), value: language.number(518_632),
            outOf: language.say("dari 1.312.370 pekerja", "out of 1,312,370 workers"), asOf: ExampleCoverage.day,
            source: language.say("contoh", "example"), basis: basis, meaning: .covered)
    }
}

extension GapBar {
    static let examples = [
        Example("gap-bar/below-target", "39,52 % dengan target 53 %", "39.52% with a target of 53%") { _ in
            GapBar(percent: Percent(hundredths: 3952), target: Percent(hundredths: 5300)).html
        },
        Example("gap-bar/full", "100 % tanpa target", "100% without a target") { _ in
            GapBar(percent: Percent(hundredths: 10_000), target: nil).html
        },
    ]
}
