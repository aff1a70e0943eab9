import Kernel

extension Quantity {
    /// As a person reads it, with the unit where the number alone does not say it: `Rp16.800 per bulan`, `24 bulan`.
    /// A table says how many rows it has.
    public func words(_ unit: Unit, _ language: Language) -> String {
        switch self {
        case .rupiah(let amount): amount.words(language) + unit.after(language)
        case .rate(let rate): rate.words(language)
        case .count(let count): language.number(count) + unit.of(count, language)
        case .text(let text): text
        case .table(let table):
            language.say("tabel \(table.rows.count) baris", "table of \(table.rows.count) rows")
        }
    }
}

extension Unit {
    fileprivate func after(_ language: Language) -> String {
        switch self {
        case .rupiahPerBulan: language.say(" per bulan", " a month")
        case .rupiahPerTahun: language.say(" per tahun", " a year")
        default: ""
        }
    }

    fileprivate func of(_ count: Int, _ language: Language) -> String {
        let one = count == 1
        return switch self {
        case .bulan: language.say(" bulan", one ? " month" : " months")
        case .tahun: language.say(" tahun", one ? " year" : " years")
        case .hari: language.say(" hari", one ? " day" : " days")
        case .orang: language.say(" orang", one ? " person" : " persons")
        case .kaliUpah: language.say(" kali upah", " times the wage")
        case .kali: language.say(" kali", one ? " time" : " times")
        case .jam: language.say(" jam", one ? " hour" : " hours")
        default: ""
        }
    }
}

extension Confidence {
    /// How far a number may be trusted, as a person reads it.
    public func words(_ language: Language) -> String {
        switch self {
        case .seen: language.say("dibaca di sumber", "read in a source")
        case .recalled: language.say("dari ingatan, belum diperiksa", "recalled, not yet verified")
        }
    }
}
