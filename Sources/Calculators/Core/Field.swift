import Kernel

/// One question of a calculator: the same for the command line, the API, its document, and the forms.
public struct Field: Sendable {
    /// The key in files and in addresses: `penghasilan`.
    public let key: String
    public let label: Phrase
    public let hint: Phrase?
    public let kind: Kind
    public let need: Need
    /// Other keys under which files carry the same answer.
    public let aliases: [String]

    public enum Kind: Sendable {
        /// Whole rupiah, 0 through the most that is not absurd.
        case rupiah(most: Int64)
        /// A whole number with its unit.
        case count(ClosedRange<Int>, Phrase)
        /// A percentage: 35 or 5.11.
        case percent(ClosedRange<Int>)
        case flag
        /// One of some codes.
        case choice([Choice])
        /// Several of some codes.
        case choices([Choice])
        case day
        case bulan
        case text
        /// Anything structured; the calculator reads it and says what is wrong.
        case structure(example: String)
    }

    public struct Choice: Hashable, Sendable {
        public let code: String
        public let label: Phrase
        public init(_ code: String, _ label: Phrase) {
            self.code = code
            self.label = label
        }
    }

    public enum Need: Hashable, Sendable {
        case required
        /// May be absent; the text says what is then assumed.
        case optional(Phrase)
        /// Accepted because files carry it; it changes nothing.
        case unused
    }

    public init(
        _ key: String, _ label: Phrase, hint: Phrase? = nil, _ kind: Kind, _ need: Need = .required,
        aliases: [String] = []
    ) {
        self.key = key
        self.label = label
        self.hint = hint
        self.kind = kind
        self.need = need
        self.aliases = aliases
    }
}

extension Field {
    /// More than anybody's pay for a month: a trillion rupiah.
    public static let mostMonthly: Int64 = 1_000_000_000_000
    /// More than a country's yearly budget times ten.
    public static let mostBudget: Int64 = 100_000_000_000_000_000
}
