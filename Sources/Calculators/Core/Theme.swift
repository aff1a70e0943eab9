import Kernel

/// The groups in which lists of calculators are read. A calculator belongs to the first that its name begins with.
public struct Theme: Sendable, Identifiable {
    public let id: String
    public let title: Phrase
    let prefixes: [String]

    static let all: [Theme] = [
        Theme(
            id: "anggaran", title: Phrase(id: "Anggaran dan kelompok", en: "Budgets and groups"),
            prefixes: ["iuran_bpu_group", "anggaran", "kapasitas", "proporsi"]),
        Theme(
            id: "iuran", title: Phrase(id: "Iuran", en: "Contributions"), prefixes: ["iuran", "denda", "JKP_iuran"]),
        Theme(id: "beasiswa", title: Phrase(id: "Beasiswa anak", en: "Scholarships"), prefixes: ["beasiswa"]),
        Theme(id: "jkm", title: Phrase(id: "Kematian (JKM)", en: "Death (JKM)"), prefixes: ["JKM"]),
        Theme(id: "jkk", title: Phrase(id: "Kecelakaan kerja (JKK)", en: "Work accidents (JKK)"), prefixes: ["JKK"]),
        Theme(id: "jht", title: Phrase(id: "Hari tua (JHT)", en: "Old age (JHT)"), prefixes: ["JHT"]),
        Theme(id: "jp", title: Phrase(id: "Pensiun (JP)", en: "Pension (JP)"), prefixes: ["JP_"]),
        Theme(id: "jkp", title: Phrase(id: "Kehilangan pekerjaan (JKP)", en: "Job loss (JKP)"), prefixes: ["JKP"]),
        Theme(id: "dana", title: Phrase(id: "Sumber dana", en: "Funds"), prefixes: ["dbh", "dana"]),
        Theme(id: "lain", title: Phrase(id: "Data dan cakupan", en: "Data and coverage"), prefixes: [""]),
    ]
}

extension Calculator {
    /// The group under which lists show it.
    public var theme: Theme {
        Theme.all.first { $0.prefixes.contains(where: name.hasPrefix) } ?? Theme.all[0]
    }

    /// Every calculator by theme, in the order of the lists; themes without one are left out.
    public static var byTheme: [(theme: Theme, calculators: [Calculator])] {
        Theme.all.map { theme in (theme, all.filter { $0.theme.id == theme.id }) }.filter { !$0.1.isEmpty }
    }
}
