/// How a fraction of a rupiah becomes whole. Every use names one.
public enum Rounding: String, Sendable, Codable {
    case halfUp, down, up
}

/// An exact rate in parts per million: 0,24 % is 2,400.
public struct Rate: Hashable, Comparable, Sendable, Codable {
    public let ppm: Int64

    public init(ppm: Int64) { self.ppm = ppm }

    public static func < (a: Rate, b: Rate) -> Bool { a.ppm < b.ppm }

    /// This rate of `base`, rounded as named; nil when the product does not fit.
    public func of(_ base: Rupiah, rounding: Rounding) -> Rupiah? {
        let (product, overflow) = base.amount.multipliedReportingOverflow(by: ppm)
        guard !overflow else { return nil }
        let magnitude = product.magnitude
        let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        let up: Bool
        switch rounding {
        case .down: up = false
        case .up: up = remainder > 0
        case .halfUp: up = remainder >= 500_000
        }
        let whole = Int64(quotient) + (up ? 1 : 0)
        return Rupiah(product < 0 ? -whole : whole)
    }
}
