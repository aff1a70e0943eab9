import Kernel
import Rules

/// A correction of one number of the law, as its page shows it: who made it, who agreed, and whether it was revoked.
public struct Correction: Hashable, Sendable {
    /// As the command line names it.
    public let number: Int64
    public let override: Override
    public let approver: String
    /// Why it was revoked; nil while it holds.
    public let revocation: String?

    public init(number: Int64, override: Override, approver: String, revocation: String?) {
        self.number = number
        self.override = override
        self.approver = approver
        self.revocation = revocation
    }

    var isRevoked: Bool { override.dicabutPada != nil }

    func holds(on day: Day) -> Bool {
        !isRevoked && override.from <= day && override.through.map { day <= $0 } ?? true
    }
}

extension [Correction] {
    func of(_ parameter: ParameterID) -> [Correction] { filter { $0.override.parameter == parameter } }

    /// The one that gives a parameter's value on a day.
    func holding(_ parameter: ParameterID, on day: Day) -> Correction? {
        first { $0.override.parameter == parameter && $0.holds(on: day) }
    }
}

/// Corrections with everything that makes somebody answerable for them.
struct CorrectionTable {
    let corrections: [Correction]
    let parameter: AnyParameter
    let language: Language

    @HTMLBuilder var html: HTML {
        if !corrections.isEmpty {
            h2(language.say("Koreksi", "Corrections"))
            DataTable<Correction>(
                caption: .text(
                    language.say(
                        "Dicatat admin di atas angka dalam program, terbaru di atas; yang dicabut tetap terbaca.",
                        "Recorded by administrators above the numbers of the program, newest first; the revoked stay.")
                ),
                rowHead: .init(code: "masa", title: language.say("Berlaku", "In force")) { period($0.override) },
                columns: [
                    .init(code: "nilai", title: language.say("Nilai", "Value")) { correction in
                        .text(correction.override.value.words(parameter.unit, language))
                    },
                    .init(code: "orang", title: language.say("Oleh", "By"), isWords: true) { people($0) },
                    .init(code: "alasan", title: language.say("Alasan dan sumber", "Reason and source"), isWords: true)
                    { why($0.override) },
                    .init(code: "keadaan", title: language.say("Keadaan", "State"), isWords: true) { state($0) },
                ],
                rows: corrections.reversed(), language: language
            ).html
        }
    }

    private func period(_ override: Override) -> HTML {
        .text(language.period(override))
    }

    @HTMLBuilder private func people(_ correction: Correction) -> HTML {
        correction.override.author
        small(
            language.say("disetujui \(correction.approver)", "approved by \(correction.approver)"), .class("unit"))
    }

    @HTMLBuilder private func why(_ override: Override) -> HTML {
        override.reason
        small(override.source, .class("unit"))
    }

    @HTMLBuilder private func state(_ correction: Correction) -> HTML {
        let recorded = language.date(correction.override.dicatatPada)
        if let day = correction.override.dicabutPada {
            strong(language.say("dicabut \(language.date(day))", "revoked \(language.date(day))"))
            if let reason = correction.revocation { ": " + reason }
        } else {
            language.say("berlaku", "holds")
        }
        small(
            language.say(
                "nomor \(correction.number), dicatat \(recorded)", "number \(correction.number), recorded \(recorded)"),
            .class("unit"))
    }
}

extension Language {
    /// `1 Maret 2027 sampai 29 Februari 2028`, `sejak 1 Maret 2027`.
    func period(_ override: Override) -> String {
        guard let through = override.through else {
            return say("sejak \(date(override.from))", "from \(date(override.from))")
        }
        return say(
            "\(date(override.from)) sampai \(date(through))", "\(date(override.from)) through \(date(through))")
    }
}
