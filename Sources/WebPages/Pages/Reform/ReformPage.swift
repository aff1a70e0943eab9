import Calculators
import Kernel
import Rules

/// "What if": numbers of the law changed on a copy, and what that would do. The law itself stays.
public struct ReformPage: Sendable {
    let model: ReformModel
    let language: Language

    public init(_ model: ReformModel, _ language: Language) { (self.model, self.language) = (model, language) }

    private var reading: ReformReading { model.reading }
    private var name: String { language.say("Bagaimana jika?", "What if?") }

    public var html: HTML {
        let title = model.isRefused ? language.say("Kesalahan: ", "Error: ") + name : name
        return PageLayout(language, title: title, here: .calculator(model.link)).html {
            crumbs
            h1(name, .class("question"))
            p(Self.lead[language], .class("note"))
            if let effects = model.effects { ReformAnswer(model: model, effects: effects, language: language).html }
            ask
        }
    }

    static let lead = Phrase(
        id: "Ubah angka hukum pada salinannya, lalu lihat akibatnya bagi orang, kelompok, dan anggaran. "
            + "Hukumnya sendiri tidak berubah.",
        en: "Change numbers of the law on a copy and see what that does to people, a group and a budget. "
            + "The law itself does not change.")

    private var crumbs: HTML {
        nav(.class("crumbs"), .label(language.say("Letak halaman", "Where this page stands"))) {
            a(language.say("Hitung", "Calculate"), .href(PageLink.calculators.href(language)))
            " › "
            span(name, Attribute("aria-current", "page"))
        }
    }

    private var ask: HTML {
        section(.id("isian"), .class("asking"), .label(language.say("Isian", "Questions"))) {
            if model.effects != nil { h2(language.say("Ubah andaian", "Change what is assumed"), .class("no-print")) }
            FieldForm(
                action: PageLink.calculator(CalculatorLink(ReformModel.slug, [])).href(language),
                entries: reading.entries, submit: submit, language: language
            ).html {
                reading.chosen.indices.map(changed)
                if reading.chosen.count < ReformReading.mostChanges { choice }
                if !reading.chosen.isEmpty { period }
            }
        }
    }

    private var submit: String {
        reading.chosen.isEmpty ? language.say("Lanjut", "Continue") : language.say("Lihat akibatnya", "See the effects")
    }

    private func changed(_ index: Int) -> HTML {
        let parameter = reading.chosen[index].parameter
        let name = ReformReading.number.numbered(index + 1)
        let label = parameter.label[language].capitalizedFirst
        return .group([
            input(.type("hidden"), .name(name.text), .value(parameter.id)),
            TextField(
                field: Field(
                    ReformReading.value.numbered(index + 1),
                    language.say("\(label): nilai baru", "\(label): new value"),
                    hint: hint(parameter)), kind: kind(parameter)
            ).html(reading.entries, language),
            p(.class("note no-print")) {
                LawLink.parameter(parameter.id).link(
                    language.say("Riwayat angka ini", "History of this number"), language)
                " · "
                a(
                    language.say("Jangan ubah: \(label)", "Leave as it is: \(label)"),
                    .href(PageLink.calculator(model.link(without: index)).href(language)))
            },
        ])
    }

    private func hint(_ parameter: AnyParameter) -> String {
        let month = language.month(reading.from)
        guard let now = model.valueNow(parameter) else {
            return language.say("Untuk \(month) hukum tidak menetapkannya.", "The law does not set it for \(month).")
        }
        let words = now.words(parameter.unit, language)
        return language.say("Menurut hukum \(month): \(words).", "By the law of \(month): \(words).")
    }

    private func kind(_ parameter: AnyParameter) -> TextField.Kind {
        switch parameter.rows.first?.quantity {
        case .rupiah: .money
        case .rate: .decimal(unit: "%")
        default: .count(unit: parameter.unit.name(language))
        }
    }

    /// Every number that can be written on a line, by its chapter.
    private var choice: HTML {
        let isFirst = reading.chosen.isEmpty
        let field = Field(
            reading.freeSlot,
            isFirst
                ? language.say("Angka yang diubah", "The number to change")
                : language.say("Ubah satu angka lagi", "Change one more number"),
            hint: isFirst
                ? language.say(
                    "Sampai tiga angka sekaligus. Tabel, misalnya lapisan penghasilan BPU, diubah dengan perintah "
                        + "lindungi rules reform --table.",
                    "Up to three numbers at once. Tables, such as the income tiers of BPU, are changed with the command "
                        + "lindungi rules reform --table.") : nil,
            isOptional: !isFirst)
        let frame = FieldFrame(field: field, entries: reading.entries, language: language)
        let attributes = [.id(field.name.text), .name(field.name.text), .class("w-full")] + frame.described
        return frame.single {
            HTML.element("select", attributes.compactMap { $0 }, options)
        }
    }

    private var options: HTML {
        let taken = Set(reading.chosen.map(\.parameter.id))
        return .group(
            [option(language.say("Pilih angka", "Choose a number"), .value(""))]
                + model.index.chapters.map { chapter in
                    let offered = chapter.parameters.filter { $0.isScalar && !taken.contains($0.id) }
                    if offered.isEmpty { return .empty }
                    return optgroup(Attribute("label", chapter.title[language])) {
                        offered.map { option($0.label[language].capitalizedFirst, .value($0.id)) }
                    }
                })
    }

    @HTMLBuilder private var period: HTML {
        DateField(
            field: Field(
                ReformReading.from, language.say("Mulai bulan", "From month"),
                hint: language.say(
                    "Akibatnya dihitung untuk dua belas bulan sejak bulan ini.",
                    "The effects are computed for twelve months from this one.")),
            precision: .month
        ).html(reading.entries, language)
        DateField(
            field: Field(
                ReformReading.through, language.say("Sampai bulan", "Through month"),
                hint: language.say("Kosong berarti seterusnya.", "Empty means from then on."), isOptional: true),
            precision: .month
        ).html(reading.entries, language)
        TextField(
            field: Field(
                ReformReading.people, language.say("Jumlah orang dalam kelompok", "People in the group"),
                hint: language.say("Misalnya warga satu desa.", "Such as the people of one village.")),
            kind: .count(unit: language.say("orang", "people"))
        ).html(reading.entries, language)
    }
}
