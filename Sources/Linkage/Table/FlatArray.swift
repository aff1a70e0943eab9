#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A growing buffer of plain values outside of Swift's arrays: no retain counts in
/// inner loops, and large ones on huge pages, because linkage jumps about in them.
///
/// Memory that is reserved and never touched costs nothing. Only for types without
/// references. Freed when the last owner goes.
final class FlatArray<Element>: @unchecked Sendable {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count: Int
    private var capacity: Int

    init(capacity: Int = 1024) {
        self.capacity = max(capacity, 16)
        base = FlatArray.allocate(self.capacity)
        count = 0
    }

    deinit { free(base) }

    @inline(__always)
    subscript(i: Int) -> Element {
        get { base[i] }
        set { base[i] = newValue }
    }

    @inline(__always)
    func append(_ value: Element) {
        if count == capacity { reserve(capacity * 2) }
        (base + count).initialize(to: value)
        count += 1
    }

    func append(contentsOf other: FlatArray<Element>, emptying: Bool = false) {
        if count + other.count > capacity { reserve(max(count + other.count, capacity * 2)) }
        (base + count).update(from: other.base, count: other.count)
        count += other.count
        if emptying { other.clear() }
    }

    func reserve(_ wanted: Int) {
        if wanted > capacity { move(to: wanted) }
    }

    /// Sets the count without touching the new elements; the caller fills them.
    func resize(_ newCount: Int) {
        reserve(newCount)
        count = newCount
    }

    func removeAll() { count = 0 }

    /// Gives memory beyond the count back.
    func trim() { move(to: max(count, 16)) }

    /// Gives all memory back.
    private func clear() {
        count = 0
        move(to: 16)
    }

    private func move(to wanted: Int) {
        let moved = FlatArray.allocate(wanted)
        moved.update(from: base, count: count)
        free(base)
        base = moved
        capacity = wanted
    }

    private static var hugePage: Int { 1 << 21 }

    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
        let bytes = capacity * MemoryLayout<Element>.stride
        var raw: UnsafeMutableRawPointer?
        if bytes < 2 * hugePage {
            raw = malloc(bytes)
        } else if posix_memalign(&raw, hugePage, bytes) == 0 {
            #if os(Linux)
                // A hint only: where it is refused, ordinary pages serve.
                _ = madvise(raw, bytes, Int32(MADV_HUGEPAGE))
            #endif
        }
        guard let raw else { fatalError("memory exhausted: \(bytes) bytes") }
        return raw.bindMemory(to: Element.self, capacity: capacity)
    }
}
