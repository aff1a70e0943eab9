import Kernel

/// Whom a row of a list is about.
public enum PersonRef: Hashable, Sendable {
    /// Nobody that is known: the row needs repair or review.
    case none
    case existing(Id<Person>)
    /// The person with this number among those that this import brings, 0 up to `newPersons`.
    case new(ordinal: Int)
}

/// What was read and decided about one row of a list.
public struct ListRow: Hashable, Sendable {
    /// 0-based sheet of the workbook; 0 for text files.
    public let sheet: Int
    /// The row as a person counts it in that sheet.
    public let sheetRow: Int
    public let verdict: Verdict
    /// Codes of the catalogue of reasons.
    public let reasons: [String]
    public let person: PersonRef
    /// Calibrated probability of the link in parts per million; nil when nothing was linked.
    public let probabilityPPM: Int?

    public init(
        sheet: Int, sheetRow: Int, verdict: Verdict, reasons: [String], person: PersonRef, probabilityPPM: Int?
    ) {
        self.sheet = sheet
        self.sheetRow = sheetRow
        self.verdict = verdict
        self.reasons = reasons
        self.person = person
        self.probabilityPPM = probabilityPPM
    }
}

/// Consecutive rows of one batch, with their cells as written.
public struct ListChunk: Sendable {
    public private(set) var rows: [ListRow] = []
    @usableFromInline var table = TextTable()
    public var text: TextTable { table }

    public init() {}
    public var count: Int { rows.count }

    public mutating func reserve(_ count: Int) {
        rows.reserveCapacity(count)
        table.reserve(rows: count)
    }

    /// Adds a row; its cells follow with `set`.
    public mutating func add(_ row: ListRow) {
        rows.append(row)
        table.startRow()
    }

    @inlinable
    public mutating func set(_ field: Field, bytes: some Collection<UInt8>) { table.set(field, bytes) }

    @inlinable
    public mutating func set(_ field: Field, _ value: String) { table.set(field, value) }
}

/// Which row of which batch gave a person some fields.
public struct Provenance: Hashable, Sendable {
    public let batch: Id<Batch>
    /// 1-based data row in the batch.
    public let row: Int
    public let fields: FieldSet

    public init(batch: Id<Batch>, row: Int, fields: FieldSet) {
        self.batch = batch
        self.row = row
        self.fields = fields
    }
}
