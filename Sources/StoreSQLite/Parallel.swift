import Dispatch
import Foundation

/// A value that another thread is making.
final class Future<Value: Sendable>: @unchecked Sendable {
    private let group = DispatchGroup()
    private var value: Value?

    init(_ make: @escaping @Sendable () -> Value) {
        // The group's leave and wait order the write before the read.
        DispatchQueue.global(qos: .userInitiated).async(group: group) { self.value = make() }
    }

    func wait() -> Value {
        group.wait()
        return value!
    }
}

/// Splits `0..<count` over the processors and returns the results in order.
func inParallel<Result: Sendable>(_ count: Int, _ body: @escaping @Sendable (Range<Int>) -> Result) -> [Result] {
    let parts = max(1, min(ProcessInfo.processInfo.activeProcessorCount, count / 64))
    let results = Slots<Result>(parts)
    DispatchQueue.concurrentPerform(iterations: parts) { part in
        results.set(part, body(count * part / parts..<count * (part + 1) / parts))
    }
    return results.all
}

/// One place for each part; no two threads write the same one.
private final class Slots<Element>: @unchecked Sendable {
    private let slots: UnsafeMutableBufferPointer<Element?>

    init(_ count: Int) {
        slots = .allocate(capacity: count)
        slots.initialize(repeating: nil)
    }
    deinit {
        slots.deinitialize()
        slots.deallocate()
    }

    func set(_ index: Int, _ element: Element) { slots[index] = element }
    var all: [Element] { slots.map { $0! } }
}
