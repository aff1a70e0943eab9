/// The table in `docs/architecture.md`: what each target may import.
struct ArrowTable {
    struct Target {
        let name: String
        let isPure: Bool
        let imports: Set<String>
    }

    /// In the order of the table: a target imports only what stands above it.
    let targets: [Target]

    subscript(name: String) -> Target? { targets.first { $0.name == name } }

    init(markdown: String) {
        targets = markdown.split(separator: "\n").compactMap(Self.target)
    }

    /// ``| `Name` | what | yes/no/– | A, B; C |``
    private static func target(row: Substring) -> Target? {
        let cells = row.split(separator: "|").map(trimmed)
        guard cells.count == 4, let first = cells.first, first.hasPrefix("`"), first.hasSuffix("`") else { return nil }
        let names = cells[3].split { $0 == "," || $0 == ";" }.map(trimmed).filter { $0 != "–" }
        return Target(name: String(first.dropFirst().dropLast()), isPure: cells[2] == "yes", imports: Set(names))
    }
}

/// Without spaces at either end.
func trimmed(_ text: some StringProtocol) -> String {
    let head = text.drop { $0 == " " }
    return String(head.reversed().drop { $0 == " " }.reversed())
}
