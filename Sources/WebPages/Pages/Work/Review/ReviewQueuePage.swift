import Kernel
import Registry

/// The queue of pairs that need a person.
public struct ReviewQueuePage: Sendable {
    /// What the page says.
    public struct Model: Sendable {
        public var filter: ReviewFilter
        public var queue: ReviewPage
        /// From 1.
        public var page: Int
        public var counts: ReviewCounts
        public var lists: [ReviewListCount]
        /// The regions that can be chosen, with their names.
        public var regions: [(code: KodeWilayah, name: String)]
        /// The names of the regions of the entries.
        public var names: [KodeWilayah: String]
        public var mayDecide: Bool
        public var undoable: ReviewOpinion?
        /// Everything of the filter that the reader may decide is done.
        public var isDone: Bool
        /// The reader's last decision was taken back, or could not be.
        public var remark: Phrase?

        public init(
            filter: ReviewFilter, queue: ReviewPage, page: Int, counts: ReviewCounts, lists: [ReviewListCount],
            regions: [(code: KodeWilayah, name: String)], names: [KodeWilayah: String], mayDecide: Bool,
            undoable: ReviewOpinion?, isDone: Bool, remark: Phrase? = nil
        ) {
            self.filter = filter
            self.queue = queue
            self.page = page
            self.counts = counts
            self.lists = lists
            self.regions = regions
            self.names = names
            self.mayDecide = mayDecide
            self.undoable = undoable
            self.isDone = isDone
            self.remark = remark
        }
    }

    let model: Model
    let frame: WorkFrame
    private var language: Language { frame.language }
    private var text: ReviewText { ReviewText(language: language) }

    public init(_ model: Model, frame: WorkFrame) {
        self.model = model
        self.frame = frame
    }

    public var html: HTML {
        let title = language.say("Tinjauan", "Reviews")
        return frame.page(title, here: .reviews) {
            h1(title)
            if let remark = model.remark { Notice(differs: true, text: p(language.say(remark))).html }
            lead
            if model.mayDecide { start }
            if let last = model.undoable { ReviewUndoLine(last: last, filter: model.filter, frame: frame).html }
            filterForm
            listing
            p(.class("note")) {
                language.say(ReviewText.order)
                " "
                a(
                    language.say("Kesepakatan antar-peninjau", "Agreement between reviewers"),
                    .href(WorkLink.reviewAgreement.href(language)))
            }
        }
    }

    private var lead: HTML {
        let counts = model.counts
        return p(.class("lead")) {
            strong(language.number(counts.waiting), .class("number"))
            language.say(" pasangan menunggu keputusan manusia", " pairs wait for a person")
            if counts.waiting > 0 {
                language.say(
                    "; \(language.number(counts.forMe)) dapat Anda putuskan sekarang.",
                    "; you can decide \(language.number(counts.forMe)) of them now.")
            } else {
                "."
            }
            if counts.decidedToday > 0 {
                language.say(
                    " Hari ini Anda memutuskan \(language.number(counts.decidedToday)).",
                    " You decided \(language.number(counts.decidedToday)) today.")
            }
        }
    }

    @HTMLBuilder private var start: HTML {
        if model.isDone {
            Notice(
                text: p(
                    language.say(
                        "Tidak ada lagi yang dapat Anda putuskan di sini. Yang tersisa menunggu orang lain.",
                        "Nothing is left that you can decide here. What remains waits for others."))
            ).html
        } else if model.counts.forMe > 0 {
            WorkForm(
                action: .reviewNext, frame: frame, submit: language.say("Mulai meninjau", "Start reviewing")
            ).html { ReviewHidden.filter(model.filter) }
        }
    }

    private var filterForm: HTML {
        form(
            .class("filters"), Attribute("method", "get"), .action(WorkLink.reviews.href(language)),
            .label(language.say("Saring antrean", "Filter the queue"))
        ) {
            chooser(
                ReviewField.kind, language.say("Keadaan", "State"),
                ReviewFilter.Kind.allCases.map { ($0.rawValue, wording(of: $0)) }, model.filter.kind.rawValue)
            chooser(
                ReviewField.region, language.say("Wilayah", "Region"),
                [("", language.say("Semua wilayah saya", "All my regions"))]
                    + model.regions.map { ("\($0.code)", $0.name) },
                model.filter.wilayah.map { "\($0)" } ?? "")
            chooser(
                ReviewField.list, language.say("Daftar", "List"),
                [("", language.say("Semua daftar", "All lists"))]
                    + model.lists.map { (ReviewField.word($0.list), wording(of: $0)) },
                model.filter.list.map(ReviewField.word) ?? "")
            button(language.say("Saring", "Filter"), .type("submit"), .class("quiet"))
        }
    }

    private func wording(of kind: ReviewFilter.Kind) -> String {
        let count: Int? =
            switch kind {
            case .waiting: model.counts.waiting
            case .second: model.counts.second
            case .conflict: model.counts.conflict
            case .unsure: model.counts.unsure
            case .mine: nil
            }
        return text.kind(kind) + (count.map { " (\(language.number($0)))" } ?? "")
    }

    private func wording(of list: ReviewListCount) -> String {
        let name =
            switch list.list {
            case .batch(let id): list.name.isEmpty ? "Batch \(id.raw)" : list.name
            case .usulan(let number): list.name.isEmpty ? "Usulan \(number)" : list.name
            }
        return "\(name) (\(language.number(list.waiting)))"
    }

    private func chooser(
        _ name: FieldName, _ title: String, _ choices: [(value: String, label: String)], _ chosen: String
    ) -> HTML {
        div(.class("field")) {
            label(title, .class("name"), .forField(name.text))
            select(.id(name.text), .name(name.text)) {
                choices.map { option($0.label, .value($0.value), selected($0.value == chosen)) }
            }
        }
    }

    @HTMLBuilder private var listing: HTML {
        if model.queue.entries.isEmpty {
            Notice(text: empty).html
        } else {
            DataTable(
                caption: .text(caption), rowHead: pairColumn, columns: columns, rows: model.queue.entries,
                language: language
            ).html
            pager
        }
    }

    private var empty: HTML {
        .group([
            p(
                language.say(
                    "Tidak ada pasangan untuk saringan ini.", "No pair matches this filter.")),
            p(
                model.counts.waiting == 0
                    ? language.say(
                        "Antrean terisi setelah sebuah daftar dicocokkan: baris yang mesin tidak yakin masuk ke sini.",
                        "The queue fills when a list is linked: rows of which the engine is not sure come here.")
                    : language.say(
                        "Pilih “Semua yang menunggu” dan semua wilayah untuk melihat yang lain.",
                        "Choose “All that wait” and all regions to see the others.")),
        ])
    }

    private var caption: String {
        let first = (model.page - 1) * ReviewPage.rows + 1
        let last = first + model.queue.entries.count - 1
        return language.say(
            "Pasangan \(language.number(first)) sampai \(language.number(last)) dari \(language.number(model.queue.total))",
            "Pairs \(language.number(first)) to \(language.number(last)) of \(language.number(model.queue.total))")
    }

    private var pairColumn: DataTable<ReviewEntry>.Column {
        .init(code: "pasangan", title: language.say("Pasangan", "Pair"), isSortable: false) { [language, model] entry in
            a(.href(WorkLink.review(entry.id, model.filter).href(language)), .class("pair-link")) {
                name(entry.leftName)
                span(" ↔ ", .ariaHidden)
                span(language.say(" dengan ", " with "), .class("hidden-visually"))
                name(entry.rightName)
            }
        }
    }

    private func name(_ name: String) -> String { name.isEmpty ? language.say("(tanpa nama)", "(no name)") : name }

    private var columns: [DataTable<ReviewEntry>.Column] {
        let text = text
        let (language, names) = (language, model.names)
        return [
            .init(code: "wilayah", title: language.say("Wilayah", "Region"), isSortable: false, isWords: true) {
                .text(names[$0.wilayah] ?? "\($0.wilayah)")
            },
            .init(code: "peluang", title: language.say("Peluang sama", "Chance of same"), isSortable: false) {
                .text(text.percent($0.probability))
            },
            .init(code: "arti", title: language.say("Yang bergantung", "At stake"), isSortable: false, isWords: true) {
                entry in
                let stakes = ReviewQueuePage.stakes(entry.value, language)
                return stakes.isEmpty ? nil : .text(stakes)
            },
            .init(code: "keadaan", title: language.say("Keadaan", "State"), isSortable: false, isWords: true) { entry in
                .group([
                    .text(text.state(entry.state, entry.answer, unsure: entry.unsure)),
                    entry.lease.map { small(text.lease($0), .class("unit")) } ?? .empty,
                ])
            },
        ]
    }

    private static func stakes(_ value: ReviewValue, _ language: Language) -> String {
        [
            value.isActive ? language.say("peserta aktif", "active participant") : nil,
            value.decidesVerdict ? language.say("iuran baris ini", "this row's contributions") : nil,
            value.waiting > 1
                ? language.say("\(language.number(value.waiting)) baris menunggu", "\(value.waiting) rows wait") : nil,
        ].compactMap { $0 }.joined(separator: ", ")
    }

    @HTMLBuilder private var pager: HTML {
        let pages = (model.queue.total + ReviewPage.rows - 1) / ReviewPage.rows
        if pages > 1 {
            nav(.class("pager"), .label(language.say("Halaman antrean", "Pages of the queue"))) {
                if model.page > 1 {
                    a(
                        language.say("Sebelumnya", "Previous"),
                        .href(WorkLink.reviews(model.filter, page: model.page - 1).href(language)))
                }
                span(language.say("Halaman \(model.page) dari \(pages)", "Page \(model.page) of \(pages)"))
                if model.page < pages {
                    a(
                        language.say("Berikutnya", "Next"),
                        .href(WorkLink.reviews(model.filter, page: model.page + 1).href(language)))
                }
            }
        }
    }
}

/// The filter, carried by a form.
enum ReviewHidden {
    static func filter(_ filter: ReviewFilter) -> HTML {
        .group(
            ReviewField.values(filter).map {
                input(.type("hidden"), .name($0.name.text), .value($0.value))
            })
    }
}

/// The way back from the last decision.
struct ReviewUndoLine {
    let last: ReviewOpinion
    let filter: ReviewFilter
    let frame: WorkFrame

    var html: HTML {
        let language = frame.language
        let text = ReviewText(language: language)
        return div(.class("undo-line")) {
            span(
                language.say(
                    "Terakhir Anda memutuskan pasangan \(last.pair.raw): \(text.answer(last.answer)).",
                    "You last decided pair \(last.pair.raw): \(text.answer(last.answer))."))
            form(.class("inline"), Attribute("method", "post"), .action(WorkLink.reviewUndo.href(language))) {
                frame.seal.html
                ReviewHidden.filter(filter)
                input(.type("hidden"), .name(ReviewField.pair.text), .value("\(last.pair.raw)"))
                button(
                    language.say("Batalkan keputusan terakhir", "Undo the last decision"), .type("submit"),
                    .class("quiet"))
            }
        }
    }
}
