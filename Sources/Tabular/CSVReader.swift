import CScan
import Cells

/// Streams the records of a delimited text file, or of a stretch of it, in bounded memory.
struct CSVReader: ~Copyable {
    private let path: String
    private let limits: TableLimits
    private var buffer: TextBuffer
    private var scanner: RecordScanner
    private let encoding: TextEncoding
    private let isFromStart: Bool
    private var repaired: [UInt8] = []
    /// The line on which the record at hand starts, counted from the reader's own start.
    private(set) var line = 1
    /// Records that begin at this byte of the file or later are not read.
    private let limit: Int
    /// The same place in the buffer.
    private var stop = Int.max
    private(set) var summary = ReadSummary()

    /// - Parameter stretch: the bytes to read, beginning at a record; only for files that need no decoding.
    init(
        path: String, encoding: EncodingSniffer.Finding, delimiter: UInt8, limits: TableLimits,
        stretch: Range<Int> = 0..<Int.max
    ) throws(TableError) {
        self.path = path
        limit = stretch.upperBound
        self.limits = limits
        self.encoding = encoding.encoding
        let source = TextSource(
            file: try InputFile(path: path), encoding: encoding.encoding,
            markLength: max(encoding.markLength, stretch.lowerBound))
        isFromStart = stretch.lowerBound == 0
        buffer = TextBuffer(source: source)
        scanner = RecordScanner(delimiter: delimiter, columnLimit: limits.columns)
    }

    /// Gives every record to `body`; `progress` hears the bytes read so far at each refill.
    mutating func run(progress: ((Int) -> Void)?, _ body: (Row) throws -> RowAction) throws {
        try refill()
        if isFromStart { try skipStatedDelimiter() }
        while buffer.start < stop {
            switch scanner.scan(buffer.base, from: buffer.start, to: buffer.end, atEnd: buffer.atEnd) {
            case .record(let next):
                if buffer.start == buffer.end { return finish() }
                try check(next)
                let row = Row(
                    sheet: 0, number: line, cells: UnsafeBufferPointer(start: scanner.cells, count: scanner.count))
                summary.rows += 1
                guard try body(row) == .next else { return finish() }
                line += 1 + scanner.innerLines
                buffer.start = next
            case .incomplete:
                try readOn()
                progress?(buffer.source.bytesRead)
            case .tooManyColumns:
                throw error(.tooManyColumns(limit: limits.columns), column: limits.columns + 1)
            }
        }
        finish()
    }

    /// Where in the file the next record begins; only for files that need no decoding.
    var position: Int { buffer.source.bytesRead - (buffer.end - buffer.start) }

    private mutating func refill() throws(TableError) {
        try buffer.refill()
        if limit != .max { stop = limit - (buffer.source.bytesRead - buffer.end) }
    }

    private mutating func finish() {
        if buffer.source.undecodable > 0 {
            summary.warn(.undecodable, row: 0, column: 0, count: buffer.source.undecodable)
        }
    }

    /// `sep=;` on the first line is an instruction to the reader, not a row.
    private mutating func skipStatedDelimiter() throws(TableError) {
        let head = Array(UnsafeBufferPointer(start: buffer.base, count: min(buffer.end, 8)))
        guard DelimiterSniffer.statedByExcel(head) != nil else { return }
        buffer.start = head.count > 6 && head[5] == 13 && head[6] == 10 ? 7 : 6
        line = 2
    }

    private mutating func readOn() throws(TableError) {
        if buffer.atEnd { throw error(.unclosedQuote, column: scanner.count + 1) }
        if buffer.end - buffer.start > limits.recordBytes {
            throw error(
                scanner.endsInQuotes ? .unclosedQuote : .lineTooLong(limit: limits.recordBytes),
                column: scanner.endsInQuotes ? scanner.count + 1 : nil)
        }
        try refill()
    }

    /// What the fast scan leaves open: NUL, over-long cells, quotes to remove, bytes that are not UTF-8.
    private mutating func check(_ next: Int) throws(TableError) {
        if let nul = buffer.nul, nul < next { throw nulError(at: nul) }
        if next - buffer.start > limits.cellBytes { try checkCellLengths() }
        if !scanner.quoted.isEmpty { removeQuotes() }
        if buffer.mayHaveHighBit && encoding == .utf8
            && lindungi_has_high_bit(buffer.base + buffer.start, next - buffer.start) != 0
        {
            repairEncoding(roomFor: next - buffer.start)
        }
    }

    private func checkCellLengths() throws(TableError) {
        for i in 0..<scanner.count where scanner.cells[i].bytes.count > limits.cellBytes {
            throw error(.cellTooLong(limit: limits.cellBytes), column: i + 1)
        }
    }

    /// Rewrites the cells in place; what is removed only makes them shorter.
    private mutating func removeQuotes() {
        for index in scanner.quoted {
            let bytes = UnsafeMutableBufferPointer(mutating: scanner.cells[index].bytes)
            let (length, stray) = Self.unquote(bytes)
            scanner.replace(index, by: UnsafeBufferPointer(rebasing: bytes[0..<length]))
            if stray { summary.warn(.strayQuote, row: line, column: index + 1) }
        }
    }

    /// Content of a cell from just after its opening quote: doubled quotes become one, the closing one goes.
    private static func unquote(_ bytes: UnsafeMutableBufferPointer<UInt8>) -> (length: Int, stray: Bool) {
        var (length, i, inside, stray) = (0, 0, true, false)
        while i < bytes.count {
            let byte = bytes[i]
            i += 1
            if byte == UInt8(ascii: "\""), inside {
                guard i < bytes.count, bytes[i] == UInt8(ascii: "\"") else {
                    inside = false
                    continue
                }
                i += 1
            } else if !inside && byte != UInt8(ascii: " ") {
                stray = true
            }
            bytes[length] = byte
            length += 1
        }
        return (length, stray)
    }

    private mutating func repairEncoding(roomFor bytes: Int) {
        var used = 0
        for i in 0..<scanner.count where !UTF8Check.isValid(scanner.cells[i].bytes) {
            if repaired.count < bytes * 3 { repaired = [UInt8](repeating: 0, count: bytes * 3) }
            summary.warn(.repairedEncoding, row: line, column: i + 1)
            // The row's cells are at most `bytes` long together, so the array never moves while they point into it.
            repaired.withUnsafeMutableBufferPointer { room in
                let target = room.baseAddress! + used
                let length = Windows1252.decode(scanner.cells[i].bytes, to: target)
                scanner.replace(i, by: UnsafeBufferPointer(start: target, count: length))
                used += length
            }
        }
    }

    private func nulError(at place: Int) -> TableError {
        var column = 1
        for i in 0..<scanner.count {
            guard let start = scanner.cells[i].bytes.baseAddress else { continue }
            if start - UnsafePointer(buffer.base) <= place { column = i + 1 }
        }
        return error(.nulByte, column: column)
    }

    private func error(_ reason: TableError.Reason, column: Int?) -> TableError {
        TableError(reason, file: path, row: line, column: column)
    }
}
