/// The texts of many rows in one buffer of UTF-8: a million people without a million strings.
public struct TextTable: Sendable {
    public private(set) var count = 0
    @usableFromInline var bytes: [UInt8] = []
    /// Start and end in `bytes` of each field of each row.
    @usableFromInline var ranges: [UInt32] = []

    @usableFromInline static let width = Field.allCases.count

    public init() {}

    public mutating func reserve(rows: Int, bytesPerRow: Int = 160) {
        ranges.reserveCapacity(rows * TextTable.width * 2)
        bytes.reserveCapacity(rows * bytesPerRow)
    }

    /// Starts a row in which every field is empty.
    public mutating func startRow() {
        count += 1
        ranges.append(contentsOf: repeatElement(0, count: TextTable.width * 2))
    }

    /// Gives the row started last a field. A second time replaces the first.
    @inlinable
    public mutating func set(_ field: Field, _ text: some Collection<UInt8>) {
        precondition(count > 0, "set before startRow")
        let at = ((count - 1) * TextTable.width + Int(field.rawValue)) * 2
        ranges[at] = UInt32(bytes.count)
        bytes.append(contentsOf: text)
        ranges[at + 1] = UInt32(bytes.count)
    }

    @inlinable
    public mutating func set(_ field: Field, _ text: String) { set(field, text.utf8) }

    /// The text of a field; empty when the row has none. Valid inside the callback only.
    @inlinable
    public func withBytes<Result>(
        _ row: Int, _ field: Field, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        let range = self.range(row, field)
        return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// All bytes, in which `range` says where a field stands. Valid inside the callback only.
    @inlinable
    public func withAllBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBufferPointer(body)
    }

    @inlinable
    public func range(_ row: Int, _ field: Field) -> Range<Int> {
        let at = (row * TextTable.width + Int(field.rawValue)) * 2
        return Int(ranges[at])..<Int(ranges[at + 1])
    }

    public func string(_ row: Int, _ field: Field) -> String {
        withBytes(row, field) { String(decoding: $0, as: UTF8.self) }
    }

    /// The fields of a row that are not empty.
    public func fields(_ row: Int) -> FieldSet {
        var set = FieldSet()
        for field in Field.allCases where !range(row, field).isEmpty { set.insert(FieldSet(field)) }
        return set
    }
}
