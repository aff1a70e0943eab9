/// What a written name leads to. Only `found` is an answer; the others leave the choice to a person.
public enum FindResult: Hashable, Sendable {
    public enum Quality: UInt8, Sendable, Comparable {
        /// Spelled as the official or customary name, apart from case, spaces and signs.
        case exact
        /// After abbreviations and variants (Tanjabtim, Ma. Jambi, Lbk., Sei).
        case normalised
        /// By a name that the region bore before.
        case formerName
        public static func < (a: Quality, b: Quality) -> Bool { a.rawValue < b.rawValue }
    }

    /// A region whose name is near the written one.
    public struct Proposal: Hashable, Sendable {
        public let region: Region
        /// Typing errors between the two names; 0 for an abbreviation of it.
        public let errors: Int
    }

    case found(Region, Quality)
    /// Several regions bear this name; all of them, in the order of their codes.
    case ambiguous([Region])
    /// None bears it; these are near, the nearest first, never empty.
    case similar([Proposal])
    case unknown

    public var region: Region? {
        if case .found(let region, _) = self { region } else { nil }
    }

    /// The one region that is nearest, when it is nearer than every other: a proposal, not an answer.
    public var clearProposal: Region? {
        guard case .similar(let proposals) = self else { return nil }
        if proposals.count > 1, proposals[1].errors <= proposals[0].errors { return nil }
        return proposals[0].region
    }
}
