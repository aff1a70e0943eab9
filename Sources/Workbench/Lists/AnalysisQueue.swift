import Dispatch
import Synchronization

/// Does long work one after another, on threads of its own: whoever waits for a page never waits for it.
final class AnalysisQueue: Sendable {
    private let executor = OwnThreads()
    private let last = Mutex<Task<Void, Never>?>(nil)

    func add(_ work: @escaping @Sendable () async -> Void) {
        last.withLock { last in
            let before = last
            last = Task.detached(executorPreference: executor) {
                await before?.value
                await work()
            }
        }
    }

    /// Waits until all that was added is done.
    func finish() async { await last.withLock { $0 }?.value }
}

/// Threads beside those that answer requests.
private final class OwnThreads: TaskExecutor {
    private let queue = DispatchQueue(label: "lindungi.lists", qos: .utility, attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedTaskExecutor()
        queue.async { job.runSynchronously(on: executor) }
    }
}
