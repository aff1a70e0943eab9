/// What the engine found when it compared a pair: small enough to be kept with it, and free of personal data.
public struct ReviewComparison: Hashable, Sendable {
    /// What one field adds.
    public struct Weight: Hashable, Sendable {
        /// The compared field, as the linkage numbers it.
        public let field: UInt8
        /// What was found, as the linkage numbers it.
        public let level: UInt8
        /// Hundredths of a nat; positive speaks for one person.
        public let centinats: Int16

        public init(field: UInt8, level: UInt8, centinats: Int16) {
            self.field = field
            self.level = level
            self.centinats = centinats
        }
    }

    /// Hundredths of a nat before any field is looked at.
    public let prior: Int16
    public let weights: [Weight]

    public init(prior: Int16, weights: [Weight]) {
        self.prior = prior
        self.weights = weights
    }

    /// Nothing was compared field by field.
    public static let none = ReviewComparison(prior: 0, weights: [])

    /// Two bytes for the start, four for each field.
    public var bytes: [UInt8] {
        ReviewComparison.halves(prior)
            + weights.flatMap { [$0.field, $0.level] + ReviewComparison.halves($0.centinats) }
    }

    /// Nil when the bytes do not follow the form.
    public init?(bytes: [UInt8]) {
        guard bytes.count >= 2, bytes.count % 4 == 2 else { return nil }
        prior = ReviewComparison.joined(bytes[0], bytes[1])
        weights = stride(from: 2, to: bytes.count, by: 4).map { at in
            Weight(
                field: bytes[at], level: bytes[at + 1],
                centinats: ReviewComparison.joined(bytes[at + 2], bytes[at + 3]))
        }
    }

    private static func halves(_ value: Int16) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }

    private static func joined(_ low: UInt8, _ high: UInt8) -> Int16 {
        Int16(bitPattern: UInt16(low) | UInt16(high) << 8)
    }

    /// Hundredths of a nat, held within what is kept.
    public static func centinats(_ nats: Double) -> Int16 {
        Int16(max(-32_000, min(32_000, (nats * 100).rounded())))
    }
}
