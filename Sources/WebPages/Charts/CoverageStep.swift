import Coverage
import Kernel

/// The five steps of the coverage scale. The bounds are round numbers around the
/// national and provincial targets of this decade, the same on every page, so that
/// two maps can be compared.
enum CoverageStep {
    /// The lower bounds of steps 2 to 5.
    static let bounds = [30, 40, 50, 60]

    /// 1...5, or nil when the coverage is not known.
    static func of(_ percent: Percent?) -> Int? {
        percent.map { value in 1 + bounds.count { value.hundredths >= $0 * 100 } }
    }

    static func cssClass(_ percent: Percent?) -> String { of(percent).map { "step-\($0)" } ?? "step-none" }

    /// The scale as a strip; the numbers stand in it.
    static func key(_ language: Language) -> HTML {
        let words =
            [language.say("di bawah 30", "under 30")]
            + zip(bounds, bounds.dropFirst()).map { "\($0)–\($1)" }
            + [language.say("60 ke atas", "60 and over")]
        return ul(.class("scale"), .label(language.say("Skala cakupan dalam persen", "Coverage scale in percent"))) {
            words.enumerated().map { li($1, .class("step-\($0 + 1)")) }
        }
    }
}
