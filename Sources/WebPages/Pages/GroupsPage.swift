import Calculators
import Coverage
import Kernel
import Registry

/// Who is protected: the active of a region by sex, age, sektor, segmen and payer.
public struct GroupsPage: Sendable {
    public struct Model: Sendable {
        public let coverage: RegionCoverage
        public let tables: [GroupTable]
        public let choices: AsOfChoices
        /// The day that the reader chose; nil for the page's own.
        public let asOf: Day?
        public let illustration: Bool

        public init(
            coverage: RegionCoverage, tables: [GroupTable], choices: AsOfChoices, asOf: Day?, illustration: Bool
        ) {
            self.coverage = coverage
            self.tables = tables
            self.choices = choices
            self.asOf = asOf
            self.illustration = illustration
        }
    }

    let model: Model
    let language: Language
    private var coverage: RegionCoverage { model.coverage }

    public init(_ model: Model, _ language: Language) {
        self.model = model
        self.language = language
    }

    public var html: HTML {
        PageLayout(
            language,
            title: language.say("Siapa yang terlindungi: \(coverage.name)", "Who is protected: \(coverage.name)"),
            here: .groups(coverage.wilayah, nil, asOf: model.asOf)
        ).html {
            nav(.class("crumbs"), .label(language.say("Wilayah", "Region"))) {
                a(
                    coverage.name,
                    .href(PageLink.coverage(coverage.wilayah, CoverageView(asOf: model.asOf)).href(language)))
                " › "
                span(language.say("Kelompok", "Groups"), Attribute("aria-current", "page"))
            }
            h1(language.say("Siapa yang terlindungi di \(coverage.name)", "Who is protected in \(coverage.name)"))
            p(lead, .class("lead"))
            if model.illustration { Notice.illustration(language).html }
            if !model.tables.isEmpty { downloads }
            model.tables.map { GroupSection(table: $0, whole: coverage.participants, language: language).html }
            method
        }
    }

    private var lead: String {
        let day = language.date(coverage.asOf)
        guard let known = coverage.known else {
            return language.say(
                "Terlalu sedikit peserta pada \(day) untuk dirinci: rinciannya dapat menunjuk orang tertentu.",
                "Too few participants on \(day) to break down: the parts could point at somebody.")
        }
        guard known > 0 else {
            return language.say("Belum ada peserta aktif pada \(day).", "Nobody was active on \(day).")
        }
        return language.say(
            "\(language.number(known)) peserta aktif per \(day), menurut kelompok.",
            "\(language.number(known)) active participants on \(day), by group.")
    }

    private var downloads: HTML {
        p {
            language.say("Unduh semua tabel: ", "Download all tables: ")
            for file in CoverageFile.allCases {
                a(
                    file.rawValue.uppercased(),
                    .href(PageLink.groups(coverage.wilayah, file, asOf: model.asOf).href(language)))
                " "
            }
        }
    }

    private var method: HTML {
        section(.labelledBy("cara")) {
            h2(language.say("Cara membaca", "How to read this"), .id("cara"))
            p(
                language.say(
                    "Setiap orang dihitung satu kali. Umur adalah umur pada bulan itu. Sektor diturunkan dari pekerjaan "
                        + "yang tertulis, menurut golongan KBLI 2020; “tidak diketahui” bila pekerjaannya hanya menyebut "
                        + "jenis hubungan kerja, misalnya karyawan swasta.",
                    "Everybody counts once. Age is the age in that month. The sector follows from the occupation written "
                        + "down, by the sections of KBLI 2020; “not known” where it names only the kind of employment.")
            )
            HiddenNote(language: language).html
            if model.tables.contains(where: \.isRounded) {
                p(.class("note")) {
                    language.say(
                        "Di bawah provinsi, angka per kelompok dibulatkan ke kelipatan lima.",
                        "Below the province, figures of groups are rounded to a multiple of five.")
                }
            }
        }
    }
}

/// One kind of groups: a table whose rows carry their bar.
struct GroupSection {
    let table: GroupTable
    let whole: Int
    let language: Language

    var html: HTML {
        section(.labelledBy(id)) {
            h2(language.say(table.kind.title), .id(id))
            DataTable(
                caption: .text(language.say("Peserta aktif dan bagiannya.", "Active participants and their share.")),
                rowHead: .init(code: "name", title: language.say(table.kind.title)) { .text(language.say($0.name)) },
                columns: [people, share, bar], rows: table.rows.filter { $0.count != 0 }, language: language
            ).html
        }
    }

    private var id: String { "kelompok-\(table.kind.rawValue)" }

    private func percent(_ row: GroupTable.Row) -> Percent? { row.count.flatMap { Percent($0, outOf: whole) } }

    private var people: DataTable<GroupTable.Row>.Column {
        .init(code: "count", title: language.say("Peserta aktif", "Active participants")) { row in
            row.count.map { .text(language.number($0)) } ?? row.disclosure.mark(language)
        }
    }

    private var share: DataTable<GroupTable.Row>.Column {
        .init(code: "share", title: language.say("Bagian", "Share")) { row in
            percent(row).map { .text(language.percent($0)) }
        }
    }

    private var bar: DataTable<GroupTable.Row>.Column {
        .init(code: "bar", title: language.say("Gambar", "Drawing"), extra: true, isWords: true) { row in
            percent(row).map { GapBar(percent: $0, target: nil).html }
        }
    }
}

extension GroupTable.Kind {
    /// The head of the table.
    public var title: Phrase {
        switch self {
        case .segmen: Phrase(id: "Segmen", en: "Segment")
        case .fund: Phrase(id: "Pembayar iuran", en: "Who pays")
        case .sex: Phrase(id: "Jenis kelamin", en: "Sex")
        case .age: Phrase(id: "Umur", en: "Age")
        case .sektor: Phrase(id: "Sektor", en: "Sector")
        }
    }
}

extension Segmen {
    /// The segmen as a person reads it.
    public var name: Phrase {
        switch self {
        case .pu: Phrase(id: "penerima upah (PU)", en: "wage earners (PU)")
        case .bpu: Phrase(id: "bukan penerima upah (BPU)", en: "not wage earners (BPU)")
        case .jakon: Phrase(id: "jasa konstruksi", en: "construction services")
        case .pmi: Phrase(id: "pekerja migran Indonesia (PMI)", en: "migrant workers (PMI)")
        }
    }
}

extension GroupsPage.Model {
    /// The tables as CSV: one row for each group.
    public var csv: String {
        let header = ["wilayah", "as_of", "kind", "group", "participants", "rounded_to"]
        let lines = tables.flatMap { table in
            table.rows.map { row in
                [
                    "\(coverage.wilayah)", "\(coverage.asOf)", table.kind.rawValue, row.code,
                    row.count.map(String.init) ?? row.disclosure.sign, table.isRounded ? "5" : "1",
                ]
            }
        }
        return CSVText.lines([header] + lines)
    }

    public func fileName(_ file: CoverageFile) -> String {
        "kelompok-\(coverage.wilayah)-\(coverage.asOf).\(file.rawValue)"
    }
}
