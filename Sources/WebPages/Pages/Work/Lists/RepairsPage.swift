import Kernel
import Registry

/// Repairs of one kind, for many rows at once: each is looked at, then accepted together.
public struct RepairsPage: Sendable {
    public struct Entry: Sendable {
        public var row: Int
        public var version: Int
        public var name: String
        public var field: Registry.Field
        /// As it counts now, and as it would be; both whole.
        public var before: String
        public var after: String
        public init(row: Int, version: Int, name: String, field: Registry.Field, before: String, after: String) {
            self.row = row
            self.version = version
            self.name = name
            self.field = field
            self.before = before
            self.after = after
        }
    }

    public struct Model: Sendable {
        public var list: Usulan
        public var region: String
        /// Rows by kind.
        public var kinds: [String: Int]
        public var chosen: String?
        public var entries: [Entry]
        public var total: Int
        public var page: Int
        public var note: ListNote?
        public init(
            list: Usulan, region: String, kinds: [String: Int], chosen: String?, entries: [Entry], total: Int,
            page: Int,
            note: ListNote? = nil
        ) {
            self.list = list
            self.region = region
            self.kinds = kinds
            self.chosen = chosen
            self.entries = entries
            self.total = total
            self.page = page
            self.note = note
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
        let title = language.say("Usul perbaikan", "Proposed repairs")
        return frame.page(title, here: .list(model.list.id, .repairs)) {
            ListPlace(list: model.list, region: model.region, here: title, language: language).html
            h1(title)
            if let note = model.note { note.html(language) }
            if model.kinds.isEmpty {
                PageState(
                    heading: language.say("Tidak ada usul yang tersisa", "No proposal is left"),
                    happened: language.say(
                        "Semua usul sudah diterima atau barisnya sudah benar.",
                        "All were accepted, or the rows are right."),
                    next: p {
                        a(
                            language.say("Kembali ke daftar", "Back to the list"),
                            .href(WorkLink.list(model.list.id).href(language)))
                    }
                ).part
            } else {
                p(
                    language.say(
                        "Komputer mengusulkan isi yang mungkin benar. Pilih jenisnya, lihat contohnya, lalu terima.",
                        "The computer proposes what is probably right. Choose a kind, look at the rows, then accept."),
                    .class("lead"))
                kinds
                if let kind = model.chosen { chosen(kind) }
            }
        }
    }

    private var kinds: HTML {
        nav(.class("filters"), .label(language.say("Jenis usul", "Kinds of proposal"))) {
            ul {
                model.kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { kind, count in
                    li {
                        a(
                            .href(WorkLink.repairs(model.list.id, kind: kind).href(language)),
                            kind == model.chosen ? Attribute("aria-current", "true") : nil
                        ) {
                            RepairWords.name(kind, language) + " "
                            span(language.number(count), .class("number"))
                        }
                    }
                }
            }
        }
    }

    private func chosen(_ kind: String) -> HTML {
        .group([
            form(
                .class("choosing"), Attribute("method", "post"),
                .action(WorkLink.list(model.list.id, .repairs).href(language))
            ) {
                frame.seal.html
                WorkForm.hidden(ListFields.kind, kind)
                table
                div(.class("actions")) {
                    button(
                        language.say("Terima yang dicentang", "Accept those ticked"), .type("submit"))
                    if model.total > model.entries.count {
                        button(
                            language.say(
                                "Terima semua \(language.number(model.total)) usul jenis ini",
                                "Accept all \(language.number(model.total)) of this kind"), .type("submit"),
                            .name(ListFields.every.text), .value("ya"), .class("quiet"))
                    }
                }
            },
            Pager(
                page: model.page, total: model.total, unit: language.say("usul", "proposals"), language: language,
                link: { .repairs(model.list.id, kind: kind, page: $0) }
            ).html,
        ])
    }

    private var table: HTML {
        DataTable<Entry>(
            caption: .text(
                language.say(
                    "Hilangkan centang pada baris yang tidak Anda yakini.", "Untick the rows that you are not sure of.")
            ),
            rowHead: .init(code: "nama", title: language.say("Terima", "Accept")) { entry in
                let id = ListFields.rows.numbered(entry.row).text
                return span(.class("tick")) {
                    input(
                        .id(id), .type("checkbox"), .name(ListFields.rows.text),
                        .value("\(entry.row).\(entry.version)"),
                        Attribute("checked", nil))
                    label(
                        entry.name.isEmpty ? language.say("Baris \(entry.row)", "Row \(entry.row)") : entry.name,
                        .forField(id))
                }
            },
            columns: [
                .init(code: "kolom", title: language.say("Kolom", "Column"), extra: true, isWords: true) {
                    .text(language.say($0.field.label))
                },
                .init(code: "kini", title: language.say("Sekarang", "Now"), isWords: true) { entry in
                    entry.before.isEmpty ? nil : span(entry.field.shown(entry.before), .class("written"))
                },
                .init(code: "usul", title: language.say("Usul", "Proposed"), isWords: true) { entry in
                    span(.class("written")) { change(entry) }
                },
                .init(code: "baris", title: language.say("Baris", "Row"), extra: true) { entry in
                    a(language.number(entry.row), .href(WorkLink.row(model.list.id, entry.row).href(language)))
                },
            ], rows: model.entries, language: language
        ).html
    }

    private func change(_ entry: Entry) -> HTML { strong(entry.field.shown(entry.after)) }
}
