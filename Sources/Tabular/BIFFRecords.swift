/// The records of an Excel 5-2003 workbook stream, one after the other.
struct BIFFRecords {
    private let stream: CompoundStream
    private let file: String
    private var chunk: [UInt8] = []
    private var chunkStart = 0
    private(set) var offset = 0
    /// Contents of the present record.
    private(set) var data: LittleEndian
    private(set) var type: UInt16 = 0

    init(_ stream: CompoundStream, file: String) {
        (self.stream, self.file) = (stream, file)
        data = LittleEndian([], file: file)
    }

    var damaged: TableError { TableError(.damaged(part: "XLS"), file: file) }

    mutating func seek(_ offset: Int) { self.offset = offset }

    /// Moves to the next record; false at the stream's end.
    mutating func advance() throws(TableError) -> Bool {
        let head = LittleEndian(try take(4), file: file)
        guard head.bytes.count == 4 else { return false }
        type = try head.u16(0)
        let length = Int(try head.u16(2))
        let contents = try take(length)
        guard contents.count == length else { throw TableError(.truncated, file: file) }
        data = LittleEndian(contents, file: file)
        return true
    }

    /// The type of the record that follows, without moving to it.
    mutating func peek() throws(TableError) -> UInt16? {
        let here = offset
        let head = LittleEndian(try take(2), file: file)
        offset = here
        return head.bytes.count == 2 ? try head.u16(0) : nil
    }

    private mutating func take(_ count: Int) throws(TableError) -> [UInt8] {
        if offset < chunkStart || offset + count > chunkStart + chunk.count {
            chunk = try stream.read(at: offset, max(count, 1 << 16))
            chunkStart = offset
        }
        let from = offset - chunkStart
        let to = min(from + count, chunk.count)
        offset += to - from
        return Array(chunk[from..<to])
    }
}
