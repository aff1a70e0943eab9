import Kernel

/// What a reviewer says of a pair.
public enum ReviewAnswer: UInt8, Sendable, Codable, CaseIterable {
    /// One person.
    case same = 1
    /// Two people.
    case different = 2
    /// Cannot tell; a note says why, and somebody else looks.
    case unsure = 3

    public var isFirm: Bool { self != .unsure }
}

/// How far a pair has come.
public enum ReviewState: UInt8, Sendable, Codable, CaseIterable {
    /// Nobody has decided.
    case open = 1
    /// One has; a second, different reviewer must agree.
    case second = 2
    /// Two reviewers disagree; a third decides.
    case conflict = 3
    case settled = 4
    /// Its list was taken back.
    case withdrawn = 5

    public var isWaiting: Bool { self == .open || self == .second || self == .conflict }
}

/// One reviewer's answer.
public struct ReviewOpinion: Hashable, Sendable {
    public let pair: Id<ReviewPair>
    public let reviewer: String
    public let answer: ReviewAnswer
    public let note: String
    public let at: Moment

    public init(pair: Id<ReviewPair>, reviewer: String, answer: ReviewAnswer, note: String, at: Moment) {
        self.pair = pair
        self.reviewer = reviewer
        self.answer = answer
        self.note = note
        self.at = at
    }
}

/// Who holds a pair, so that two people do not decide it at once.
public struct ReviewLease: Hashable, Sendable {
    /// How long an assignment lasts: ten minutes.
    public static let milliseconds: Int64 = 600_000

    public let reviewer: String
    public let until: Moment

    public init(reviewer: String, until: Moment) {
        self.reviewer = reviewer
        self.until = until
    }

    /// Whether it keeps `other` out at this moment.
    public func excludes(_ other: String, at now: Moment) -> Bool { reviewer != other && until > now }
}

/// Two sides of which the engine cannot tell whether they are one person.
public struct ReviewPair: Hashable, Sendable {
    public let id: Id<ReviewPair>
    /// The row, or the newer person.
    public let left: ReviewSide
    /// The person whom it may be, or another row.
    public let right: ReviewSide
    public let leftContent: ReviewContent
    public let rightContent: ReviewContent
    /// Parts per million.
    public let probability: Int
    public let comparison: ReviewComparison
    public let value: ReviewValue
    /// In thousandths; the queue goes by it, largest first.
    public let priority: Int
    public let state: ReviewState
    /// What was settled.
    public let answer: ReviewAnswer?
    public let lease: ReviewLease?
    /// Those that hold, oldest first.
    public let opinions: [ReviewOpinion]
    /// The earlier pair of the same contents whose decision settled this one.
    public let settledFrom: Id<ReviewPair>?
    /// Something rests on the decision: it can no longer be undone.
    public let isLocked: Bool

    public init(
        id: Id<ReviewPair>, left: ReviewSide, right: ReviewSide, leftContent: ReviewContent,
        rightContent: ReviewContent, probability: Int, comparison: ReviewComparison, value: ReviewValue, priority: Int,
        state: ReviewState, answer: ReviewAnswer?, lease: ReviewLease?, opinions: [ReviewOpinion],
        settledFrom: Id<ReviewPair>?, isLocked: Bool
    ) {
        self.id = id
        self.left = left
        self.right = right
        self.leftContent = leftContent
        self.rightContent = rightContent
        self.probability = probability
        self.comparison = comparison
        self.value = value
        self.priority = priority
        self.state = state
        self.answer = answer
        self.lease = lease
        self.opinions = opinions
        self.settledFrom = settledFrom
        self.isLocked = isLocked
    }
}

/// Where a pair stands after these opinions, oldest first.
public struct ReviewOutcome: Hashable, Sendable {
    public let state: ReviewState
    public let answer: ReviewAnswer?

    /// One firm answer settles a pair. When a side is an active participant, two equal ones of two reviewers do;
    /// when they differ, the third tells which of them holds. Answers that are unsure settle nothing.
    public init(_ answers: [ReviewAnswer], needsSecond: Bool) {
        let firm = answers.filter(\.isFirm)
        switch firm.count {
        case 0: (state, answer) = (.open, nil)
        case 1 where needsSecond: (state, answer) = (.second, nil)
        case 1: (state, answer) = (.settled, firm[0])
        case 2 where firm[0] != firm[1]: (state, answer) = (.conflict, nil)
        case 2: (state, answer) = (.settled, firm[0])
        default: (state, answer) = (.settled, firm[2])
        }
    }
}
