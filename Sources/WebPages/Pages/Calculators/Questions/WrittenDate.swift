import Kernel

/// A date that was sent in parts by the form, or whole (`2026-05`) by a shared address.
enum WrittenDate {
    case empty, unreadable
    case day(Day)
    case bulan(Bulan)

    init(_ name: FieldName, _ precision: DateField.Precision, _ entries: FormEntries) {
        let parts = DateField.parts(of: name)
        let written = [parts.day, parts.month, parts.year].map { entries.text($0).trimmed }
        let used = precision == .day ? written : Array(written.dropFirst())
        guard used.allSatisfy(\.isEmpty) else {
            self = WrittenDate(used.map { $0.utf8.count <= 4 ? Int($0) : nil }, precision)
            return
        }
        let whole = entries.text(name).trimmed
        if whole.isEmpty {
            self = .empty
        } else if precision == .day {
            self = Day(iso: whole).map(WrittenDate.day) ?? .unreadable
        } else {
            self = Bulan(iso: whole).map(WrittenDate.bulan) ?? .unreadable
        }
    }

    /// A year has four digits: 26 could be 1926 or 2026.
    private init(_ parts: [Int?], _ precision: DateField.Precision) {
        let numbers = parts.compactMap { $0 }
        guard numbers.count == parts.count, let year = numbers.last, year >= 1000 else {
            self = .unreadable
            return
        }
        if precision == .day {
            self = Day(year, numbers[1], numbers[0]).map(WrittenDate.day) ?? .unreadable
        } else {
            self = Bulan(year, numbers[0]).map(WrittenDate.bulan) ?? .unreadable
        }
    }

    static func fault(_ precision: DateField.Precision) -> Phrase {
        precision == .day
            ? Phrase(
                id: "Tanggal ini tidak ada. Isi tanggal, bulan, dan tahun empat angka, misalnya 17 Mei 2026.",
                en: "There is no such day. Give day, month and a year of four digits, such as 17 May 2026.")
            : Phrase(
                id: "Lengkapi bulan dan tahun empat angka, misalnya Mei 2026.",
                en: "Give the month and a year of four digits, such as May 2026.")
    }

    /// The parts under which the form shows a whole date.
    static func parts(of name: FieldName, _ date: WrittenDate) -> [(FieldName, String)] {
        let parts = DateField.parts(of: name)
        switch date {
        case .day(let day):
            return [(parts.day, "\(day.day)"), (parts.month, "\(day.month)"), (parts.year, "\(day.year)")]
        case .bulan(let bulan): return [(parts.month, "\(bulan.month)"), (parts.year, "\(bulan.year)")]
        case .empty, .unreadable: return []
        }
    }
}
