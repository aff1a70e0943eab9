import Kernel

/// Which pairs of the queue.
public struct ReviewFilter: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// All that wait.
        case waiting
        case second
        case conflict
        /// Somebody said that they cannot tell.
        case unsure
        /// Those that the asker holds or has decided, newest first.
        case mine
    }

    public var kind: Kind
    public var wilayah: KodeWilayah?
    public var list: ReviewList?

    public init(kind: Kind = .waiting, wilayah: KodeWilayah? = nil, list: ReviewList? = nil) {
        self.kind = kind
        self.wilayah = wilayah
        self.list = list
    }

    public static let all = ReviewFilter()
}

/// One line of the queue.
public struct ReviewEntry: Hashable, Sendable {
    public let id: Id<ReviewPair>
    public let left: ReviewSide
    public let right: ReviewSide
    public let leftName: String
    public let rightName: String
    public let wilayah: KodeWilayah
    /// Parts per million.
    public let probability: Int
    public let value: ReviewValue
    public let state: ReviewState
    public let answer: ReviewAnswer?
    /// A lease that still runs.
    public let lease: ReviewLease?
    public let unsure: Int

    public init(
        id: Id<ReviewPair>, left: ReviewSide, right: ReviewSide, leftName: String, rightName: String,
        wilayah: KodeWilayah, probability: Int, value: ReviewValue, state: ReviewState, answer: ReviewAnswer?,
        lease: ReviewLease?, unsure: Int
    ) {
        self.id = id
        self.left = left
        self.right = right
        self.leftName = leftName
        self.rightName = rightName
        self.wilayah = wilayah
        self.probability = probability
        self.value = value
        self.state = state
        self.answer = answer
        self.lease = lease
        self.unsure = unsure
    }
}

/// One page of the queue.
public struct ReviewPage: Hashable, Sendable {
    public static let rows = 50

    public let entries: [ReviewEntry]
    /// All that the filter finds.
    public let total: Int

    public init(entries: [ReviewEntry], total: Int) {
        self.entries = entries
        self.total = total
    }
}

/// What waits, for the desk.
public struct ReviewCounts: Hashable, Sendable {
    /// All that wait.
    public var waiting: Int
    public var second: Int
    public var conflict: Int
    public var unsure: Int
    /// Of those waiting, the ones that the asker may decide now.
    public var forMe: Int
    /// What the asker decided on the day of asking.
    public var decidedToday: Int

    public init(waiting: Int, second: Int, conflict: Int, unsure: Int, forMe: Int, decidedToday: Int) {
        self.waiting = waiting
        self.second = second
        self.conflict = conflict
        self.unsure = unsure
        self.forMe = forMe
        self.decidedToday = decidedToday
    }
}

/// A list with pairs in the queue.
public struct ReviewListCount: Hashable, Sendable {
    public let list: ReviewList
    /// The file's name; empty when nobody knows it.
    public let name: String
    public let waiting: Int

    public init(list: ReviewList, name: String, waiting: Int) {
        self.list = list
        self.name = name
        self.waiting = waiting
    }
}

/// Others around a pair.
public struct ReviewContext: Hashable, Sendable {
    /// A person who lives in the same house or has the same No KK.
    public struct Relative: Hashable, Sendable {
        public let person: Id<Person>
        public let name: String
        public let birth: Day?
        public let sex: Sex?
        public let sharesKK: Bool

        public init(person: Id<Person>, name: String, birth: Day?, sex: Sex?, sharesKK: Bool) {
            self.person = person
            self.name = name
            self.birth = birth
            self.sex = sex
            self.sharesKK = sharesKK
        }
    }

    /// A row of a list that names the same person.
    public struct Mention: Hashable, Sendable {
        public let batch: Id<Batch>
        public let file: String
        public let row: Int
        public let verdict: Verdict

        public init(batch: Id<Batch>, file: String, row: Int, verdict: Verdict) {
            self.batch = batch
            self.file = file
            self.row = row
            self.verdict = verdict
        }
    }

    public var household: [Relative]
    public var mentions: [Mention]
    /// Other pairs about the same person or row.
    public var pairs: [ReviewEntry]
    /// Spells of the person on the right.
    public var kepesertaan: [Kepesertaan]

    public init(household: [Relative], mentions: [Mention], pairs: [ReviewEntry], kepesertaan: [Kepesertaan]) {
        self.household = household
        self.mentions = mentions
        self.pairs = pairs
        self.kepesertaan = kepesertaan
    }
}
