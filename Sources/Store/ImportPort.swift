import Kernel
import Registry

/// A tag for the identity of one import: some files that become visible together.
public enum ImportRun: Sendable {}

/// What an import will bring, known once its files are read and linked.
public struct ImportPlan: Hashable, Sendable {
    public struct File: Hashable, Sendable {
        public var name: String
        /// SHA-256 in hexadecimal.
        public var hash: String
        public var rows: Int
        public init(name: String, hash: String, rows: Int) {
            self.name = name
            self.hash = hash
            self.rows = rows
        }
    }

    public var source: String
    public var wilayah: KodeWilayah?
    public var files: [File]
    public var newPersons: Int
    /// What else decides how rows are judged, such as the reference day: an unfinished import of the same files
    /// with other settings starts anew.
    public var settings: String
    /// Take a file in although a complete batch has the same bytes.
    public var repeatsAllowed: Bool

    public init(
        source: String, wilayah: KodeWilayah?, files: [File], newPersons: Int, settings: String = "",
        repeatsAllowed: Bool = false
    ) {
        self.source = source
        self.settings = settings
        self.wilayah = wilayah
        self.files = files
        self.newPersons = newPersons
        self.repeatsAllowed = repeatsAllowed
    }
}

/// An import under way. After a kill, the same plan gets the same session back, with what is already safe.
public struct ImportSession: Hashable, Sendable {
    public var run: Id<ImportRun>
    /// One for each file of the plan, in its order.
    public var batches: [Id<Batch>]
    /// Rows of each batch that are stored: continue after them.
    public var rowsStored: [Int]
    /// New persons that are stored: continue after them.
    public var personsStored: Int

    public init(run: Id<ImportRun>, batches: [Id<Batch>], rowsStored: [Int], personsStored: Int) {
        self.run = run
        self.batches = batches
        self.rowsStored = rowsStored
        self.personsStored = personsStored
    }
}

/// Lists on their way in. Use: `begin`, then `appendPersons` and `append` from where the session stands,
/// then `complete`. Nothing is visible before `complete`, everything is after it.
public struct ImportPort: Sendable {
    /// Keeps other imports out while lists are read and linked against the registry; the next `begin` of this store
    /// takes over, and refuses with `registryChanged` when the people changed meanwhile. Throws `importRunning`.
    public var hold: @Sendable () throws -> Void
    /// Gives up what `hold` took; nothing happens when `begin` took it over already.
    public var release: @Sendable () -> Void
    /// Opens an import or takes up the same one again. Throws `sameFile`, `importRunning`, `importUnfinished`,
    /// `registryChanged`.
    public var begin: @Sendable (ImportPlan, Act) throws -> ImportSession
    /// The next new persons, in the order of their ordinals, each with where its fields come from: the first
    /// provenance is the row that the person rests on. Persons go before the rows that mention them. Safe on
    /// return of the next call, or of `complete`.
    public var appendPersons: @Sendable (Id<ImportRun>, PersonChunk, [[Provenance]]) throws -> Void
    /// The next rows of a batch. Safe on return of the next call, or of `complete`.
    public var append: @Sendable (Id<ImportRun>, Id<Batch>, ListChunk) throws -> Void
    /// Makes the import visible, whole, with its audit entries. Throws `incomplete` when rows or persons are missing.
    public var complete: @Sendable (Id<ImportRun>, Act) throws -> ImportOutcome
    /// Drops an unfinished import.
    public var discard: @Sendable (Id<ImportRun>, Act) throws -> Void
    /// The unfinished import, if there is one.
    public var unfinished: @Sendable () throws -> ImportSession?
    /// The rows that differ between a complete batch and a previous one: of the newer in order, then those gone.
    public var changedRows: @Sendable (_ newer: Id<Batch>, _ previous: Id<Batch>) throws -> [RowChange]
    /// Takes back a complete batch. Throws `batchInUse` while something depends on the people it brought.
    public var undo: @Sendable (Id<Batch>, Act) throws -> Void
    /// All batches, newest first.
    public var batches: @Sendable () throws -> [Batch]
    /// The complete batches that have a file with this SHA-256.
    public var withHash: @Sendable (String) throws -> [Batch]
    /// Stored rows of a batch after this 1-based row, at most so many.
    public var rows: @Sendable (Id<Batch>, _ after: Int, _ limit: Int) throws -> ListChunk

    public init(
        hold: @escaping @Sendable () throws -> Void,
        release: @escaping @Sendable () -> Void,
        begin: @escaping @Sendable (ImportPlan, Act) throws -> ImportSession,
        appendPersons: @escaping @Sendable (Id<ImportRun>, PersonChunk, [[Provenance]]) throws -> Void,
        append: @escaping @Sendable (Id<ImportRun>, Id<Batch>, ListChunk) throws -> Void,
        complete: @escaping @Sendable (Id<ImportRun>, Act) throws -> ImportOutcome,
        discard: @escaping @Sendable (Id<ImportRun>, Act) throws -> Void,
        unfinished: @escaping @Sendable () throws -> ImportSession?,
        changedRows: @escaping @Sendable (Id<Batch>, Id<Batch>) throws -> [RowChange],
        undo: @escaping @Sendable (Id<Batch>, Act) throws -> Void,
        batches: @escaping @Sendable () throws -> [Batch],
        withHash: @escaping @Sendable (String) throws -> [Batch],
        rows: @escaping @Sendable (Id<Batch>, Int, Int) throws -> ListChunk
    ) {
        self.hold = hold
        self.release = release
        self.begin = begin
        self.appendPersons = appendPersons
        self.append = append
        self.complete = complete
        self.discard = discard
        self.unfinished = unfinished
        self.changedRows = changedRows
        self.undo = undo
        self.batches = batches
        self.withHash = withHash
        self.rows = rows
    }
}
