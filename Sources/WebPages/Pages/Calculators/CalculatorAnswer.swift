import Calculators
import Kernel
import Rules

/// The answer: large first, then what it means, the other sums, how it came about, and what it rests on.
struct CalculatorAnswer {
    let model: CalculatorModel
    let reading: FormReading
    let found: Found
    let language: Language

    private var variant: CitizenCalculator.Variant { reading.variant }
    private var calculation: Calculation { found.calculation }

    @HTMLBuilder var html: HTML {
        let headline = variant.headline(found)
        let isRefusal = headline?.meaning == .gap
        if let headline {
            Answer(
                label: headline.label[language], value: headline.value[language],
                sentence: headline.sentence[language], meaning: headline.meaning
            ).html
        }
        if let panel = OfficerPanel(calculation, papers: variant.bring, language) { panel.html }
        if !found.needsOfficer && !isRefusal { meaning }
        sums
        todo(isRefusal ? Self.afterRefusal : variant.next)
        ResultTables(calculation, language).html
        GivenList(
            heading: language.say("Yang Anda isi", "What you gave"), entries: given, change: .onPage("isian"),
            language: language
        ).html
        steps
        CalculatorSources(calculation.uses, language).html
        doubts
        share
    }

    private var given: [(name: String, value: String)] {
        let chosen = model.calculator.variants.count > 1 ? [(model.calculator.choose, variant.label)] : []
        return (chosen + reading.given).map { ($0.0[language], $0.1[language]) }
    }

    private var meaning: HTML {
        section(.class("means")) {
            h2(language.say("Artinya", "What it means"))
            ul { variant.meaning.map { li($0[language]) } }
        }
    }

    @HTMLBuilder private var sums: HTML {
        let lines = variant.lines.compactMap(line)
        if lines.count > 1 {
            Statement(
                caption: language.say("Rinciannya", "Its parts"), nameHead: language.say("Bagian", "Part"),
                amountHead: language.say("Rupiah", "Rupiah"), lines: lines, total: variant.total.flatMap(line)
            ).html
        } else if let line = lines.first {
            p {
                "\(line.name): "
                strong(line.amount)
                "."
            }
        }
    }

    private func line(_ key: String) -> Statement.Line? {
        guard let entry = calculation.results.first(where: { $0.key == key }), let amount = found.rupiah(key) else {
            return nil
        }
        return Statement.Line(name: entry.label[language], amount: amount.words(language))
    }

    private static let afterRefusal = [
        Phrase(
            id: "Periksa isian Anda dan sebabnya pada langkah di bawah.",
            en: "Check what you gave, and the reason among the steps below."),
        Phrase(
            id: "Bila menurut Anda syaratnya terpenuhi, tanyakan ke kantor BPJS Ketenagakerjaan dengan buktinya.",
            en: "If you hold that the conditions are met, ask the office of BPJS Ketenagakerjaan with the proof."),
    ]

    private func todo(_ next: [Phrase]) -> HTML {
        section {
            h2(language.say("Langkah berikutnya", "What to do next"))
            ol { next.map { li($0[language]) } }
            if !found.needsOfficer {
                h3(language.say("Bila datang ke kantor, bawa", "If you go to the office, bring"))
                ul { variant.bring.map { li($0[language]) } }
            }
        }
    }

    private var steps: HTML {
        section {
            h2(language.say("Cara menghitungnya", "How it was computed"))
            StepsList(
                steps: calculation.steps.map { step in
                    StepsList.Step(sentence: step.text[language], sources: CalculatorSources.short(step.uses, language))
                }, language: language
            ).html
        }
    }

    @HTMLBuilder private var doubts: HTML {
        var seen: Set<String> = []
        let readings = calculation.steps.compactMap(\.interpretation).filter { seen.insert($0.id).inserted }
        if !readings.isEmpty {
            section {
                h2(language.say("Yang belum pasti", "What is not certain"))
                ul {
                    readings.map { reading in
                        li {
                            strong(reading.text[language])
                            " " + reading.doubt[language]
                        }
                    }
                }
            }
        }
    }

    private var share: HTML {
        section(.class("share")) {
            h2(language.say("Bagikan perhitungan ini", "Share this calculation"))
            p(
                language.say(
                    "Tautan ini tidak memuat data pribadi. Salin alamatnya:",
                    "This link holds no personal data. Copy the address:"), .id("tautan"))
            p {
                code((model.site ?? "") + PageLink.calculator(model.link).href(language).text, .class("address"))
            }
            p(
                language.say(
                    "Untuk menyimpan di kertas, cetak halaman ini dari menu peramban.",
                    "To keep it on paper, print this page from the browser's menu."), .class("note no-print"))
        }
    }
}
