import Access
import Intake
import Kernel
import Registry

/// One row: what was read, what was understood, why, and what to do.
public struct RowPage: Sendable {
    public struct Model: Sendable {
        public var list: Usulan
        public var region: String
        public var row: UsulanRow
        /// Where the person lives, in words; nil when it is not known.
        public var place: String?
        /// With whom of the registry or which row it was compared, and why; nil when with nobody.
        public var match: Match?
        public var proposals: [Proposal]
        /// Fields that the files have columns for.
        public var fields: [Registry.Field]
        /// The NIK and the other numbers are shown whole: the reader opened them, which was written down.
        public var isRevealed: Bool
        /// What was typed and what is wrong with it; `none` shows the row's own values.
        public var entries: FormEntries
        /// Somebody else changed the row while this form was open.
        public var conflict: Conflict?
        /// The next row that needs mending.
        public var next: Int?
        public var note: ListNote?

        public init(
            list: Usulan, region: String, row: UsulanRow, place: String? = nil, match: Match? = nil,
            proposals: [Proposal] = [], fields: [Registry.Field], isRevealed: Bool = false,
            entries: FormEntries = .none, conflict: Conflict? = nil, next: Int? = nil, note: ListNote? = nil
        ) {
            self.list = list
            self.region = region
            self.row = row
            self.place = place
            self.match = match
            self.proposals = proposals
            self.fields = fields
            self.isRevealed = isRevealed
            self.entries = entries
            self.conflict = conflict
            self.next = next
            self.note = note
        }
    }

    /// Whom the row was found to be.
    public struct Match: Sendable {
        public enum Other: Sendable {
            /// Of the registry: the name there, and the status in words.
            case person(name: String, status: Phrase)
            /// Another row of this list.
            case row(Int, name: String)
        }
        public var other: Other
        /// In parts per million; nil for certain.
        public var probabilityPPM: Int?
        /// Each compared field, with whether it agrees.
        public var because: [(field: Phrase, agrees: Bool?, words: Phrase)]
        public init(
            other: Other, probabilityPPM: Int?, because: [(field: Phrase, agrees: Bool?, words: Phrase)] = []
        ) {
            self.other = other
            self.probabilityPPM = probabilityPPM
            self.because = because
        }
    }

    /// A value that the row probably means.
    public struct Proposal: Sendable {
        /// The word of its kind.
        public var kind: String
        public var field: Registry.Field
        public var value: String
        public var why: Phrase
        public init(kind: String, field: Registry.Field, value: String, why: Phrase) {
            self.kind = kind
            self.field = field
            self.value = value
            self.why = why
        }
    }

    /// The other's change beside one's own.
    public struct Conflict: Sendable {
        public var by: String
        public var at: Moment?
        /// Each field in which the two differ.
        public var fields: [(field: Registry.Field, theirs: String, yours: String)]
        public init(by: String, at: Moment?, fields: [(field: Registry.Field, theirs: String, yours: String)]) {
            self.by = by
            self.at = at
            self.fields = fields
        }
    }

    let model: Model
    let frame: WorkFrame

    public init(_ model: Model, frame: WorkFrame) {
        self.model = model
        self.frame = frame
    }

    var language: Language { frame.language }
    var row: UsulanRow { model.row }
    var list: Usulan { model.list }
    var mayMend: Bool { list.state.isMendable && frame.viewer.may(.makeLists, in: list.wilayah) }
    private var name: String { row[.nama].isEmpty ? language.say("Tanpa nama", "No name") : row[.nama] }

    public var html: HTML {
        frame.page(language.say("Baris \(row.number)", "Row \(row.number)"), here: .row(list.id, row.number)) {
            ListPlace(
                list: list, region: model.region, here: language.say("Baris \(row.number)", "Row \(row.number)"),
                language: language
            ).html
            div(.class("list-head")) {
                h1(name)
                row.judgement.verdict.tag(language)
            }
            if let note = model.note { note.html(language) }
            if let conflict = model.conflict { ConflictPart(conflict: conflict, page: self).html }
            p(language.say(row.judgement.verdict.meaning), .class("lead"))
            reasons
            if !model.proposals.isEmpty { proposals }
            if let match = model.match { MatchPart(match: match, list: list, language: language).html }
            if mayMend { RowForm(page: self).html } else { cannotMend }
            cells
            steps
        }
    }

    // MARK: - Why, and what to do

    @HTMLBuilder private var reasons: HTML {
        if row.judgement.reasons.isEmpty {
            p(language.say("Tidak ada yang salah pada baris ini.", "Nothing is wrong with this row."))
        } else {
            h2(language.say("Sebab dan yang harus dilakukan", "Why, and what to do"))
            ul(.class("reasons")) { row.judgement.reasons.map(reason) }
        }
    }

    private func reason(_ code: String) -> HTML {
        li {
            strong(ReasonWords.text(code, language) + ".")
            if let entry = ReasonWords.entry(code) {
                " " + language.say(entry.act).capitalizedFirst + "."
            }
        }
    }

    private var proposals: HTML {
        section(.class("proposals")) {
            h2(language.say("Usul perbaikan", "Proposed repairs"))
            ul(.class("options")) {
                model.proposals.map { proposal in
                    li {
                        p {
                            strong(language.say(proposal.field.label) + ": ")
                            span(shown(proposal.field, row[proposal.field]), .class("was"))
                            " → "
                            strong(shown(proposal.field, proposal.value))
                        }
                        p(language.say(proposal.why).capitalizedFirst + ".", .class("hint"))
                        if mayMend {
                            ButtonForm(
                                action: .rowRepair(list.id, row.number), frame: frame,
                                word: language.say("Pakai usul ini", "Use this"),
                                hidden: [(ListFields.kind, proposal.kind), (ListFields.version, "\(row.version)")],
                                isQuiet: true
                            ).html
                        }
                    }
                }
            }
            p(
                language.say("Cocokkan dengan KTP sebelum memakainya.", "Compare with the identity card first."),
                .class("hint"))
        }
    }

    /// Masked unless the reader opened the row.
    func shown(_ field: Registry.Field, _ text: String) -> String {
        text.isEmpty ? language.say("kosong", "empty") : model.isRevealed ? text : field.shown(text)
    }

    private var cannotMend: HTML {
        let why: String
        if !frame.viewer.may(.makeLists, in: list.wilayah) {
            let roles = language.list(Right.makeLists.roles.map { language.say($0.name) })
            why = language.say("Yang dapat memperbaikinya: \(roles).", "Who can mend it: \(roles).")
        } else {
            why = language.say(
                "Daftar ini \(language.say(list.state.name).lowercased()), jadi barisnya tidak dapat diubah.",
                "The list is in the state “\(language.say(list.state.name))”, so its rows cannot be changed.")
        }
        return p(why, .class("hint"))
    }

    // MARK: - As read, and as understood

    private var cells: HTML {
        let fields = Registry.Field.allCases.filter { !row.cells[$0].isEmpty || !row[$0].isEmpty }
        return .group([
            h2(language.say("Yang tertulis dan yang dipahami", "As written, and as understood")),
            DataTable<Registry.Field>(
                caption: .text(whereRead),
                rowHead: .init(code: "kolom", title: language.say("Kolom", "Column")) { .text(language.say($0.label)) },
                columns: [
                    .init(
                        code: "tertulis", title: language.say("Tertulis di berkas", "Written in the file"),
                        isWords: true
                    ) {
                        row.cells[$0].isEmpty ? nil : span(shown($0, row.cells[$0]), .class("written"))
                    },
                    .init(code: "dipahami", title: language.say("Dipahami", "Understood"), isWords: true) {
                        understood($0)
                    },
                ], rows: fields, language: language
            ).html,
        ])
    }

    private var whereRead: String {
        let file = list.files.indices.contains(row.place.file) ? list.files[row.place.file].name : ""
        return language.say(
            "\(file), baris \(row.place.sheetRow) di lembarnya", "\(file), row \(row.place.sheetRow) of its sheet")
    }

    private func understood(_ field: Registry.Field) -> HTML? {
        let words: String?
        switch field {
        case .tanggalLahir: words = row.judgement.birth.map { language.date($0) }
        case .jenisKelamin:
            words = SexReading.read(row[.jenisKelamin]).sex.map {
                $0 == .perempuan ? language.say("Perempuan", "Woman") : language.say("Laki-laki", "Man")
            }
        case .desa: words = model.place
        default: words = row[field].isEmpty ? nil : shown(field, row[field])
        }
        let isMended = row.fixes[field] != nil
        guard let words else {
            return isMended ? span(language.say("dikosongkan", "emptied"), .class("unit-inline")) : nil
        }
        return .group([
            .text(words), isMended ? span(language.say(" (diubah)", " (changed)"), .class("unit-inline")) : .empty,
        ])
    }

    private var steps: HTML {
        p(.class("primary")) {
            if mayMend, let next = model.next, next != row.number {
                a(
                    language.say("Baris berikutnya yang perlu diperbaiki", "The next row to be fixed"),
                    .href(WorkLink.row(list.id, next).href(language)))
            }
            a(language.say("Kembali ke daftar", "Back to the list"), .href(WorkLink.list(list.id).href(language)))
        }
    }
}
