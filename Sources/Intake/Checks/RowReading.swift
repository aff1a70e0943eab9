import Kernel

/// What one row says and what is the matter with it by itself. No text, no allocation.
public struct RowReading: Sendable {
    public var nik: NIKReading
    /// The findings of the NIK by itself and against the row's other fields.
    public var nikIssues: NIKIssues
    public var noKK: NoKKReading
    public var birth: DateReading
    public var sex: SexReading
    /// The deepest region that is certain; nil when none is.
    public var region: KodeWilayah?
    /// The region that the written names probably mean, for a proposal.
    public var proposedRegion: KodeWilayah?
    public var reasons: ReasonSet

    /// The NIK when it can stand for a person: sixteen digits without an error or suspicion; else 0.
    public var soundNIK: UInt64 {
        let doubt: NIKIssues = [.suspectRounded1, .suspectRounded4, .proposedRepair, .equalsNoKK]
        return nikIssues.hasError || !nikIssues.isDisjoint(with: doubt) ? 0 : nik.digits
    }
}
