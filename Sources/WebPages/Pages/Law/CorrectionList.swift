import Kernel
import Rules

/// The corrections that hold, on the lawyer's work list: each waits until the law itself says the same.
struct CorrectionList {
    let index: LawIndex
    let corrections: [Correction]
    let language: Language

    @HTMLBuilder var html: HTML {
        if !corrections.isEmpty {
            h2(language.say("Koreksi yang berlaku", "Corrections that hold"))
            DataTable<Correction>(
                caption: .text(
                    language.say(
                        "Dicatat admin di atas angka dalam program; dipakai pada setiap hitungan.",
                        "Recorded by administrators above the numbers of the program; every calculation uses them.")),
                rowHead: .init(code: "parameter", title: language.say("Angka", "Number")) { name($0.override) },
                columns: [
                    .init(code: "nilai", title: language.say("Nilai", "Value")) { correction in
                        .text(words(correction.override))
                    },
                    .init(code: "masa", title: language.say("Berlaku", "In force"), isWords: true) { correction in
                        .text(language.period(correction.override))
                    },
                    .init(code: "oleh", title: language.say("Oleh", "By"), isWords: true) { correction in
                        .text(
                            language.say(
                                "\(correction.override.author), disetujui \(correction.approver)",
                                "\(correction.override.author), approved by \(correction.approver)"))
                    },
                    .init(code: "periksa", title: language.say("Yang diperiksa", "What to check"), isWords: true) {
                        correction in
                        .text(correction.override.toCheck(language))
                    },
                ],
                rows: corrections, language: language
            ).html
        }
    }

    private func name(_ override: Override) -> HTML {
        let label = index.parameter(override.parameter)?.parameter.label[language] ?? override.parameter
        return .group([
            span("☐ ", .class("check"), .ariaHidden),
            LawLink.parameter(override.parameter).link(label.capitalizedFirst, language),
        ])
    }

    private func words(_ override: Override) -> String {
        override.value.words(index.parameter(override.parameter)?.parameter.unit ?? .text, language)
    }
}

extension Override {
    /// What a lawyer does about a value that an administrator recorded.
    func toCheck(_ language: Language) -> String {
        language.say(
            "Cocokkan dengan \(source). Alasannya: \(reason).", "Compare with \(source). The reason: \(reason).")
    }
}
