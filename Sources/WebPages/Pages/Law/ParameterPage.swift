import Calculators
import Kernel
import Rules

/// One number of the law with its whole history: what holds today, the steps, and the table of the same rows.
public struct ParameterPage: Sendable {
    let chapter: Chapter
    let parameter: AnyParameter
    let corrections: [Correction]
    let today: Day
    let language: Language

    /// - Parameter corrections: of every parameter; the page takes its own.
    public init(
        _ parameter: AnyParameter, in chapter: Chapter, corrections: [Correction] = [], today: Day,
        _ language: Language
    ) {
        self.corrections = corrections.of(parameter.id)
        self.chapter = chapter
        self.parameter = parameter
        self.today = today
        self.language = language
    }

    private var label: String { parameter.label[language].capitalizedFirst }

    public var html: HTML {
        PageLayout(language, title: label, here: .law(.parameter(parameter.id)), kind: "law").html {
            LawPlace(chapter: chapter, here: label, language: language).html
            h1(label)
            if let correction = corrections.holding(parameter.id, on: today) {
                corrected(correction.override)
            } else {
                lead
            }
            if let note = parameter.note { p(note[language]) }
            if let chart = HistoryChart(parameter, today: today, language: language) {
                h2(language.say("Riwayat", "History"))
                chart.html
            }
            div(.class("table-head")) {
                h2(language.say("Semua nilai", "Every value"))
                LawLink.parameterCSV(parameter.id).download(language)
            }
            history
            tables
            if parameter.isScalar {
                p(.class("no-print")) {
                    a(
                        language.say("Bagaimana jika angka ini lain?", "What if this number were another?"),
                        .href(PageLink.calculator(ReformModel.link(to: parameter.id)).href(language)))
                }
            }
            CorrectionTable(corrections: corrections, parameter: parameter, language: language).html
            p(.class("note sources")) {
                language.say("Nama untuk berkas dan sistem lain: ", "Name for files and other systems: ")
                code(parameter.id)
            }
        }
    }

    /// A correction stands above the code, so it is what the page opens with; then what it replaced.
    @HTMLBuilder private func corrected(_ override: Override) -> HTML {
        p(.class("lead")) {
            strong(override.value.words(parameter.unit, language), .class("number"))
            " " + language.period(override)
                + language.say(
                    ", menurut koreksi oleh \(override.author) (\(override.source)).",
                    ", by a correction of \(override.author) (\(override.source)).")
        }
        p(.class("note")) {
            language.say("Tanpa koreksi: ", "Without the correction: ")
            switch parameter.standing(on: today) {
            case .inForce(let row): sentence(row)
            case .before(let row): sentence(row)
            case .unknown(let row):
                language.say("terakhir ", "the last was ")
                sentence(row)
            }
        }
    }

    @HTMLBuilder private var lead: HTML {
        switch parameter.standing(on: today) {
        case .inForce(let row):
            p(.class("lead")) { sentence(row) }
            p(.class("note")) {
                let last = language.month(parameter.checkedThrough)
                language.say("Diketahui berlaku sampai \(last). ", "Known to hold through \(last). ")
                trust(row)
            }
        case .before(let row):
            p(.class("lead")) {
                language.say("Belum berlaku. ", "Not in force yet. ")
                sentence(row)
            }
            p(.class("note")) { trust(row) }
        case .unknown(let row):
            p(.class("lead")) {
                let last = language.month(parameter.checkedThrough)
                language.say("Belum diketahui sesudah \(last). ", "Not known after \(last). ")
                language.say("Terakhir: ", "The last: ")
                sentence(row)
            }
            p(.class("note")) {
                language.say(
                    "Tunggu pengumumannya, atau minta admin mencatat nilai barunya dengan sumbernya. ",
                    "Wait for its announcement, or ask an administrator to record the new value with its source. ")
                trust(row)
            }
        }
    }

    /// `Rp20.000.000 sejak 2 Desember 2019, menurut PP 82/2019 Ps. 34.`
    @HTMLBuilder private func sentence(_ row: AnyParameter.Row) -> HTML {
        strong(row.quantity.words(parameter.unit, language), .class("number"))
        language.say(" sejak ", " since ") + language.date(row.berlakuSejak) + language.say(", menurut ", ", by ")
        row.citation.linked(language)
        "."
    }

    @HTMLBuilder private func trust(_ row: AnyParameter.Row) -> HTML {
        row.confidence.tag(language)
        ": " + row.confidence.meaning(language) + "."
    }

    private var history: HTML {
        DataTable<Change>(
            caption: .text(
                language.say(
                    "Yang terbaru di atas. Tiap nilai berlaku sampai diganti.",
                    "Newest first. Each value holds until it is replaced.")),
            rowHead: .init(code: "sejak", title: language.say("Berlaku sejak", "In force since")) { change in
                language.knownDate(change.row.berlakuSejak)
            },
            columns: [
                .init(code: "nilai", title: language.say("Nilai", "Value")) { change in
                    .text(change.row.quantity.cell(parameter.unit, language))
                },
                .init(code: "sampai", title: language.say("Sampai", "Through"), isWords: true) { until($0) },
                .init(code: "dasar", title: language.say("Dasar dan sumber", "Rule and source"), isWords: true) {
                    rule($0.row)
                },
                .init(code: "keyakinan", title: language.say("Keyakinan", "Confidence"), isWords: true) {
                    $0.row.confidence.tag(language)
                },
            ],
            rows: parameter.changes(in: chapter).reversed(), language: language
        ).html
    }

    private func until(_ change: Change) -> HTML {
        guard change.after == nil else { return language.knownDate(change.through) }
        let last = language.month(parameter.checkedThrough)
        return .text(language.say("diketahui sampai \(last)", "known through \(last)"))
    }

    /// The citation, where it was read, and the day on which it could first be known where that was later.
    @HTMLBuilder private func rule(_ row: AnyParameter.Row) -> HTML {
        row.citation.linked(language)
        if !row.citation.source.isEmpty { small(row.citation.source, .class("unit")) }
        if row.knownSince > row.berlakuSejak {
            small(
                language.say(
                    "baru diketahui \(language.date(row.knownSince))", "first known \(language.date(row.knownSince))"),
                .class("unit"))
        }
    }

    @HTMLBuilder private var tables: HTML {
        for row in parameter.rows.reversed() {
            if case .table(let table) = row.quantity {
                h2(
                    language.say(
                        "Isi tabel sejak \(language.date(row.berlakuSejak))",
                        "The table since \(language.date(row.berlakuSejak))"))
                QuantityTable(table: table, row: row, language: language).html
            }
        }
    }
}

/// A value that is itself a table: tiers, classes, parts of the body.
struct QuantityTable {
    let table: Quantity.Table
    let row: AnyParameter.Row
    let language: Language

    /// A table of many columns scrolls by itself, so that the page does not.
    var html: HTML {
        div(
            .class("scroll"), .role("region"), Attribute("tabindex", "0"),
            .label(language.say("Tabel: \(row.citation.text)", "Table: \(row.citation.text)"))
        ) { content }
    }

    private var content: HTML {
        WebPages.table(.class("values")) {
            caption {
                row.citation.linked(language)
                if !row.citation.source.isEmpty { ". " + language.say("Sumber: ", "Source: ") + row.citation.source }
                ". "
                row.confidence.tag(language)
            }
            thead { tr { table.columns.map { th($0.label[language].capitalizedFirst, .scope("col"), .class("n")) } } }
            tbody { table.rows.map { cells in tr { cells.map(cell) } } }
        }
    }

    private func cell(_ quantity: Quantity) -> HTML {
        if case .text(let text) = quantity { return td(text) }
        return td(quantity.plain(language), .class("n"))
    }
}
