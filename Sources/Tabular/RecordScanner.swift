import CScan
import Cells

/// Divides one record of delimited text into cells that point into the buffer.
///
/// Quoting follows RFC 4180. Leniently read, because offices send it: a quote inside an unquoted cell is a
/// character; text after a closing quote belongs to the cell.
struct RecordScanner: ~Copyable {
    enum Outcome {
        /// The record ends; the next one starts at `next`.
        case record(next: Int)
        /// The buffer ends before the record does.
        case incomplete
        case tooManyColumns
    }

    let delimiter: UInt8
    private let columnLimit: Int
    private(set) var cells: UnsafeMutablePointer<Cell>
    private var capacity = 64
    private(set) var count = 0
    /// Cells whose quotes must still be removed.
    private(set) var quoted: [Int] = []
    /// Line breaks inside the record's quotes.
    private(set) var innerLines = 0
    /// When the record is incomplete: it ends inside quotes.
    private(set) var endsInQuotes = false

    init(delimiter: UInt8, columnLimit: Int) {
        self.delimiter = delimiter
        self.columnLimit = columnLimit
        cells = .allocate(capacity: capacity)
    }

    deinit { cells.deallocate() }

    /// Scans from `start`; the buffer must be readable for 64 bytes past `end`.
    mutating func scan(_ base: UnsafeMutablePointer<UInt8>, from start: Int, to end: Int, atEnd: Bool) -> Outcome {
        (count, innerLines, endsInQuotes) = (0, 0, false)
        if !quoted.isEmpty { quoted.removeAll(keepingCapacity: true) }
        let delimiter = delimiter
        var cellStart = start
        var inQuotes = false
        // Where the cell's quotes closed; -1: not a quoted cell. `rough`: more than plain content in them.
        var closed = -1
        var rough = false
        var skipped = -1
        var block = start
        while block < end {
            var mask = lindungi_structure64(base + block, delimiter)
            if end - block < 64 { mask &= (1 << UInt64(end - block)) &- 1 }
            while mask != 0 {
                let at = block &+ mask.trailingZeroBitCount
                mask &= mask &- 1
                let byte = base[at]
                if byte == delimiter {
                    if inQuotes { continue }
                    guard put(base, cellStart, at, closed, rough) else { return .tooManyColumns }
                    (cellStart, closed, rough) = (at &+ 1, -1, false)
                } else if byte == UInt8(ascii: "\"") {
                    if at == skipped { continue }
                    if inQuotes {
                        if at &+ 1 == end && !atEnd { return cutOff(inQuotes: true) }
                        if at &+ 1 < end && base[at &+ 1] == UInt8(ascii: "\"") {
                            (skipped, rough) = (at &+ 1, true)
                        } else {
                            (inQuotes, closed) = (false, at)
                        }
                    } else if at == cellStart {
                        inQuotes = true
                    } else if closed >= 0 {
                        rough = true
                    }
                } else if inQuotes {
                    if byte == 10 || !(at &+ 1 < end && base[at &+ 1] == 10) { innerLines &+= 1 }
                } else if byte == 10 {
                    let stop = at > cellStart && base[at &- 1] == 13 ? at &- 1 : at
                    guard put(base, cellStart, stop, closed, rough) else { return .tooManyColumns }
                    return .record(next: at &+ 1)
                } else {
                    if at &+ 1 == end && !atEnd { return cutOff(inQuotes: false) }
                    if at &+ 1 < end && base[at &+ 1] == 10 { continue }
                    guard put(base, cellStart, at, closed, rough) else { return .tooManyColumns }
                    return .record(next: at &+ 1)
                }
            }
            block &+= 64
        }
        guard atEnd && !inQuotes else { return cutOff(inQuotes: inQuotes) }
        guard put(base, cellStart, end, closed, rough) else { return .tooManyColumns }
        return .record(next: end)
    }

    private mutating func cutOff(inQuotes: Bool) -> Outcome {
        endsInQuotes = inQuotes
        return .incomplete
    }

    @inline(__always)
    private mutating func put(
        _ base: UnsafeMutablePointer<UInt8>, _ start: Int, _ stop: Int, _ closed: Int, _ rough: Bool
    ) -> Bool {
        if count == capacity {
            guard growCells() else { return false }
        }
        var (from, to) = (start, stop)
        if closed >= 0 {
            from &+= 1
            if rough || closed != stop &- 1 { quoted.append(count) } else { to = closed }
        }
        let bytes = UnsafeBufferPointer(start: UnsafePointer(base + from), count: to &- from)
        (cells + count).initialize(to: Cell(bytes: bytes, kind: to == from ? .empty : .text))
        count &+= 1
        return true
    }

    private mutating func growCells() -> Bool {
        guard capacity < columnLimit else { return false }
        let larger = UnsafeMutablePointer<Cell>.allocate(capacity: min(capacity * 2, columnLimit))
        larger.moveInitialize(from: cells, count: count)
        cells.deallocate()
        (cells, capacity) = (larger, min(capacity * 2, columnLimit))
        return true
    }

    /// Puts another value into a cell of the present record, after repair.
    mutating func replace(_ index: Int, by bytes: UnsafeBufferPointer<UInt8>) {
        cells[index] = Cell(bytes: bytes, kind: bytes.isEmpty ? .empty : .text)
    }
}
