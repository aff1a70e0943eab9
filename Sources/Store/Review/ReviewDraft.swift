import Kernel
import Registry

/// A pair on its way into the queue.
public struct ReviewDraft: Sendable {
    /// The row, or the newer person.
    public var left: ReviewSide
    public var right: ReviewSide
    /// What a row says. A person's content is read from the registry; nil for a person.
    public var leftContent: ReviewContent?
    public var rightContent: ReviewContent?
    /// Parts per million.
    public var probability: Int
    public var comparison: ReviewComparison
    public var isActive: Bool
    public var decidesVerdict: Bool

    public init(
        left: ReviewSide, right: ReviewSide, leftContent: ReviewContent? = nil, rightContent: ReviewContent? = nil,
        probability: Int, comparison: ReviewComparison, isActive: Bool, decidesVerdict: Bool
    ) {
        self.left = left
        self.right = right
        self.leftContent = leftContent
        self.rightContent = rightContent
        self.probability = probability
        self.comparison = comparison
        self.isActive = isActive
        self.decidesVerdict = decidesVerdict
    }
}

/// What became of a draft.
public struct ReviewPlacement: Hashable, Sendable {
    public let pair: Id<ReviewPair>
    public let isNew: Bool
    /// Settled already: by its reviewers, or by an earlier decision about the same contents.
    public let answer: ReviewAnswer?

    public init(pair: Id<ReviewPair>, isNew: Bool, answer: ReviewAnswer?) {
        self.pair = pair
        self.isNew = isNew
        self.answer = answer
    }
}

/// A settled pair, for whoever judges the rows anew.
public struct ReviewSettlement: Hashable, Sendable {
    public let pair: Id<ReviewPair>
    public let left: ReviewSide
    public let right: ReviewSide
    public let answer: ReviewAnswer

    public init(pair: Id<ReviewPair>, left: ReviewSide, right: ReviewSide, answer: ReviewAnswer) {
        self.pair = pair
        self.left = left
        self.right = right
        self.answer = answer
    }
}
