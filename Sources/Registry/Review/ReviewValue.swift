#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What hangs on a pair beside the truth.
public struct ReviewValue: Hashable, Sendable {
    /// A side is an active participant: a wrong "same" would take or give somebody's protection, so two must agree.
    public var isActive: Bool
    /// Whether contributions will be paid for the row depends on the answer.
    public var decidesVerdict: Bool
    /// Pairs that wait for an answer about the same person, this one among them; at least 1.
    public var waiting: Int

    public init(isActive: Bool, decidesVerdict: Bool, waiting: Int = 1) {
        self.isActive = isActive
        self.decidesVerdict = decidesVerdict
        self.waiting = waiting
    }

    /// Where a pair stands in the queue, in thousandths, the largest first: `h(p) × v`.
    ///
    /// `h(p) = −p·log₂ p − (1−p)·log₂(1−p)` is how uncertain the engine is, in bits: 1 at one half, 0 when it is sure.
    /// `v = 1 + 1 (a side is an active participant) + 1 (the row's verdict, and so money, depends on it) +
    /// log₂(waiting)` is what the answer is worth. Pairs of which the engine is nearly sure come last, but of two
    /// equally hard pairs the one on which more depends comes first.
    ///
    /// - Parameter probability: parts per million.
    public func priority(probability: Int) -> Int {
        let p = Double(max(1, min(999_999, probability))) / 1_000_000
        let bits = -p * log2(p) - (1 - p) * log2(1 - p)
        let value = 1 + (isActive ? 1 : 0) + (decidesVerdict ? 1 : 0) + log2(Double(max(1, waiting)))
        return Int((bits * value * 1000).rounded())
    }
}
