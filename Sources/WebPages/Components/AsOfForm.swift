import Kernel

/// The days that a coverage page can be asked for.
public struct AsOfChoices: Sendable {
    /// Days with a published count and denominator, newest first.
    public let published: [Day]
    /// Last days of months that the registry holds, newest first.
    public let months: [Day]

    /// Months of which a published day stands already are not offered twice.
    public init(published: [Day], months: [Day]) {
        self.published = published.sorted(by: >)
        let taken = Set(published.map(\.bulan))
        self.months = months.filter { !taken.contains($0.bulan) }.sorted(by: >)
    }

    var all: [Day] { published + months }
}

/// Lets a reader ask for another day, without a script.
struct AsOfForm {
    let kode: KodeWilayah
    let asOf: Day
    let sort: CoverageSort?
    let choices: AsOfChoices
    let illustration: Bool
    let language: Language

    var html: HTML {
        form(
            .class("choose"), Attribute("method", "get"),
            .action(PageLink.coverage(kode, CoverageView()).href(language))
        ) {
            label(language.say("Keadaan per tanggal", "As of"), .forField("per"))
            select(.id("per"), .name("per")) {
                if !choices.all.contains(asOf) { choice(asOf) }
                group(
                    language.say("Terbit dengan jumlah dan penyebut", "Published with count and denominator"),
                    choices.published)
                group(monthsWord, choices.months)
            }
            if let sort { input(.type("hidden"), .name("urut"), .value(sort.code)) }
            button(language.say("Tampilkan", "Show"), .type("submit"))
        }
    }

    private var monthsWord: String {
        illustration
            ? language.say("Akhir bulan (ilustrasi)", "End of month (illustration)")
            : language.say("Akhir bulan", "End of month")
    }

    @HTMLBuilder private func group(_ name: String, _ days: [Day]) -> HTML {
        if !days.isEmpty { optgroup(Attribute("label", name)) { days.map(choice) } }
    }

    private func choice(_ day: Day) -> HTML {
        option(language.date(day), .value("\(day)"), day == asOf ? Attribute("selected", nil) : nil)
    }
}
