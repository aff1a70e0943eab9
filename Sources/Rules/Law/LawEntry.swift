import Kernel

/// What a person may ask to see of the law by its name.
public enum LawEntry: Sendable {
    case parameter(chapter: Chapter, AnyParameter)
    case regulation(Regulation)
}

extension LawIndex {
    /// The parameter or regulation of this name: `jkm.santunan_kematian`, `pp-50-2025`, `PP 50/2025`.
    ///
    /// - Throws: `unknownParameter` with the near names.
    public func entry(_ name: String) throws(RuleError) -> LawEntry {
        let wanted = plainName(name)
        for chapter in chapters {
            if let found = chapter.parameters.first(where: { plainName($0.id) == wanted }) {
                return .parameter(chapter: chapter, found)
            }
        }
        if let found = regulations.first(where: { plainName($0.id) == wanted || plainName($0.shortName) == wanted }) {
            return .regulation(found)
        }
        let names = changes.map(\.parameter.id) + regulations.flatMap { [$0.id, $0.shortName] }
        throw RuleError(
            .unknownParameter, field: name,
            reason: Phrase(
                id: "tidak ada parameter atau peraturan dengan nama ini.",
                en: "there is no parameter or regulation of this name."),
            nextAct: .nearest(nearNames(name, among: Array(Set(names))), orList: "lindungi rules list"))
    }
}

/// Case, `_`, `-`, `/` and space do not tell names apart.
private func plainName(_ text: String) -> String {
    String(text.lowercased().map { "_/ ".contains($0) ? "-" : $0 })
}
