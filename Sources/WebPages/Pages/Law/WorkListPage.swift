import Kernel
import Rules

/// What a lawyer has still to read: values from memory, days that we never saw, and our own readings.
public struct WorkListPage: Sendable {
    let index: LawIndex
    /// Those that hold; the revoked need no lawyer.
    let corrections: [Correction]
    let language: Language

    public init(_ index: LawIndex, corrections: [Correction] = [], _ language: Language) {
        self.index = index
        self.corrections = corrections.filter { !$0.isRevoked }
        self.language = language
    }

    private var readings: [Chapter] { index.chapters.filter { !$0.interpretations.isEmpty } }

    public var html: HTML {
        let title = language.say("Belum terverifikasi", "Not verified yet")
        return PageLayout(language, title: title, here: .law(.workList), kind: "law").html {
            LawPlace(here: title, language: language).html
            h1(title)
            p(lead, .class("lead"))
            p {
                language.say(
                    "Daftar kerja ahli hukum: cetak halaman ini atau unduh CSV-nya, buka naskah peraturannya, isi hasilnya, "
                        + "lalu serahkan kepada admin. ",
                    "A lawyer's work list: print this page or download the file, open the text of the regulation, fill in "
                        + "what you found, then give it to an administrator. ")
                LawLink.workListCSV.download(language)
            }
            CorrectionList(index: index, corrections: corrections, language: language).html
            values
            days
            interpretations
        }
    }

    private var lead: String {
        let readings = self.readings.reduce(0) { $0 + $1.interpretations.count }
        return language.say(
            "\(language.values(index.recalled.count)) belum dicocokkan dengan naskahnya, \(language.number(index.undated.count)) "
                + "peraturan belum pasti tanggalnya, dan \(language.number(readings)) hal kami tafsirkan sendiri.",
            "\(language.values(index.recalled.count)) not compared with the text, \(language.number(index.undated.count)) "
                + "regulations whose days are not certain, and \(language.number(readings)) readings of our own.")
    }

    @HTMLBuilder private var values: HTML {
        h2(language.say("Nilai yang perlu dicocokkan", "Values to compare"))
        let waiting = index.regulations.map { regulation in
            (regulation, index.changes(by: regulation).filter { $0.row.confidence == .recalled })
        }
        if index.recalled.isEmpty {
            done(language.say("Semua nilai terbaca di sumber umum.", "Every value was read in a public source."))
        }
        for (regulation, changes) in waiting where !changes.isEmpty {
            h3 {
                LawLink.regulation(regulation).link(regulation.shortName, language)
                ": " + regulation.title[language]
            }
            table(changes)
        }
    }

    private func table(_ changes: [Change]) -> HTML {
        DataTable<Change>(
            caption: .text(
                language.say(
                    "\(language.values(changes.count)) dari ingatan.", "\(language.values(changes.count)) from memory.")
            ),
            rowHead: .init(code: "parameter", title: language.say("Angka", "Number")) { change in
                .group([
                    span("☐ ", .class("check"), .ariaHidden),
                    LawLink.parameter(change.parameter.id)
                        .link(change.parameter.label[language].capitalizedFirst, language),
                ])
            },
            columns: [
                .init(code: "nilai", title: language.say("Nilai", "Value")) { change in
                    .text(change.row.quantity.cell(change.parameter.unit, language))
                },
                .init(code: "sejak", title: language.say("Sejak", "Since"), isWords: true) { change in
                    language.knownDate(change.row.berlakuSejak)
                },
                .init(code: "letak", title: language.say("Letak", "Place"), isWords: true) { change in
                    change.row.citation.place.isEmpty
                        ? span(language.say("belum diketahui", "not known"), .class("none"))
                        : .text(change.row.citation.place)
                },
                .init(code: "periksa", title: language.say("Yang diperiksa", "What to check"), isWords: true) {
                    change in
                    .text(change.toCheck(language))
                },
            ],
            rows: changes, language: language
        ).html
    }

    @HTMLBuilder private var days: HTML {
        h2(language.say("Tanggal peraturan", "Days of regulations"))
        if index.undated.isEmpty {
            done(language.say("Semua tanggal sudah terbaca.", "Every day was read."))
        } else {
            DataTable<Regulation>(
                caption: .text(
                    language.say("Kapan diundangkan dan mulai berlaku.", "When promulgated, and in force since when.")),
                rowHead: .init(code: "peraturan", title: language.say("Peraturan", "Regulation")) { regulation in
                    .group([
                        span("☐ ", .class("check"), .ariaHidden),
                        LawLink.regulation(regulation).link(regulation.shortName, language),
                    ])
                },
                columns: [
                    .init(code: "diundangkan", title: language.say("Diundangkan", "Promulgated"), isWords: true) {
                        language.knownDate($0.diundangkan)
                    },
                    .init(code: "berlaku", title: language.say("Mulai berlaku", "In force since"), isWords: true) {
                        language.knownDate($0.berlakuSejak)
                    },
                    .init(code: "periksa", title: language.say("Yang diperiksa", "What to check"), isWords: true) {
                        .text($0.toCheck(language))
                    },
                ],
                rows: index.undated, language: language
            ).html
        }
    }

    @HTMLBuilder private var interpretations: HTML {
        h2(language.say("Tafsir kami", "Our readings"))
        if readings.isEmpty {
            done(
                language.say("Belum ada hal yang kami tafsirkan sendiri.", "There is nothing that we read on our own."))
        }
        for chapter in readings {
            h3 { LawLink.chapter(chapter.id).link(chapter.title[language], language) }
            ReadingList(readings: chapter.interpretations, language: language).html
        }
    }

    private func done(_ text: String) -> HTML { p(text, .class("note")) }
}

extension Change {
    /// What a lawyer does about a value that nobody read.
    func toCheck(_ language: Language) -> String {
        let note = parameter.note.map { " " + $0[language] } ?? ""
        let name = row.citation.regulation.shortName
        if row.citation.place.isEmpty {
            return language.say(
                "Cari pasalnya di \(name), lalu cocokkan nilai dan tanggalnya.",
                "Find the article in \(name), then compare the value and the day.") + note
        }
        return language.say(
            "Cocokkan nilai dan tanggal dengan \(row.citation.text).",
            "Compare the value and the day with \(row.citation.text).") + note
    }
}

extension Regulation {
    /// What a lawyer does about days that nobody read.
    func toCheck(_ language: Language) -> String {
        let unknown = [
            diundangkan == nil ? language.say("tanggal diundangkan", "the day of promulgation") : nil,
            berlakuSejak == nil ? language.say("tanggal mulai berlaku", "the day of force") : nil,
        ].compactMap { $0 }
        guard unknown.isEmpty else {
            return language.say("Cari \(language.list(unknown)).", "Find \(language.list(unknown)).")
        }
        return language.say(
            "Cocokkan kedua tanggal dengan lembaran negara.", "Compare both days with the gazette.")
    }
}
