import Foundation

/// The state of a SQLite database as its files tell it: every commit changes the
/// write-ahead log beside it, and every checkpoint the file itself. Two calls of the
/// system a request, and no query.
public struct DatabaseFileVersion: Sendable {
    private let paths: [String]

    public init(database path: String) { paths = [path, path + "-wal"] }

    public func current() -> DataVersion {
        var stamp = ""
        var newest = 0
        for path in paths {
            var info = stat()
            guard stat(path, &info) == 0 else { continue }
            let changed = DatabaseFileVersion.changed(info)
            stamp += "\(info.st_size)@\(changed.seconds).\(changed.nanoseconds);"
            newest = max(newest, changed.seconds)
        }
        return DataVersion(stamp: stamp, changedAt: newest)
    }

    private static func changed(_ info: stat) -> (seconds: Int, nanoseconds: Int) {
        #if canImport(Darwin)
            (info.st_mtimespec.tv_sec, info.st_mtimespec.tv_nsec)
        #else
            (info.st_mtim.tv_sec, info.st_mtim.tv_nsec)
        #endif
    }
}
