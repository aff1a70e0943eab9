import Access
import Kernel
import Registry

/// What somebody types to find a person by name.
public struct NameQuestion: Hashable, Sendable {
    /// As typed; the last word may be unfinished.
    public var name: String
    /// Only people of one of these regions; everywhere in the scope when empty.
    public var within: [KodeWilayah]
    public var limit: Int
    /// Whether somebody counts as active is asked of this month.
    public var activeIn: Bulan

    public init(name: String, within: [KodeWilayah] = [], limit: Int = 20, activeIn: Bulan) {
        self.name = name
        self.within = within
        self.limit = limit
        self.activeIn = activeIn
    }
}

/// How a name met what was typed, the best first.
public enum NameMatch: UInt8, Sendable, Comparable, CaseIterable {
    /// The same letters.
    case exact
    /// The same words in another spelling or order.
    case folded
    /// All typed words, and more.
    case words
    /// The last word begins as typed.
    case beginning
    /// A slip of the pen away.
    case near

    public static func < (a: NameMatch, b: NameMatch) -> Bool { a.rawValue < b.rawValue }
}

/// A person of a list of search results. The NIK is masked already.
public struct FoundPerson: Hashable, Sendable {
    public let id: Id<Person>
    public let person: Person
    public let name: String
    public let maskedNIK: MaskedText
    public let standing: PersonStanding

    public init(
        id: Id<Person>, person: Person, name: String, maskedNIK: MaskedText, standing: PersonStanding
    ) {
        self.id = id
        self.person = person
        self.name = name
        self.maskedNIK = maskedNIK
        self.standing = standing
    }
}

/// What a person is to the programme.
public enum PersonStanding: UInt8, Sendable, CaseIterable {
    /// Counts as protected in the month that was asked.
    case active
    /// Was protected, or will be.
    case participant
    /// Known, never protected.
    case proposed
}

public struct FoundPeople: Sendable {
    /// The best first.
    public let people: [FoundPerson]
    /// How well the first of them met what was typed.
    public let best: NameMatch?
    /// Whether there are more than these.
    public let isMore: Bool

    public init(people: [FoundPerson], best: NameMatch?, isMore: Bool) {
        self.people = people
        self.best = best
        self.isMore = isMore
    }

    public static let none = FoundPeople(people: [], best: nil, isMore: false)
}

/// By what a person who is being typed in may meet people of the registry.
public struct CandidateQuestion: Sendable {
    /// Sixteen digits, or empty.
    public var nik: String
    /// In every way that it may have been written.
    public var telepon: [String]
    public var name: String
    /// The stated day and that of the NIK.
    public var births: [Day]
    public var years: [Int]
    public var desa: KodeWilayah?
    public var activeIn: Bulan

    public init(
        nik: String, telepon: [String], name: String, births: [Day], years: [Int], desa: KodeWilayah?, activeIn: Bulan
    ) {
        self.nik = nik
        self.telepon = telepon
        self.name = name
        self.births = births
        self.years = years
        self.desa = desa
        self.activeIn = activeIn
    }
}

/// How often words stand in the names of the registry.
public struct WordCounts: Sendable {
    /// Folded words as `NameFold` gives them; those that nobody bears are absent.
    public let counts: [String: Int]
    /// Of all words.
    public let total: Int
    /// How many people there are.
    public let people: Int

    public init(counts: [String: Int], total: Int, people: Int) {
        self.counts = counts
        self.total = total
        self.people = people
    }
}

/// Finding people. What lies outside the scope is not there.
public struct SearchPort: Sendable {
    public var byName: @Sendable (NameQuestion, Scope) async throws -> FoundPeople
    /// Those who have exactly this NIK of sixteen digits. A part of one cannot be asked: NIK are sealed.
    public var byNIK: @Sendable (_ nik: String, _ activeIn: Bulan, Scope) async throws -> [FoundPerson]
    /// Those whom a row with exactly this number of the participant's card named.
    public var byKPJ: @Sendable (_ kpj: String, _ activeIn: Bulan, Scope) async throws -> [FoundPerson]
    /// People worth comparing with one who is being typed in: at most a few hundred, in order of id.
    public var candidates: @Sendable (CandidateQuestion, Scope) throws -> RegisterChunk
    /// About so many people spread over all, to learn from how much two of them agree by chance.
    public var sample: @Sendable (_ size: Int, Scope) throws -> RegisterChunk
    /// How common these folded words are.
    public var wordCounts: @Sendable ([String]) throws -> WordCounts

    public init(
        byName: @escaping @Sendable (NameQuestion, Scope) async throws -> FoundPeople,
        byNIK: @escaping @Sendable (String, Bulan, Scope) async throws -> [FoundPerson],
        byKPJ: @escaping @Sendable (String, Bulan, Scope) async throws -> [FoundPerson],
        candidates: @escaping @Sendable (CandidateQuestion, Scope) throws -> RegisterChunk,
        sample: @escaping @Sendable (Int, Scope) throws -> RegisterChunk,
        wordCounts: @escaping @Sendable ([String]) throws -> WordCounts
    ) {
        self.byName = byName
        self.byNIK = byNIK
        self.byKPJ = byKPJ
        self.candidates = candidates
        self.sample = sample
        self.wordCounts = wordCounts
    }
}
