import Cells
import Intake
import Tabular

/// One list of people in a file, with everything needed to name its rows in the output.
public struct ListFile: Sendable {
    public let table: TableFile
    /// The name in output files: base name without `candidates_` and extension.
    public let source: String
    /// How somebody read headers whose words say too little.
    public var choices: [ColumnChoice] = []

    /// Recognises a file whose path is not its name.
    public static func open(path: String, source: String) throws(ListError) -> ListFile {
        do throws(TableError) {
            return ListFile(table: try TableFile.open(path: path), source: source)
        } catch {
            throw .unreadable(error)
        }
    }

    /// Recognises the file; its rows are not read yet.
    public static func open(path: String) throws(ListError) -> ListFile {
        do throws(TableError) {
            return ListFile(table: try TableFile.open(path: path), source: sourceName(path))
        } catch {
            throw .unreadable(error)
        }
    }

    /// Lists in one run; linkage keeps a row's file in one byte.
    static let most = 250

    /// Opens several files whose source names must differ.
    public static func open(paths: [String]) throws(ListError) -> [ListFile] {
        guard paths.count <= most else { throw .tooMany(paths.count) }
        var files: [ListFile] = []
        for path in paths {
            let file = try open(path: path)
            if let twin = files.first(where: { $0.source == file.source }) {
                throw .sameSource(file.source, files: [twin.table.path, path])
            }
            files.append(file)
        }
        return files
    }

    static func sourceName(_ path: String) -> String {
        var name = Substring(path.split(separator: "/").last ?? "")
        if let dot = name.lastIndex(of: "."), dot != name.startIndex { name = name[..<dot] }
        let prefix = "candidates_"
        return String(name.hasPrefix(prefix) ? name.dropFirst(prefix.count) : name)
    }

    /// Streams the data rows of all sheets in order, numbered from 1 through the file.
    ///
    /// Rows that are about nobody (totals, signatures) come too, with
    /// `isPerson` false, so that every number has a verdict. The row is valid
    /// only during the call.
    /// - Throws: `ListError` when the file or its columns cannot be read, or what `body` throws.
    @discardableResult
    public func forEachRow(
        progress: ((Int) -> Void)? = nil, _ body: (PersonRow) throws -> Void
    ) throws -> ListSummary {
        var reading = ListReading(file: self)
        let table = try rethrowing {
            try self.table.forEachRow(progress: progress) { row in try reading.take(row, body) }
        }
        return try reading.finish(table)
    }

    private func rethrowing(_ work: () throws -> ReadSummary) throws -> ReadSummary {
        do { return try work() } catch let error as TableError { throw ListError.unreadable(error) }
    }
}
