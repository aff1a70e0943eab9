import Access
import Foundation
import Intake
import Kernel
import Linkage
import Pipelines
import Registry
import Store
import Synchronization
import Wilayah

/// Where an office brings its lists: upload, columns, analysis in the background, mending, decision.
///
/// Files stay in memory until they are analysed and are then forgotten; what is kept are the rows, sealed. A server
/// that stops in the middle therefore cannot go on by itself: `recover` marks such lists as failed with the advice to
/// upload again. Keeping the files sealed on disk until then would copy personal data to a second place, for the sake
/// of seconds of reading.
public final class ListDesk: Sendable {
    /// What one upload may hold.
    public static let mostFiles = 20
    public static let mostBytes = 256 << 20

    let store: RegistryStore
    let directory: WilayahDirectory
    let now: @Sendable () -> Moment
    let matcher: PersonMatcher
    let threads: Int
    private let queue = AnalysisQueue()
    private let drafts = Mutex<[(draft: ListDraft, at: Moment)]>([])
    private let running = Mutex<[Id<Usulan>: ListProgress]>([:])
    let previews = Mutex<[String: SheetPreview]>([:])

    /// - Parameter threads: for linkage; fewer than the machine has leaves some to answer pages.
    public init(
        store: RegistryStore, directory: WilayahDirectory, now: @escaping @Sendable () -> Moment,
        threads: Int = max(1, ProcessInfo.processInfo.activeProcessorCount - 1)
    ) {
        self.store = store
        self.directory = directory
        self.now = now
        self.threads = threads
        matcher = PersonMatcher(store.search, directory)
    }

    /// How rows of a list are judged today.
    func context(_ wilayah: KodeWilayah) -> CheckContext {
        var context = CheckContext(directory: directory, referenceDay: now().day)
        context.wilayah = wilayah
        context.listRegion = wilayah
        return context
    }

    /// Marks lists whose analysis the last run left unfinished. Call once, before the first request.
    /// - Returns: how many.
    @discardableResult
    public func recover() throws -> Int {
        let left = try store.usulan.unfinished()
        let why = Phrase(
            id: "Server berhenti sewaktu daftar ini dibaca; unggah berkasnya lagi.",
            en: "The server stopped while the list was read; upload its files again.")
        for id in left { try store.usulan.fail(id, why, Act(actor: "server", at: now())) }
        return left.count
    }

    // MARK: Upload

    /// Takes files and reads the tops of their sheets, with the columns that the source's earlier lists had.
    /// - Throws: `ListDeskError` that names the file and what is wrong with it; then nothing is kept.
    public func take(_ uploads: [ListUpload], source: String, scope: Scope, act: Act) throws -> ListDraft {
        try check(uploads)
        let remembered = try remembered(source)
        let files = try uploads.map { upload in
            do {
                let heads = try ListHead.read(try list(upload, remembered))
                return ListDraft.File(
                    upload: upload, sheets: heads, lists: try store.usulan.withHash(upload.hash, scope),
                    batches: try store.imports.withHash(upload.hash).map(\.id))
            } catch {
                throw ListDeskError.of(error, uploads)
            }
        }
        let draft = ListDraft(token: randomToken(), owner: act.actor, source: source, files: files)
        drafts.withLock { drafts in
            drafts.removeAll { $0.at.milliseconds < act.at.milliseconds - ListDesk.draftLife }
            drafts.append((draft, act.at))
            var bytes = 0
            let kept = drafts.reversed().prefix { one in
                bytes += one.draft.files.reduce(0) { $0 + $1.upload.size }
                return bytes <= ListDesk.mostDraftBytes
            }
            drafts = kept.reversed()
        }
        return draft
    }

    private static let draftLife: Int64 = 2 * 3_600_000
    private static let mostDraftBytes = 1 << 30

    private func check(_ uploads: [ListUpload]) throws {
        guard !uploads.isEmpty else { throw ListDeskError.noFile }
        guard uploads.count <= ListDesk.mostFiles else { throw ListDeskError.tooManyFiles(limit: ListDesk.mostFiles) }
        for (i, upload) in uploads.enumerated() {
            guard upload.size <= ListDesk.mostBytes else {
                throw ListDeskError.tooBig(file: upload.name, limit: ListDesk.mostBytes)
            }
            if let same = uploads[..<i].first(where: { $0.hash == upload.hash }) {
                throw ListDeskError.repeated(file: upload.name, same: same.name)
            }
        }
    }

    func list(_ upload: ListUpload, _ choices: [ColumnChoice]) throws -> ListFile {
        var file = try ListFile.open(path: upload.file.path, source: upload.name)
        file.choices = choices
        return file
    }

    private func remembered(_ source: String) throws -> [ColumnChoice] {
        try store.usulan.columns(source).map { known in
            ColumnChoice(header: known.header, meanings: known.meanings.map { HeaderMeaning(word: $0) })
        }
    }

    /// Files that wait, of this account; nil when they are gone.
    public func draft(_ token: String, owner: String) -> ListDraft? {
        drafts.withLock { $0.first { $0.draft.token == token && $0.draft.owner == owner }?.draft }
    }

    /// Lets files go that nobody wants any more.
    public func drop(_ token: String, owner: String) {
        drafts.withLock { $0.removeAll { $0.draft.token == token && $0.draft.owner == owner } }
    }

    /// Makes the list and begins its analysis in the background.
    ///
    /// - Parameter scope: where the maker may make lists; it must contain the list's region.
    /// - Throws: `ListDeskError`; a `ListError` of a header that was read wrongly shows as `.unreadable`.
    public func start(_ token: String, _ intent: ListIntent, scope: Scope, act: Act) throws -> Id<Usulan> {
        guard let draft = draft(token, owner: act.actor) else { throw ListDeskError.draftGone }
        let title = intent.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !title.isEmpty else { throw ListDeskError.noTitle }
        guard scope.contains(intent.wilayah) else { throw ListDeskError.outsideScope }
        let uploads = draft.files.map(\.upload)
        let choices = try intent.columns + remembered(draft.source)
        let lists: [ListFile]
        do {
            lists = try uploads.map { try list($0, choices) }
            for list in lists { try refuseUnread(list) }
        } catch { throw ListDeskError.of(error, uploads) }
        for choice in intent.columns {
            let known = RememberedColumns(header: choice.header, meanings: choice.meanings.map { $0?.word ?? "" })
            try store.usulan.rememberColumns(draft.source, known, act)
        }
        let files = uploads.map { UsulanFile(name: $0.name, hash: $0.hash, size: $0.size) }
        let plan = UsulanPlan(
            title: title, source: draft.source, wilayah: intent.wilayah, files: files, previous: intent.previous)
        let id = try store.usulan.create(plan, act)
        drop(token, owner: act.actor)
        show(id, ListProgress(.waiting))
        let job = AnalysisJob(desk: self, id: id, plan: plan, uploads: uploads, lists: lists, act: act)
        queue.add { await job.run() }
        return id
    }

    /// A file of which no sheet can be read is refused before a list is made of it.
    private func refuseUnread(_ list: ListFile) throws {
        let heads = try ListHead.read(list)
        guard !heads.contains(where: { $0.problem == nil && $0.columns != nil }) else { return }
        let worst = heads.first { if case .noHeader? = $0.problem { false } else { true } } ?? heads.first
        throw ListError.columns(
            worst?.problem ?? .noHeader(looked: 0), file: list.table.path, sheet: worst?.sheet ?? "")
    }

    // MARK: Progress

    /// How far the analysis is; nil when none is under way. It is the same for every page and outlives a reload.
    public func progress(_ id: Id<Usulan>) -> ListProgress? { running.withLock { $0[id] } }

    func show(_ id: Id<Usulan>, _ progress: ListProgress?) { running.withLock { $0[id] = progress } }

    /// Waits until every analysis that was begun is done.
    public func finish() async { await queue.finish() }

    func randomToken() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<3).map { _ in String(UInt64.random(in: 0...UInt64.max, using: &random), radix: 36) }.joined()
    }
}
