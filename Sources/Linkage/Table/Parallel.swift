import Dispatch
import Synchronization

/// Runs independent pieces of work on several cores.
///
/// The pieces are the same whatever the number of threads, and each writes only to
/// its own place, so results do not depend on how many there are.
package struct Parallel: Sendable {
    package let threads: Int

    package init(threads: Int) { self.threads = max(1, threads) }

    /// Calls `body` once for each index below `pieces`.
    package func forEach(_ pieces: Int, _ body: @Sendable (Int) -> Void) {
        guard threads > 1, pieces > 1 else {
            for i in 0..<pieces { body(i) }
            return
        }
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: min(threads, pieces)) { _ in
            while true {
                let i = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard i < pieces else { return }
                body(i)
            }
        }
    }

    /// Splits `0..<count` into `pieces` nearly equal ranges.
    package static func range(_ piece: Int, of pieces: Int, count: Int) -> Range<Int> {
        (count * piece / pieces)..<(count * (piece + 1) / pieces)
    }
}
