import Coverage
import Kernel
import Registry

/// A target as it was recorded; the one recorded last for a region and day is in force.
public struct RecordedTarget: Hashable, Sendable {
    public let target: CoverageTarget
    public let recordedAt: Moment

    public init(target: CoverageTarget, recordedAt: Moment) {
        self.target = target
        self.recordedAt = recordedAt
    }
}

/// Why a target was not recorded.
public enum TargetRefusal: Error, Hashable, Sendable {
    /// Somebody recorded another one since the form was opened.
    case changedMeanwhile
    /// The region is not among those of the writer.
    case outOfScope
}
