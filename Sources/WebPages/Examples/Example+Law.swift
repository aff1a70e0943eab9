import Rules

extension HistoryChart {
    static let examples = [
        example(
            "raised", "Naik dua kali, satu nilai belum terverifikasi", "Raised twice, one value not verified",
            ExampleLaw.raised),
        example(
            "relief", "Tarif yang diringankan beberapa bulan", "A rate with some months of relief", ExampleLaw.relief),
        example(
            "yearly", "Diumumkan tiap tahun, belum untuk tahun depan", "Announced each year, not yet for the next",
            ExampleLaw.yearly),
        example("coming", "Satu nilai, belum berlaku", "One value, not in force yet", ExampleLaw.coming),
    ]

    private static func example(
        _ name: String, _ indonesian: String, _ english: String, _ parameter: AnyParameter
    ) -> Example {
        Example("history-chart/\(name)", indonesian, english) {
            HistoryChart(parameter, today: ExampleLaw.today, language: $0)?.html ?? .empty
        }
    }
}

extension ReadingList {
    static let examples = [
        Example("reading-list/one", "Satu tafsir dengan keraguannya", "One reading with its doubt") {
            ReadingList(readings: ExampleLaw.contribution.interpretations, language: $0).html
        }
    ]
}

extension QuantityTable {
    static let examples = [
        Example("quantity-table/tiers", "Nilai berupa tabel", "A value that is a table") { language in
            guard let row = ExampleLaw.tiers.rows.first, case .table(let table) = row.quantity else { return .empty }
            return QuantityTable(table: table, row: row, language: language).html
        }
    ]
}
