import Foundation
import Testing

@Suite("The arrows between targets")
struct ArrowTests {
    let table: ArrowTable
    let package: PackageDump

    init() throws {
        table = ArrowTable(markdown: try Repository.text("docs/architecture.md"))
        package = try PackageDump.current()
    }

    @Test("stand in Package.swift exactly as docs/architecture.md draws them")
    func packageFollowsTable() {
        let built = package.targets.filter { !$0.isTest }
        #expect(Set(built.map(\.name)) == Set(table.targets.map(\.name)))
        for target in built {
            let drawn = table[target.name]?.imports ?? []
            #expect(target.imports == drawn, "\(target.name): Package.swift and the table differ")
        }
    }

    @Test("point only upwards in the table")
    func noArrowBack() {
        let names = table.targets.map(\.name)
        #expect(!names.isEmpty)
        for (place, target) in table.targets.enumerated() {
            let below = target.imports.intersection(names[place...])
            #expect(below.isEmpty, "\(target.name) imports what stands below it: \(below.sorted())")
        }
    }

    /// C that does no I/O: the regions' bytes, and a hint to the processor.
    private var compiledIn: Set<String> { ["CWilayah", "CPrefetch"] }

    @Test("go from a pure target only to pure targets and compiled-in data")
    func pureStaysPure() {
        for target in table.targets where target.isPure {
            let impure = target.imports.filter { table[$0]?.isPure != true && !compiledIn.contains($0) }
            #expect(impure.isEmpty, "\(target.name) is pure and imports \(impure.sorted())")
        }
    }

    @Test("are the only imports that the sources make", arguments: ["Sources", "Tests"])
    func importsAreDeclared(folder: String) throws {
        let declared = Dictionary(uniqueKeysWithValues: package.targets.map { ($0.name, $0.imports) })
        for file in try Repository.swiftFiles(under: folder) {
            let allowed = (declared[file.target] ?? []).union(Imports.toolchain)
            let undeclared = Imports.of(file).subtracting(allowed)
            #expect(
                undeclared.isEmpty, "\(file.path) imports \(undeclared.sorted()), which its target does not declare")
        }
    }
}

enum Imports {
    /// What comes with Swift itself. XCTest is left out: the tests are written with Testing.
    static let toolchain: Set<String> = [
        "Swift", "Foundation", "FoundationEssentials", "FoundationNetworking", "Dispatch", "Synchronization", "Glibc",
        "Musl", "Darwin",
        "Testing", "PackageDescription",
    ]

    /// The modules that `file` imports, without submodules or the kind of what is imported.
    static func of(_ file: Repository.File) -> Set<String> {
        let statement = /^\s*(?:@\w+\s+)?(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(.+)$/
        return Set(
            file.lines.compactMap { line in
                guard let match = line.firstMatch(of: statement) else { return nil }
                let words = match.1.split(separator: " ")
                let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias", "var", "let"]
                return words.first { !kinds.contains($0) }?.split(separator: ".").first.map(String.init)
            })
    }
}
