import Testing

@Suite("A pure target")
struct PurityTests {
    /// What reaches the world outside the arguments. A word counts only as a whole word.
    private static let forbidden: [(world: String, words: Set<String>)] = [
        ("files", ["FileManager", "FileHandle", "fopen", "contentsOfFile"]),
        ("the network", ["URLSession", "URLRequest"]),
        ("the clock", ["ContinuousClock", "SuspendingClock", "DispatchTime", "gettimeofday", "clock_gettime"]),
        ("the environment", ["ProcessInfo", "getenv", "CommandLine"]),
        ("standard output", ["debugPrint", "fputs", "puts", "stdout", "stderr"]),
        ("the system's randomness", ["SystemRandomNumberGenerator", "UUID", "arc4random", "getrandom"]),
    ]

    private func pureFiles() throws -> [Repository.File] {
        let table = ArrowTable(markdown: try Repository.text("docs/architecture.md"))
        return try Repository.swiftFiles(under: "Sources").filter { table[$0.target]?.isPure == true }
    }

    @Test("touches nothing that did not arrive as an argument")
    func touchesNothing() throws {
        let files = try pureFiles()
        #expect(files.count > 20)
        for file in files {
            for (number, line) in file.lines.enumerated() {
                guard let world = Self.reach(withoutComment(line)) else { continue }
                Issue.record("\(file.path):\(number + 1) reaches for \(world); let it arrive as an argument")
            }
        }
    }

    @Test(
        "would be caught reaching out",
        arguments: [
            ("let now = Date()", "the clock"), ("    Date.now", "the clock"), ("print(\"x\")", "standard output"),
            ("if getenv(\"X\") != nil {", "the environment"), ("static var cache: [Int] = []", "a mutable global"),
            ("    nonisolated(unsafe) static var cache = 0", "a mutable global"),
            ("Int.random(in: 0..<9)", "the system's randomness"),
            ("FileManager.default", "files"), ("try Data(contentsOf: url)", "files"),
        ])
    func isCaught(code: String, world: String) {
        #expect(Self.reach(code[...]) == world)
    }

    @Test(
        "may name what merely looks like it",
        arguments: [
            "private(set) var parsed = ParsedDate()", "language.print(value)", "func print(_ value: Int) -> String {",
            "Int.random(in: 0..<9, using: &random)", "static var zero: Self { Self(0) }", "puts_ = 1",
            "words.append(contentsOf: more)",
        ])
    func isNotCaught(code: String) {
        #expect(Self.reach(code[...]) == nil)
    }

    /// Which part of the outside world this line of code reaches for, if any.
    private static func reach(_ code: Substring) -> String? {
        let words = Set(code.matches(of: /[A-Za-z_0-9]+/).map { String($0.0) })
        if let found = forbidden.first(where: { !$0.words.isDisjoint(with: words) }) { return found.world }
        if code.contains(/\b(?:Data|String)\(contentsOf:/) { return "files" }
        if code.contains(/\bDate(?:\(\)|\.now\b)/) { return "the clock" }
        if code.contains(/(?:^|[^.\w]) *print\("/), !code.contains("func print") { return "standard output" }
        if code.contains(/\.random\(in: [^,]*\)/) { return "the system's randomness" }
        if code.contains(#/\bstatic var \w+(?:: [^{]+)? = /#) { return "a mutable global" }
        return nil
    }

    private func withoutComment(_ line: Substring) -> Substring {
        line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
    }
}
