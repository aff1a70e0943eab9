import Coverage
import Kernel

extension Language {
    /// `39,52 %` in Indonesian, `39.52%` in English. The space before the sign does not break.
    public func percent(_ percent: Percent) -> String {
        let (whole, rest) = percent.hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        return withSign(percent, "\(whole)" + say(",", ".") + (rest < 10 ? "0\(rest)" : "\(rest)"))
    }

    /// Without decimals that say nothing, for targets: `53 %`, `32,5 %`, `43,92 %`.
    public func shortPercent(_ percent: Percent) -> String {
        let (whole, rest) = percent.hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return withSign(percent, "\(whole)") }
        if rest % 10 == 0 { return withSign(percent, "\(whole)" + say(",", ".") + "\(rest / 10)") }
        return self.percent(percent)
    }

    private func withSign(_ percent: Percent, _ digits: String) -> String {
        (percent.hundredths < 0 ? "−" : "") + digits + say("\u{A0}%", "%")
    }
}
