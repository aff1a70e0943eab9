import Kernel
import Rules

/// The entries of scholarships.
enum BeasiswaEntries {
    /// Year by year for each counted child.
    static func jadwal(_ all: [BeasiswaSchedule]) -> ResultEntry {
        ResultEntry(
            "beasiswa_jadwal", .list(all.map(child)), Phrase(id: "Jadwal beasiswa", en: "Scholarship by year"))
    }

    /// The sum for all counted children.
    static func total(_ all: [BeasiswaSchedule]) throws(RuleError) -> Rupiah {
        var total = Rupiah.zero
        for jadwal in all { total = try total.plus(jadwal.total) }
        return total
    }

    private static func child(_ jadwal: BeasiswaSchedule) -> ResultValue {
        .object([
            ResultEntry("anak", .count(jadwal.nomor), Phrase(id: "Anak ke-", en: "Child")),
            ResultEntry("total", .rupiah(jadwal.total), Phrase(id: "Jumlah", en: "Total")),
            ResultEntry("tahun", .list(jadwal.tahun.map(year)), Phrase(id: "Per tahun", en: "By year")),
        ])
    }

    private static func year(_ tahun: BeasiswaYear) -> ResultValue {
        .object(
            [
                ResultEntry("tahun", .text(String(tahun.tahun)), Phrase(id: "Tahun", en: "Year")),
                ResultEntry("jenjang", .text(tahun.jenjang.rawValue), Phrase(id: "Jenjang", en: "Level")),
            ]
                + (tahun.usia.map { [ResultEntry("usia", .count($0), Phrase(id: "Usia", en: "Age"))] } ?? [])
                + [ResultEntry("jumlah", .rupiah(tahun.jumlah), Phrase(id: "Dibayar", en: "Paid"))])
    }
}
