import Kernel

/// The record that two sides are one person.
///
/// Nothing is moved or overwritten by it: both sides stay as they were, and the record joins them while it holds.
public struct ReviewMerge: Hashable, Sendable {
    public let pair: Id<ReviewPair>
    public let person: Id<Person>
    /// The row, or the other person.
    public let other: ReviewSide
    public let reviewer: String
    public let at: Moment

    public init(pair: Id<ReviewPair>, person: Id<Person>, other: ReviewSide, reviewer: String, at: Moment) {
        self.pair = pair
        self.person = person
        self.other = other
        self.reviewer = reviewer
        self.at = at
    }
}
