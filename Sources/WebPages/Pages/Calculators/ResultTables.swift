import Calculators
import Kernel

/// Results that are lists of years: the scholarship of each child, the balance of each year.
struct ResultTables {
    private let tables: [(caption: String, rows: [[ResultEntry]], total: Rupiah?)]
    private let language: Language

    init(_ calculation: Calculation, _ language: Language) {
        self.language = language
        let condition = calculation.needsOfficer ? language.say("Bila dibayar: ", "If it is paid: ") : ""
        tables = calculation.results.flatMap { entry -> [(String, [[ResultEntry]], Rupiah?)] in
            guard entry.key != "bacaan", case .list(let items) = entry.value else { return [] }
            let rows = items.compactMap(\.entries)
            guard !rows.isEmpty else { return [] }
            let perChild = rows.compactMap { ResultTables.child($0, language, condition) }
            return perChild.isEmpty ? [(entry.label[language], rows, nil)] : perChild
        }
    }

    /// A row that holds rows of its own: one child with its years.
    private static func child(
        _ row: [ResultEntry], _ language: Language, _ condition: String
    ) -> (String, [[ResultEntry]], Rupiah?)? {
        guard let years = row.first(where: { $0.key == "tahun" }), case .list(let items) = years.value,
            case .count(let number) = row.first(where: { $0.key == "anak" })?.value
        else { return nil }
        var total: Rupiah?
        if case .rupiah(let sum) = row.first(where: { $0.key == "total" })?.value { total = sum }
        let caption = language.say("beasiswa anak ke-\(number), per tahun", "scholarship of child \(number), by year")
        return ((condition + caption).capitalizedFirst, items.compactMap(\.entries), total)
    }

    var html: HTML {
        .group(tables.map { one in table(one.caption, one.rows, one.total) })
    }

    @HTMLBuilder private func table(_ caption: String, _ rows: [[ResultEntry]], _ total: Rupiah?) -> HTML {
        let columns = rows[0]
        WebPages.table(.class("statement")) {
            WebPages.caption(caption)
            thead {
                tr { columns.map { th($0.label[language], .scope("col"), $0.value.isNumber ? .class("n") : nil) } }
            }
            tbody { rows.map(row) }
            if let total {
                tfoot {
                    tr {
                        th(
                            language.say("Jumlah", "Total"), .scope("row"),
                            Attribute("colspan", "\(max(1, columns.count - 1))"))
                        td(total.words(language), .class("n"))
                    }
                }
            }
        }
    }

    private func row(_ row: [ResultEntry]) -> HTML {
        tr {
            for (index, entry) in row.enumerated() {
                let words = entry.value.words(language, isYear: entry.key == "tahun")
                if index == 0 {
                    th(words, .scope("row"))
                } else {
                    td(words, entry.value.isNumber ? .class("n") : nil)
                }
            }
        }
    }
}

extension ResultValue {
    fileprivate var entries: [ResultEntry]? { if case .object(let entries) = self { entries } else { nil } }

    fileprivate var isNumber: Bool {
        switch self {
        case .rupiah, .percent: true
        default: false
        }
    }

    fileprivate func words(_ language: Language, isYear: Bool) -> String {
        switch self {
        case .rupiah(let amount): amount.words(language)
        case .count(let count): isYear ? "\(count)" : language.number(count)
        case .percent(let rate): rate.words(language)
        case .flag(let flag): flag ? language.say("Ya", "Yes") : language.say("Tidak", "No")
        case .text(let text): text
        case .list, .object: ""
        }
    }
}
