#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A growing buffer of plain values outside of Swift's arrays: no retain counts
/// in inner loops, and growth by `realloc`, which moves pages instead of bytes.
///
/// Only for types without references. Freed when the last owner goes.
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
        reserve(count + other.count)
        (base + count).update(from: other.base, count: other.count)
        count += other.count
        guard emptying else { return }
        other.count = 0
        other.trim()
    }

    func reserve(_ wanted: Int) {
        guard wanted > capacity else { return }
        capacity = wanted
        let bytes = wanted * MemoryLayout<Element>.stride
        guard let moved = realloc(base, bytes) else { fatalError("memory exhausted: \(bytes) bytes") }
        base = moved.bindMemory(to: Element.self, capacity: wanted)
    }

    /// Sets the count without touching the new elements; the caller fills them.
    func resize(_ newCount: Int) {
        reserve(newCount)
        count = newCount
    }

    func removeAll() { count = 0 }

    /// Gives memory beyond the count back.
    func trim() {
        capacity = max(count, 16)
        let bytes = capacity * MemoryLayout<Element>.stride
        if let moved = realloc(base, bytes) { base = moved.bindMemory(to: Element.self, capacity: capacity) }
    }

    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
        let bytes = capacity * MemoryLayout<Element>.stride
        guard let raw = malloc(bytes) else { fatalError("memory exhausted: \(bytes) bytes") }
        return raw.bindMemory(to: Element.self, capacity: capacity)
    }
}
