import Cells

/// Which column of a sheet holds which field. Looking a field up costs one
/// array access and never allocates, so it can run for every row of a province.
public struct ColumnMap: Sendable {
    /// Which part of its cell a field is.
    @usableFromInline
    enum Part: Int32, Sendable {
        case whole, placeOfPlaceAndDate, dateOfPlaceAndDate, firstNumber, secondNumber, tick
    }

    /// One per `Field`: column × 8 + part; negative when the list has no such column.
    @usableFromInline var slots: [Int32]
    /// The column that is ticked for a woman, where sex is two columns.
    @usableFromInline var womanColumn = -1
    /// Columns up to the last named one.
    public internal(set) var width = 0

    init() { slots = [Int32](repeating: -1, count: Field.allCases.count) }

    mutating func set(_ field: Field, column: Int, part: Part = .whole) {
        slots[Int(field.rawValue)] = Int32(column) << 3 | part.rawValue
    }

    @inlinable
    public func has(_ field: Field) -> Bool { slots[Int(field.rawValue)] >= 0 }

    /// The 0-based column of a field; nil when the list has none.
    public func column(of field: Field) -> Int? {
        let slot = slots[Int(field.rawValue)]
        return slot < 0 ? nil : Int(slot >> 3)
    }

    /// The bytes of one field in one row, untrimmed, borrowed from the row;
    /// empty when the list has no such column.
    @inlinable
    public func bytes(_ field: Field, _ row: Row) -> UnsafeBufferPointer<UInt8> {
        let slot = slots[Int(field.rawValue)]
        if slot < 0 { return UnsafeBufferPointer(start: nil, count: 0) }
        let bytes = row[Int(slot >> 3)].bytes
        return slot & 7 == 0 ? bytes : part(slot & 7, of: bytes, row)
    }

    /// What the file says the cell of this field is; `.empty` when there is none.
    @inlinable
    public func kind(_ field: Field, _ row: Row) -> CellKind {
        let slot = slots[Int(field.rawValue)]
        return slot < 0 ? .empty : row[Int(slot >> 3)].kind
    }

    @usableFromInline
    func part(_ part: Int32, of bytes: UnsafeBufferPointer<UInt8>, _ row: Row) -> UnsafeBufferPointer<UInt8> {
        switch Part(rawValue: part) {
        case .placeOfPlaceAndDate: splitPlaceAndDate(bytes).place
        case .dateOfPlaceAndDate: splitPlaceAndDate(bytes).date
        case .firstNumber: digitRun(0, in: bytes)
        case .secondNumber: digitRun(1, in: bytes)
        case .tick: tickedSex(man: bytes, woman: row[womanColumn].bytes)
        case .whole, nil: bytes
        }
    }
}
