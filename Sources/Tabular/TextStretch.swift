import Cells

/// What reading one stretch of a text file saw, and where it ended.
public struct StretchSummary: Sendable {
    public let rows: ReadSummary
    /// The byte at which the next record begins: the stretch's end, unless its last record goes beyond.
    public let end: Int
    /// Lines from the stretch's beginning to `end`.
    public let lines: Int
}

/// One big text file read by several at once.
///
/// A line feed can stand inside quotes, and nobody knows without having read all before. So a stretch is read on trust:
/// its rows count only when the stretch before ended exactly where it begins. Else it must be read again from where
/// that one ended.
extension TableFile {
    /// Cuts the file behind line feeds into stretches of about so many bytes; one stretch when it is not large
    /// enough, or no text that can be read from the middle.
    public func stretches(ofAbout bytes: Int) throws(TableError) -> [Range<Int>] {
        guard case .text(let encoding, _) = plan, encoding.encoding == .utf8 else { return [0..<byteCount] }
        let file = try InputFile(path: path)
        var out: [Range<Int>] = []
        var start = 0
        while byteCount - start > 2 * bytes, let end = try TableFile.lineStart(file, after: start + bytes) {
            out.append(start..<end)
            start = end
        }
        out.append(start..<byteCount)
        return out
    }

    /// Streams the rows that begin in a stretch. `Row.number` counts lines from the stretch's beginning.
    ///
    /// The last stretch of a file reads to its end, however long the file has become.
    public func forEachRow(in stretch: Range<Int>, _ body: (Row) throws -> RowAction) throws -> StretchSummary {
        guard case .text(let encoding, let delimiter) = plan, encoding.encoding == .utf8 else {
            preconditionFailure("only UTF-8 text has stretches")
        }
        let end = stretch.upperBound == byteCount ? Int.max : stretch.upperBound
        var reader = try CSVReader(
            path: path, encoding: encoding, delimiter: delimiter, limits: limits, stretch: stretch.lowerBound..<end)
        try reader.run(progress: nil, body)
        return StretchSummary(rows: reader.summary, end: reader.position, lines: reader.line - 1)
    }

    /// The first byte of a line behind `place`; nil when no line ends near it.
    private static func lineStart(_ file: InputFile, after place: Int) throws(TableError) -> Int? {
        let room = 1 << 16
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
        defer { bytes.deallocate() }
        let got = try file.read(into: bytes, count: room, at: place)
        return UnsafeBufferPointer(start: bytes, count: got).firstIndex(of: 10).map { place + $0 + 1 }
    }
}
