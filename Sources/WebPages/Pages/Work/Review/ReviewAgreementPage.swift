import Kernel
import Registry

/// How often two reviewers of one pair said the same.
public struct ReviewAgreementPage: Sendable {
    let agreement: ReviewAgreement
    let frame: WorkFrame
    private var language: Language { frame.language }

    public init(_ agreement: ReviewAgreement, frame: WorkFrame) {
        self.agreement = agreement
        self.frame = frame
    }

    public var html: HTML {
        let title = language.say("Kesepakatan antar-peninjau", "Agreement between reviewers")
        return frame.page(title, here: .reviewAgreement) {
            p { a(language.say("Kembali ke antrean", "Back to the queue"), .href(WorkLink.reviews.href(language))) }
            h1(title)
            if let share = agreement.share { found(share) } else { empty }
            h2(language.say("Cara menghitung", "How it is computed"))
            p(
                language.say(
                    "Yang dihitung hanya pasangan yang diputuskan dua orang; orang kedua tidak melihat jawaban orang "
                        + "pertama. Jawaban “belum yakin” tidak dihitung. Kappa Cohen adalah kesepakatan di atas yang "
                        + "diharapkan dari kebetulan: (kesepakatan − kebetulan) ÷ (1 − kebetulan), dengan kebetulan dari "
                        + "bagian “sama” masing-masing. 1 berarti selalu sepakat, 0 berarti tidak lebih baik dari "
                        + "kebetulan.",
                    "Only pairs that two people decided count; the second did not see the first answer. “Not sure” does "
                        + "not count. Cohen's kappa is the agreement beyond chance: (agreement − chance) ÷ "
                        + "(1 − chance), chance from each one's share of “same”. 1 means always equal, 0 no better than "
                        + "chance."))
        }
    }

    private var empty: HTML {
        Notice(
            text: .group([
                p(
                    language.say(
                        "Belum ada pasangan yang diputuskan dua orang.", "No pair has been decided by two yet.")),
                p(
                    language.say(
                        "Pasangan dengan peserta aktif selalu meminta pendapat kedua; angkanya muncul setelah itu.",
                        "Pairs with an active participant always ask for a second opinion; the figures appear then.")),
            ])
        ).html
    }

    private func found(_ share: Double) -> HTML {
        .group([
            p(.class("lead")) {
                strong(percent(share), .class("number"))
                language.say(
                    " dari \(language.number(agreement.pairs)) pasangan dijawab sama oleh dua peninjau. ",
                    " of \(language.number(agreement.pairs)) pairs got the same answer from two reviewers. ")
                language.say("Kappa Cohen: ", "Cohen's kappa: ")
                strong(kappa, .class("number"))
                "."
            },
            table {
                WebPages.caption(language.say("Jawaban pertama dan kedua", "First and second answers"))
                thead {
                    tr {
                        th(language.say("Orang pertama", "First"), .scope("col"))
                        th(language.say("Kedua: sama", "Second: same"), .scope("col"), .class("n"))
                        th(language.say("Kedua: beda", "Second: different"), .scope("col"), .class("n"))
                    }
                }
                tbody {
                    row(language.say("Sama", "Same"), agreement.bothSame, agreement.onlyFirstSame)
                    row(language.say("Beda", "Different"), agreement.onlySecondSame, agreement.bothDifferent)
                }
            },
        ])
    }

    private func row(_ name: String, _ same: Int, _ different: Int) -> HTML {
        tr {
            th(name, .scope("row"))
            td(language.number(same), .class("n"))
            td(language.number(different), .class("n"))
        }
    }

    private func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10)" + language.say(",", ".") + "\(tenths % 10)" + language.say("\u{A0}%", "%")
    }

    private var kappa: String {
        guard let kappa = agreement.kappa else {
            return language.say("tidak dapat dihitung, semua jawaban sama", "not defined, all answers are the same")
        }
        let hundredths = Int((kappa * 100).rounded())
        let rest = Int(hundredths.magnitude % 100)
        return (hundredths < 0 ? "−" : "") + "\(hundredths.magnitude / 100)" + language.say(",", ".")
            + (rest < 10 ? "0" : "") + "\(rest)"
    }
}
