/// A value that a sentence can name in both languages.
public protocol Worded {
    func words(_ language: Language) -> String
}

extension Worded {
    /// In Indonesian, for the `id` side of a `Phrase`.
    public var id: String { words(.indonesian) }
    /// In English, for the `en` side of a `Phrase`.
    public var en: String { words(.english) }
}

extension Rupiah: Worded {
    /// `Rp16.800` in Indonesian, `Rp16,800` in English.
    public func words(_ language: Language) -> String {
        (amount < 0 ? "−" : "") + "Rp" + language.number(magnitude: amount.magnitude)
    }
}

extension Rate: Worded {
    /// `0,54 %` in Indonesian, `0.54%` in English: as many decimals as the rate has, and no more.
    public func words(_ language: Language) -> String {
        let (whole, rest) = ppm.magnitude.quotientAndRemainder(dividingBy: 10_000)
        let sign = ppm < 0 ? "−" : ""
        let unit = language == .indonesian ? "\u{A0}%" : "%"
        return sign + language.number(magnitude: whole) + language.decimals(rest) + unit
    }
}

extension Day: Worded {
    /// `12 Agustus 2024`, `12 August 2024`.
    public func words(_ language: Language) -> String { language.date(self) }
}

extension Bulan: Worded {
    /// `Agustus 2024`, `August 2024`.
    public func words(_ language: Language) -> String { language.month(self) }
}

extension Language {
    func number(magnitude: UInt64) -> String {
        grouped(magnitude, by: self == .indonesian ? "." : ",")
    }

    /// Ten-thousandths as the decimals of a number, without trailing zeros: 5400 → `,54`.
    fileprivate func decimals(_ tenThousandths: UInt64) -> String {
        guard tenThousandths > 0 else { return "" }
        var digits = padded(Int(tenThousandths), 4)
        while digits.last == "0" { digits.removeLast() }
        return (self == .indonesian ? "," : ".") + digits
    }
}
