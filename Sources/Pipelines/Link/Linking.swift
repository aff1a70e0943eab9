import Intake
import Kernel
import Linkage

/// Who each row of some lists is, against a register.
public struct Linking: Sendable {
    /// The register first, then the lists, in the order given.
    public let files: [ListFile]
    /// The first row of each file in the linked table; one more entry than files.
    public let starts: [Int]
    public let result: LinkResult
    public let verdicts: RowVerdicts
    /// What reading each file said, in the order of `files`.
    public let summaries: [ListSummary]

    /// Stages as `summary.json` names them.
    public enum Stage: String, Sendable {
        case read, prepare, block, learn, score, cluster, decide, verdict
    }

    /// Reads, links and judges.
    ///
    /// - Parameters:
    ///   - context: how rows are judged; its reference day also dates two-digit years.
    ///   - onStage: called as each stage begins.
    /// - Throws: `ListError` of the first file that cannot be read.
    public static func run(
        register: String, lists: [String], _ context: CheckContext, _ options: LinkOptions,
        progress: @escaping @Sendable (_ file: Int, _ bytes: Int) -> Void = { _, _ in },
        onStage: (Stage) -> Void = { _ in }
    ) async throws -> Linking {
        onStage(.read)
        let files = try [ListFile.open(path: register)] + ListFile.open(paths: lists)
        var people = try await read(files, context, options.threads, progress)
        let (table, starts) = join(&people)
        let result = LinkEngine.link(table, options) { stage in Stage(rawValue: stage.rawValue).map(onStage) }
        onStage(.verdict)
        let verdicts = RowVerdicts(
            result, own: people.map(\.reasons), starts: starts, automatic: Float(result.automaticThreshold))
        return Linking(
            files: files, starts: starts, result: result, verdicts: verdicts, summaries: people.map(\.summary))
    }

    /// Reads all files, the largest first so that no thread waits long for another.
    private static func read(
        _ files: [ListFile], _ context: CheckContext, _ threads: Int,
        _ progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> [PeopleOfFile] {
        let order = files.indices.sorted { files[$0].table.byteCount > files[$1].table.byteCount }
        let read = try await inParallel(files.count, workers: threads) { index in
            let number = order[index]
            return number == 0
                ? try PeopleOfFile.register(files[0], referenceDay: context.referenceDay) { progress(0, $0) }
                : try PeopleOfFile.list(files[number], number: number, context) { progress(number, $0) }
        }
        return files.indices.map { number in read[order.firstIndex(of: number) ?? 0] }
    }

    /// One table of all people, and where each file begins in it.
    private static func join(_ people: inout [PeopleOfFile]) -> (PersonTable, [Int]) {
        var starts = [0]
        for one in people { starts.append(starts[starts.count - 1] + one.table.count) }
        let table = people[0].table
        table.reserve(starts[people.count])
        for number in people.indices.dropFirst() { table.append(people[number].table, emptying: true) }
        return (table, starts)
    }

    public func source(of file: Int) -> String { file == 0 ? "register" : files[file].source }
}
