import Foundation

/// What the process has used so far.
enum Resources {
    /// Largest resident memory in bytes.
    static func peakBytes() -> Int {
        var usage = rusage()
        #if os(Linux)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return usage.ru_maxrss * 1024
        #else
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss
        #endif
    }
}

/// Seconds by named stage.
final class StageClock {
    private var stage: String?
    private var began = ContinuousClock.now
    private var seconds: [String: Double] = [:]
    private let start = ContinuousClock.now

    func begin(_ name: String) {
        close()
        stage = name
    }

    /// All stages and `total`.
    func end() -> [String: Double] {
        close()
        seconds["total"] = StageClock.seconds(ContinuousClock.now - start)
        return seconds
    }

    private func close() {
        let now = ContinuousClock.now
        if let stage { seconds[stage, default: 0] += StageClock.seconds(now - began) }
        stage = nil
        began = now
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }
}
