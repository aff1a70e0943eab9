/// How often two reviewers who saw the same pair, neither knowing the other's answer, said the same.
public struct ReviewAgreement: Hashable, Sendable {
    public var bothSame: Int
    public var bothDifferent: Int
    /// The first said one person, the second two people.
    public var onlyFirstSame: Int
    public var onlySecondSame: Int

    public init(bothSame: Int, bothDifferent: Int, onlyFirstSame: Int, onlySecondSame: Int) {
        self.bothSame = bothSame
        self.bothDifferent = bothDifferent
        self.onlyFirstSame = onlyFirstSame
        self.onlySecondSame = onlySecondSame
    }

    /// Pairs that two have decided.
    public var pairs: Int { bothSame + bothDifferent + onlyFirstSame + onlySecondSame }
    public var equal: Int { bothSame + bothDifferent }

    /// The share of equal answers; nil without a pair.
    public var share: Double? { pairs == 0 ? nil : Double(equal) / Double(pairs) }

    /// Cohen's kappa (1960): the agreement beyond what chance would give two reviewers with these shares of "same".
    /// Nil without a pair, or where chance alone would always agree.
    public var kappa: Double? {
        guard let share else { return nil }
        let n = Double(pairs)
        let first = Double(bothSame + onlyFirstSame) / n
        let second = Double(bothSame + onlySecondSame) / n
        let chance = first * second + (1 - first) * (1 - second)
        return chance >= 1 ? nil : (share - chance) / (1 - chance)
    }
}
