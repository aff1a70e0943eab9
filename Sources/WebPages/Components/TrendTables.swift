import Coverage
import Kernel
import Registry

/// What public sources printed about a region, folded away under the drawing.
struct PublishedTable {
    let figures: [PublishedCoverage]
    let language: Language
    /// The names of regions, to head the rows of a table of several.
    var names: [KodeWilayah: String] = [:]

    @HTMLBuilder var details: HTML {
        if !figures.isEmpty {
            WebPages.details {
                summary(
                    language.say("Angka yang terbit (\(figures.count))", "Published figures (\(figures.count))"))
                html
            }
        }
    }

    var html: HTML {
        DataTable<PublishedCoverage>(
            caption: .text(
                language.say(
                    "Seperti tercetak di sumbernya. Yang tidak terbit tidak diisi.",
                    "As printed in the source. What was not printed is left empty.")),
            rowHead: .init(code: "asOf", title: names.isEmpty ? dayWord : regionWord, cell: rowHead),
            columns: [
                .init(code: "percent", title: language.say("Cakupan", "Coverage")) {
                    $0.percent.map { .text(language.percent($0)) }
                },
                .init(code: "participants", title: language.say("Peserta", "Participants")) {
                    $0.participants.map { .text(language.number($0)) }
                },
                .init(code: "potential", title: language.say("Potensi", "Potential")) {
                    $0.potential.map { .text(language.number($0)) }
                },
                .init(code: "source", title: language.say("Sumber", "Source"), isWords: true) { figure in
                    .group([
                        .text(figure.source), figure.note.map { small(language.say($0), .class("unit")) } ?? .empty,
                    ])
                },
            ],
            rows: figures.sorted { ($1.asOf, $0.wilayah) < ($0.asOf, $1.wilayah) }, language: language
        ).html
    }

    private var dayWord: String { language.say("Tanggal", "Day") }
    private var regionWord: String { language.say("Wilayah dan tanggal", "Region and day") }

    private func rowHead(_ figure: PublishedCoverage) -> HTML {
        let day = figure.precision == .month ? language.month(figure.asOf.bulan) : language.date(figure.asOf)
        guard let name = names[figure.wilayah] else { return .text(day) }
        return .group([.text(name), span(day, .class("unit"))])
    }
}

/// The numbers behind the line of a trend.
struct TrendTable {
    let model: TrendModel
    let language: Language

    var details: HTML {
        WebPages.details {
            summary(
                language.say("Angka tiap bulan (\(model.months.count))", "Figures by month (\(model.months.count))"))
            DataTable<TrendPoint>(
                caption: .text(
                    language.say("Menurut registri, bulan terbaru di atas.", "By the registry, newest month first.")),
                rowHead: .init(code: "day", title: language.say("Per tanggal", "As of")) {
                    .text(language.date($0.day))
                },
                columns: [
                    .init(code: "percent", title: language.say("Cakupan", "Coverage")) {
                        $0.percent.map { .text(language.percent($0)) }
                    },
                    .init(code: "participants", title: language.say("Peserta aktif", "Active participants")) {
                        .text(language.number($0.participants))
                    },
                    .init(code: "basis", title: language.say("Dasar", "Basis")) { $0.basis.tag(language) },
                ],
                rows: model.months.reversed(), language: language
            ).html
        }
    }
}
