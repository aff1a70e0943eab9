import Kernel

/// Why a workbook could not be written.
public struct WorkbookError: Error, Hashable, Sendable {
    /// What the writer said, without any of the contents.
    public let what: String

    public init(_ what: String) { self.what = what }
}
