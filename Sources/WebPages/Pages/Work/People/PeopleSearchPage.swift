import Access
import Kernel
import Registry

/// A person in a list of people: masked.
public struct PersonLine: Hashable, Sendable {
    public enum Standing: Hashable, Sendable { case active, former, proposed }

    public let id: Id<Person>
    public let name: String
    public let maskedNIK: MaskedText
    /// `Muara Bulian, Batang Hari`.
    public let place: String
    public let birthYear: Int?
    public let standing: Standing

    public init(
        id: Id<Person>, name: String, maskedNIK: MaskedText, place: String, birthYear: Int?, standing: Standing
    ) {
        self.id = id
        self.name = name
        self.maskedNIK = maskedNIK
        self.place = place
        self.birthYear = birthYear
        self.standing = standing
    }

    func status(_ language: Language) -> HTML {
        switch standing {
        case .active: span(language.say("Terlindungi", "Protected"), .class("badge good"))
        case .former: span(language.say("Tidak aktif", "Not active"), .class("badge gap"))
        case .proposed: span(language.say("Belum peserta", "Not a participant"), .class("badge"))
        }
    }
}

/// Where people are searched.
public struct PeopleSearchPage: Sendable {
    public enum Outcome: Hashable, Sendable {
        case notAsked
        case people([PersonLine], isMore: Bool)
        /// Digits that are no whole NIK or card's number.
        case partOfNumber
    }

    public struct Model: Sendable {
        public var word: String
        public var outcome: Outcome
        /// The places that the word named.
        public var places: [String]

        public init(word: String = "", outcome: Outcome = .notAsked, places: [String] = []) {
            self.word = word
            self.outcome = outcome
            self.places = places
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
        frame.page(language.say("Orang", "People"), here: .people) {
            h1(language.say("Cari orang", "Find a person"))
            search
            part
        }
    }

    /// The results alone, for a script that asks while one types.
    public var part: HTML {
        div(.class("found"), Attribute("data-part", "hasil")) { results }
    }

    /// A word for a person never stands in an address: the form is posted.
    private var search: HTML {
        form(
            .class("people-search"), Attribute("method", "post"), .action(WorkLink.people.href(language)),
            .role("search"), Attribute("data-renew", "hasil"), Attribute("data-live", ""),
            Attribute("data-free", nil)
        ) {
            frame.seal.html
            div(.class("field")) {
                label(language.say("Nama, NIK, atau KPJ", "Name, NIK or KPJ"), .class("name"), .forField("cari"))
                p(
                    .class("hint"), .id("cari-hint")
                ) {
                    language.say(
                        "Nama boleh disertai tempat: “siti aminah, muara bulian”. NIK 16 digit dan KPJ 11 digit harus utuh karena tersimpan tersandi.",
                        "A place may follow a name: “siti aminah, muara bulian”. A NIK of 16 digits and a KPJ of 11 must be whole, because they are kept encrypted."
                    )
                }
                div(.class("search-line")) {
                    input(
                        .id("cari"), .name(PersonField.word.text), .type("search"), .value(model.word),
                        .describedBy("cari-hint"), Attribute("autocomplete", "off"),
                        Attribute("spellcheck", "false"), Attribute("maxlength", "100"),
                        model.word.isEmpty ? Attribute("autofocus", nil) : nil, Attribute("data-key", "/"))
                    button(language.say("Cari", "Search"), .type("submit"))
                }
            }
        }
    }

    @HTMLBuilder private var results: HTML {
        switch model.outcome {
        case .notAsked: register
        case .partOfNumber:
            PageState(
                heading: language.say("Nomor belum utuh.", "The number is not whole."),
                happened: language.say(
                    "NIK terdiri atas 16 digit dan KPJ 11 digit. Sebagian nomor tidak dapat dicari.",
                    "A NIK has 16 digits and a KPJ 11. A part of a number cannot be looked for."),
                next: .empty
            ).part
        case .people(let people, let isMore):
            if people.isEmpty { nobody } else { list(people, isMore) }
        }
    }

    @HTMLBuilder private var register: HTML {
        if frame.viewer.may(.writePeople) {
            p {
                a(
                    language.say("Daftarkan orang baru", "Register a new person"),
                    .href(WorkLink.newPerson.href(language)))
            }
        }
    }

    @HTMLBuilder private var nobody: HTML {
        PageState(
            heading: language.say("Tidak ditemukan.", "Not found."),
            happened: language.say(
                "Tidak ada orang di wilayah Anda yang cocok. Coba sebagian nama, atau NIK utuh.",
                "Nobody in your regions matches. Try a part of the name, or the whole NIK."),
            next: register
        ).part
    }

    @HTMLBuilder private func list(_ people: [PersonLine], _ isMore: Bool) -> HTML {
        let place = model.places.isEmpty ? "" : language.say(" di ", " in ") + language.list(model.places)
        DataTable<PersonLine>(
            caption: .text(
                isMore
                    ? language.say(
                        "\(people.count) orang pertama yang cocok\(place); masih ada lagi.",
                        "The first \(people.count) people who match\(place); there are more.")
                    : language.say("\(people.count) orang cocok\(place).", "\(people.count) people match\(place).")),
            rowHead: .init(code: "nama", title: language.say("Nama", "Name"), isSortable: false, isWords: true) {
                line in
                a(line.name, .href(WorkLink.person(line.id).href(language)))
            },
            columns: [
                .init(code: "status", title: "Status", isSortable: false, isWords: true) { $0.status(language) },
                .init(code: "tempat", title: language.say("Tempat", "Place"), isSortable: false, isWords: true) {
                    $0.place.isEmpty ? nil : .text($0.place)
                },
                .init(code: "lahir", title: language.say("Tahun lahir", "Born in"), isSortable: false) {
                    $0.birthYear.map { .text("\($0)") }
                },
                .init(code: "nik", title: "NIK", isSortable: false, isWords: true) {
                    $0.maskedNIK.isEmpty ? nil : .text($0.maskedNIK.text)
                },
            ], rows: people, language: language
        ).html
        if isMore {
            p(
                language.say(
                    "Persempit dengan nama yang lebih lengkap atau tempat tinggal.",
                    "Narrow it with a fuller name or a place."), .class("note"))
        }
        register
    }
}
