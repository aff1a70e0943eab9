import Foundation

/// Files that are written piece by piece into one folder. A file bears its name only once it is whole.
final class ListFolder {
    private let folder: URL
    private var open: [String: FileHandle] = [:]

    /// Makes the folder when it is not there.
    init(_ path: String) throws {
        folder = URL(fileURLWithPath: path, isDirectory: true)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            fail("\(path): folder tidak dapat dibuat. Pilih tempat lain dengan izin menulis.", code: 2)
        }
    }

    func append(_ bytes: [UInt8], to name: String) throws {
        let handle = try open[name] ?? create(name)
        do { try handle.write(contentsOf: Data(bytes)) } catch {
            fail(
                "\(folder.path)/\(name): tidak dapat ditulis (\(error.localizedDescription)). Periksa ruang disk.",
                code: 1)
        }
    }

    /// Gives every file its name.
    func close() throws {
        for (name, handle) in open {
            try handle.close()
            let target = folder.appendingPathComponent(name)
            try? FileManager.default.removeItem(at: target)
            try FileManager.default.moveItem(at: part(name), to: target)
        }
        open = [:]
    }

    private func create(_ name: String) throws -> FileHandle {
        guard FileManager.default.createFile(atPath: part(name).path, contents: nil),
            let handle = FileHandle(forWritingAtPath: part(name).path)
        else {
            fail("\(folder.path)/\(name): tidak dapat dibuat. Periksa izin menulis.", code: 2)
        }
        open[name] = handle
        return handle
    }

    private func part(_ name: String) -> URL { folder.appendingPathComponent(name + ".part") }
}
