import Calculators
import Kernel
import Registry

/// Who and what stands around a pair: spells, household, other rows, other pairs.
struct ReviewAround {
    let model: ReviewPairPage.Model
    let frame: WorkFrame
    private var language: Language { frame.language }
    private var text: ReviewText { ReviewText(language: language) }

    var html: HTML {
        .group([
            part(language.say("Kepesertaan orang di register", "Spells of the person in the registry"), spells),
            part(language.say("Serumah atau satu No KK", "Same house or same No KK"), household),
            part(language.say("Baris lain tentang orang ini", "Other rows about this person"), mentions),
            part(language.say("Pasangan lain tentang mereka", "Other pairs about them"), others),
        ])
    }

    private func part(_ title: String, _ lines: [HTML]) -> HTML {
        section(.class("around")) {
            h2(title)
            if lines.isEmpty {
                p(language.say("Tidak ada.", "None."), .class("note"))
            } else {
                ul { lines.map { line in li { line } } }
            }
        }
    }

    private var spells: [HTML] {
        model.context.kepesertaan.map { spell in
            let months =
                spell.through.map {
                    language.say(
                        "\(language.month(spell.from)) sampai \(language.month($0))",
                        "\(language.month(spell.from)) to \(language.month($0))")
                } ?? language.say("sejak \(language.month(spell.from))", "since \(language.month(spell.from))")
            return .text("\(name(of: spell.segmen)), \(language.say(spell.fund.name)): \(months)")
        }
    }

    private func name(of segmen: Segmen) -> String {
        switch segmen {
        case .pu: language.say("penerima upah", "wage earner")
        case .bpu: language.say("bukan penerima upah", "not a wage earner")
        case .jakon: language.say("jasa konstruksi", "construction project")
        case .pmi: language.say("pekerja migran", "migrant worker")
        }
    }

    private var household: [HTML] {
        model.context.household.map { relative in
            let born = relative.birth.map { language.say("lahir ", "born ") + language.date($0) }
            let sex = relative.sex.map {
                $0 == .lakiLaki ? language.say("laki-laki", "male") : language.say("perempuan", "female")
            }
            let why =
                relative.sharesKK
                ? language.say("No KK sama", "same No KK") : language.say("rumah sama", "same house")
            return .text(([relative.name] + [sex, born, why].compactMap { $0 }).joined(separator: ", "))
        }
    }

    private var mentions: [HTML] {
        model.context.mentions.map { mention in
            .text(
                language.say("Baris ", "Row ") + language.number(mention.row) + ", \(mention.file): "
                    + mention.verdict.code)
        }
    }

    private var others: [HTML] {
        model.context.pairs.map { entry in
            .group([
                a(
                    "\(entry.leftName) ↔ \(entry.rightName)",
                    .href(WorkLink.review(entry.id, model.filter).href(language))),
                .text(" " + text.percent(entry.probability) + ", " + text.state(entry.state, shown(entry))),
            ])
        }
    }

    private func shown(_ entry: ReviewEntry) -> ReviewAnswer? { entry.state == .settled ? entry.answer : nil }
}
