import Intake
import Kernel
import Linkage
import Registry

/// Who each row of some lists is, against a register.
public struct Linking: Sendable {
    /// The file of the register; nil when it came from a store.
    public let register: ListFile?
    public let lists: [ListFile]
    /// Whom each row of a store's register is about; empty for a file.
    public let registered: [Id<Person>]
    /// The first row of each source in the linked table, the register first; one more entry than sources.
    public let starts: [Int]
    public let result: LinkResult
    public let verdicts: RowVerdicts
    /// What reading each list said; the register's comes first.
    public let summaries: [ListSummary]

    /// Stages as `summary.json` names them.
    public enum Stage: String, Sendable {
        case read, prepare, block, learn, score, cluster, decide, verdict
    }

    /// Reads, links and judges.
    ///
    /// - Parameters:
    ///   - context: how rows are judged; its reference day also dates two-digit years.
    ///   - progress: hears the bytes read so far of the register (0) and each list (from 1).
    ///   - onStage: called as each stage begins.
    /// - Throws: `ListError` of the first file that cannot be read.
    public static func run(
        register: String, lists: [String], _ context: CheckContext, _ options: LinkOptions,
        progress: @escaping @Sendable (_ file: Int, _ bytes: Int) -> Void = { _, _ in },
        onStage: (Stage) -> Void = { _ in }
    ) async throws -> Linking {
        let file = try ListFile.open(path: register)
        return try await run(
            .file(file), ListFile.open(paths: lists), context, options, progress: progress, onStage: onStage)
    }

    /// The same for a register from anywhere.
    static func run(
        _ register: RegisterSource, _ lists: [ListFile], _ context: CheckContext, _ options: LinkOptions,
        progress: @escaping @Sendable (_ file: Int, _ bytes: Int) -> Void, onStage: (Stage) -> Void
    ) async throws -> Linking {
        onStage(.read)
        let people = try await PeopleReading(register, lists, context, progress: progress).run(threads: options.threads)
        let result = LinkEngine.link(people.table, options) { stage in Stage(rawValue: stage.rawValue).map(onStage) }
        onStage(.verdict)
        let verdicts = RowVerdicts(
            result, own: people.reasons, registeredAs: people.registeredAs, starts: people.starts,
            automatic: Float(result.automaticThreshold), threads: options.threads)
        return Linking(
            register: register.file, lists: lists, registered: people.ids, starts: people.starts, result: result,
            verdicts: verdicts, summaries: people.summaries)
    }

    /// The name of a source in the output files.
    public func source(of number: Int) -> String { number == 0 ? "register" : lists[number - 1].source }
}
