/// Money: whole rupiah, never a fraction. The operators stop the program on
/// overflow; use `adding` and `multiplied` where a user's input can be absurd.
public struct Rupiah: Hashable, Comparable, Sendable, AdditiveArithmetic {
    public let amount: Int64

    public init(_ amount: Int64) { self.amount = amount }

    public static let zero = Rupiah(0)
    public static func < (a: Rupiah, b: Rupiah) -> Bool { a.amount < b.amount }
    public static func + (a: Rupiah, b: Rupiah) -> Rupiah {
        checked(a.amount.addingReportingOverflow(b.amount))
    }
    public static func - (a: Rupiah, b: Rupiah) -> Rupiah {
        checked(a.amount.subtractingReportingOverflow(b.amount))
    }
    public static func * (a: Rupiah, count: Int) -> Rupiah {
        checked(a.amount.multipliedReportingOverflow(by: Int64(count)))
    }

    /// Spelled out, because this target is built `-Ounchecked`, where the plain operators would wrap in silence.
    private static func checked(_ result: (partialValue: Int64, overflow: Bool)) -> Rupiah {
        guard !result.overflow else { fatalError("an amount of rupiah does not fit in 64 bits") }
        return Rupiah(result.partialValue)
    }

    /// `a + b`, or nil when the sum does not fit.
    public func adding(_ other: Rupiah) -> Rupiah? {
        let (sum, overflow) = amount.addingReportingOverflow(other.amount)
        return overflow ? nil : Rupiah(sum)
    }

    /// `a × count`, or nil when the product does not fit.
    public func multiplied(by count: Int64) -> Rupiah? {
        let (product, overflow) = amount.multipliedReportingOverflow(by: count)
        return overflow ? nil : Rupiah(product)
    }
}

extension Rupiah: Codable {
    /// A bare integer, in JSON as in the database.
    public init(from decoder: any Decoder) throws { amount = try Int64(from: decoder) }
    public func encode(to encoder: any Encoder) throws { try amount.encode(to: encoder) }
}

extension Rupiah: CustomStringConvertible {
    /// Indonesian form: `Rp16.800`, `-Rp500`.
    public var description: String {
        (amount < 0 ? "-" : "") + "Rp" + grouped(amount.magnitude)
    }
}

/// Digits grouped by threes, by dots as Indonesian prints numbers: 1312370 → `1.312.370`.
public func grouped(_ value: UInt64, by separator: Unicode.Scalar = ".") -> String {
    guard value >= 1_000 else { return String(value) }
    // 20 digits and 6 separators at most, written from the end.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 26) { bytes in
        var (rest, start, written) = (value, bytes.count, 0)
        repeat {
            if written > 0, written % 3 == 0 {
                start -= 1
                bytes[start] = UInt8(ascii: separator)
            }
            start -= 1
            bytes[start] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
            written += 1
        } while rest > 0
        return String(decoding: bytes[start...], as: UTF8.self)
    }
}
