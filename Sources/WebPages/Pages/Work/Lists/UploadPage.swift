import Kernel

/// Sending files as one list.
public struct UploadPage: Sendable {
    public struct Model: Sendable {
        /// Regions for which a list may be made, with the levels below them, in the order of the menu.
        public var regions: [(code: String, name: String)]
        /// Sources used before.
        public var sources: [String]
        /// Lists that this one may replace, newest first.
        public var former: [(id: Int64, title: String)]
        public var entries: FormEntries
        public var limitMegabytes: Int
        public var limitFiles: Int

        public init(
            regions: [(code: String, name: String)], sources: [String] = [], former: [(id: Int64, title: String)] = [],
            entries: FormEntries = .none, limitMegabytes: Int = 200, limitFiles: Int = 20
        ) {
            self.regions = regions
            self.sources = sources
            self.former = former
            self.entries = entries
            self.limitMegabytes = limitMegabytes
            self.limitFiles = limitFiles
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
        let title = language.say("Unggah daftar", "Upload a list")
        return frame.page(title, here: .upload) {
            nav(.class("trail"), .label(language.say("Letak halaman", "Where this page lies"))) {
                ol {
                    li { a(language.say("Daftar", "Lists"), .href(WorkLink.lists.href(language))) }
                    li { span(title, Attribute("aria-current", "page")) }
                }
            }
            h1(title)
            p(
                language.say(
                    "Pilih berkasnya. Setelah ini Anda memeriksa arti setiap kolom, lalu setiap orang diperiksa.",
                    "Choose the files. Then you check what each column means, and everyone is checked."))
            ErrorSummary(entries: model.entries, language: language).html
            sending
            h2(language.say("Berkas yang baik", "What a good file is"))
            ul {
                li(
                    language.say(
                        "Baris judul dengan paling sedikit kolom NIK dan Nama.",
                        "A header row with at least the columns NIK and name."))
                li(
                    language.say(
                        "Satu orang satu baris; tanpa baris jumlah di bawah.",
                        "One person a row; no row of totals below."))
                li(
                    language.say(
                        "Kolom NIK di Excel berformat Teks, supaya angkanya utuh.",
                        "The NIK column formatted as text, so that no digit is lost."))
            }
        }
    }

    private var sending: HTML {
        form(
            .class("form upload"), Attribute("method", "post"), .action(WorkLink.upload.href(language)),
            Attribute("enctype", "multipart/form-data"), Attribute("novalidate", nil)
        ) {
            // First, so that nothing is taken from somebody who may not send.
            frame.seal.html
            TextField(
                field: Field(
                    ListFields.title, language.say("Nama daftar", "Name of the list"),
                    hint: language.say("Misalnya Petani Desa Rantau Puri 2026.", "Such as Farmers of Rantau Puri 2026.")
                )
            ).html(model.entries, language)
            region.html(model.entries, language)
            source
            if !model.former.isEmpty { former.html(model.entries, language) }
            files
            div(.class("actions")) { button(language.say("Unggah", "Upload"), .type("submit")) }
        }
    }

    private var region: SelectField {
        SelectField(
            field: Field(
                ListFields.region, language.say("Wilayah", "Region"),
                hint: language.say("Tempat tinggal orang-orang di daftar ini.", "Where the people of the list live.")),
            choices: model.regions.map { Choice($0.code, $0.name) },
            prompt: model.regions.count > 1 ? language.say("Pilih wilayah", "Choose a region") : nil)
    }

    private var former: SelectField {
        SelectField(
            field: Field(
                ListFields.previous, language.say("Versi baru dari daftar", "A newer version of"),
                hint: language.say(
                    "Isi bila daftar ini menggantikan daftar yang sudah ada.",
                    "If it replaces a list that is here already."),
                isOptional: true),
            choices: model.former.map { Choice("\($0.id)", $0.title) },
            prompt: language.say("Bukan, ini daftar baru", "No, it is new"))
    }

    private var source: HTML {
        let field = Field(
            ListFields.source, language.say("Sumber", "Source"),
            hint: language.say(
                "Kantor yang mengumpulkan, misalnya disbun. Arti kolom diingat untuk setiap sumber.",
                "The office that collected it, such as disbun. What the columns mean is remembered for each."))
        let frame = FieldFrame(field: field, entries: model.entries, language: language)
        return frame.single {
            .group([
                .void(
                    "input",
                    ([
                        .id(field.name.text), .name(field.name.text), .type("text"), .class("w-20"),
                        .value(model.entries.text(field.name)), Attribute("list", "sumber-lama"),
                        Attribute("maxlength", "60"),
                    ] + frame.described).compactMap { $0 }),
                Tag("datalist")(.id("sumber-lama")) { model.sources.map { option($0, .value($0)) } },
            ])
        }
    }

    private var files: HTML {
        let field = Field(
            ListFields.files, language.say("Berkas", "Files"),
            hint: language.say(
                "Excel (.xlsx, .xls), LibreOffice (.ods) atau CSV. Boleh beberapa sekaligus: paling banyak \(model.limitFiles) berkas dan \(model.limitMegabytes) MB.",
                "Excel (.xlsx, .xls), LibreOffice (.ods) or CSV. Several at once: at most \(model.limitFiles) files and \(model.limitMegabytes) MB."
            ))
        let frame = FieldFrame(field: field, entries: model.entries, language: language)
        return frame.single {
            .void(
                "input",
                ([
                    .id(field.name.text), .name(field.name.text), .type("file"), .class("file"),
                    Attribute("multiple", nil), Attribute("accept", ".csv,.tsv,.txt,.xlsx,.xls,.ods"),
                ] + frame.described).compactMap { $0 })
        }
    }
}
