/// What a file says a cell is. Text formats know only text and empty.
public enum CellKind: UInt8, Sendable {
    case empty, text, number, date, boolean, error, formulaText
}

/// One cell as read, borrowed from the reader's buffer: valid only inside the
/// callback that received its row.
public struct Cell {
    /// UTF-8, untrimmed, exactly as the file has it after decoding.
    public let bytes: UnsafeBufferPointer<UInt8>
    public let kind: CellKind

    @inlinable
    public init(bytes: UnsafeBufferPointer<UInt8>, kind: CellKind) {
        self.bytes = bytes
        self.kind = kind
    }

    @inlinable public static var empty: Cell { Cell(bytes: UnsafeBufferPointer(start: nil, count: 0), kind: .empty) }
    @inlinable public var isEmpty: Bool { bytes.isEmpty }
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
