import Coverage
import Exchange
import Kernel
import WebPages

/// A region and the regions below it as an Excel file: every indicator, and a sheet that says what they rest on.
struct CoverageWorkbook {
    let coverage: RegionCoverage
    let language: Language

    init(_ coverage: RegionCoverage, _ language: Language) {
        self.coverage = coverage
        self.language = language
    }

    func bytes() throws -> [UInt8] {
        try Workbook.write { book in
            try book.sheet(SheetLayout(language.say("Cakupan", "Coverage"), columns: columns)) { sheet in
                for region in [coverage] + coverage.children { try sheet.row(cells(region)) }
            }
            try book.sheet(about) { sheet in
                for (name, text) in notes { try sheet.row([.text(name), .text(text)]) }
            }
        }
    }

    private var columns: [SheetLayout.Column] {
        [.init(language.say("Kode", "Code"), width: 15), .init(language.say("Wilayah", "Region"), width: 34)]
            + Indicator.catalogue.map { .init($0.name[language], width: 16) }
            + [
                .init(language.say("Dasar", "Basis")), .init(language.say("Potensi per", "Potential as of")),
                .init(language.say("Sumber potensi", "Source of the potential"), width: 50),
            ]
    }

    private func cells(_ region: RegionCoverage) -> [SheetCell] {
        [.text("\(region.wilayah)"), .text(region.name)]
            + Indicator.catalogue.map { cell($0, region) }
            + [
                .text(region.basis.word(language)), .date(region.potensi?.asOf), .text(region.potensi?.source),
            ]
    }

    private func cell(_ indicator: Indicator, _ region: RegionCoverage) -> SheetCell {
        switch indicator.value(region) {
        case .count(let people): .integer(people)
        case .percent(let percent): .percent(hundredths: percent.hundredths)
        case nil: indicator.code == Indicator.participants.code ? .text(region.hiddenSign) : .empty
        }
    }

    private var about: SheetLayout {
        SheetLayout(
            language.say("Keterangan", "About"),
            columns: [
                .init(language.say("Hal", "What"), width: 28),
                .init(language.say("Penjelasan", "Meaning"), width: 100, wraps: true),
            ], hasFilter: false)
    }

    private var notes: [(String, String)] {
        [
            (language.say("Keadaan per", "As of"), language.date(coverage.asOf)),
            (language.say("Sumber", "Source"), language.say("registri Lindungi", "the Lindungi registry")),
            (
                "<5, x",
                language.say(
                    "<5: satu sampai empat orang. x: disembunyikan agar angka kecil tidak dapat dihitung.",
                    "<5: one to four people. x: hidden so that a small figure cannot be computed.")
            ),
        ] + Indicator.catalogue.map { ($0.name[language], $0.definition[language]) }
    }
}
