import Cells

/// Vertical merges of one sheet, filled down while its rows pass.
///
/// A value merged over several rows belongs to each of them ("Desa Sungai Gelam" written once beside ten
/// people), so it is repeated down its first column. A merge across columns is layout (a title, a heading over
/// sub-columns) and is not repeated sideways: that would invent headings and data.
struct MergeFill {
    /// One merge that reaches below its first row; rows 1-based, column 0-based.
    struct Area {
        let first, last, column: Int
        private(set) var bytes: [UInt8] = []
        private(set) var kind = CellKind.empty

        init(first: Int, last: Int, column: Int) {
            self.first = first
            self.last = last
            self.column = column
        }

        mutating func remember(_ cell: Cell) {
            bytes = Array(cell.bytes)
            kind = cell.kind
        }
    }

    /// Merges side by side that are followed at once; people merge a handful.
    private static let activeLimit = 256

    private var waiting: [Area] = []
    private(set) var active: [Area] = []
    /// A merge could not be followed because too many ran at once.
    var hasOverflow = false

    init(_ areas: [Area] = []) {
        // Latest first, so that the next one is taken from the end.
        waiting = areas.filter { $0.last > $0.first }.sorted { $0.first > $1.first }
    }

    var isEmpty: Bool { waiting.isEmpty && active.isEmpty }

    /// Follows the rows to this one: merges above end, merges that begin here (or in a row that was skipped) begin.
    mutating func advance(to row: Int) {
        active.removeAll { $0.last < row }
        while let next = waiting.last, next.first <= row {
            waiting.removeLast()
            // Its first row did not exist: it has no value to repeat.
            guard next.first == row else { continue }
            if active.count < Self.activeLimit { active.append(next) } else { hasOverflow = true }
        }
    }

    /// Keeps the value of the active merge at this index, when its first row passes.
    mutating func remember(_ cell: Cell, at index: Int) { active[index].remember(cell) }

    /// A merge met while reading on.
    mutating func add(_ area: Area) {
        guard area.last > area.first else { return }
        if active.count < Self.activeLimit { active.append(area) } else { hasOverflow = true }
    }
}
