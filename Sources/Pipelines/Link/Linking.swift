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
        let source = RegisterSource(file: file, size: file.table.byteCount) {
            try PeopleOfFile.register(file, referenceDay: context.referenceDay) { progress(0, $0) }
        }
        return try await run(
            source, ListFile.open(paths: lists), context, options, progress: progress, onStage: onStage)
    }

    /// The same for a register from anywhere.
    static func run(
        _ register: RegisterSource, _ lists: [ListFile], _ context: CheckContext, _ options: LinkOptions,
        progress: @escaping @Sendable (_ file: Int, _ bytes: Int) -> Void, onStage: (Stage) -> Void
    ) async throws -> Linking {
        onStage(.read)
        var people = try await read(register, lists, context, options.threads, progress)
        let (table, starts) = join(&people)
        let result = LinkEngine.link(table, options) { stage in Stage(rawValue: stage.rawValue).map(onStage) }
        onStage(.verdict)
        let verdicts = RowVerdicts(
            result, own: people.map(\.reasons), registeredAs: people[0].registeredAs, starts: starts,
            automatic: Float(result.automaticThreshold))
        return Linking(
            register: register.file, lists: lists, registered: people[0].ids, starts: starts, result: result,
            verdicts: verdicts,
            summaries: people.map(\.summary))
    }

    /// Reads everything, the largest first so that no thread waits long for another.
    private static func read(
        _ register: RegisterSource, _ lists: [ListFile], _ context: CheckContext, _ threads: Int,
        _ progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> [PeopleOfFile] {
        let sizes = [register.size] + lists.map(\.table.byteCount)
        let order = sizes.indices.sorted { sizes[$0] > sizes[$1] }
        let read = try await inParallel(sizes.count, workers: threads) { index in
            let number = order[index]
            guard number > 0 else { return try register.read() }
            return try PeopleOfFile.list(lists[number - 1], number: number, context) { progress(number, $0) }
        }
        return sizes.indices.map { number in read[order.firstIndex(of: number) ?? 0] }
    }

    /// One table of all people, and where each source begins in it.
    private static func join(_ people: inout [PeopleOfFile]) -> (PersonTable, [Int]) {
        var starts = [0]
        for one in people { starts.append(starts[starts.count - 1] + one.table.count) }
        let table = people[0].table
        table.reserve(starts[people.count])
        for number in people.indices.dropFirst() { table.append(people[number].table, emptying: true) }
        return (table, starts)
    }

    /// The name of a source in the output files.
    public func source(of number: Int) -> String { number == 0 ? "register" : lists[number - 1].source }
}

/// Where the people come from against whom lists are linked.
struct RegisterSource: Sendable {
    /// Set when it is a file, whose values can be read again.
    let file: ListFile?
    /// Bytes to read, or an estimate: what is large is begun first.
    let size: Int
    let read: @Sendable () throws -> PeopleOfFile
}
