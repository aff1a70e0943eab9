import Access
import Kernel
import Registry

/// A list with what became of each of its rows.
public struct ListPage: Sendable {
    public struct Model: Sendable {
        public var list: Usulan
        public var region: String
        public var rows: [UsulanRow]
        /// All that fit, on every page.
        public var total: Int
        /// Rows by reason's code, and by `+` and a kind of repair.
        public var marks: [String: Int]
        public var view: RowsView
        /// As typed.
        public var search: String
        /// The first row that the maker has to mend.
        public var nextToMend: Int?
        /// Why the newest sending back was, for the maker.
        public var sentBackReason: String?
        public var note: ListNote?
        public var names: [KodeWilayah: String]

        public init(
            list: Usulan, region: String, rows: [UsulanRow], total: Int, marks: [String: Int], view: RowsView,
            search: String = "", nextToMend: Int? = nil, sentBackReason: String? = nil, note: ListNote? = nil,
            names: [KodeWilayah: String] = [:]
        ) {
            self.list = list
            self.region = region
            self.rows = rows
            self.total = total
            self.marks = marks
            self.view = view
            self.search = search
            self.nextToMend = nextToMend
            self.sentBackReason = sentBackReason
            self.note = note
            self.names = names
        }
    }

    let model: Model
    let frame: WorkFrame

    public init(_ model: Model, frame: WorkFrame) {
        self.model = model
        self.frame = frame
    }

    private var language: Language { frame.language }
    private var list: Usulan { model.list }
    private var mayMend: Bool { list.state.isMendable && frame.viewer.may(.makeLists, in: list.wilayah) }
    private var mayDecide: Bool { frame.viewer.may(.decideLists, in: list.wilayah) }
    private var proposals: Int { model.marks.filter { $0.key.hasPrefix("+") }.values.reduce(0, +) }

    public var html: HTML {
        frame.page(list.title, here: .list(list.id, model.view)) {
            ListPlace(list: list, region: model.region, here: nil, language: language).html
            div(.class("list-head")) {
                h1(list.title)
                list.state.tag(language)
            }
            p(about, .class("hint"))
            if let note = model.note { note.html(language) }
            if list.state == .sentBack, let reason = model.sentBackReason { sentBack(reason) }
            p(lead, .class("lead"))
            primary
            VerdictBar(
                counts: list.counts, language: language,
                link: { verdict in .list(list.id, model.view.with { $0.verdict = verdict }) },
                chosen: model.view.verdict
            ).html
            parts
            h2(language.say("Baris", "Rows"), .id("baris"))
            filters
            if model.rows.isEmpty { nothingFits } else { table }
            Pager(
                page: model.view.page, total: model.total, unit: language.say("baris", "rows"), language: language,
                link: { page in .list(list.id, at(page)) }
            ).html
        }
    }

    private func at(_ page: Int) -> RowsView {
        var view = model.view
        view.page = page
        return view
    }

    private var about: String {
        let made = language.say(
            "dibuat \(list.maker), \(language.date(list.made.day))",
            "made by \(list.maker), \(language.date(list.made.day))")
        let decided = list.checker.map { language.say(" · diputuskan \($0)", " · decided by \($0)") } ?? ""
        return "\(model.region) · \(list.source) · \(language.number(list.rows)) "
            + language.say("baris", "rows") + " · " + made + decided
    }

    private func sentBack(_ reason: String) -> HTML {
        Notice(
            differs: true,
            text: .group([
                p { strong(language.say("Dikembalikan dengan alasan:", "Sent back because:")) },
                p(reason, .class("said-by")),
            ])
        ).html
    }

    private var lead: String {
        let sound = list.counts[.layak] ?? 0
        let fix = list.counts[.perbaiki] ?? 0
        let start = language.say(
            "\(language.number(sound)) dari \(language.number(list.rows)) orang siap didaftarkan.",
            "\(language.number(sound)) of \(language.number(list.rows)) people are ready to be registered.")
        guard fix > 0, list.state.isMendable else { return start }
        return start
            + language.say(
                " \(language.number(fix)) baris perlu diperbaiki.", " \(language.number(fix)) rows need to be fixed.")
    }

    /// The one thing to do next.
    @HTMLBuilder private var primary: HTML {
        if mayMend {
            p(.class("primary")) {
                if let row = model.nextToMend {
                    a(
                        language.say("Perbaiki baris berikutnya", "Fix the next row"), .class("button"),
                        .href(WorkLink.row(list.id, row).href(language)))
                    a(
                        language.say("Ajukan daftar", "Submit the list"),
                        .href(WorkLink.list(list.id, .submit).href(language)))
                } else {
                    a(
                        language.say("Ajukan daftar", "Submit the list"), .class("button"),
                        .href(WorkLink.list(list.id, .submit).href(language)))
                }
            }
        } else if list.state == .submitted, mayDecide, list.maker != frame.viewer.userName {
            p(.class("primary")) {
                a(
                    language.say("Putuskan daftar ini", "Decide about this list"), .class("button"),
                    .href(WorkLink.list(list.id, .decide).href(language)))
            }
        }
    }

    /// What else can be done, in words.
    private var parts: HTML {
        nav(.class("parts"), .label(language.say("Pekerjaan lain pada daftar ini", "What else can be done"))) {
            ul {
                if mayMend, proposals > 0 {
                    entry(
                        .repairs,
                        language.say(
                            "Terima usul perbaikan (\(language.number(proposals)))",
                            "Accept proposed repairs (\(language.number(proposals)))"))
                }
                entry(
                    .workbook, language.say("Unduh yang perlu diperbaiki (XLSX)", "Download what is to be fixed (XLSX)")
                )
                if mayMend { entry(.mendFile, language.say("Unggah hasil perbaikan", "Upload the mended file")) }
                entry(.compare, language.say("Bandingkan", "Compare"))
                entry(.history, language.say("Riwayat", "History"))
                if mayMend { entry(.withdraw, language.say("Tarik daftar", "Withdraw the list")) }
                if list.state == .approved, mayDecide {
                    entry(.undo, language.say("Batalkan persetujuan", "Undo the approval"))
                }
            }
        }
    }

    private func entry(_ part: WorkLink.ListPart, _ word: String) -> HTML {
        li { a(word, .href(WorkLink.list(list.id, part).href(language))) }
    }

    private var filters: HTML {
        div(.class("row-filters")) {
            if !model.marks.isEmpty { MarkChoice(model: model, frame: frame).html }
            SearchBox(
                action: .list(list.id, .search),
                label: language.say("Cari nama atau NIK lengkap", "Search a name or a whole NIK"),
                text: model.search, kept: kept,
                clear: model.search.isEmpty ? nil : .list(list.id, model.view.with { $0.hidden = "" }), frame: frame
            ).html
        }
    }

    /// What else was chosen stays through a search.
    private var kept: [(FieldName, String)] {
        let view = model.view
        let all: [(FieldName, String?)] = [
            (ListFields.verdict, view.verdict?.code), (ListFields.mark, view.mark),
            (ListFields.sort, view.sort == .baris ? nil : view.sort.rawValue),
            (ListFields.direction, view.descending ? "turun" : nil),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }

    private var nothingFits: HTML {
        PageState(
            heading: model.view.isNarrow
                ? language.say("Tidak ada baris yang cocok", "No row fits")
                : language.say("Daftar ini kosong", "The list is empty"),
            happened: language.say(
                "Pilih putusan atau alasan lain, atau hapus pencarian.",
                "Choose another verdict or reason, or clear the search."),
            next: p {
                a(language.say("Tampilkan semua baris", "Show all rows"), .href(WorkLink.list(list.id).href(language)))
            }
        ).part
    }

    // MARK: - The table

    private var table: HTML {
        DataTable<UsulanRow>(
            caption: .text(caption),
            rowHead: .init(code: "nama", title: language.say("Nama", "Name")) { row in
                a(name(of: row), .href(WorkLink.row(list.id, row.number).href(language)))
            },
            columns: columns, rows: model.rows, sorted: (model.view.sort.rawValue, model.view.descending),
            sortLink: { code, descending in
                WorkLink.list(
                    list.id,
                    model.view.with {
                        $0.sort = RowsView.Sort(rawValue: code) ?? .baris
                        $0.descending = descending
                    }
                ).href(language)
            }, language: language
        ).html
    }

    private var caption: String {
        var words: [String] = []
        if let verdict = model.view.verdict { words.append(language.say(verdict.name)) }
        if let mark = model.view.mark { words.append(markName(mark)) }
        if !model.search.isEmpty { words.append(language.say("“\(model.search)”", "“\(model.search)”")) }
        let start = words.isEmpty ? language.say("Semua baris", "All rows") : words.joined(separator: " · ")
        return start
            + language.say(
                ". Buka nama untuk melihat sebabnya dan memperbaikinya.", ". Open a name to see why and to fix it.")
    }

    private func markName(_ mark: String) -> String {
        mark.hasPrefix("+") ? RepairWords.name(String(mark.dropFirst()), language) : ReasonWords.text(mark, language)
    }

    private func name(of row: UsulanRow) -> String {
        let name = row[.nama]
        return name.isEmpty ? language.say("(tanpa nama, baris \(row.number))", "(no name, row \(row.number))") : name
    }

    private var columns: [DataTable<UsulanRow>.Column] {
        [
            .init(code: "putusan", title: language.say("Putusan", "Verdict"), isMark: true, isWords: true) { row in
                row.judgement.verdict.tag(language)
            },
            .init(code: "alasan", title: language.say("Sebab", "Why"), isSortable: false, isWords: true) {
                reasons($0)
            },
            .init(code: "nik", title: "NIK", isSortable: false, isWords: true) { row in
                row[.nik].isEmpty ? nil : span(Masking.number(row[.nik]), .class("masked"))
            },
            .init(code: "desa", title: language.say("Tempat", "Place"), extra: true, isSortable: false, isWords: true) {
                row in
                let place = row.judgement.wilayah.flatMap { model.names[$0] } ?? row[.desa]
                return place.isEmpty ? nil : .text(place)
            },
            .init(code: "baris", title: language.say("Baris", "Row"), extra: true) {
                .text(language.number($0.number))
            },
        ]
    }

    private func reasons(_ row: UsulanRow) -> HTML? {
        let codes = row.judgement.reasons
        guard let first = ReasonWords.first(codes) else { return row.fixes.isEmpty ? nil : mended }
        return .group([
            .text(ReasonWords.text(first, language)),
            codes.count > 1
                ? span(language.say(" +\(codes.count - 1) lagi", " +\(codes.count - 1) more"), .class("unit-inline"))
                : .empty,
            row.fixes.isEmpty ? .empty : .group([.text(" "), mended]),
        ])
    }

    private var mended: HTML { span(language.say("sudah diubah", "changed"), .class("unit-inline")) }
}

/// The filter by reason or by what is proposed: a list that opens, and a button.
struct MarkChoice {
    let model: ListPage.Model
    let frame: WorkFrame

    private var language: Language { frame.language }

    var html: HTML {
        // With GET: reasons are words of the program and may stand in an address.
        form(.class("choose"), Attribute("method", "get"), .action(WorkLink.list(model.list.id).href(language))) {
            if let verdict = model.view.verdict { WorkForm.hidden(ListFields.verdict, verdict.code) }
            if !model.view.hidden.isEmpty { WorkForm.hidden(ListFields.search, model.view.hidden) }
            WebPages.label(
                language.say("Sebab atau usul perbaikan", "Reason or proposed repair"), .forField(ListFields.mark.text))
            select(.id(ListFields.mark.text), .name(ListFields.mark.text)) {
                option(language.say("Semua", "All"), .value(""))
                group(language.say("Sebab", "Reasons"), marks.filter { !$0.hasPrefix("+") }) {
                    ReasonWords.text($0, language)
                }
                group(language.say("Ada usul perbaikan", "With a proposed repair"), marks.filter { $0.hasPrefix("+") })
                {
                    RepairWords.name(String($0.dropFirst()), language)
                }
            }
            button(language.say("Saring", "Filter"), .type("submit"))
        }
    }

    private var marks: [String] {
        model.marks.keys.sorted { (model.marks[$1] ?? 0, $0) < (model.marks[$0] ?? 0, $1) }
    }

    @HTMLBuilder private func group(_ name: String, _ marks: [String], _ word: (String) -> String) -> HTML {
        if !marks.isEmpty {
            optgroup(Attribute("label", name)) {
                marks.map { mark in
                    option(
                        "\(word(mark)) (\(language.number(model.marks[mark] ?? 0)))", .value(mark),
                        selected(model.view.mark == mark))
                }
            }
        }
    }
}
