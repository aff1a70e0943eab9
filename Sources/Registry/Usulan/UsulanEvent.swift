import Kernel

/// Something that was done with a list: who, when, what. It never holds a value of a row.
public struct UsulanEvent: Hashable, Sendable {
    /// What was done. The raw value is stored.
    public enum Kind: UInt8, Sendable, Codable, CaseIterable {
        /// Uploaded.
        case made = 1
        /// Read and linked; `count` rows.
        case analysed = 2
        case failed = 3
        /// One row was mended: `row`, `fields`.
        case mended = 4
        /// A proposed repair was accepted for `count` rows; `note` is its kind.
        case repaired = 5
        /// An act of repair was taken back for `count` rows.
        case repairUndone = 6
        /// A mended file came back: `count` rows changed.
        case fileApplied = 7
        case submitted = 8
        case approved = 9
        /// With the reason in `note`.
        case sentBack = 10
        case withdrawn = 11
        case undone = 12
        /// Rows were judged anew: the registry or a review changed `count` of them.
        case judged = 13
        /// A checker began to approve; the registry is being written.
        case approving = 14
        /// `count` rows left in an Excel file, with whole numbers.
        case downloaded = 15

        /// Whether whoever did it had a hand in the list and cannot be its checker.
        public var isMaking: Bool {
            switch self {
            case .made, .mended, .repaired, .repairUndone, .fileApplied, .submitted: true
            default: false
            }
        }
    }

    /// Place in the history of its list, from 1.
    public let number: Int
    public let kind: Kind
    public let act: Act
    /// How many rows it was about.
    public let count: Int
    /// The row, when it was about one.
    public let row: Int?
    /// Which fields changed.
    public let fields: FieldSet
    /// What a person wrote for others to read, or the kind of repair.
    public let note: String

    public init(
        number: Int = 0, kind: Kind, act: Act, count: Int = 0, row: Int? = nil, fields: FieldSet = [],
        note: String = ""
    ) {
        self.number = number
        self.kind = kind
        self.act = act
        self.count = count
        self.row = row
        self.fields = fields
        self.note = note
    }
}
