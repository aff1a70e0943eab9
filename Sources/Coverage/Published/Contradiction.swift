import Kernel
import Registry

/// Published figures that cannot all be right. Both are shown; none is chosen.
public struct Contradiction: Hashable, Sendable {
    public struct Reading: Hashable, Sendable {
        public let participants: Int
        /// The source itself rounds ("about").
        public let about: Bool
        public let basis: Basis
        public let source: String

        /// The denominator that this reading and `percent` together imply; nil for zero percent.
        public func impliedPotential(_ percent: Percent) -> Int? {
            guard percent.hundredths > 0 else { return nil }
            return (participants * 20_000 + percent.hundredths) / (percent.hundredths * 2)
        }
    }

    public let wilayah: KodeWilayah
    /// The day that the figures are about.
    public let by: Day
    public let percent: Percent?
    public let readings: [Reading]
    public let explanation: Phrase
}
