import Access
import Kernel
import Registry
import Store
import Wilayah

/// What somebody typed to find a person, as it was understood.
public enum SearchedFor: Hashable, Sendable {
    case nothing
    case nik, kpj
    /// Digits that are neither: NIK and KPJ are sealed, so that a part of one cannot be looked for.
    case partOfNumber
    case name
    /// A name in these regions, which the typed words name.
    case nameWithin([KodeWilayah])
}

public struct SearchAnswer: Sendable {
    public let searchedFor: SearchedFor
    public let found: FoundPeople
}

/// Finds people by what is typed into one field: a name, a NIK, a card's number, and a place beside a name.
public struct PeopleSearch: Sendable {
    private let search: SearchPort
    private let places: PlaceNames
    /// Nobody types more.
    private static let longest = 100

    public init(_ search: SearchPort, _ places: PlaceNames) {
        self.search = search
        self.places = places
    }

    public func run(_ typed: String, in scope: Scope, activeIn: Bulan, limit: Int = 20) async throws -> SearchAnswer {
        let text = String(typed.prefix(PeopleSearch.longest))
        let digits = text.filter { $0.isASCII && $0.isNumber }
        guard text.contains(where: { $0.isLetter }) else {
            return try await byNumber(digits, in: scope, activeIn)
        }
        func find(_ name: String, _ within: [KodeWilayah]) async throws -> FoundPeople {
            try await search.byName(
                NameQuestion(name: name, within: within, limit: limit, activeIn: activeIn), scope)
        }
        if let (name, within) = places.named(in: text) {
            return SearchAnswer(searchedFor: .nameWithin(within), found: try await find(name, within))
        }
        let plain = try await find(text, [])
        guard plain.best.map({ $0 > .words }) ?? true, let (name, within) = places.guessed(in: text, scope) else {
            return SearchAnswer(searchedFor: .name, found: plain)
        }
        let placed = try await find(name, within)
        return placed.people.isEmpty
            ? SearchAnswer(searchedFor: .name, found: plain)
            : SearchAnswer(searchedFor: .nameWithin(within), found: placed)
    }

    private func byNumber(_ digits: String, in scope: Scope, _ activeIn: Bulan) async throws -> SearchAnswer {
        func answer(_ kind: SearchedFor, _ people: [FoundPerson]) -> SearchAnswer {
            SearchAnswer(searchedFor: kind, found: FoundPeople(people: people, best: nil, isMore: false))
        }
        switch digits.count {
        case 0: return answer(.nothing, [])
        case 16: return answer(.nik, try await search.byNIK(digits, activeIn, scope))
        case 11: return answer(.kpj, try await search.byKPJ(digits, activeIn, scope))
        default: return answer(.partOfNumber, [])
        }
    }
}
