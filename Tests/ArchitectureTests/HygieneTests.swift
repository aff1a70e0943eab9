import Foundation
import Testing

@Suite("The repository")
struct HygieneTests {
    @Test("has no source file that holds more than one thing", arguments: ["Sources", "Tests"])
    func filesAreShort(folder: String) throws {
        for file in try Repository.swiftFiles(under: folder) where !file.isGenerated {
            #expect(file.lines.count <= 351, "\(file.path) has \(file.lines.count - 1) lines; 350 is the most")
        }
    }

    @Test("stands alone: no path of a machine, nothing beside it")
    func standsAlone() throws {
        let root = Repository.root.path(percentEncoded: false)
        // Put together here, so that this file does not hold what it looks for.
        let outside = ["../" + "shared", "/ro" + "ot/", "/ho" + "me/", "/Us" + "ers/", "extra-" + "index-url", root]
        for file in try everything() {
            let found = outside.filter(file.text.contains)
            #expect(found.isEmpty, "\(file.path) holds \(found)")
        }
    }

    @Test("lists each Debian package once in a section")
    func packagesAreListedOnce() throws {
        let sections = try Repository.text("Scripts/apt-packages.txt").split(separator: "\n[").dropFirst()
        #expect(!sections.isEmpty)
        for section in sections {
            let names = section.split(separator: "\n").dropFirst().filter { !$0.hasPrefix("#") }
            #expect(names.sorted() == Array(names), "the section [\(section.prefix(8))… is not in order")
            #expect(Set(names).count == names.count)
        }
    }

    private func everything() throws -> [Repository.File] {
        let folders = ["Sources", "Tests", "Scripts", "docs", "Benchmarks", "Fuzz", ".ci"]
        let single = try FileManager.default.contentsOfDirectory(
            at: Repository.root, includingPropertiesForKeys: [.isRegularFileKey])
        let kinds: Set<String> = ["md", "swift", "", "txt"]
        return try folders.flatMap(Repository.files)
            + single.filter { kinds.contains($0.pathExtension) }.compactMap(Repository.file)
    }
}
