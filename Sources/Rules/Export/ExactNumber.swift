import Kernel

extension Quantity {
    /// The bare value for machines: whole rupiah, a rate as an exact decimal of the whole (0,54 % is `0.0054`),
    /// a count, a text; nil for a table.
    public var machine: String? {
        switch self {
        case .rupiah(let amount): "\(amount.amount)"
        case .rate(let rate): rate.fraction
        case .count(let count): "\(count)"
        case .text(let text): text
        case .table: nil
        }
    }

    /// Whether the plain value is a number.
    var isNumber: Bool {
        switch self {
        case .rupiah, .rate, .count: true
        case .text, .table: false
        }
    }
}

extension Rate {
    /// `0.0054`, without trailing zeros; `1` for the whole.
    var fraction: String {
        let (whole, rest) = ppm.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        var digits = String(String(1_000_000 + rest).dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return (ppm < 0 ? "-" : "") + "\(whole)" + (digits.isEmpty ? "" : "." + digits)
    }
}
