import CScan

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The part of a text file that is in memory: one record is always contiguous in it.
struct TextBuffer: ~Copyable {
    /// Loads of 64 bytes may run past the end of the data by this much.
    private static let padding = 64

    private(set) var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// Where the record being read starts, and where the data ends.
    var start = 0
    private(set) var end = 0
    private(set) var atEnd = false
    /// Some byte in `start..<end` may be outside ASCII.
    private(set) var mayHaveHighBit = false
    /// Place of the first NUL in `start..<end`.
    private(set) var nul: Int?
    private(set) var source: TextSource

    init(source: consuming TextSource, capacity: Int = 1 << 18) {
        self.source = source
        self.capacity = capacity
        base = .allocate(capacity: capacity + Self.padding)
        base.initialize(repeating: 0, count: capacity + Self.padding)
    }

    deinit { base.deallocate() }

    /// Moves the unfinished record to the front, doubles the buffer when that record fills it, and reads on.
    mutating func refill() throws(TableError) {
        let kept = end - start
        if kept * 2 > capacity { grow(keeping: kept) } else { memmove(base, base + start, kept) }
        nul = nul.map { $0 - start }
        (start, end) = (0, kept)
        let got = try source.read(into: base + kept, room: capacity - kept)
        if got == 0 { atEnd = true }
        mayHaveHighBit = (mayHaveHighBit && kept > 0) || lindungi_has_high_bit(base + kept, got) != 0
        if nul == nil, let hit = memchr(base + kept, 0, got) {
            nul = hit.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(base)
        }
        end = kept + got
    }

    private mutating func grow(keeping kept: Int) {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + Self.padding)
        larger.initialize(repeating: 0, count: capacity * 2 + Self.padding)
        larger.update(from: base + start, count: kept)
        base.deallocate()
        (base, capacity) = (larger, capacity * 2)
    }
}
