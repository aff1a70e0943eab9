import Calculators
import Kernel
import Rules

/// Amounts by the law and by a reform, side by side; what stays the same is one sentence.
struct EffectTable {
    let title: String
    let caption: String
    let lines: [ReformEffects.Line]
    var total: ReformEffects.Line?
    let language: Language

    var html: HTML {
        let changed = lines.filter { $0.difference != .zero }
        let same = lines.filter { $0.difference == .zero }
        return .group([
            h2(title),
            changed.isEmpty ? .empty : table(changed),
            same.isEmpty ? .empty : p(unchanged(same, all: changed.isEmpty), .class("note")),
        ])
    }

    private func table(_ changed: [ReformEffects.Line]) -> HTML {
        DataTable<ReformEffects.Line>(
            caption: .text(caption),
            rowHead: .init(code: "apa", title: language.say("Apa", "What")) { line in
                .text(line.label[language].capitalizedFirst)
            },
            columns: [
                .init(code: "hukum", title: language.say("Menurut hukum", "By the law")) { line in
                    .text(line.law.words(language))
                },
                .init(code: "andaian", title: language.say("Andaian", "Assumed")) { line in
                    .text(line.reform.words(language))
                },
                .init(code: "selisih", title: language.say("Selisih", "Difference")) { difference($0) },
            ],
            rows: changed, total: total, language: language
        ).html
    }

    @HTMLBuilder private func difference(_ line: ReformEffects.Line) -> HTML {
        strong(line.sign + line.size(language))
        span(line.turn(language), .class("unit"))
    }

    private func unchanged(_ same: [ReformEffects.Line], all: Bool) -> String {
        let names = same.map { "\($0.label[language]) (\($0.law.words(language)))" }
        let intro =
            all
            ? language.say("Tidak ada yang berubah: ", "Nothing changes: ")
            : language.say("Tidak berubah: ", "Unchanged: ")
        return intro + names.joined(separator: "; ") + "."
    }
}

extension ReformEffects.Line {
    var sign: String { difference == .zero ? "" : difference > .zero ? "+" : "−" }

    /// The difference without its sign.
    func size(_ language: Language) -> String { Rupiah(abs(difference.amount)).words(language) }

    func turn(_ language: Language) -> String {
        if difference == .zero { return language.say("tetap", "unchanged") }
        return difference > .zero ? language.say("naik", "raised") : language.say("turun", "lowered")
    }
}

extension Regulation {
    /// Who can change it, with what kind of act; told by the kind of regulation.
    func maker(_ language: Language) -> String {
        let kind = shortName.split(separator: " ").first { $0 != "Perubahan" } ?? ""
        return switch kind {
        case "UU":
            language.say("DPR bersama Presiden, dengan undang-undang", "parliament with the President, by a law")
        case "PP": language.say("Presiden, dengan peraturan pemerintah", "the President, by a government regulation")
        case "Inpres": language.say("Presiden, dengan instruksi presiden", "the President, by an instruction")
        case "PMK": language.say("Menteri Keuangan, dengan peraturan menteri", "the Minister of Finance, by regulation")
        case "Permenaker":
            language.say("Menteri Ketenagakerjaan, dengan peraturan menteri", "the Minister of Manpower, by regulation")
        case "Perdir": language.say("Direksi BPJS Ketenagakerjaan", "the directors of BPJS Ketenagakerjaan")
        default: language.say("lembaga yang menetapkannya", "whoever made it")
        }
    }
}
