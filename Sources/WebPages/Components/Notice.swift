import Coverage
import Kernel

/// A remark that a reader must see before using the figures.
struct Notice {
    /// Set apart by a line in the colour of what is amiss.
    var differs = false
    let text: HTML

    var html: HTML { div(.class(differs ? "notice differs" : "notice")) { text } }

    /// Said once at the top of a page that holds invented figures.
    static func illustration(_ language: Language) -> Notice {
        Notice(
            text: p {
                strong(language.say("Data peragaan.", "Demonstration data."))
                language.say(
                    " Orangnya rekaan. “Resmi”: terbit di sumber umum. “Ilustrasi”: bukan data resmi. ",
                    " The people are invented. “Published”: printed in a public source. “Illustration”: not official data. "
                )
                a(language.say("Tentang data", "About the data"), .href(PageLink.aboutData.href(language)))
                "."
            })
    }

    /// Published figures that cannot all be right: all are shown, none is chosen.
    static func contradiction(_ contradiction: Contradiction, _ language: Language) -> Notice {
        Notice(
            differs: true,
            text: .group([
                p {
                    strong(language.say("Sumber resmi tidak sepakat.", "The published sources disagree."))
                    " " + language.say(contradiction.explanation)
                },
                ul { contradiction.readings.map { reading($0, contradiction, language) } },
            ]))
    }

    private static func reading(
        _ reading: Contradiction.Reading, _ contradiction: Contradiction, _ language: Language
    ) -> HTML {
        let about = reading.about ? language.say("sekitar ", "about ") : ""
        let implied = contradiction.percent.flatMap(reading.impliedPotential).map {
            language.say(
                "; berarti potensi sekitar \(language.number($0)) orang",
                "; this implies a potential of about \(language.number($0)) people")
        }
        return li(
            about
                + language.say(
                    "\(language.number(reading.participants)) orang", "\(language.number(reading.participants)) people")
                + (implied ?? "") + " (\(reading.source))")
    }
}
