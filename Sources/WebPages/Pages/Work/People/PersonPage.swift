import Access
import Intake
import Kernel
import Registry

/// One person: who, how protected, which lists named them, what would be paid today.
public struct PersonPage: Sendable {
    /// A line of the identity.
    public struct Fact: Hashable, Sendable {
        public let field: Registry.Field
        public let label: Phrase
        /// Masked where it is sealed; empty when not known.
        public let text: String

        public init(field: Registry.Field, label: Phrase, text: String) {
            self.field = field
            self.label = label
            self.text = text
        }
    }

    /// A row of a list that named the person.
    public struct Mention: Hashable, Sendable {
        public let source: String
        public let fileName: String
        public let received: Day
        public let sheetRow: Int
        public let verdict: Intake.Verdict?
        public let reasons: [Phrase]
        public let gave: [Registry.Field]

        public init(
            source: String, fileName: String, received: Day, sheetRow: Int, verdict: Intake.Verdict?,
            reasons: [Phrase], gave: [Registry.Field]
        ) {
            self.source = source
            self.fileName = fileName
            self.received = received
            self.sheetRow = sheetRow
            self.verdict = verdict
            self.reasons = reasons
            self.gave = gave
        }
    }

    /// A registration or a correction by form.
    public struct Change: Hashable, Sendable {
        public let actor: String
        public let day: Day
        /// The fields with what stood there, masked where sealed; none for a registration.
        public let earlier: [Fact]

        public init(actor: String, day: Day, earlier: [Fact]) {
            self.actor = actor
            self.day = day
            self.earlier = earlier
        }
    }

    public struct Model: Sendable {
        public var line: PersonLine
        public var facts: [Fact] = []
        public var spells: [Kepesertaan] = []
        public var mentions: [Mention] = []
        public var changes: [Change] = []
        public var payable: PayableToday?
        /// The names of the regions of the spells.
        public var places: [KodeWilayah: String] = [:]
        public var today: Day
        /// A field that was just asked for, in clear, shown this once.
        public var revealed: Fact?
        /// What is wrong with the purpose that was given.
        public var entries = FormEntries.none
        /// Whether the viewer's rights hold where this person lives.
        public var mayReveal = false
        public var mayCorrect = false

        public init(line: PersonLine, today: Day) {
            self.line = line
            self.today = today
        }
    }

    let model: Model
    let frame: WorkFrame
    private var language: Language { frame.language }

    public init(_ model: Model, frame: WorkFrame) {
        self.model = model
        self.frame = frame
    }

    public var html: HTML {
        // No name in the title: a browser keeps titles.
        frame.page(language.say("Data orang", "A person"), here: .person(model.line.id)) {
            p(.class("back no-print")) {
                a(language.say("Cari orang", "Find a person"), .href(WorkLink.people.href(language)))
            }
            h1(model.line.name.isEmpty ? language.say("(tanpa nama)", "(no name)") : model.line.name)
            p(.class("lead")) { lead }
            identity
            section {
                h2(language.say("Perlindungan", "Protection"))
                SpellsChart(
                    spells: model.spells, today: model.today, place: { model.places[$0] ?? "\($0)" },
                    language: language
                ).html
            }
            if let payable = model.payable { payable.html(language) }
            mentions
            changes
        }
    }

    @HTMLBuilder private var lead: HTML {
        model.line.status(language)
        " "
        if let until = model.spells.filter({ $0.covers(model.today.bulan) }).map(\.through).first {
            if let until {
                language.say("Aktif sampai \(language.month(until)). ", "Active until \(language.month(until)). ")
            } else {
                language.say("Tanpa batas akhir. ", "Without an end. ")
            }
        }
        model.line.place
    }

    private var identity: HTML {
        section(.class("identity")) {
            h2(language.say("Data diri", "Identity"))
            if let revealed = model.revealed {
                div(.class("notice revealed"), .role("status")) {
                    p {
                        language.say(revealed.label) + ": "
                        strong(revealed.text, .class("number"))
                    }
                    p(
                        language.say(
                            "Hanya ditampilkan kali ini. Pembukaan ini tercatat di log audit.",
                            "Shown this once. That it was shown stands in the audit log."), .class("note"))
                }
            }
            dl(.class("facts")) {
                model.facts.map { fact in
                    div {
                        dt(language.say(fact.label))
                        dd(fact.text.isEmpty ? "–" : fact.text)
                    }
                }
            }
            if model.mayCorrect {
                p(.class("no-print")) {
                    a(
                        language.say("Perbaiki data orang ini", "Correct this person"),
                        .href(WorkLink.editPerson(model.line.id).href(language)))
                }
            }
            if model.mayReveal, !sealed.isEmpty { reveal }
        }
    }

    private var sealed: [Fact] { model.facts.filter { $0.field.isSealed && !$0.text.isEmpty } }

    private var reveal: HTML {
        details(.class("reveal no-print"), model.entries.faults.isEmpty ? nil : Attribute("open", nil)) {
            summary(language.say("Tampilkan satu isian utuh", "Show one field in full"))
            p(
                language.say(
                    "Pilih isian dan tujuannya. Nama Anda, waktu, dan tujuannya dicatat.",
                    "Choose the field and what for. Your name, the time and the purpose are kept."), .class("note"))
            WorkForm(
                action: .reveal(model.line.id), frame: frame, submit: language.say("Tampilkan", "Show"),
                entries: model.entries
            ).html {
                RadioGroup(
                    field: Field(PersonField.revealed, language.say("Isian", "Field")),
                    choices: sealed.map { Choice("\($0.field)", language.say($0.label)) }
                ).html(model.entries, language)
                SelectField(
                    field: Field(PersonField.purpose, language.say("Tujuan", "Purpose")),
                    choices: RevealPurpose.allCases.map { Choice($0.rawValue, language.say($0.name)) },
                    prompt: language.say("Pilih tujuan", "Choose a purpose")
                ).html(model.entries, language)
                TextField(
                    field: Field(
                        PersonField.detail, language.say("Keterangan", "Details"),
                        hint: language.say(
                            "Misalnya nomor klaim atau surat. Jangan tulis NIK atau nama.",
                            "For example the number of a claim or letter. No NIK and no name."))
                ).html(model.entries, language)
            }
        }
    }

    @HTMLBuilder private var mentions: HTML {
        section {
            h2(language.say("Daftar yang menyebut orang ini", "Lists that name this person"))
            if model.mentions.isEmpty {
                p(language.say("Belum ada daftar yang menyebutnya.", "No list has named them."))
            } else {
                DataTable<Mention>(
                    caption: .text(
                        language.say(
                            "\(model.mentions.count) baris daftar", "\(model.mentions.count) rows of lists")),
                    rowHead: .init(
                        code: "daftar", title: language.say("Daftar", "List"), isSortable: false, isWords: true
                    ) {
                        .text("\($0.source): \($0.fileName)")
                    },
                    columns: [
                        .init(
                            code: "terima", title: language.say("Diterima", "Received"), isSortable: false,
                            isWords: true
                        ) {
                            .text(language.date($0.received))
                        },
                        .init(code: "baris", title: language.say("Baris", "Row"), isSortable: false) {
                            .text(language.number($0.sheetRow))
                        },
                        .init(
                            code: "putusan", title: language.say("Putusan", "Verdict"), isSortable: false, isWords: true
                        ) {
                            $0.verdict.map { .text(language.say($0.phrase)) }
                        },
                        .init(
                            code: "alasan", title: language.say("Alasan", "Reasons"), extra: true, isSortable: false,
                            isWords: true
                        ) {
                            $0.reasons.isEmpty ? nil : .text($0.reasons.map(language.say).joined(separator: "; "))
                        },
                        .init(
                            code: "memberi", title: language.say("Memberi isian", "Gave fields"), extra: true,
                            isSortable: false, isWords: true
                        ) {
                            $0.gave.isEmpty
                                ? nil : .text($0.gave.map { language.say($0.label) }.joined(separator: ", "))
                        },
                    ], rows: model.mentions, language: language
                ).html
            }
        }
    }

    @HTMLBuilder private var changes: HTML {
        if !model.changes.isEmpty {
            section {
                h2(language.say("Riwayat perubahan", "History of changes"))
                ol(.class("changes")) {
                    model.changes.map { change in
                        li {
                            p {
                                strong(language.date(change.day))
                                ", \(change.actor): "
                                change.earlier.isEmpty
                                    ? language.say("didaftarkan lewat formulir", "registered by form")
                                    : language.say("diperbaiki", "corrected")
                            }
                            if !change.earlier.isEmpty {
                                ul {
                                    change.earlier.map { fact in
                                        li(
                                            language.say(fact.label) + language.say(", sebelumnya ", ", before ")
                                                + (fact.text.isEmpty ? language.say("kosong", "empty") : fact.text))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What a field may be shown in full for.
public enum RevealPurpose: String, Sendable, CaseIterable {
    case klaim, verifikasi, perbaikan, pengaduan, audit

    var name: Phrase {
        switch self {
        case .klaim: Phrase(id: "Memproses klaim", en: "Processing a claim")
        case .verifikasi: Phrase(id: "Verifikasi dengan dokumen", en: "Checking against papers")
        case .perbaikan: Phrase(id: "Memperbaiki data", en: "Mending data")
        case .pengaduan: Phrase(id: "Menjawab pengaduan", en: "Answering a complaint")
        case .audit: Phrase(id: "Pemeriksaan", en: "Audit")
        }
    }
}
