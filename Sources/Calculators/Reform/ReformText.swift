import Kernel
import Rules

/// The effects of a reform for a terminal: the law as it stands, the reform, and the difference.
public struct ReformText: Sendable {
    private let effects: ReformEffects
    private let language: Language

    public init(_ effects: ReformEffects, language: Language) {
        self.effects = effects
        self.language = language
    }

    public var text: String {
        var parts = [
            part(language.say("Satu orang", "One person"), effects.persons),
            part(language.say("Satu kelompok BPU", "A group of BPU"), effects.group),
        ]
        if !effects.province.isEmpty {
            parts.append(
                part(
                    language.say("Peserta BPU yang tercatat, 12 bulan", "BPU in the registry, 12 months"),
                    effects.province))
        }
        if effects.perluPetugas > 0 {
            let count = language.number(effects.perluPetugas)
            parts.append(
                language.say(
                    "\(count) orang dibayar APBDes: petugas memutuskan keringanannya; dihitung penuh.",
                    "\(count) people are paid by APBDes: an officer decides their relief; counted in full."))
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func part(_ title: String, _ lines: [ReformEffects.Line]) -> String {
        let heads = [
            "", language.say("hukum", "law"), language.say("andaian", "reform"), language.say("selisih", "difference"),
        ]
        let rows =
            [heads]
            + lines.map { line in
                [language.say(line.label)] + [line.law, line.reform, line.difference].map { $0.words(language) }
            }
        let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return ([title] + rows.map { "  " + ReformText.aligned($0, widths) }).joined(separator: "\n")
    }

    /// The label to the left, amounts to the right.
    private static func aligned(_ cells: [String], _ widths: [Int]) -> String {
        zip(cells, widths).enumerated().map { index, cell in
            let space = String(repeating: " ", count: cell.1 - cell.0.count)
            return index == 0 ? cell.0 + space : space + cell.0
        }.joined(separator: "  ")
    }
}
