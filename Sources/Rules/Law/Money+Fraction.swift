import Kernel

extension Rupiah {
    /// `self × numerator ÷ denominator`, rounded down, half up or up; exact in between.
    ///
    /// - Throws: `overflow` when the result does not fit. The amount and the numerator are not negative, the
    ///   denominator is positive.
    public func times(_ numerator: Int64, over denominator: Int64, _ rounding: Rounding) throws(RuleError) -> Rupiah {
        let product = amount.magnitude.multipliedFullWidth(by: numerator.magnitude)
        guard product.high < denominator.magnitude else { throw .overflow }
        let (quotient, rest) = denominator.magnitude.dividingFullWidth(product)
        let up =
            switch rounding {
            case .down: false
            case .up: rest > 0
            case .halfUp: rest >= denominator.magnitude - rest
            }
        guard let whole = Int64(exactly: quotient), let rounded = Rupiah(whole).adding(Rupiah(up ? 1 : 0)) else {
            throw .overflow
        }
        return rounded
    }
}

extension Rate {
    /// This rate of a budget: exact for any amount that is not negative, where `part(of:_:)` would overflow.
    public func part(ofBudget base: Rupiah, _ rounding: Rounding) throws(RuleError) -> Rupiah {
        try base.times(ppm, over: 1_000_000, rounding)
    }
}
