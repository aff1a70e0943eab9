import Kernel
import Registry

/// What the columns of the uploaded files mean, each to be confirmed or corrected.
public struct ColumnsPage: Sendable {
    public struct Column: Sendable {
        /// `C`, as the spreadsheet shows it.
        public var letters: String
        /// As the header has it.
        public var header: String
        /// The word of its meaning; empty for a column left aside.
        public var meaning: String
        /// The first cells, masked already where they are personal.
        public var samples: [String]
        public init(letters: String, header: String, meaning: String, samples: [String]) {
            self.letters = letters
            self.header = header
            self.meaning = meaning
            self.samples = samples
        }
    }

    public struct File: Sendable {
        public var name: String
        public var rows: Int?
        public var columns: [Column]
        /// Why it cannot be read as it is.
        public var problem: Phrase?
        /// The choice of the last time was taken over.
        public var isRemembered: Bool
        public init(name: String, rows: Int?, columns: [Column], problem: Phrase? = nil, isRemembered: Bool = false) {
            self.name = name
            self.rows = rows
            self.columns = columns
            self.problem = problem
            self.isRemembered = isRemembered
        }
    }

    public struct Model: Sendable {
        public var waiting: String
        public var plan: UploadPlan
        public var title: String
        public var files: [File]
        /// What can be chosen: the word that is sent, and the name.
        public var meanings: [(word: String, name: Phrase)]
        public var entries: FormEntries
        public init(
            waiting: String, plan: UploadPlan, title: String, files: [File], meanings: [(word: String, name: Phrase)],
            entries: FormEntries = .none
        ) {
            self.waiting = waiting
            self.plan = plan
            self.title = title
            self.files = files
            self.meanings = meanings
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

    /// The select of the n-th column of the n-th file, both from 0.
    public static func field(file: Int, column: Int) -> FieldName {
        ListFields.column.numbered(file + 1).numbered(column + 1)
    }

    public var html: HTML {
        frame.page(language.say("Arti kolom", "The columns"), here: .columns(model.waiting, model.plan)) {
            nav(.class("trail"), .label(language.say("Letak halaman", "Where this page lies"))) {
                ol {
                    li { a(language.say("Daftar", "Lists"), .href(WorkLink.lists.href(language))) }
                    li { span(model.title, Attribute("aria-current", "page")) }
                }
            }
            h1(language.say("Periksa arti setiap kolom", "Check what each column means"))
            p(lead, .class("lead"))
            WorkForm(
                action: .columns(model.waiting), frame: frame,
                submit: language.say("Periksa semua baris", "Check all rows"), kind: "columns", entries: model.entries
            ).html {
                model.plan.fields.map { WorkForm.hidden($0, $1) }
                model.files.enumerated().map { file($0.element, $0.offset) }
            }
        }
    }

    private var lead: String {
        let known = model.files.flatMap(\.columns).filter { !$0.meaning.isEmpty }.count
        let all = model.files.flatMap(\.columns).count
        return language.say(
            "\(language.number(known)) dari \(language.number(all)) kolom dikenali. Betulkan yang keliru; yang tidak dipakai biarkan “Tidak dipakai”.",
            "\(language.number(known)) of \(language.number(all)) columns were recognised. Correct what is wrong; leave the others as “Not used”."
        )
    }

    private func file(_ file: File, _ index: Int) -> HTML {
        section(.class("file-columns")) {
            h2(file.name)
            if let problem = file.problem {
                Notice(differs: true, text: p(language.say(problem).capitalizedFirst + ".")).html
            }
            if file.isRemembered {
                p(
                    language.say(
                        "Arti kolom diambil dari pilihan terakhir untuk sumber ini.",
                        "Taken from what was chosen for this source the last time."), .class("hint"))
            }
            if !file.columns.isEmpty { table(file, index) }
        }
    }

    private func table(_ file: File, _ index: Int) -> HTML {
        DataTable<(Int, Column)>(
            caption: .text(
                language.say(
                    "Tiga contoh isi di setiap kolom; angka pribadi disamarkan.",
                    "Three samples of each column; personal numbers are masked.")),
            rowHead: .init(code: "kolom", title: language.say("Kolom di berkas", "Column of the file")) { _, column in
                .group([
                    span(column.letters, .class("letters")), .text(" "),
                    column.header.isEmpty
                        ? span(language.say("(tanpa judul)", "(no header)"), .class("none")) : .text(column.header),
                ])
            },
            columns: [
                .init(code: "arti", title: language.say("Artinya", "Meaning"), isWords: true) { place, column in
                    choice(ColumnsPage.field(file: index, column: place), column)
                },
                .init(code: "contoh", title: language.say("Contoh isi", "Samples"), isWords: true) { _, column in
                    ul(.class("samples")) {
                        column.samples.map { sample in
                            li { sample.isEmpty ? span("–", .class("none")) : .text(sample) }
                        }
                    }
                },
            ], rows: Array(file.columns.enumerated()).map { ($0.offset, $0.element) }, language: language
        ).html
    }

    private func choice(_ name: FieldName, _ column: Column) -> HTML {
        let typed = model.entries.text(name)
        let chosen = model.entries.isEmpty ? column.meaning : typed
        let fault = model.entries.fault(name)
        return div(.class(fault == nil ? "cell-field" : "cell-field wrong")) {
            if let fault { p(language.say(fault), .class("fault"), .id(name.faultId)) }
            select(
                .id(name.text), .name(name.text),
                .label(
                    language.say(
                        "Arti kolom \(column.letters) \(column.header)",
                        "Meaning of column \(column.letters) \(column.header)")),
                fault == nil ? nil : .describedBy(name.faultId), fault == nil ? nil : Attribute("aria-invalid", "true")
            ) {
                option(language.say("Tidak dipakai", "Not used"), .value(""), selected(chosen.isEmpty))
                model.meanings.map { option(language.say($0.name), .value($0.word), selected($0.word == chosen)) }
            }
        }
    }
}
