import Foundation

/// What `swift package dump-package` says of the targets.
struct PackageDump: Decodable {
    struct Target: Decodable {
        let name: String
        let type: String
        let dependencies: [Dependency]

        var isTest: Bool { type == "test" }
        var imports: Set<String> { Set(dependencies.map(\.name)) }
    }

    /// `{"byName": ["Kernel", null]}` or `{"product": ["GRDB", "GRDB.swift", null, null]}`.
    struct Dependency: Decodable {
        let name: String

        init(from decoder: any Decoder) throws {
            let kinds = try decoder.singleValueContainer().decode([String: [Part?]].self)
            name = kinds.values.first?.first??.text ?? ""
        }

        private struct Part: Decodable {
            let text: String?
            init(from decoder: any Decoder) { text = try? String(from: decoder) }
        }
    }

    let targets: [Target]

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Asks SwiftPM, with a scratch folder of its own: the running test holds the lock of the usual one.
    static func current() throws -> PackageDump {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "dump-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "swift", "package", "--package-path", Repository.root.path(percentEncoded: false),
            "--scratch-path", scratch.path(percentEncoded: false), "dump-package",
        ]
        let (output, errors) = (Pipe(), FileHandle.nullDevice)
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let json = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "swift package dump-package ended with \(process.terminationStatus)")
        }
        return try JSONDecoder().decode(PackageDump.self, from: json)
    }
}
