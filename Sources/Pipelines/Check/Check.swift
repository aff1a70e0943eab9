import Intake
import Kernel

/// Validates lists without a database: every data row gets a verdict, its
/// reasons and what to do.
public struct Check: Sendable {
    public let files: [FileCheck]
    /// All rows of all files in order, settled between each other.
    public let ledger: ListLedger

    /// Reads all files, as many at once as there are `workers`.
    ///
    /// The result does not depend on `workers`.
    /// - Parameter progress: hears the bytes read so far of the file with this index.
    /// - Throws: `ListError` of the first file, in the order given, that cannot be read.
    public static func run(
        paths: [String], _ context: CheckContext, workers: Int,
        progress: @escaping @Sendable (_ file: Int, _ bytes: Int) -> Void = { _, _ in }
    ) async throws -> Check {
        let files = try ListFile.open(paths: paths)
        let checks = try await inParallel(files.count, workers: workers) { index in
            try FileCheck.run(files[index], context) { progress(index, $0) }
        }
        var ledger = ListLedger()
        for (list, check) in checks.enumerated() { ledger.append(check.ledger, as: list) }
        ledger.settle()
        return Check(files: checks, ledger: ledger)
    }

    /// The rows of one file in `ledger`.
    public func rows(of file: Int) -> Range<Int> {
        let start = files[..<file].reduce(0) { $0 + $1.ledger.count }
        return start..<start + files[file].ledger.count
    }
}

/// Runs `work` for 0..<count, `workers` at a time; results in order. The error of the lowest index wins.
func inParallel<Result: Sendable>(
    _ count: Int, workers: Int, _ work: @escaping @Sendable (Int) throws -> Result
) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Swift.Result<Result, any Error>).self) { group in
        var results = [Swift.Result<Result, any Error>?](repeating: nil, count: count)
        var next = 0
        func start() {
            let index = next
            group.addTask { (index, Swift.Result { try work(index) }) }
            next += 1
        }
        while next < min(count, max(1, workers)) { start() }
        for try await (index, result) in group {
            results[index] = result
            if next < count { start() }
        }
        return try results.map { try $0!.get() }
    }
}
