/// Many texts in one block of memory, found by number.
struct TextTable: ~Copyable {
    private var arena = ByteArena(capacity: 1 << 12)
    private var ends: [Int] = []

    /// Number of finished texts.
    var count: Int { ends.count }
    /// Bytes held, the ends included.
    var byteCount: Int { arena.count + ends.count * 8 }
    /// Bytes of the text being gathered.
    var openByteCount: Int { arena.count - (ends.last ?? 0) }

    /// A text by its number; valid until the table is added to. Nil when there is no such number.
    @inline(__always)
    subscript(index: Int) -> UnsafeBufferPointer<UInt8>? {
        guard index >= 0 && index < ends.count else { return nil }
        return arena.slice(index == 0 ? 0 : ends[index - 1], ends[index])
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { arena.append(bytes) }

    mutating func append(scalar: UInt32) {
        arena.reserve(4)
        arena.setCount(arena.count + UTF8Check.write(scalar, to: arena.base + arena.count))
    }

    /// Ends the text being gathered; `edit` may shorten it in place.
    mutating func finish(edit: (UnsafeMutablePointer<UInt8>, Int) -> Int = { $1 }) {
        let start = ends.last ?? 0
        arena.setCount(start + edit(arena.base + start, arena.count - start))
        ends.append(arena.count)
    }
}
