import Kernel
import Registry

/// Two lists beside each other: who came, who went, who changed.
public struct ComparePage: Sendable {
    public struct Entry: Sendable {
        public enum Kind: String, Sendable, CaseIterable { case added, gone, changed }
        public var kind: Kind
        public var name: String
        /// The row here, and the row there.
        public var row: Int?
        public var otherRow: Int?
        public var fields: [Registry.Field]
        public init(kind: Kind, name: String, row: Int?, otherRow: Int?, fields: [Registry.Field] = []) {
            self.kind = kind
            self.name = name
            self.row = row
            self.otherRow = otherRow
            self.fields = fields
        }
    }

    public struct Model: Sendable {
        public var list: Usulan
        public var region: String
        /// Those that can be compared with.
        public var choices: [(id: Int64, title: String)]
        public var other: Usulan?
        public var counts: [Entry.Kind: Int]
        public var same: Int
        /// At most so many that a person reads them.
        public var entries: [Entry]
        public init(
            list: Usulan, region: String, choices: [(id: Int64, title: String)], other: Usulan? = nil,
            counts: [Entry.Kind: Int] = [:], same: Int = 0, entries: [Entry] = []
        ) {
            self.list = list
            self.region = region
            self.choices = choices
            self.other = other
            self.counts = counts
            self.same = same
            self.entries = entries
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
        let title = language.say("Bandingkan", "Compare")
        return frame.page(
            title, here: model.other.map { .compare(model.list.id, with: $0.id) } ?? .list(model.list.id, .compare)
        ) {
            ListPlace(list: model.list, region: model.region, here: title, language: language).html
            h1(language.say("Bandingkan dengan daftar lain", "Compare with another list"))
            if model.choices.isEmpty {
                PageState(
                    heading: language.say("Belum ada daftar lain", "There is no other list"),
                    happened: language.say(
                        "Unggah daftar kedua di wilayah Anda, lalu kembali ke sini.",
                        "Upload a second list in your regions, then come back."),
                    next: .empty
                ).part
            } else {
                choose
            }
            if let other = model.other { result(other) }
        }
    }

    private var choose: HTML {
        form(
            .class("choose"), Attribute("method", "get"), .action(WorkLink.list(model.list.id, .compare).href(language))
        ) {
            label(language.say("Daftar lain", "The other list"), .forField(ListFields.other.text))
            select(.id(ListFields.other.text), .name(ListFields.other.text)) {
                model.choices.map { choice in
                    option(choice.title, .value("\(choice.id)"), selected(model.other?.id.raw == choice.id))
                }
            }
            button(language.say("Bandingkan", "Compare"), .type("submit"))
        }
    }

    private func count(_ kind: Entry.Kind) -> String { language.number(model.counts[kind] ?? 0) }

    private func result(_ other: Usulan) -> HTML {
        .group([
            p(
                language.say(
                    "Dibanding “\(other.title)”: \(count(.added)) orang baru, \(count(.gone)) hilang, \(count(.changed)) berubah, \(language.number(model.same)) sama.",
                    "Against “\(other.title)”: \(count(.added)) new, \(count(.gone)) gone, \(count(.changed)) changed, \(language.number(model.same)) the same."
                ), .class("lead")),
            model.entries.isEmpty ? p(language.say("Tidak ada perbedaan.", "Nothing differs.")) : table(other),
        ])
    }

    private func table(_ other: Usulan) -> HTML {
        let all = model.counts.values.reduce(0, +)
        return DataTable<Entry>(
            caption: .text(
                model.entries.count < all
                    ? language.say(
                        "\(language.number(model.entries.count)) perbedaan pertama dari \(language.number(all))",
                        "The first \(language.number(model.entries.count)) of \(language.number(all)) differences")
                    : language.say("Semua perbedaan", "All differences")),
            rowHead: .init(code: "nama", title: language.say("Nama", "Name")) { entry in
                let name = entry.name.isEmpty ? language.say("(tanpa nama)", "(no name)") : entry.name
                return entry.row.map { a(name, .href(WorkLink.row(model.list.id, $0).href(language))) }
                    ?? entry.otherRow.map { a(name, .href(WorkLink.row(other.id, $0).href(language))) } ?? .text(name)
            },
            columns: [
                .init(code: "beda", title: language.say("Perbedaan", "Difference"), isWords: true) { entry in
                    switch entry.kind {
                    case .added: .text(language.say("＋ Hanya di daftar ini", "＋ Only in this list"))
                    case .gone: .text(language.say("− Hanya di daftar lain", "− Only in the other list"))
                    case .changed:
                        .text(
                            language.say("≠ Berbeda: ", "≠ Differs: ")
                                + language.list(entry.fields.map { language.say($0.label) }))
                    }
                },
                .init(code: "baris", title: language.say("Baris di sini", "Row here"), extra: true) {
                    $0.row.map { .text(language.number($0)) }
                },
                .init(code: "baris-lain", title: language.say("Baris di sana", "Row there"), extra: true) {
                    $0.otherRow.map { .text(language.number($0)) }
                },
            ], rows: model.entries, language: language
        ).html
    }
}
