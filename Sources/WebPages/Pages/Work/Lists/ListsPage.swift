import Access
import Kernel
import Registry

/// The lists of one's regions: what waits for the reader, then all of them.
public struct ListsPage: Sendable {
    public struct Model: Sendable {
        public var lists: [Usulan]
        /// All that fit, on every page.
        public var total: Int
        /// By state, whatever was chosen.
        public var byState: [Usulan.State: Int]
        public var sources: [String]
        public var names: [KodeWilayah: String]
        public var view: ListsView
        /// As typed.
        public var search: String
        public var note: ListNote?

        public init(
            lists: [Usulan], total: Int, byState: [Usulan.State: Int], sources: [String],
            names: [KodeWilayah: String], view: ListsView, search: String = "", note: ListNote? = nil
        ) {
            self.lists = lists
            self.total = total
            self.byState = byState
            self.sources = sources
            self.names = names
            self.view = view
            self.search = search
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
    private var mayMake: Bool { frame.viewer.may(.makeLists) }
    private var mayDecide: Bool { frame.viewer.may(.decideLists) }
    private var all: Int { model.byState.values.reduce(0, +) }

    public var html: HTML {
        frame.page(language.say("Daftar", "Lists"), here: .lists(model.view)) {
            h1(language.say("Daftar calon peserta", "Lists of people to register"))
            if let note = model.note { note.html(language) }
            p(lead, .class("lead"))
            if mayMake {
                p {
                    a(
                        language.say("Unggah daftar", "Upload a list"), .class("button"),
                        .href(WorkLink.upload.href(language)))
                }
            }
            if all == 0 {
                nothingYet
            } else {
                filters
                if model.lists.isEmpty { nothingFits } else { table }
                Pager(
                    page: model.view.page, total: model.total, unit: language.say("daftar", "lists"),
                    language: language, link: { .lists(model.view.at($0)) }
                ).html
            }
        }
    }

    private var lead: String {
        let submitted = model.byState[.submitted] ?? 0
        let mending = (model.byState[.open] ?? 0) + (model.byState[.sentBack] ?? 0)
        if mayDecide {
            return submitted == 0
                ? language.say("Tidak ada daftar yang menunggu putusan.", "No list waits for a decision.")
                : language.say(
                    "\(language.number(submitted)) daftar menunggu putusan.",
                    "\(language.number(submitted)) lists wait for a decision.")
        }
        return mending == 0
            ? language.say("Tidak ada daftar yang harus diperbaiki.", "No list has to be mended.")
            : language.say(
                "\(language.number(mending)) daftar masih diperbaiki, \(language.number(submitted)) menunggu putusan.",
                "\(language.number(mending)) lists are being mended, \(language.number(submitted)) wait for a decision."
            )
    }

    private var nothingYet: HTML {
        PageState(
            heading: language.say("Belum ada daftar di wilayah Anda", "No list in your regions yet"),
            happened: mayMake
                ? language.say(
                    "Siapkan berkas Excel atau CSV dengan kolom NIK dan Nama, satu orang satu baris, lalu tekan Unggah daftar.",
                    "Have an Excel or CSV file with the columns NIK and name, one person a row, and press Upload a list."
                )
                : language.say(
                    "Operator OPD atau operator desa yang mengunggahnya. Daftar muncul di sini setelah itu.",
                    "An agency or village operator uploads them. They appear here afterwards."),
            next: .empty
        ).part
    }

    private var nothingFits: HTML {
        PageState(
            heading: language.say("Tidak ada daftar yang cocok", "No list fits"),
            happened: language.say(
                "Pilih keadaan lain atau hapus pencarian.", "Choose another state or clear the search."),
            next: p {
                a(language.say("Tampilkan semua daftar", "Show all lists"), .href(WorkLink.lists.href(language)))
            }
        ).part
    }

    // MARK: - Filters

    private var filters: HTML {
        .group([
            nav(.class("filters"), .label(language.say("Saring menurut keadaan", "Filter by state"))) {
                ul {
                    filter(language.say("Semua", "All"), all, nil)
                    Usulan.State.allCases.map { state in
                        model.byState[state].map { filter(language.say(state.name), $0, state) }
                    }.compactMap { $0 }
                }
            },
            SearchBox(
                action: .listSearch,
                label: language.say("Cari nama daftar, sumber, atau berkas", "Search title, source or file"),
                text: model.search, kept: kept, clear: model.search.isEmpty ? nil : .lists(cleared), frame: frame
            ).html,
        ])
    }

    private var cleared: ListsView {
        var view = model.view
        view.hidden = ""
        view.page = 1
        return view
    }

    private var kept: [(FieldName, String)] { model.view.state.map { [(ListFields.state, $0.code)] } ?? [] }

    private func filter(_ name: String, _ count: Int, _ state: Usulan.State?) -> HTML {
        var view = model.view
        view.state = state
        view.page = 1
        let isHere = model.view.state == state
        return li {
            a(.href(WorkLink.lists(view).href(language)), isHere ? Attribute("aria-current", "true") : nil) {
                name
                " "
                span(language.number(count), .class("number"))
            }
        }
    }

    // MARK: - The table

    private var table: HTML {
        DataTable<Usulan>(
            caption: .text(
                language.say("Yang terakhir berubah paling atas.", "Those that changed last come first.")),
            rowHead: .init(code: "judul", title: language.say("Daftar", "List")) { list in
                a(list.title, .href(WorkLink.list(list.id).href(language)))
            },
            columns: columns, rows: model.lists, language: language
        ).html
    }

    private var columns: [DataTable<Usulan>.Column] {
        [
            .init(code: "keadaan", title: language.say("Keadaan", "State"), isWords: true) { stage($0) },
            .init(code: "wilayah", title: language.say("Wilayah", "Region"), isWords: true) {
                .text(model.names[$0.wilayah] ?? "\($0.wilayah)")
            },
            .init(code: "baris", title: language.say("Baris", "Rows")) { number($0.rows, of: $0) },
            .init(code: "layak", title: language.say("Layak", "Sound")) { number($0.counts[.layak] ?? 0, of: $0) },
            .init(
                code: "perlu", title: language.say("Perlu orang", "Need a person"),
                short: language.say("Perlu orang", "Need a person")
            ) { list in
                number((list.counts[.perbaiki] ?? 0) + (list.counts[.tinjau] ?? 0), of: list)
            },
            .init(code: "berubah", title: language.say("Berubah", "Changed"), extra: true, isWords: true) { list in
                .text(language.shortMoment(list.changed))
            },
        ]
    }

    private func number(_ count: Int, of list: Usulan) -> HTML? {
        list.state == .reading || list.state == .failed ? nil : .text(language.number(count))
    }

    private func stage(_ list: Usulan) -> HTML {
        .group([list.state.tag(language), waits(for: list).map { span($0, .class("unit")) } ?? .empty])
    }

    /// Whose turn it is.
    private func waits(for list: Usulan) -> String? {
        switch list.state {
        case .open, .sentBack:
            list.maker == frame.viewer.userName
                ? language.say("Giliran Anda", "Your turn")
                : language.say("Giliran \(list.maker)", "\(list.maker)'s turn")
        case .submitted:
            mayDecide && list.maker != frame.viewer.userName
                ? language.say("Giliran Anda", "Your turn") : language.say("Giliran verifikator", "The verifier's turn")
        case .failed:
            language.say("Buka untuk melihat sebabnya", "Open it to see why")
        default: nil
        }
    }
}

/// A search that leaves no word in an address: sent in the body, answered by an address that hides it.
struct SearchBox {
    let action: WorkLink
    let label: String
    let text: String
    /// What else was chosen, so that it stays.
    let kept: [(FieldName, String)]
    /// Where the search is gone.
    let clear: WorkLink?
    let frame: WorkFrame

    var html: HTML {
        form(
            .class("choose search"), .role("search"), Attribute("method", "post"), .action(action.href(frame.language))
        ) {
            frame.seal.html
            kept.map { WorkForm.hidden($0, $1) }
            WebPages.label(label, .forField(ListFields.search.text))
            input(
                .id(ListFields.search.text), .name(ListFields.search.text), .type("search"), .value(text),
                Attribute("autocomplete", "off"), Attribute("maxlength", "100"))
            button(frame.language.say("Cari", "Search"), .type("submit"))
            if let clear {
                a(frame.language.say("Hapus pencarian", "Clear the search"), .href(clear.href(frame.language)))
            }
        }
    }
}

/// The names of the fields of the forms about lists.
public enum ListFields {
    public static let search = FieldName("cari")
    public static let state = FieldName("keadaan")
    public static let verdict = FieldName("putusan")
    public static let mark = FieldName("alasan")
    public static let sort = FieldName("urut")
    public static let direction = FieldName("arah")
    public static let title = FieldName("judul")
    public static let source = FieldName("sumber")
    public static let region = FieldName("wilayah")
    public static let files = FieldName("berkas")
    public static let previous = FieldName("versi-lama")
    public static let version = FieldName("versi")
    public static let rows = FieldName("baris")
    public static let kind = FieldName("jenis")
    public static let every = FieldName("semua")
    public static let reason = FieldName("sebab")
    public static let sure = FieldName("yakin")
    public static let revealed = FieldName("terbuka")
    public static let other = FieldName("dengan")
    public static let column = FieldName("kolom")
    public static let value = FieldName("isi")
    public static let mine = FieldName("pilihan")
}
