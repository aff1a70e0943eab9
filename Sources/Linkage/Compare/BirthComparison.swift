/// Compares birth dates, with the dates coded in the NIKs as second witnesses.
enum BirthComparison {
    static func level(_ a: IdentityBlock, _ b: IdentityBlock) -> BirthLevel {
        guard isUsable(a), isUsable(b) else { return .missing }
        if a.birth == b.birth {
            return a.flags.isDisjoint(with: [.birthHeaped, .birthFirstOfYear]) ? .equal : .equalHeaped
        }
        let (x, y) = (CivilDate.ymd(a.birth), CivilDate.ymd(b.birth))
        if x.year == y.year, x.day == y.month, x.month == y.day { return .swapped }
        if x.year == y.year {
            if a.flags.union(b.flags).contains(.birthFirstOfYear) { return .yearOnly }
            if x.month == y.month || x.day == y.day { return .near }
            return .different
        }
        let sameDay = x.month == y.month && x.day == y.day
        if sameDay, isNearYear(x.year, y.year) { return .near }
        return abs(x.year - y.year) >= 14 ? .otherGeneration : .different
    }

    static func cross(_ a: IdentityBlock, _ b: IdentityBlock, _ level: BirthLevel) -> CrossBirth {
        if level == .equal || level == .equalHeaped { return .unknown }
        let fromA = a.hasNikBirth && isUsable(b)
        let fromB = b.hasNikBirth && isUsable(a)
        if fromA && a.nikBirth == b.birth || fromB && b.nikBirth == a.birth { return .agree }
        if a.hasNikBirth, b.hasNikBirth, a.nikBirth == b.nikBirth { return .agree }
        return fromA || fromB || (a.hasNikBirth && b.hasNikBirth) ? .contradict : .unknown
    }

    private static func isUsable(_ r: IdentityBlock) -> Bool { r.hasBirth && !r.flags.contains(.birthDefault) }

    /// Off by one or two, by ten, or one digit of the year mistyped or exchanged.
    private static func isNearYear(_ x: Int, _ y: Int) -> Bool {
        abs(x - y) <= 2 || abs(x - y) == 10 || (x / 10 % 10 == y % 10 && x % 10 == y / 10 % 10)
    }
}
