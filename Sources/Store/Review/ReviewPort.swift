import Access
import Kernel
import Registry

/// Pairs that need a person. A pair is seen by those whose regions hold both of its sides; to all others it does not
/// exist.
public struct ReviewPort: Sendable {
    /// Puts pairs into the queue, each once however often it is put: a pair that is known keeps its decisions and gets
    /// the new probability while nobody has decided. A pair whose contents were decided before is settled at once.
    /// Answers in the order of the drafts.
    public var put: @Sendable ([ReviewDraft], Act) throws -> [ReviewPlacement]
    /// A page of the queue, 0-based, hardest and most valuable first.
    public var page: @Sendable (ReviewFilter, Scope, Act, _ page: Int) throws -> ReviewPage
    /// The lists that have pairs waiting, most first.
    public var lists: @Sendable (Scope) throws -> [ReviewListCount]
    /// A pair with both contents in clear, for a page that masks them; nil outside the scope.
    public var pair: @Sendable (Id<ReviewPair>, Scope) throws -> ReviewPair?
    /// The household, other rows and other pairs around it, of the scope.
    public var context: @Sendable (Id<ReviewPair>, Scope) throws -> ReviewContext
    /// Assigns the first pair of the filter that the actor may decide, for ten minutes, and lets go of what the
    /// actor held before; nil when nothing is left.
    public var takeNext: @Sendable (ReviewFilter, Scope, Act) throws -> Id<ReviewPair>?
    /// Assigns this one. Throws `noSuchPair`, `taken`, `alreadySettled`, `alreadySaid`.
    public var take: @Sendable (Id<ReviewPair>, Scope, Act) throws -> Void
    /// Lets it go; the actor is not given it again for twelve hours.
    public var skip: @Sendable (Id<ReviewPair>, Scope, Act) throws -> Void
    /// Writes the actor's answer. Throws `noSuchPair`, `taken`, `alreadySettled`, `alreadySaid`, `noteMissing`.
    public var decide: @Sendable (Id<ReviewPair>, ReviewAnswer, _ note: String, Scope, Act) throws -> ReviewOutcome
    /// The actor's newest decision that can still be undone.
    public var lastDecision: @Sendable (Scope, Act) throws -> ReviewOpinion?
    /// Takes the actor's decision back: everything is as before it. Throws `noSuchPair`, `notYours`, `restsOnIt`.
    public var undo: @Sendable (Id<ReviewPair>, Scope, Act) throws -> Void
    /// What earlier decisions say of pairs with these contents, whichever list they came from: certain links and
    /// certain non-links for the next run.
    public var certain: @Sendable ([(ReviewContent, ReviewContent)]) throws -> [ReviewAnswer?]
    /// The settled pairs of a list.
    public var settlements: @Sendable (ReviewList) throws -> [ReviewSettlement]
    /// From now on something rests on the decisions about this list (it was approved), or no longer does.
    public var lock: @Sendable (ReviewList, _ isLocked: Bool, Act) throws -> Void
    /// Takes the undecided pairs of a list away; the decided ones stay for the next run. Returns how many left.
    public var withdraw: @Sendable (ReviewList, Act) throws -> Int
    /// With whom a person was found to be one, newest first; of the scope.
    public var mergedWith: @Sendable (Id<Person>, Scope) throws -> [ReviewMerge]
    public var agreement: @Sendable (Scope) throws -> ReviewAgreement
    /// What waits for the actor, for the desk.
    public var counts: @Sendable (Scope, Act) throws -> ReviewCounts
    /// Writes into the audit that the actor saw the masked digits, and why.
    public var reveal: @Sendable (Id<ReviewPair>, _ purpose: String, Scope, Act) throws -> Void

    public init(
        put: @escaping @Sendable ([ReviewDraft], Act) throws -> [ReviewPlacement],
        page: @escaping @Sendable (ReviewFilter, Scope, Act, Int) throws -> ReviewPage,
        lists: @escaping @Sendable (Scope) throws -> [ReviewListCount],
        pair: @escaping @Sendable (Id<ReviewPair>, Scope) throws -> ReviewPair?,
        context: @escaping @Sendable (Id<ReviewPair>, Scope) throws -> ReviewContext,
        takeNext: @escaping @Sendable (ReviewFilter, Scope, Act) throws -> Id<ReviewPair>?,
        take: @escaping @Sendable (Id<ReviewPair>, Scope, Act) throws -> Void,
        skip: @escaping @Sendable (Id<ReviewPair>, Scope, Act) throws -> Void,
        decide: @escaping @Sendable (Id<ReviewPair>, ReviewAnswer, String, Scope, Act) throws -> ReviewOutcome,
        lastDecision: @escaping @Sendable (Scope, Act) throws -> ReviewOpinion?,
        undo: @escaping @Sendable (Id<ReviewPair>, Scope, Act) throws -> Void,
        certain: @escaping @Sendable ([(ReviewContent, ReviewContent)]) throws -> [ReviewAnswer?],
        settlements: @escaping @Sendable (ReviewList) throws -> [ReviewSettlement],
        lock: @escaping @Sendable (ReviewList, Bool, Act) throws -> Void,
        withdraw: @escaping @Sendable (ReviewList, Act) throws -> Int,
        mergedWith: @escaping @Sendable (Id<Person>, Scope) throws -> [ReviewMerge],
        agreement: @escaping @Sendable (Scope) throws -> ReviewAgreement,
        counts: @escaping @Sendable (Scope, Act) throws -> ReviewCounts,
        reveal: @escaping @Sendable (Id<ReviewPair>, String, Scope, Act) throws -> Void
    ) {
        self.put = put
        self.page = page
        self.lists = lists
        self.pair = pair
        self.context = context
        self.takeNext = takeNext
        self.take = take
        self.skip = skip
        self.decide = decide
        self.lastDecision = lastDecision
        self.undo = undo
        self.certain = certain
        self.settlements = settlements
        self.lock = lock
        self.withdraw = withdraw
        self.mergedWith = mergedWith
        self.agreement = agreement
        self.counts = counts
        self.reveal = reveal
    }
}
