import Coverage
import Kernel
import Registry

extension Basis {
    /// One word with a shape beside it, so that colour is never needed.
    public func word(_ language: Language) -> String {
        switch self {
        case .published: language.say("resmi", "published")
        case .computed: language.say("dihitung", "computed")
        case .illustration: language.say("ilustrasi", "illustration")
        }
    }

    /// What the word means, for the first time that a reader meets it.
    func meaning(_ language: Language) -> String {
        switch self {
        case .published: language.say("angka yang terbit di sumber umum", "a figure printed in a public source")
        case .computed: language.say("dihitung dari data di sini", "counted or computed from the data held here")
        case .illustration: language.say("ilustrasi, bukan data resmi", "an illustration, not official data")
        }
    }

    /// The word as a mark beside a figure.
    func tag(_ language: Language) -> HTML {
        span(word(language), .class("tag \(code)"), .title(meaning(language)))
    }
}

extension RegionCoverage {
    /// What the percentage rests on: it can be published where the counts are not.
    var percentBasis: Basis {
        guard let published, published.asOf == asOf, published.percent == percent else { return basis }
        return published.basis
    }

    /// The weakest thing that the counts rest on.
    var countsBasis: Basis {
        let denominator = potensi?.basis ?? basis
        return basis.rawValue >= denominator.rawValue ? basis : denominator
    }
}
