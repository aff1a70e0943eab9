import Kernel
import Registry

extension Language {
    /// `12 Agustus 2024 14.05 WIB`: the clock of Jambi, as an office reads it.
    public func moment(_ moment: Moment) -> String { "\(date(moment.day)) \(clock(moment))" }

    /// `12 Agu 2024 14.05 WIB`, for tables.
    public func shortMoment(_ moment: Moment) -> String { "\(shortDate(moment.day)) \(clock(moment))" }

    private func clock(_ moment: Moment) -> String {
        let minutes = Int((moment.milliseconds + 7 * 3_600_000) / 60_000) - Int(moment.day.number) * 24 * 60
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
        return "\(two(hour))\(say(".", ":"))\(two(minute)) WIB"
    }
}
