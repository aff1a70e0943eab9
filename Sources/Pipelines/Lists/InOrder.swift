import Synchronization

/// Takes what parallel work gives in the order of its numbers, each as soon as all before it are in. One thread takes
/// at a time; the others go on working.
final class InOrder<Value: Sendable>: Sendable {
    private struct State {
        var waiting: [Int: Value] = [:]
        var next = 0
        var isTaking = false
    }

    private let state = Mutex(State())
    private let take: @Sendable (Int, Value) -> Void

    /// - Parameter take: never called by two threads at once.
    init(take: @escaping @Sendable (Int, Value) -> Void) { self.take = take }

    func put(_ value: Value, at number: Int) {
        let isTaker = state.withLock { state in
            state.waiting[number] = value
            defer { state.isTaking = true }
            return !state.isTaking
        }
        guard isTaker else { return }
        while let (number, value) = next() { take(number, value) }
    }

    private func next() -> (Int, Value)? {
        state.withLock { state in
            guard let value = state.waiting.removeValue(forKey: state.next) else {
                state.isTaking = false
                return nil
            }
            state.next += 1
            return (state.next - 1, value)
        }
    }
}
