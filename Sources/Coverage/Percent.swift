import Kernel

/// A percentage in hundredths of a percent, as the insurer prints it: 39,52 % is 3952.
public struct Percent: Hashable, Comparable, Sendable, Codable {
    public let hundredths: Int

    public init(hundredths: Int) { self.hundredths = hundredths }

    /// `part` out of `whole`, rounded half up in integers; nil when there is nobody to cover
    /// (`whole` is zero), or when a count is negative or too large to be one of people.
    public init?(_ part: Int, outOf whole: Int) {
        guard whole > 0, part >= 0, part < Percent.most, whole < Percent.most else { return nil }
        hundredths = (part * 20_000 + whole) / (whole * 2)
    }

    /// This share of `whole` people to the nearest person, half up; nil for a negative or absurd count.
    public func of(_ whole: Int) -> Int? {
        guard whole >= 0, whole < Percent.most, hundredths >= 0, hundredths <= 1_000_000 else { return nil }
        return (whole * hundredths + 5_000) / 10_000
    }

    public static func < (a: Percent, b: Percent) -> Bool { a.hundredths < b.hundredths }

    /// More people than this are a mistake, and the products above stay in range.
    private static let most = 100_000_000_000

    /// Machine form with a point and two places: `39.52`.
    public var machine: String { text(separator: ".") }
    /// Indonesian form: `39,52 %`.
    public var indonesian: String { text(separator: ",") + " %" }

    private func text(separator: String) -> String {
        let rest = hundredths.magnitude % 100
        return "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100)\(separator)\(rest < 10 ? "0" : "")\(rest)"
    }
}
