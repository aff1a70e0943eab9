import Kernel
import Rules

/// Children by their number and where they begin: one beginning for all, or one for each.
struct BeginningChildren {
    let children: [Anak]

    init(_ answers: Answers, _ law: Law, _ day: Day) throws(RuleError) {
        let given = try answers.children(law, on: day)
        guard let value = answers.raw("mulai") else {
            children = given ?? [.wholePath]
            return
        }
        if case .integer = value { throw RuleError.unknownLevel("", "mulai") }
        let starts = try ChildrenInput("mulai", law, on: day).children(value)
        if let given, given.contains(where: { $0 != .wholePath }) { throw .startGivenTwice }
        guard let count = given?.count, count != starts.count else {
            children = starts
            return
        }
        guard starts.count == 1 else { throw .startsDiffer(count, starts.count) }
        children = Array(repeating: starts[0], count: count)
    }
}

extension Answers {
    /// Levels as a list, or as one text with commas.
    func levels(_ key: String) throws(RuleError) -> [Jenjang] {
        let texts = raw(key)?.texts ?? []
        guard !texts.isEmpty else { throw .unknownLevel("", key) }
        var levels: [Jenjang] = []
        for text in texts {
            guard let level = Schooling.level(text) else { throw .unknownLevel(text, key) }
            levels.append(level)
        }
        return levels
    }
}

extension RuleError {
    fileprivate static let startGivenTwice = RuleError(
        .contradiction, field: "mulai",
        reason: Phrase(
            id: "jenjang anak disebut dua kali.", en: "the children's levels are given twice."),
        nextAct: Phrase(
            id: "Isi anak dengan jumlahnya saja, atau kosongkan mulai.",
            en: "Give only the number of children, or leave mulai empty."))

    fileprivate static func startsDiffer(_ children: Int, _ starts: Int) -> RuleError {
        RuleError(
            .contradiction, field: "mulai",
            reason: Phrase(
                id: "ada \(children) anak tetapi \(starts) jenjang.",
                en: "there are \(children) children but \(starts) levels."),
            nextAct: Phrase(
                id: "Isi satu jenjang untuk semua, atau satu untuk setiap anak.",
                en: "Give one level for all, or one for each."))
    }
}
