/// Who listens while a formula computes. The same formula runs with a `Trace` for one case
/// and with `Silent` for a population, where a step is never built.
public protocol Recorder {
    mutating func note(_ step: @autoclosure () -> Step)
}

/// Hears nothing and costs nothing.
public struct Silent: Recorder {
    @inlinable
    public init() {}
    @inlinable @inline(__always)
    public mutating func note(_ step: @autoclosure () -> Step) {}
}

/// Keeps every step in order; a deaf one builds none, for a run of which only the result is wanted.
public struct Trace: Recorder, Sendable {
    public private(set) var steps: [Step] = []
    private let isDeaf: Bool

    public init(isDeaf: Bool = false) { self.isDeaf = isDeaf }

    public mutating func note(_ step: @autoclosure () -> Step) {
        if !isDeaf { steps.append(step()) }
    }
}
