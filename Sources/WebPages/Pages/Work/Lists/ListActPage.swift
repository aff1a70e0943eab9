import Kernel
import Registry

/// One step of a list that somebody confirms: submit, decide, withdraw, undo. It says what will happen, then asks.
public struct ListActPage: Sendable {
    public enum Step: Sendable { case submit, decide, withdraw, undo }

    public struct Model: Sendable {
        public var list: Usulan
        public var region: String
        public var step: Step
        public var entries: FormEntries
        /// The reader had a hand in the list, or it stands elsewhere by now: why the step cannot be done.
        public var barrier: Phrase?
        /// For undo: how many people and memberships go, and what stays.
        public var effects: [Phrase]
        public init(
            list: Usulan, region: String, step: Step, entries: FormEntries = .none, barrier: Phrase? = nil,
            effects: [Phrase] = []
        ) {
            self.list = list
            self.region = region
            self.step = step
            self.entries = entries
            self.barrier = barrier
            self.effects = effects
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

    public var html: HTML {
        frame.page(title, here: .list(list.id, part)) {
            ListPlace(list: list, region: model.region, here: title, language: language).html
            h1(title)
            if let barrier = model.barrier {
                Notice(differs: true, text: p(language.say(barrier))).html
                p { back }
            } else {
                p(lead, .class("lead"))
                effects
                forms
                p { back }
            }
        }
    }

    private var back: HTML {
        a(
            language.say("Kembali ke daftar tanpa mengubah apa pun", "Back to the list without any change"),
            .href(WorkLink.list(list.id).href(language)))
    }

    private var title: String {
        switch model.step {
        case .submit: language.say("Ajukan daftar", "Submit the list")
        case .decide: language.say("Putuskan daftar", "Decide about the list")
        case .withdraw: language.say("Tarik daftar", "Withdraw the list")
        case .undo: language.say("Batalkan persetujuan", "Undo the approval")
        }
    }

    private var part: WorkLink.ListPart {
        switch model.step {
        case .submit: .submit
        case .decide: .decide
        case .withdraw: .withdraw
        case .undo: .undo
        }
    }

    private func count(_ verdict: Registry.Verdict) -> String { language.number(list.counts[verdict] ?? 0) }

    private var lead: String {
        switch model.step {
        case .submit:
            language.say(
                "\(count(.layak)) orang akan diajukan untuk didaftarkan.",
                "\(count(.layak)) people will be proposed for registration.")
        case .decide:
            language.say(
                "\(count(.layak)) orang akan masuk registri jika Anda menyetujui.",
                "\(count(.layak)) people enter the registry if you approve.")
        case .withdraw:
            language.say(
                "Daftar ini tidak akan diajukan. Barisnya tetap dapat dibaca, tetapi tidak dapat diubah lagi.",
                "The list will not be submitted. Its rows can still be read, but not be changed any more.")
        case .undo:
            language.say(
                "Orang dan kepesertaan yang dibawa daftar ini dikeluarkan lagi dari registri.",
                "The people and memberships that this list brought leave the registry again.")
        }
    }

    /// What becomes of the rows, by verdict.
    @HTMLBuilder private var effects: HTML {
        if model.step == .submit || model.step == .decide {
            dl(.class("terms")) {
                Registry.Verdict.inOrder.filter { (list.counts[$0] ?? 0) > 0 }.map { verdict in
                    div {
                        dt { verdict.tag(language) }
                        dd {
                            strong(count(verdict), .class("number"))
                            " " + fate(verdict)
                        }
                    }
                }
            }
        }
        if !model.effects.isEmpty { ul { model.effects.map { li(language.say($0)) } } }
    }

    private func fate(_ verdict: Registry.Verdict) -> String {
        switch verdict {
        case .layak: language.say("orang didaftarkan.", "people are registered.")
        case .sudahPeserta:
            language.say(
                "orang sudah terlindungi; tidak didaftarkan lagi.", "people are covered already; not registered again.")
        case .perbaiki:
            language.say(
                "baris belum diperbaiki; tidak ikut. Perbaiki dulu bila ingin ikut.",
                "rows are not fixed and stay out. Fix them first to take them along.")
        case .tinjau:
            language.say("baris menunggu ditinjau; belum ikut.", "rows wait for a review and stay out for now.")
        case .duplikat:
            language.say("baris menyebut orang yang sama; satu cukup.", "rows name the same people; one is enough.")
        case .tolak:
            language.say("baris tidak dapat didaftarkan menurut aturan.", "rows cannot be registered by the law.")
        }
    }

    @HTMLBuilder private var forms: HTML {
        switch model.step {
        case .submit:
            WorkForm(
                action: .list(list.id, .submit), frame: frame,
                submit: language.say("Ajukan kepada verifikator", "Submit to the verifier"), entries: model.entries
            ).html {
                p(
                    language.say(
                        "Setelah diajukan, daftar tidak dapat diubah sampai diputuskan.",
                        "Once submitted, the list cannot be changed until it is decided."), .class("hint"))
            }
        case .decide:
            WorkForm(
                action: .list(list.id, .decide), frame: frame,
                submit: language.say("Setujui \(count(.layak)) orang", "Approve \(count(.layak)) people")
            ).html {}
            h2(language.say("Atau kembalikan", "Or send it back"))
            reasonForm(
                .sendBack, language.say("Kembalikan dengan alasan", "Send back with the reason"),
                language.say("Apa yang harus diperbaiki?", "What is to be mended?"))
        case .withdraw:
            WorkForm(
                action: .list(list.id, .withdraw), frame: frame,
                submit: language.say("Ya, tarik daftar", "Yes, withdraw the list")
            ).html {}
        case .undo:
            WorkForm(
                action: .list(list.id, .undo), frame: frame,
                submit: language.say("Ya, batalkan persetujuan", "Yes, undo the approval")
            ).html {}
        }
    }

    private func reasonForm(_ part: WorkLink.ListPart, _ submit: String, _ question: String) -> HTML {
        WorkForm(action: .list(list.id, part), frame: frame, submit: submit, entries: model.entries).html {
            TextField(
                field: Field(
                    ListFields.reason, question,
                    hint: language.say(
                        "Jangan menulis nama atau NIK orang di sini.", "Write no name and no NIK of a person here."))
            ).html(model.entries, language)
        }
    }
}

/// Who did what with a list, newest first.
public struct ListHistoryPage: Sendable {
    let list: Usulan
    let region: String
    let events: [UsulanEvent]
    let frame: WorkFrame

    public init(list: Usulan, region: String, events: [UsulanEvent], frame: WorkFrame) {
        self.list = list
        self.region = region
        self.events = events
        self.frame = frame
    }

    private var language: Language { frame.language }

    public var html: HTML {
        let title = language.say("Riwayat", "History")
        return frame.page(title, here: .list(list.id, .history)) {
            ListPlace(list: list, region: region, here: title, language: language).html
            h1(language.say("Siapa melakukan apa", "Who did what"))
            ol(.class("events")) {
                events.reversed().map { event in
                    li {
                        p {
                            strong(words(event))
                            if let row = event.row {
                                " "
                                a(
                                    language.say("baris \(row)", "row \(row)"),
                                    .href(WorkLink.row(list.id, row).href(language)))
                            }
                        }
                        if !event.fields.fields.isEmpty, event.kind == .mended || event.kind == .fileApplied {
                            p(language.list(event.fields.fields.map { language.say($0.label) }), .class("hint"))
                        }
                        if !event.note.isEmpty, event.kind != .repaired { p("“\(event.note)”", .class("said-by")) }
                        p("\(event.act.actor) · \(language.moment(event.act.at))", .class("hint"))
                    }
                }
            }
        }
    }

    private func words(_ event: UsulanEvent) -> String {
        let count = language.number(event.count)
        switch event.kind {
        case .made: return language.say("Diunggah", "Uploaded")
        case .analysed: return language.say("\(count) baris selesai diperiksa", "\(count) rows checked")
        case .failed: return language.say("Tidak dapat dibaca", "Could not be read")
        case .mended: return language.say("Diperbaiki:", "Mended:")
        case .repaired:
            let kind = RepairWords.name(event.note, language)
            return language.say(
                "Usul diterima untuk \(count) baris: \(kind)", "Proposal accepted for \(count) rows: \(kind)")
        case .repairUndone:
            return language.say("Perbaikan \(count) baris dibatalkan", "The mending of \(count) rows was undone")
        case .fileApplied:
            return language.say("Berkas perbaikan dipakai: \(count) baris", "A mended file was applied: \(count) rows")
        case .submitted: return language.say("Diajukan", "Submitted")
        case .downloaded:
            return event.row == nil
                ? language.say("\(count) baris diunduh sebagai berkas", "\(count) rows downloaded as a file")
                : language.say("Data rahasia dibuka:", "Secret data opened:")
        case .approving: return language.say("Persetujuan dimulai", "Approval began")
        case .approved: return language.say("Disetujui: \(count) orang", "Approved: \(count) people")
        case .sentBack: return language.say("Dikembalikan", "Sent back")
        case .withdrawn: return language.say("Ditarik", "Withdrawn")
        case .undone: return language.say("Persetujuan dibatalkan", "The approval was undone")
        case .judged:
            return language.say(
                "\(count) baris diputuskan ulang karena registri berubah",
                "\(count) rows were judged anew because the registry changed")
        }
    }
}
