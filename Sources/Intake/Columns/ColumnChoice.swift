/// A header with what each of its columns holds, as somebody decided or as it was understood.
public struct ColumnChoice: Hashable, Sendable {
    /// The trimmed texts of the header row.
    public let header: [String]
    /// One for each column; nil for one that is left aside.
    public let meanings: [HeaderMeaning?]

    public init(header: [String], meanings: [HeaderMeaning?]) {
        self.header = header
        self.meanings = meanings
    }

    /// Whether a row with these texts is that header; empty cells at the end do not count.
    public func isFor(_ cells: [String]) -> Bool { ColumnChoice.used(cells) == ColumnChoice.used(header) }

    private static func used(_ cells: [String]) -> ArraySlice<String> {
        cells[..<((cells.lastIndex { !$0.isEmpty } ?? -1) + 1)]
    }
}

extension HeaderMeaning {
    /// The word that forms and the store use: a field's name, `ttl`, `rt_rw`.
    public var word: String {
        switch self {
        case .field(let field): field.name
        case .placeAndDateOfBirth: "ttl"
        case .rtAndRW: "rt_rw"
        }
    }

    /// Nil for a word that means no column.
    public init?(word: String) {
        if let known = HeaderMeaning.all.first(where: { $0.word == word }) { self = known } else { return nil }
    }

    /// Everything that a column can mean.
    public static let all: [HeaderMeaning] =
        Field.allCases.map { .field($0) } + [.placeAndDateOfBirth, .rtAndRW]
}
