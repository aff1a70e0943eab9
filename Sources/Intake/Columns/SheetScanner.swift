import Cells

/// What a row of a sheet is for.
public enum RowRole: Sendable {
    /// Title, header, blank, or header repeated on a new page: carries no data.
    case furniture
    /// A data row about a person.
    case person
    /// A data row that is about nobody: a total, a signature, a numbered empty line.
    case notPerson
    /// The sheet's columns cannot be told; `SheetScanner.problem` says why.
    case refused
}

/// Follows one sheet from its first row: finds the header below titles, then
/// tells the rows about people from the rest. Feed it every row in order.
public struct SheetScanner: Sendable {
    /// Header rows are looked for among this many rows.
    public static let rowsSearched = 30

    /// The columns, once the header is found.
    public private(set) var map = ColumnMap()
    /// Why the sheet cannot be read; set when `role(of:)` answers `.refused`.
    public private(set) var problem: HeaderProblem?
    /// Columns that repeat a field (not an identity field) and were left aside.
    public private(set) var ignored: [(field: Field, column: Int)] = []
    /// Headers met again below the first.
    public private(set) var repeatedHeaders = 0
    /// The header as it was understood, also when it lacks a column.
    public private(set) var found: ColumnChoice?
    /// Headers that somebody read for us: one of the same texts is taken so.
    private let choices: [ColumnChoice]

    private enum Phase { case searching, header, numbers, body, done }
    private var phase = Phase.searching
    private var rowsSeen = 0
    private var header: (cells: [String], row: Int) = ([], 0)
    private var above: [String] = []
    private var repeated = HeaderBytes()
    private var inFooter = false

    public init(choices: [ColumnChoice] = []) { self.choices = choices }

    /// Whether the header has been found and understood.
    public var isReading: Bool { phase == .body || phase == .numbers }

    /// Whether nothing of the rows met so far bears on the next one but the columns, so that a copy of this scanner
    /// could go on anywhere below.
    public var isAtRest: Bool { phase == .body && !inFooter }

    /// Goes on behind the rows that a copy met, made when both were at rest.
    public mutating func follow(_ copy: SheetScanner, madeAfter repeats: Int) {
        repeatedHeaders += copy.repeatedHeaders - repeats
        (phase, inFooter) = (copy.phase, copy.inFooter)
    }

    public mutating func role(of row: Row) -> RowRole {
        switch phase {
        case .body: return bodyRole(of: row)
        case .numbers:
            if isBlankRow(row) { return .furniture }
            phase = .body
            return isColumnNumbers(row) ? .furniture : bodyRole(of: row)
        case .searching: return search(row)
        case .header: return afterHeader(row)
        case .done: return .refused
        }
    }

    /// The sheet has no more rows. Afterwards `problem` is nil exactly when its
    /// columns are known.
    public mutating func finish() {
        if phase == .header { settle(top: [], cells: header.cells, row: header.row) }
        if phase == .searching { problem = .noHeader(looked: rowsSeen) }
    }

    // MARK: Finding the header

    private mutating func search(_ row: Row) -> RowRole {
        rowsSeen += 1
        if isBlankRow(row) { return rowsSeen < Self.rowsSearched ? .furniture : refuse(.noHeader(looked: rowsSeen)) }
        let cells = texts(row)
        if let choice = choice(for: cells) { return settle(choice, row: row.number) }
        if HeaderReading(cells).looksLikeHeader {
            header = (cells, row.number)
            phase = .header
            return .furniture
        }
        above = cells
        return rowsSeen < Self.rowsSearched ? .furniture : refuse(.noHeader(looked: rowsSeen))
    }

    /// The row after the header may be the header's second row.
    private mutating func afterHeader(_ row: Row) -> RowRole {
        if isBlankRow(row) { return .furniture }
        let cells = texts(row)
        if let choice = choice(for: cells) { return settle(choice, row: row.number) }
        if isSecondHeaderRow(cells) {
            settle(top: header.cells, cells: cells, row: row.number)
            return problem == nil ? .furniture : .refused
        }
        settle(top: [], cells: header.cells, row: header.row)
        return problem == nil ? role(of: row) : .refused
    }

    /// A second header row names a column that the row above left empty
    /// (merged), and holds neither a long number nor anything but a column
    /// name under NIK and Nama, as every row about a person does.
    private func isSecondHeaderRow(_ cells: [String]) -> Bool {
        guard !cells.contains(where: { $0.utf8.lazy.filter(isDigit).count >= 4 }) else { return false }
        let merged = spread(header.cells)
        var namesMergedColumn = false
        for column in cells.indices where !cells[column].isEmpty && column < merged.count {
            let top = headerMeaning(headerWords(header.cells[column]))
            let meaning = headerMeaning(top: headerWords(merged[column]), bottom: headerWords(cells[column]))
            if meaning == nil, top == .field(.nik) || top == .field(.nama) { return false }
            if meaning != nil, isUnderMerged(column) { namesMergedColumn = true }
        }
        return namesMergedColumn
    }

    /// Whether the upper header cell spans several columns: empty or repeated beside itself.
    private func isUnderMerged(_ column: Int) -> Bool {
        let cells = header.cells
        let nextIsPart = column + 1 < cells.count && (cells[column + 1].isEmpty || cells[column + 1] == cells[column])
        let isPart = cells[column].isEmpty || (column > 0 && cells[column - 1] == cells[column])
        return nextIsPart || isPart
    }

    private func choice(for cells: [String]) -> ColumnChoice? {
        choices.isEmpty ? nil : choices.first { $0.isFor(cells) }
    }

    private mutating func settle(_ choice: ColumnChoice, row: Int) -> RowRole {
        found = choice
        var reading = HeaderReading(choice)
        do throws(HeaderProblem) {
            try reading.resolve(row: row)
        } catch {
            return refuse(error)
        }
        map = reading.map
        ignored = reading.ignored
        repeated = HeaderBytes(choice.header, map)
        phase = .numbers
        return .furniture
    }

    private mutating func settle(top: [String], cells: [String], row: Int) {
        do throws(HeaderProblem) {
            var reading = HeaderReading(cells, top: top)
            found = ColumnChoice(header: cells, meanings: reading.meanings)
            do throws(HeaderProblem) {
                try reading.resolve(row: row)
            } catch {
                // "Ibu" above "Nama" can stand over a header that is complete by itself.
                guard case .duplicate = error, top.isEmpty, !above.isEmpty else { throw error }
                reading = HeaderReading(cells, top: above)
                guard (try? reading.resolve(row: row)) != nil else { throw error }
            }
            map = reading.map
            found = ColumnChoice(header: cells, meanings: reading.meanings)
            ignored = reading.ignored
            repeated = HeaderBytes(cells, map)
            phase = .numbers
        } catch {
            _ = refuse(error)
        }
    }

    private mutating func refuse(_ why: HeaderProblem) -> RowRole {
        problem = why
        phase = .done
        return .refused
    }

    // MARK: Rows below the header

    @inline(__always)
    private mutating func bodyRole(of row: Row) -> RowRole {
        if holdsNIK(map.bytes(.nik, row)) {
            inFooter = false
            return .person
        }
        return roleWithoutNIK(row)
    }

    private mutating func roleWithoutNIK(_ row: Row) -> RowRole {
        if isBlankRow(row) { return .furniture }
        if repeated.equal(row, map) || (inFooter == false && isColumnNumbers(row)) {
            repeatedHeaders += 1
            return .furniture
        }
        let hasDate = map.bytes(.tglLahir, row).contains(where: isDigit)
        if hasDate, !isBlank(map.bytes(.nama, row)) {
            inFooter = false
            return .person
        }
        inFooter = inFooter || startsFooter(row)
        return inFooter || isUnused(row) ? .notPerson : .person
    }

    /// A line that a template numbered and nobody filled in.
    private func isUnused(_ row: Row) -> Bool {
        for field in [Field.nik, .nama, .tglLahir, .noKK] where !isBlank(map.bytes(field, row)) { return false }
        return true
    }
}

/// Six digits are enough to take a cell for a NIK, however damaged.
@inline(__always)
private func holdsNIK(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var digits = 0
    for byte in bytes {
        if isDigit(byte) { digits += 1 }
        if digits == 6 { return true }
    }
    return false
}

func isBlankRow(_ row: Row) -> Bool { row.cells.allSatisfy { isBlank($0.bytes) } }

/// The texts of a header row, trimmed. Only for the first rows of a sheet.
private func texts(_ row: Row) -> [String] {
    row.cells.map { String(decoding: trimmed($0.bytes), as: UTF8.self) }
}
