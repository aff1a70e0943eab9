import Kernel

/// Which row of which list.
public struct UsulanRef: Hashable, Sendable, Comparable {
    public let usulan: Id<Usulan>
    /// 1-based among all data rows of the list.
    public let row: Int

    public init(_ usulan: Id<Usulan>, row: Int) {
        self.usulan = usulan
        self.row = row
    }

    public static func < (a: UsulanRef, b: UsulanRef) -> Bool { (a.usulan, a.row) < (b.usulan, b.row) }

    /// One number for both: the list in the upper half, the row in the lower 32 bits. It is the row's key in the store.
    public var raw: Int64 { usulan.raw << 32 | Int64(row) }

    public init(raw: Int64) { self.init(Id(raw >> 32), row: Int(raw & 0xFFFF_FFFF)) }
}

/// The cells of one row as a file had them.
public struct ListCells: Hashable, Sendable {
    /// UTF-8 as written; a field without an entry was empty.
    public var texts: [Field: String]
    /// Cells that the workbook keeps as numbers, dates or errors: what they mean depends on it.
    public var numbers: FieldSet
    public var dates: FieldSet
    public var errors: FieldSet

    public init(
        _ texts: [Field: String] = [:], numbers: FieldSet = [], dates: FieldSet = [], errors: FieldSet = []
    ) {
        self.texts = texts
        self.numbers = numbers
        self.dates = dates
        self.errors = errors
    }

    public subscript(field: Field) -> String { texts[field] ?? "" }
}

/// Where a row stands in the files of its list, as a person counts.
public struct UsulanPlace: Hashable, Sendable {
    /// 0-based file of the list.
    public let file: Int
    /// 0-based sheet of the workbook; 0 for text files.
    public let sheet: Int
    /// The row as a person counts it in that sheet.
    public let sheetRow: Int

    public init(file: Int, sheet: Int, sheetRow: Int) {
        self.file = file
        self.sheet = sheet
        self.sheetRow = sheetRow
    }
}

/// What was decided about a row, and what it is found by.
public struct UsulanJudgement: Hashable, Sendable {
    public var verdict: Verdict
    /// Codes of the catalogue of reasons.
    public var reasons: [String]
    /// Kinds of repair that the row's own contents propose (`oneDigit` …).
    public var repairs: [String]
    /// Whom of the registry the row is about.
    public var person: Id<Person>?
    /// The row of the same list that stands for the same person; nil when this one does.
    public var twin: Int?
    /// Probability of the link in parts per million; nil when nothing was linked.
    public var probabilityPPM: Int?
    /// Where the person lives, as the row or its list says.
    public var wilayah: KodeWilayah?
    /// Sixteen digits that can name a person; empty when there are none.
    public var nik: String
    public var birth: Day?

    public init(
        verdict: Verdict, reasons: [String] = [], repairs: [String] = [], person: Id<Person>? = nil, twin: Int? = nil,
        probabilityPPM: Int? = nil, wilayah: KodeWilayah? = nil, nik: String = "", birth: Day? = nil
    ) {
        self.verdict = verdict
        self.reasons = reasons
        self.repairs = repairs
        self.person = person
        self.twin = twin
        self.probabilityPPM = probabilityPPM
        self.wilayah = wilayah
        self.nik = nik
        self.birth = birth
    }
}

/// One row of a list: as read, as mended, and what was decided about it.
public struct UsulanRow: Hashable, Sendable {
    /// 1-based among all data rows of the list.
    public var number: Int
    public var place: UsulanPlace
    public var cells: ListCells
    /// New values; a field that was emptied has an empty text here.
    public var fixes: [Field: String]
    /// `nik` is empty here: it is kept as a blind index only.
    public var judgement: UsulanJudgement
    /// Grows with every change: an editor names the one that they saw.
    public var version: Int
    /// Who changed it last, and when; nil while it is as read.
    public var changedBy: String?
    public var changed: Moment?

    public init(
        number: Int, place: UsulanPlace, cells: ListCells, fixes: [Field: String] = [:], judgement: UsulanJudgement,
        version: Int = 1, changedBy: String? = nil, changed: Moment? = nil
    ) {
        self.number = number
        self.place = place
        self.cells = cells
        self.fixes = fixes
        self.judgement = judgement
        self.version = version
        self.changedBy = changedBy
        self.changed = changed
    }

    /// The value that counts: the mended one, else the one as read.
    public subscript(field: Field) -> String { fixes[field] ?? cells[field] }

    /// The name as it can be searched.
    public var nameKey: String { UsulanRow.nameKey(self[.nama]) }

    /// Upper case, single spaces.
    public static func nameKey(_ name: String) -> String {
        name.uppercased().split { $0.isWhitespace }.joined(separator: " ")
    }
}
