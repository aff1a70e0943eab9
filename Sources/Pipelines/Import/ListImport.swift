import Intake
import Kernel
import Linkage
import Registry
import Store

/// Brings lists into the registry: checked, linked, stored, audited; all of it or nothing.
public struct ListImport: Sendable {
    public var paths: [String]
    /// The agency's code.
    public var source: String
    public var wilayah: KodeWilayah?
    /// Take files in although the registry has them already.
    public var repeatsAllowed = false
    /// Rows that become safe at once: a kill costs at most two such chunks of work.
    var chunkRows = 16_384

    public init(paths: [String], source: String, wilayah: KodeWilayah? = nil) {
        self.paths = paths
        self.source = source
        self.wilayah = wilayah
    }

    /// How far an import is.
    public enum Progress: Sendable {
        /// Bytes read so far of the file with this index.
        case reading(file: Int, bytes: Int)
        case linking(Linking.Stage)
        case storing(done: Int, of: Int)
    }

    /// What became of an import.
    public enum Outcome: Sendable {
        case imported(ImportReport)
        /// Every file was imported before, in these batches; nothing was changed.
        case known([Batch])
    }

    /// Imports, or goes on where a killed import of the same files stopped.
    ///
    /// - Parameter hash: the SHA-256 of a file in hexadecimal.
    /// - Throws: `ListError` for files that cannot be read, `StoreError` for what the registry refuses; then nothing
    ///   of these lists is visible in the registry.
    public func run(
        into store: RegistryStore, _ context: CheckContext, _ options: LinkOptions, _ act: Act,
        hash: @Sendable (String) throws -> String, progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws -> Outcome {
        var context = context
        context.wilayah = wilayah ?? context.wilayah
        let lists = try ListFile.open(paths: paths)
        let hashes = try paths.map(hash)
        if let known = try known(hashes, store.imports) { return .known(known) }
        try store.imports.hold()
        defer { store.imports.release() }
        let register = RegisterOfStore(people: store.people, context: context, earlier: try earlier(store.imports))
        let linking = try await Linking.run(
            register.source, lists, context, options,
            progress: { file, bytes in if file > 0 { progress(.reading(file: file - 1, bytes: bytes)) } },
            onStage: { progress(.linking($0)) })
        return .imported(try write(linking, hashes, store, context, act, progress))
    }

    /// The batches that have these files already, asked before the work and not after. Throws `sameFile` when the
    /// registry has some of the files but not all.
    private func known(_ hashes: [String], _ imports: ImportPort) throws -> [Batch]? {
        guard !repeatsAllowed else { return nil }
        let batches = try hashes.map { try imports.withHash($0).first }
        if batches.allSatisfy({ $0 != nil }) { return batches.compactMap { $0 } }
        for case (let path, let same?) in zip(paths, batches) {
            throw StoreError.sameFile(file: path, batch: same.id, received: same.received.day)
        }
        return nil
    }

    /// The complete batches of the same list.
    private func earlier(_ imports: ImportPort) throws -> Set<Id<Batch>> {
        Set(
            try imports.batches().filter { $0.state == .complete && $0.source == source && $0.wilayah == wilayah }
                .map(\.id))
    }

    private func write(
        _ linking: Linking, _ hashes: [String], _ store: RegistryStore, _ context: CheckContext, _ act: Act,
        _ progress: @escaping @Sendable (Progress) -> Void
    ) throws -> ImportReport {
        let imports = store.imports
        let assignment = PersonAssignment(linking)
        let plan = plan(linking, hashes, assignment, context)
        let session = try imports.begin(plan, act)
        let total = assignment.newPersons + linking.result.rowCount - linking.starts[1]
        let done = Counter(session.personsStored + session.rowsStored.reduce(0, +))
        let work = ImportWork(
            imports: imports, session: session, linking: linking, assignment: assignment, context: context,
            chunkRows: chunkRows
        ) { progress(.storing(done: done.add($0), of: total)) }
        var persons = NewPersons(work)
        try persons.send()
        let pairs = ReviewPairs(linking)
        var rows = ListRows(work, pairs)
        try rows.send()
        // Before the import is complete: the queue shows them with it, and a killed import puts them again.
        try pairs.send(to: store.reviews, session, rows.contents, act)
        return ImportReport(paths: paths, outcome: try imports.complete(session.run, act), summaries: linking.summaries)
    }

    private func plan(
        _ linking: Linking, _ hashes: [String], _ assignment: PersonAssignment, _ context: CheckContext
    ) -> ImportPlan {
        let files = linking.lists.indices.map { index in
            ImportPlan.File(
                name: paths[index].split(separator: "/").last.map(String.init) ?? paths[index], hash: hashes[index],
                rows: linking.starts[index + 2] - linking.starts[index + 1])
        }
        return ImportPlan(
            source: source, wilayah: wilayah, files: files, newPersons: assignment.newPersons,
            settings: "\(context.referenceDay) \(context.minimumAge) \(linking.result.threshold)",
            repeatsAllowed: repeatsAllowed)
    }
}

/// A running count; only one thread adds.
private final class Counter: @unchecked Sendable {
    private var value: Int
    init(_ value: Int) { self.value = value }
    func add(_ amount: Int) -> Int {
        value += amount
        return value
    }
}
