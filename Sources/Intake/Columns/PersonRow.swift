import Cells

/// One data row of a list with its columns known. Borrowed like its `Row`:
/// valid only inside the callback that received it.
public struct PersonRow {
    public let row: Row
    public let map: ColumnMap
    /// 1-based data row of the file: the same number in every output.
    public let number: Int
    /// False for totals, signatures and unused lines, which keep their number and get a verdict too.
    public let isPerson: Bool

    @inlinable
    public init(row: Row, map: ColumnMap, number: Int, isPerson: Bool) {
        self.row = row
        self.map = map
        self.number = number
        self.isPerson = isPerson
    }

    /// The bytes of one field, untrimmed; empty when the list has no such column.
    @inlinable
    public func bytes(_ field: Field) -> UnsafeBufferPointer<UInt8> { map.bytes(field, row) }

    @inlinable
    public func kind(_ field: Field) -> CellKind { map.kind(field, row) }
}
