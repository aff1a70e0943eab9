import Coverage
import Kernel

extension CoveragePage {
    /// Where most of the work lies, and what to do there.
    @HTMLBuilder var start: HTML {
        if let sentence = concentration {
            section(.labelledBy("mulai")) {
                h2(language.say("Mulai dari mana", "Where to start"), .id("mulai"))
                p(sentence)
                ol(.class("steps")) { steps.map { step in li { step } } }
            }
        }
    }

    /// `Lebih dari separuh … ada di A, B, dan C.`
    private var concentration: String? {
        let known = coverage.children.compactMap { child in child.unprotected.map { (child, $0) } }
            .filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
        let total = known.reduce(0) { $0 + $1.1 }
        guard known.count > 2 else { return nil }
        var sum = 0
        let most = known.prefix { entry in
            defer { sum += entry.1 }
            return sum * 2 <= total
        }
        let shown = most.prefix(5)
        let people = shown.reduce(0) { $0 + $1.1 }
        let names = language.list(shown.map { RegionName.plain($0.0.name) })
        return language.say(
            "\(language.number(people)) dari \(language.number(total)) pekerja yang belum terlindungi ada di \(names).",
            "\(language.number(people)) of the \(language.number(total)) workers not protected yet live in \(names).")
    }

    private var steps: [HTML] {
        let choose =
            coverage.wilayah.level == .provinsi
            ? language.say(
                "Pilih kabupaten/kota Anda pada peta atau tabel; lihat kecamatan yang paling tertinggal.",
                "Choose your regency or city on the map or in the table; see which districts are furthest behind.")
            : language.say(
                "Lihat tabel: dahulukan kecamatan dengan kekurangan terbesar.",
                "See the table: begin with the districts that have the largest gap.")
        return [
            .text(choose),
            .group([
                .text(
                    language.say(
                        "Kumpulkan daftar pekerja dari desa dan dinas, lalu periksa: ",
                        "Gather the lists of workers from villages and offices, then check them: ")),
                code("lindungi check daftar.xlsx"),
                .text("."),
            ]),
            .text(
                language.say(
                    "Perbaiki baris yang bertanda “perbaiki”, lalu ajukan yang “layak”.",
                    "Correct the rows marked “perbaiki” (fix), then submit those marked “layak” (eligible).")),
        ]
    }

    @HTMLBuilder var trend: HTML {
        let model = TrendModel(coverage, published: model.published, targets: model.targets)
        let contradictions = coverage.contradictions
        if model != nil || !self.model.published.isEmpty || !contradictions.isEmpty {
            section(.labelledBy("arah")) {
                h2(language.say("Arah cakupan", "Trend of coverage"), .id("arah"))
                if let model { TrendChart(model: model, language: language).html }
                contradictions.map { Notice.contradiction($0, language).html }
                PublishedTable(figures: self.model.published, language: language).details
                if let model { TrendTable(model: model, language: language).details }
            }
        }
    }

    @HTMLBuilder var parts: HTML {
        let level = coverage.children.first?.wilayah.level ?? coverage.wilayah.level.below ?? .desaKelurahan
        section(.labelledBy("tabel")) {
            div(.class("table-head")) {
                h2(
                    language.say(
                        "Tabel per \(RegionName.level(level, .indonesian).lowercased())",
                        "Table by \(RegionName.level(level, .english).lowercased())"), .id("tabel"))
                if !coverage.children.isEmpty || coverage.wilayah.level == .desaKelurahan {
                    span {
                        language.say("Unduh tabel: ", "Download the table: ")
                        for file in CoverageFile.allCases {
                            a(
                                file.rawValue.uppercased(),
                                .href(
                                    PageLink.coverageFile(coverage.wilayah, file, asOf: model.view.asOf).href(language))
                            )
                            " "
                        }
                    }
                }
            }
            if coverage.wilayah.level == .desaKelurahan {
                CoverageTable(coverage: coverage, view: model.view, language: language).html
            } else if coverage.children.isEmpty {
                PageState.noParts(coverage.name, language).part
            } else {
                CoverageTable(coverage: coverage, view: model.view, language: language).html
            }
            if coverage.hidesSomething { HiddenNote(language: language).html }
        }
    }
}
