import Testing

@Suite("The words in the code")
struct GlossaryTests {
    private let english: Set<String>
    /// The Swift names in the second column of the glossary's table.
    private let glossary: Set<String>

    init() throws {
        english = Set(try Repository.text("Scripts/english-words.txt").split { $0.isWhitespace }.map(String.init))
        let rows = try Repository.text("docs/glosarium.md").split(separator: "\n").filter { $0.hasPrefix("| ") }
        glossary = Set(
            rows.flatMap { row -> [String] in
                let cells = row.split(separator: "|")
                return cells.count > 1 ? cells[1].matches(of: /`([A-Za-z]+)`/).map { String($0.1) } : []
            })
    }

    @Test("are English, or stand in docs/glosarium.md")
    func typeNamesAreKnown() throws {
        #expect(glossary.count > 30)
        let known = Set(glossary.flatMap(words))
        for (type, path) in try typeNames() {
            let foreign = words(of: type).filter { $0.count > 2 && !isEnglish($0) }
            if !foreign.isEmpty, foreign.count == words(of: type).count {
                #expect(glossary.contains(type), "\(path): add the term \(type) to docs/glosarium.md")
            }
            let unknown = foreign.filter { !known.contains($0) }
            #expect(
                unknown.isEmpty,
                "\(path): \(type): \(unknown) in docs/glosarium.md if Indonesian, in Scripts/english-words.txt if English"
            )
        }
    }

    @Test("are never Indonesian with an English ending")
    func noMixedInflection() throws {
        let stems = Set(glossary.flatMap(words)).subtracting(english).filter { $0.count > 2 }
        for (type, path) in try typeNames() {
            let mixed = words(of: type).filter { word in
                ["s", "es", "ed", "ing"].contains {
                    word.hasSuffix($0) && stems.contains(String(word.dropLast($0.count)))
                }
            }
            #expect(mixed.isEmpty, "\(path): \(type) gives an Indonesian word an English ending")
        }
    }

    /// Whether the word, or what it is formed from, stands in the list: clusters, clustered, clustering, sizes, sized.
    private func isEnglish(_ word: String) -> Bool {
        english.contains(word)
            || ["s", "es", "d", "ed", "r", "er", "ing"].contains { ending in
                let stem = String(word.dropLast(ending.count))
                return word.hasSuffix(ending) && stem.count > 2
                    && (english.contains(stem) || ending == "ing" && english.contains(stem + "e"))
            }
    }

    private func typeNames() throws -> [(name: String, path: String)] {
        let declaration =
            /^\s*(?:(?:public|package|private|fileprivate|internal|final|indirect)\s+)*(?:struct|enum|class|actor|protocol|typealias)\s+([A-Z]\w*)/
        return try Repository.swiftFiles(under: "Sources").flatMap { file in
            file.lines.compactMap { line in line.firstMatch(of: declaration).map { (String($0.1), file.path) } }
        }
    }

    /// `KodeWilayahTable` → kode, wilayah, table; `XLSXReader` → xlsx, reader.
    private func words(of name: String) -> [String] {
        name.matches(of: /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/).map { $0.0.lowercased() }
    }
}
