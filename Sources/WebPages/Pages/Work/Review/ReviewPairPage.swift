import Kernel
import Registry

/// One pair, side by side, with what a reviewer needs to decide it.
public struct ReviewPairPage: Sendable {
    /// What the page says.
    public struct Model: Sendable {
        public var pair: ReviewPair
        public var context: ReviewContext
        public var filter: ReviewFilter
        public var weights: [ReviewWeightLine]
        public var leftPlace: String
        public var rightPlace: String
        public var now: Moment
        public var mayDecide: Bool
        public var mayReveal: Bool
        public var isRevealed: Bool
        public var undoable: ReviewOpinion?
        /// Why the last act was refused.
        public var fault: Phrase?
        /// What was typed before it was refused.
        public var note: String

        public init(
            pair: ReviewPair, context: ReviewContext, filter: ReviewFilter, weights: [ReviewWeightLine],
            leftPlace: String, rightPlace: String, now: Moment, mayDecide: Bool,
            mayReveal: Bool, isRevealed: Bool = false, undoable: ReviewOpinion? = nil, fault: Phrase? = nil,
            note: String = ""
        ) {
            self.pair = pair
            self.context = context
            self.filter = filter
            self.weights = weights
            self.leftPlace = leftPlace
            self.rightPlace = rightPlace
            self.now = now
            self.mayDecide = mayDecide
            self.mayReveal = mayReveal
            self.isRevealed = isRevealed
            self.undoable = undoable
            self.fault = fault
            self.note = note
        }
    }

    let model: Model
    let frame: WorkFrame
    var language: Language { frame.language }
    var text: ReviewText { ReviewText(language: language) }
    var pair: ReviewPair { model.pair }

    public init(_ model: Model, frame: WorkFrame) {
        self.model = model
        self.frame = frame
    }

    /// The reader's own firm answer, when there is one.
    private var own: ReviewOpinion? { pair.opinions.last { $0.reviewer == frame.viewer.userName } }

    public var html: HTML {
        frame.page(language.say("Pasangan \(pair.id.raw)", "Pair \(pair.id.raw)"), here: .review(pair.id)) {
            p { a(language.say("Kembali ke antrean", "Back to the queue"), .href(queue)) }
            h1(language.say("Satu orang atau dua?", "One person or two?"))
            if let fault = model.fault { Notice(differs: true, text: p(language.say(fault), .role("alert"))).html }
            lead
            standing
            ReviewComparisonTable(
                lines: ReviewFieldLine.lines(
                    pair.leftContent, pair.rightContent, names: (model.leftPlace, model.rightPlace),
                    isRevealed: model.isRevealed),
                leftTitle: text.side(pair.left), rightTitle: text.side(pair.right), language: language
            ).html
            acts
            if let last = model.undoable { ReviewUndoLine(last: last, filter: model.filter, frame: frame).html }
            depends
            reveal
            weighed
            ReviewAround(model: model, frame: frame).html
        }
    }

    private var queue: Href { WorkLink.reviews(model.filter).href(language) }

    private var lead: HTML {
        p(.class("lead")) {
            language.say("Peluang ", "The chance of ")
            strong(text.percent(pair.probability), .class("number"))
            language.say(" bahwa keduanya orang yang sama. ", " that both are the same person. ")
            language.say(
                "\(text.side(pair.left)) dan \(text.side(pair.right).lowercasingFirst).",
                "\(text.side(pair.left)) and \(text.side(pair.right).lowercasingFirst).")
        }
    }

    /// Who has it, and what was said so far. The answer of the first reviewer is not shown to the second.
    @HTMLBuilder private var standing: HTML {
        if pair.state == .settled {
            Notice(text: p(text.state(.settled, pair.answer) + settledBy + ".")).html
        } else if let lease = pair.lease, lease.excludes(frame.viewer.userName, at: model.now) {
            Notice(differs: true, text: p(language.say("Pasangan ini ", "This pair is ") + text.lease(lease) + "."))
                .html
        } else if let own, own.answer.isFirm {
            Notice(
                text: p(
                    language.say(
                        "Anda memutuskan: \(text.answer(own.answer)). Menunggu pendapat orang lain.",
                        "You decided: \(text.answer(own.answer)). It waits for another person's opinion."))
            ).html
        } else if pair.state == .second {
            Notice(
                text: p(
                    language.say(
                        "Pendapat kedua: satu sisi peserta aktif, jadi dua orang harus sepakat. Jawaban orang pertama "
                            + "tidak ditampilkan supaya Anda menilai sendiri.",
                        "Second opinion: a side is an active participant, so two must agree. The first answer is "
                            + "not shown, so that you judge for yourself."))
            ).html
        } else if pair.state == .conflict {
            Notice(
                differs: true,
                text: p(
                    language.say(
                        "Dua peninjau berbeda pendapat. Keputusan Anda yang berlaku.",
                        "Two reviewers disagree. Your decision will hold."))
            ).html
        }
        notes
    }

    private var settledBy: String {
        if let earlier = pair.settledFrom {
            return language.say(
                " menurut keputusan atas pasangan \(earlier.raw), yang isinya sama",
                " by the decision on pair \(earlier.raw), which says the same")
        }
        let names = pair.opinions.filter { $0.answer.isFirm && $0.answer == pair.answer }.map(\.reviewer)
        return names.isEmpty ? "" : language.say(" oleh ", " by ") + language.list(names)
    }

    @HTMLBuilder private var notes: HTML {
        let notes = pair.opinions.filter { !$0.note.isEmpty && (pair.state == .settled || !$0.answer.isFirm) }
        if !notes.isEmpty {
            ul(.class("notes")) {
                notes.map { li("\($0.reviewer): \($0.note)") }
            }
        }
    }

    /// Whether the four acts are open to the reader.
    private var isOpen: Bool {
        guard model.mayDecide, pair.state.isWaiting, !(own?.answer.isFirm ?? false) else { return false }
        return !(pair.lease?.excludes(frame.viewer.userName, at: model.now) ?? false)
    }

    private var isHeld: Bool { pair.lease?.reviewer == frame.viewer.userName && pair.lease!.until > model.now }

    @HTMLBuilder private var acts: HTML {
        if isOpen, isHeld {
            form(
                .class("review-acts"), Attribute("method", "post"),
                .action(WorkLink.reviewDecide(pair.id).href(language)), Attribute("novalidate", nil)
            ) {
                frame.seal.html
                ReviewHidden.filter(model.filter)
                div(.class("field")) {
                    label(language.say("Catatan", "Note"), .class("name"), .forField(ReviewField.note.text))
                    p(
                        language.say(
                            "Wajib bila belum yakin: apa yang harus diperiksa orang berikutnya.",
                            "Required when not sure: what the next person has to check."),
                        .class("hint"), .id(ReviewField.note.hintId))
                    input(
                        .id(ReviewField.note.text), .name(ReviewField.note.text), .type("text"), .value(model.note),
                        Attribute("maxlength", "500"), .describedBy(ReviewField.note.hintId))
                }
                div(.class("actions")) { ReviewAct.allCases.map(button) }
                if let lease = pair.lease {
                    p(
                        language.say(
                            "Pasangan ini milik Anda sampai \(text.clock(lease.until)).",
                            "This pair is yours until \(text.clock(lease.until))."), .class("note"))
                }
            }
        } else if isOpen {
            WorkForm(
                action: .reviewTake(pair.id), frame: frame,
                submit: language.say("Ambil pasangan ini", "Take this pair")
            ).html { ReviewHidden.filter(model.filter) }
        }
    }

    private func button(_ act: ReviewAct) -> HTML {
        Tag("button")(
            .type("submit"), .name(ReviewField.answer.text), .value(act.rawValue), Attribute("data-key", act.key),
            Attribute("aria-keyshortcuts", act.key), act == .same || act == .different ? nil : .class("quiet")
        ) {
            language.say(act.phrase)
            " "
            WebPages.code(act.key, .class("key"), .ariaHidden)
        }
    }

    private var depends: HTML {
        section(.class("depends")) {
            h2(language.say("Yang bergantung pada keputusan ini", "What depends on this decision"))
            ul { consequences.map { li($0) } }
        }
    }

    private var consequences: [String] {
        var out: [String] = []
        if pair.value.isActive {
            out.append(
                language.say(
                    "Satu sisi peserta aktif. Bila sama, baris ini tidak dibayar lagi; bila beda, orang ini calon baru. "
                        + "Karena itu dua orang harus sepakat.",
                    "A side is an active participant. If same, the row is not paid for again; if different, this is a "
                        + "new candidate. That is why two must agree."))
        } else if pair.right.person != nil {
            out.append(
                language.say(
                    "Bila sama, baris ini digabung dengan orang itu; bila beda, orang ini dicatat sebagai orang lain.",
                    "If same, the row is joined with that person; if different, this is recorded as somebody else."))
        } else {
            out.append(
                language.say(
                    "Bila sama, salah satu baris dihitung duplikat; bila beda, keduanya tetap.",
                    "If same, one of the rows counts as a duplicate; if different, both stay."))
        }
        if pair.value.decidesVerdict {
            out.append(
                language.say(
                    "Putusan baris ini hanya tertahan oleh pertanyaan ini.",
                    "Only this question holds up the verdict of the row."))
        }
        if pair.value.waiting > 1 {
            out.append(
                language.say(
                    "\(language.number(pair.value.waiting)) pasangan menunggu jawaban tentang orang yang sama.",
                    "\(pair.value.waiting) pairs wait for an answer about the same person."))
        }
        out.append(
            language.say(
                "Penggabungan dapat dibatalkan: kedua sumber tetap utuh.",
                "Joining can be undone: both sources stay as they are."))
        return out
    }

    @HTMLBuilder private var reveal: HTML {
        if model.isRevealed {
            Notice(
                text: p(
                    language.say(
                        "Angka lengkap ditampilkan sekali ini; pembukaan ini dicatat di audit.",
                        "The full numbers are shown this once; the audit keeps that you saw them."))
            ).html
        } else if model.mayReveal {
            details {
                summary(language.say("Tampilkan angka lengkap", "Show the full numbers"))
                WorkForm(action: .reviewReveal(pair.id), frame: frame, submit: language.say("Tampilkan", "Show")).html {
                    ReviewHidden.filter(model.filter)
                    RadioGroup(
                        field: Field(
                            ReviewField.purpose, language.say("Untuk keperluan apa?", "For what purpose?"),
                            hint: language.say("Dicatat dengan nama Anda.", "Kept with your name.")),
                        choices: ReviewPurpose.allCases.map { Choice($0.rawValue, language.say($0.phrase)) }
                    ).html(.none, language)
                }
            }
        }
    }

    @HTMLBuilder private var weighed: HTML {
        if !model.weights.isEmpty {
            section {
                ReviewWaterfall(
                    prior: Double(pair.comparison.prior) / 100, lines: model.weights, language: language
                ).html
                p(
                    language.say(
                        "Bobot positif menguatkan “sama”, bobot negatif menguatkan “beda”: logaritma natural dari "
                            + "berapa kali lebih mungkin temuan itu pada satu orang daripada pada dua. Peluang di atas "
                            + "juga memperhitungkan baris lain, jadi dapat berbeda dari jumlah bobot.",
                        "Positive weights speak for “same”, negative ones for “different”: the natural logarithm of "
                            + "how many times likelier the finding is for one person than for two. The chance above "
                            + "also takes other rows into account, so it may differ from the sum."),
                    .class("note"))
            }
        }
    }
}

extension String {
    fileprivate var lowercasingFirst: String { prefix(1).lowercased() + dropFirst() }
}
