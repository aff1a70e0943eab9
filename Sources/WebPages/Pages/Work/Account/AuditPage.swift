import Kernel
import Registry

/// The audit of a day: who did what to what, when; and whether the chain is whole.
public struct AuditPage: Sendable {
    /// What was chosen.
    public struct Choice: Hashable, Sendable {
        public var day: Day
        public var actor = ""
        public var action = ""

        public init(day: Day, actor: String = "", action: String = "") {
            self.day = day
            self.actor = actor
            self.action = action
        }
    }

    /// What a check of the chain found.
    public enum Check: Sendable {
        case whole(entries: Int, days: Int)
        case faults(Int, first: Day)
    }

    public struct Model: Sendable {
        public var choice: Choice
        /// Of the page, with the time of the day.
        public var lines: [(time: String, entry: AuditEntry)] = []
        public var total = 0
        public var page = 1
        /// All that were done on the day.
        public var actions: [String] = []
        public var check: Check?

        public init(choice: Choice) { self.choice = choice }
    }

    public static let day = FieldName("hari")
    public static let actor = FieldName("pelaku")
    public static let action = FieldName("tindakan")
    public static let check = FieldName("periksa")
    public static let size = 50

    let model: Model
    let frame: WorkFrame
    private var language: Language { frame.language }

    public init(_ model: Model, frame: WorkFrame) {
        self.model = model
        self.frame = frame
    }

    public var html: HTML {
        let title = language.say("Riwayat", "Audit")
        return frame.page(title, here: .audit) {
            h1(title)
            p(lead, .class("lead"))
            search
            days
            if model.lines.isEmpty { empty } else { rows }
            PageTurner(page: model.page, size: AuditPage.size, total: model.total, language: language) {
                .audit(model.choice, page: $0)
            }.html
            h2(language.say("Keutuhan", "Integrity"))
            if let check = model.check { found(check) }
            check
        }
    }

    private var lead: String {
        let (count, day) = (language.number(model.total), language.date(model.choice.day))
        return language.say("\(count) catatan pada \(day).", "\(count) entries on \(day).")
    }

    private var search: HTML {
        form(.class("search"), Attribute("method", "get"), .action(WorkLink.audit.href(language))) {
            div {
                label(language.say("Hari", "Day"), .forField(AuditPage.day.text))
                input(
                    .id(AuditPage.day.text), .name(AuditPage.day.text), .type("date"), .value("\(model.choice.day)"))
            }
            div {
                label(language.say("Pelaku", "Actor"), .forField(AuditPage.actor.text))
                input(
                    .id(AuditPage.actor.text), .name(AuditPage.actor.text), .type("text"), .value(model.choice.actor))
            }
            div {
                label(language.say("Tindakan", "Action"), .forField(AuditPage.action.text))
                select(.id(AuditPage.action.text), .name(AuditPage.action.text)) {
                    option(language.say("Semua", "All"), .value(""))
                    model.actions.map { option($0, .value($0), selected($0 == model.choice.action)) }
                }
            }
            button(language.say("Tampilkan", "Show"), .type("submit"))
        }
    }

    private var days: HTML {
        nav(.class("pages"), .label(language.say("Hari lain", "Other days"))) {
            a(
                language.say("Hari sebelumnya", "The day before"),
                .href(WorkLink.audit(moved(-1), page: 1).href(language)))
            a(language.say("Hari berikutnya", "The day after"), .href(WorkLink.audit(moved(1), page: 1).href(language)))
        }
    }

    private func moved(_ days: Int) -> Choice {
        Choice(day: model.choice.day.adding(days: days), actor: model.choice.actor, action: model.choice.action)
    }

    private var empty: HTML {
        PageState(
            heading: language.say("Tidak ada catatan.", "No entries."),
            happened: language.say(
                "Pilih hari lain, atau kosongkan pelaku dan tindakan.",
                "Choose another day, or clear the actor and the action."), next: .empty
        ).part
    }

    private var rows: HTML {
        DataTable<(time: String, entry: AuditEntry)>(
            caption: .text(language.say("Terbaru di atas; waktu WIB.", "Newest first; western Indonesian time.")),
            rowHead: .init(code: "jam", title: language.say("Jam", "Time")) { line in .text(line.time) },
            columns: [
                .init(code: "pelaku", title: language.say("Pelaku", "Actor"), isWords: true) {
                    .text($0.entry.act.actor)
                },
                .init(code: "tindakan", title: language.say("Tindakan", "Action"), isWords: true) {
                    code($0.entry.action)
                },
                .init(code: "objek", title: language.say("Objek", "Subject"), isWords: true) {
                    .text($0.entry.subject)
                },
                .init(code: "rincian", title: language.say("Rincian", "Detail"), isWords: true) {
                    $0.entry.detail.isEmpty ? nil : .text($0.entry.detail)
                },
            ], rows: model.lines, language: language
        ).html
    }

    private func found(_ check: Check) -> HTML {
        switch check {
        case .whole(let entries, let days):
            Notice(
                text: p(
                    language.say(
                        "Rantai utuh: \(language.number(entries)) catatan dalam \(language.number(days)) hari, tidak ada yang diubah, dihapus atau disisipkan.",
                        "The chain is whole: \(language.number(entries)) entries in \(language.number(days)) days, none altered, removed or inserted."
                    ))
            ).html
        case .faults(let count, let first):
            Notice(
                differs: true,
                text: p(
                    language.say(
                        "Rantai TIDAK utuh: \(count) kerusakan, yang pertama pada \(language.date(first)). Amankan basis data dan cadangannya, lalu jalankan `lindungi audit verify`.",
                        "The chain is NOT whole: \(count) faults, the first on \(language.date(first)). Secure the database and its backups, then run `lindungi audit verify`."
                    ))
            ).html
        }
    }

    private var check: HTML {
        form(Attribute("method", "get"), .action(WorkLink.audit.href(language))) {
            hidden(AuditPage.day, "\(model.choice.day)")
            hidden(AuditPage.check, "1")
            button(language.say("Periksa seluruh rantai", "Check the whole chain"), .type("submit"))
        }
    }
}
