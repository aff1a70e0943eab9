import Foundation
import Testing

@testable import WebPages

/// Compares markup with a committed file. `SNAPSHOTS=record swift test` writes the
/// files anew; the difference is then read in the commit.
func expectSnapshot(_ markup: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots")
    let file = folder.appendingPathComponent(name + ".html")
    // One element a line, so that a difference can be read; addresses of assets change with every style.
    let readable =
        markup.replacingOccurrences(of: "><", with: ">\n<")
        .replacingOccurrences(of: #"\.[0-9a-f]{16}\."#, with: ".HASH.", options: .regularExpression) + "\n"
    if ProcessInfo.processInfo.environment["SNAPSHOTS"] == "record" {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(readable.utf8).write(to: file)
        return
    }
    let recorded = try? String(decoding: Data(contentsOf: file), as: UTF8.self)
    let isSame = recorded == readable
    #expect(isSame, "\(name) differs from its snapshot; read it, then SNAPSHOTS=record", sourceLocation: sourceLocation)
}
