import Dispatch

/// Lets only so many pass at once; the rest wait in the order in which they came.
actor Turnstile {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { free = places }

    /// Runs slow work on a thread of its own.
    func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await enter()
        let value = await withCheckedContinuation { (done: CheckedContinuation<Value, Never>) in
            DispatchQueue.global().async { done.resume(returning: work()) }
        }
        leave()
        return value
    }

    private func enter() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
