import Kernel
import Registry

/// Mending in a spreadsheet: download, correct, upload again.
public struct MendFilePage: Sendable {
    let list: Usulan
    let region: String
    let toMend: Int
    let entries: FormEntries
    let frame: WorkFrame

    public init(list: Usulan, region: String, toMend: Int, entries: FormEntries = .none, frame: WorkFrame) {
        self.list = list
        self.region = region
        self.toMend = toMend
        self.entries = entries
        self.frame = frame
    }

    private var language: Language { frame.language }

    public var html: HTML {
        let title = language.say("Perbaiki di Excel", "Mend in Excel")
        return frame.page(title, here: .list(list.id, .mendFile)) {
            ListPlace(list: list, region: region, here: title, language: language).html
            h1(title)
            p(
                language.say(
                    "\(language.number(toMend)) baris perlu diperbaiki atau dilihat.",
                    "\(language.number(toMend)) rows are to be fixed or looked at."), .class("lead"))
            ol(.class("worked")) {
                li {
                    p { strong(language.say("Unduh berkasnya.", "Download the file.")) }
                    p {
                        language.say(
                            "Setiap sel yang salah berwarna dan diberi komentar tentang yang harus dilakukan.",
                            "Each wrong cell is coloured and has a comment on what to do.")
                    }
                    p {
                        a(
                            language.say("Unduh XLSX", "Download XLSX"),
                            .href(WorkLink.list(list.id, .workbook).href(language)))
                    }
                    p(
                        language.say(
                            "Berkas ini memuat NIK lengkap. Simpan di tempat aman; unduhan dicatat.",
                            "The file holds whole NIK. Keep it safe; downloads are recorded."), .class("hint"))
                }
                li {
                    p { strong(language.say("Perbaiki menurut KTP.", "Correct it by the identity cards.")) }
                    p {
                        language.say(
                            "Jangan ubah kolom pertama; di situ nomor barisnya.",
                            "Leave the first column as it is; it holds the number of the row.")
                    }
                }
                li {
                    p { strong(language.say("Unggah lagi di sini.", "Upload it here again.")) }
                    p {
                        language.say(
                            "Hanya yang berubah akan ditampilkan, sebelum disimpan.",
                            "Only what changed will be shown, before it is kept.")
                    }
                    ErrorSummary(entries: entries, language: language).html
                    sending
                }
            }
        }
    }

    private var sending: HTML {
        form(
            .class("form upload"), Attribute("method", "post"),
            .action(WorkLink.list(list.id, .mendFile).href(language)),
            Attribute("enctype", "multipart/form-data"), Attribute("novalidate", nil)
        ) {
            self.frame.seal.html
            FieldFrame(
                field: Field(ListFields.files, language.say("Berkas hasil perbaikan (XLSX)", "The mended file (XLSX)")),
                entries: entries, language: language
            ).single {
                input(
                    .id(ListFields.files.text), .name(ListFields.files.text), .type("file"), .class("file"),
                    Attribute("accept", ".xlsx"))
            }
            div(.class("actions")) { button(language.say("Lihat perubahannya", "See the changes"), .type("submit")) }
        }
    }
}

/// What a mended file would change, before it is kept.
public struct MendedPage: Sendable {
    public struct Change: Sendable {
        public var row: Int
        public var name: String
        public var field: Registry.Field
        public var before: String
        public var after: String
        /// Somebody else changed the row since the download.
        public var isStale: Bool
        public init(row: Int, name: String, field: Registry.Field, before: String, after: String, isStale: Bool = false)
        {
            self.row = row
            self.name = name
            self.field = field
            self.before = before
            self.after = after
            self.isStale = isStale
        }
    }

    public struct Model: Sendable {
        public var list: Usulan
        public var region: String
        public var waiting: String
        /// At most so many that a person reads them.
        public var changes: [Change]
        public var cellCount: Int
        public var rowCount: Int
        /// Rows of the file that are not in the list, with why.
        public var refused: [(place: Int, why: Phrase)]
        public init(
            list: Usulan, region: String, waiting: String, changes: [Change], cellCount: Int, rowCount: Int,
            refused: [(place: Int, why: Phrase)] = []
        ) {
            self.list = list
            self.region = region
            self.waiting = waiting
            self.changes = changes
            self.cellCount = cellCount
            self.rowCount = rowCount
            self.refused = refused
        }
    }

    let model: Model
    let frame: WorkFrame

    public init(_ model: Model, frame: WorkFrame) {
        self.model = model
        self.frame = frame
    }

    private var language: Language { frame.language }

    public var html: HTML {
        let title = language.say("Perubahan di berkas", "Changes in the file")
        return frame.page(title, here: .mended(model.list.id, model.waiting)) {
            ListPlace(list: model.list, region: model.region, here: title, language: language).html
            h1(title)
            p(lead, .class("lead"))
            if !model.refused.isEmpty { refused }
            if model.changes.isEmpty {
                p {
                    a(
                        language.say("Kembali ke daftar", "Back to the list"),
                        .href(WorkLink.list(model.list.id).href(language)))
                }
            } else {
                WorkForm(
                    action: .mended(model.list.id, model.waiting), frame: frame,
                    submit: language.say(
                        "Simpan \(language.number(model.cellCount)) perubahan",
                        "Keep \(language.number(model.cellCount)) changes")
                ).html {}
                table
            }
        }
    }

    private var lead: String {
        if model.cellCount == 0 {
            return language.say("Tidak ada isi yang berbeda dari daftar ini.", "Nothing differs from the list.")
        }
        return language.say(
            "\(language.number(model.cellCount)) isian di \(language.number(model.rowCount)) baris akan berubah. Belum ada yang disimpan.",
            "\(language.number(model.cellCount)) values in \(language.number(model.rowCount)) rows will change. Nothing is kept yet."
        )
    }

    private var refused: HTML {
        Notice(
            differs: true,
            text: .group([
                p {
                    strong(
                        language.say(
                            "\(language.number(model.refused.count)) baris di berkas tidak dipakai:",
                            "\(language.number(model.refused.count)) rows of the file are not used:"))
                },
                ul {
                    model.refused.prefix(20).map { entry in
                        li(language.say("Baris \(entry.place): ", "Row \(entry.place): ") + language.say(entry.why))
                    }
                },
            ])
        ).html
    }

    private var table: HTML {
        DataTable<Change>(
            caption: .text(
                model.changes.count < model.cellCount
                    ? language.say(
                        "\(language.number(model.changes.count)) perubahan pertama dari \(language.number(model.cellCount))",
                        "The first \(language.number(model.changes.count)) of \(language.number(model.cellCount)) changes"
                    )
                    : language.say("Semua perubahan", "All changes")),
            rowHead: .init(code: "nama", title: language.say("Nama", "Name")) { change in
                a(
                    change.name.isEmpty ? language.say("Baris \(change.row)", "Row \(change.row)") : change.name,
                    .href(WorkLink.row(model.list.id, change.row).href(language)))
            },
            columns: [
                .init(code: "kolom", title: language.say("Kolom", "Column"), isWords: true) {
                    .text(language.say($0.field.label))
                },
                .init(code: "kini", title: language.say("Sekarang", "Now"), isWords: true) { change in
                    change.before.isEmpty ? nil : .text(change.field.shown(change.before))
                },
                .init(code: "jadi", title: language.say("Menjadi", "Becomes"), isWords: true) { change in
                    .group([
                        strong(
                            change.after.isEmpty ? language.say("kosong", "empty") : change.field.shown(change.after)),
                        change.isStale
                            ? span(
                                language.say(
                                    " baris ini juga diubah orang lain sejak diunduh",
                                    " somebody else changed the row since the download"), .class("unit-inline"))
                            : .empty,
                    ])
                },
            ], rows: model.changes, language: language
        ).html
    }
}
