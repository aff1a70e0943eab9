import Kernel
import Registry

/// How a list differs from its previous version: the newest complete batch of the same source, region and file name;
/// for an import of one file, of the same source and region, whatever the name.
public struct BatchChange: Hashable, Sendable {
    public var previous: Id<Batch>
    /// Rows whose person was not in the previous version.
    public var added: Int
    /// Rows of the previous version whose person is no longer there.
    public var gone: Int
    /// Rows of the same person with other contents.
    public var changed: Int
    public var same: Int

    public init(previous: Id<Batch>, added: Int, gone: Int, changed: Int, same: Int) {
        self.previous = previous
        self.added = added
        self.gone = gone
        self.changed = changed
        self.same = same
    }
}

/// One row that differs between two versions of a list.
public enum RowChange: Hashable, Sendable {
    /// A 1-based data row of the newer version about somebody who was not in the previous one.
    case added(row: Int)
    /// A row of the previous version about somebody who is no longer there.
    case gone(previousRow: Int)
    /// The same person with other contents.
    case changed(row: Int, previousRow: Int)
}

public struct ImportOutcome: Sendable {
    public var batches: [Batch]
    /// For each batch; nil for the first version of a list.
    public var changes: [BatchChange?]

    public init(batches: [Batch], changes: [BatchChange?]) {
        self.batches = batches
        self.changes = changes
    }
}
