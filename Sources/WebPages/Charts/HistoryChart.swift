import Kernel
import Rules

/// A number of the law from its first day on: a line in steps from a zero baseline, dashed from
/// today through the last month that was checked, and after that nothing.
struct HistoryChart {
    let parameter: AnyParameter
    let today: Day
    let language: Language

    /// Nil for what has no size: tables and texts.
    init?(_ parameter: AnyParameter, today: Day, language: Language) {
        guard parameter.rows.allSatisfy({ $0.quantity.size != nil }) else { return nil }
        self.parameter = parameter
        self.today = today
        self.language = language
    }

    var html: HTML {
        figure {
            HistoryDrawing(chart: self, width: 800, height: height, kind: "wide").html
            HistoryDrawing(chart: self, width: 328, height: height, kind: "narrow").html
            figcaption(captionText)
        }
    }

    /// One value needs no room for steps.
    private var height: Double { parameter.rows.count > 1 ? 270 : 150 }

    private var checked: String { language.month(parameter.checkedThrough) }

    private var captionText: String {
        let hasRecalled = parameter.rows.contains { $0.confidence == .recalled }
        let isExpected = today < parameter.checkedThrough.lastDay
        return [
            language.say(
                "Satuan: \(parameter.unit.name(language)). Sumbu mulai dari nol.",
                "Unit: \(parameter.unit.name(language)). The axis begins at zero."),
            hasRecalled
                ? language.say("Belah ketupat kosong: belum terverifikasi.", "Hollow diamond: not verified.") : "",
            isExpected
                ? language.say(
                    "Garis putus-putus: sesudah \(language.date(today)), berlaku bila tidak diubah.",
                    "Dashed line: after \(language.date(today)), holds unless it is changed.") : "",
            language.say("Sesudah \(checked) belum diketahui.", "Not known after \(checked)."),
        ].filter { !$0.isEmpty }.joined(separator: " ")
    }

    var title: String {
        language.say("Riwayat \(parameter.label.id)", "History of the \(parameter.label.en)")
    }

    /// The drawing in words, for those who do not see it.
    var spoken: String {
        parameter.rows.map { row in
            let doubt = row.confidence == .recalled ? ", \(row.confidence.word(language))" : ""
            return "\(language.date(row.berlakuSejak)): \(row.quantity.words(parameter.unit, language))"
                + " (\(row.citation.regulation.shortName)\(doubt))"
        }.joined(separator: "; ")
            + language.say(". Sesudah \(checked) belum diketahui.", ". Not known after \(checked).")
    }
}
