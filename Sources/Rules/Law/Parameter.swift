import Kernel

/// The stable name of a parameter in files, addresses and overrides: `jkm.santunan_kematian`.
public typealias ParameterID = String

/// What a count or an amount is of.
public enum Unit: String, Hashable, Sendable, Codable {
    case rupiah
    case rupiahPerBulan = "rupiah_per_bulan"
    case rupiahPerTahun = "rupiah_per_tahun"
    case rate
    case bulan
    case tahun
    case jam
    case hari
    case orang
    case kaliUpah = "kali_upah"
    case kali
    case table
    case text
}

/// One number of the law with its whole history.
///
/// Rows ascend by day and each holds until the next begins; the last holds through
/// `checkedThrough`. A day before the first row or after that month has no value: it is
/// refused, never guessed.
public struct Parameter<Value: ParameterValue>: Sendable {
    public let id: ParameterID
    public let label: Phrase
    public let unit: Unit
    public let rows: [Row<Value>]
    /// The last month for which somebody has verified that the last row still holds.
    public let checkedThrough: Bulan
    /// What we knowingly left out or decided; nil when there is nothing to say.
    public let note: Phrase?

    public init(
        _ id: ParameterID, _ label: Phrase, unit: Unit, checkedThrough: Bulan = .statutesChecked, note: Phrase? = nil,
        rows: [Row<Value>]
    ) {
        precondition(!rows.isEmpty, "a parameter needs a first row")
        precondition(zip(rows, rows.dropFirst()).allSatisfy { $0.berlakuSejak < $1.berlakuSejak }, "rows ascend")
        self.id = id
        self.label = label
        self.unit = unit
        self.rows = rows
        self.checkedThrough = checkedThrough
        self.note = note
    }
}

/// The value of a parameter from one day on, and why we believe it.
public struct Row<Value: ParameterValue>: Sendable {
    public let berlakuSejak: Day
    public let value: Value
    public let citation: Citation
    public let confidence: Confidence
    /// The first day on which anybody could know it: the promulgation, or the announcement of a yearly number.
    public let knownSince: Day

    public init(
        from berlakuSejak: Day, _ value: Value, _ citation: Citation, _ confidence: Confidence, knownSince: Day? = nil
    ) {
        self.berlakuSejak = berlakuSejak
        self.value = value
        self.citation = citation
        self.confidence = confidence
        self.knownSince = knownSince ?? min(citation.regulation.diundangkan ?? berlakuSejak, berlakuSejak)
    }
}

extension Bulan {
    /// A regulation holds until another replaces it. What stood in force was last read through on
    /// 23 November 2026, and nothing promulgated by then changes a number before the end of 2027
    /// except where a parameter says otherwise.
    public static let statutesChecked = Bulan(2027, 12)!
}
