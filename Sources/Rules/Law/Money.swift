import Kernel

/// Arithmetic of formulas: as Kernel's, but an amount that does not fit is an error that a user can read.
extension Rupiah {
    @inlinable
    public func plus(_ other: Rupiah) throws(RuleError) -> Rupiah {
        guard let sum = adding(other) else { throw .overflow }
        return sum
    }

    @inlinable
    public func times(_ count: Int) throws(RuleError) -> Rupiah {
        guard let product = multiplied(by: Int64(count)) else { throw .overflow }
        return product
    }

    /// The sum of shares.
    @inlinable
    public static func sum(_ a: Rupiah, _ b: Rupiah, _ c: Rupiah = .zero, _ d: Rupiah = .zero) throws(RuleError)
        -> Rupiah
    {
        try a.plus(b).plus(c).plus(d)
    }
}

extension Rate {
    /// This rate of a base, rounded as named.
    @inlinable
    public func part(of base: Rupiah, _ rounding: Rounding) throws(RuleError) -> Rupiah {
        guard let amount = of(base, rounding: rounding) else { throw .overflow }
        return amount
    }

    /// 100 %.
    public static let whole = Rate(ppm: 1_000_000)
    /// What is left of the whole: 100 % − this.
    public var remainder: Rate { Rate(ppm: 1_000_000 - ppm) }
}
