import Coverage
import Kernel
import Testing

@testable import WebPages

@Suite struct LeadSentenceTests {
    /// The sentence as it is read aloud.
    private func words(_ coverage: RegionCoverage, _ language: Language) -> String {
        var text = ""
        var inTag = false
        for character in LeadSentence(coverage: coverage, language: language).html.markup {
            switch character {
            case "<": inTag = true
            case ">": inTag = false
            case _ where !inTag: text.append(character == "\u{A0}" ? " " : character)
            default: break
            }
        }
        return text
    }

    @Test func `the province page opens with coverage, day, gap and target`() {
        #expect(
            words(ExampleCoverage.province, .indonesian).hasPrefix(
                "39,52 % pekerja Provinsi Jambi terlindungi per 12 Agustus 2024. Kurang 176.924 orang untuk target 53 %."
            ))
        #expect(
            words(ExampleCoverage.province, .english).hasPrefix(
                "39.52% of workers in Provinsi Jambi were protected on 12 August 2024. Short by 176,924 people of the 53% target."
            ))
    }

    @Test func `a target that is passed is said to be reached`() {
        #expect(words(ExampleCoverage.reached, .indonesian).contains("Target 65 % tercapai, lebih 3.337 orang."))
    }

    @Test func `without a denominator there is no percentage`() {
        let text = words(ExampleCoverage.withoutPotential, .indonesian)
        #expect(text.contains("Jumlah semua pekerja belum diketahui"))
        #expect(!text.contains("%"))
    }
}
