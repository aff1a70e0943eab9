import Calculators
import Kernel
import Registry

/// A person's spells of protection on a line of time, one row for each segmen, and their table.
struct SpellsChart {
    let spells: [Kepesertaan]
    let today: Day
    let place: (KodeWilayah) -> String
    let language: Language

    private static let width = 720.0
    private static let left = 64.0
    private static let rowHeight = 40.0

    @HTMLBuilder var html: HTML {
        if spells.isEmpty {
            p(language.say("Belum pernah dilindungi.", "Never protected."))
        } else {
            drawing
            DataTable<Kepesertaan>(
                caption: .text(language.say("Masa perlindungan", "Spells of protection")),
                rowHead: .init(
                    code: "segmen", title: language.say("Segmen", "Segment"), isSortable: false, isWords: true
                ) { .text($0.segmen.code) },
                columns: columns, rows: spells, language: language
            ).html
        }
    }

    private var columns: [DataTable<Kepesertaan>.Column] {
        [
            .init(code: "dana", title: language.say("Pembayar", "Payer"), isSortable: false, isWords: true) {
                .text(language.say($0.fund.name))
            },
            .init(code: "dari", title: language.say("Dari", "From"), isSortable: false, isWords: true) {
                .text(language.month($0.from))
            },
            .init(code: "sampai", title: language.say("Aktif sampai", "Active until"), isSortable: false, isWords: true)
            {
                .text($0.through.map(language.month) ?? language.say("tanpa batas akhir", "no end set"))
            },
            .init(code: "bulan", title: language.say("Bulan dijalani", "Months so far"), isSortable: false) { spell in
                .text(language.number(months(spell)))
            },
            .init(code: "wilayah", title: language.say("Dihitung di", "Counted in"), isSortable: false, isWords: true) {
                .text(place($0.wilayah))
            },
            .init(code: "keadaan", title: language.say("Keadaan", "State"), isSortable: false, isWords: true) {
                .text(state($0))
            },
        ]
    }

    private func months(_ spell: Kepesertaan) -> Int {
        max(0, Int(min(spell.through ?? today.bulan, today.bulan).index - spell.from.index) + 1)
    }

    private func state(_ spell: Kepesertaan) -> String {
        switch spell.status {
        case .diusulkan: language.say("diusulkan", "proposed")
        case .dibatalkan: language.say("dibatalkan", "withdrawn")
        case .aktif:
            spell.covers(today.bulan)
                ? language.say("berjalan", "running")
                : spell.from > today.bulan
                    ? language.say("belum mulai", "not yet begun") : language.say("berakhir", "ended")
        }
    }

    private var drawing: HTML {
        let rows = Segmen.allCases.filter { segmen in spells.contains { $0.segmen == segmen } }
        let first = Double(spells.map(\.from.index).min() ?? today.bulan.index)
        let last = Double(max(spells.compactMap(\.through?.index).max() ?? 0, today.bulan.index) + 1)
        let scale = (SpellsChart.width - SpellsChart.left - 8) / max(1, last - first + 1)
        let height = Double(rows.count) * SpellsChart.rowHeight + 28
        func x(_ index: Double) -> Double { SpellsChart.left + (index - first) * scale }
        let now = x(Double(today.bulan.index) + 0.5)
        return figure(.class("spells")) {
            svg(
                .role("img"), .labelledBy("masa-judul masa-uraian"),
                Attribute("viewBox", "0 0 \(drawn(SpellsChart.width)) \(drawn(height))")
            ) {
                svgTitle(language.say("Masa perlindungan", "Spells of protection"), .id("masa-judul"))
                desc(description, .id("masa-uraian"))
                rows.enumerated().map { row, segmen in
                    SpellsChart.label(segmen.code, 0, Double(row) * SpellsChart.rowHeight + 20)
                }
                spells.map { spell -> HTML in
                    let row = Double(rows.firstIndex(of: spell.segmen) ?? 0)
                    let from = x(Double(spell.from.index))
                    let to = x(Double(spell.through?.index ?? Int32(last)) + 1)
                    return .group([
                        HTML.element(
                            "rect",
                            [
                                .class(spell.status == .aktif ? "spell" : "spell planned"), .number("x", from),
                                .number("y", row * SpellsChart.rowHeight + 4),
                                .number("width", max(2, min(to, SpellsChart.width - 8) - from)), .number("height", 24),
                            ], .empty)
                    ])
                }
                HTML.element(
                    "line",
                    [
                        .class("now"), .number("x1", now), .number("x2", now), .number("y1", 0),
                        .number("y2", height - 22),
                    ], .empty)
                SpellsChart.label(language.say("hari ini", "today"), now, height - 6, anchor: "middle")
                SpellsChart.label("\(spells.map(\.from.year).min() ?? today.year)", SpellsChart.left, height - 6)
            }
        }
    }

    private var description: String {
        spells.map {
            "\($0.segmen.code), \(language.say($0.fund.name)): \(language.month($0.from)) – "
                + ($0.through.map(language.month) ?? language.say("tanpa batas akhir", "no end set"))
        }.joined(separator: "; ")
    }

    private static func label(_ text: String, _ x: Double, _ y: Double, anchor: String = "start") -> HTML {
        svgText(text, .class("tick"), .number("x", x), .number("y", y), Attribute("text-anchor", anchor))
    }
}
