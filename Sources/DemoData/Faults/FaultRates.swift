/// How often each fault strikes a row of an average list.
///
/// A rate is of the rows that could have the fault: `nameAbbrev` of the names that begin with Muhammad, Siti and their
/// like, `nameMarried` of wives, `kkChanged` of rows that print a KK. Values are assumptions about Indonesian office
/// lists; a source multiplies them (see ``SourceProfile``).
public struct FaultRates: Sendable {
    private var rates: [Double]

    /// - Parameter factor: multiplies every rate; at most 0.95 results.
    public init(factor: Double = 1) {
        rates = [Double](repeating: 0, count: RowTag.allCases.count)
        for (tag, rate) in FaultRates.base { rates[Int(tag.rawValue)] = min(0.95, rate * factor) }
    }

    public subscript(tag: RowTag) -> Double { rates[Int(tag.rawValue)] }

    private static let base: [(RowTag, Double)] = [
        (.nikMissing, 0.05), (.nikDigit1, 0.028), (.nikDigit2, 0.006), (.nikTranspose, 0.006), (.nikLen, 0.006),
        (.nikSwapFamily, 0.01), (.nikShared, 0.004), (.nikRound0, 0.02), (.nikRound0000, 0.005), (.nikSci, 0.015),
        (.nikFormat, 0.06), (.dobMissing, 0.015), (.dobDefault, 0.01), (.dobSwapDM, 0.007), (.dobTypo, 0.012),
        (.dobYearOff, 0.006), (.dobYearOnly, 0.006), (.sexWrong, 0.008), (.sexMissing, 0.01), (.nameTypo, 0.08),
        (.nameTypo2, 0.01), (.nameSpelling, 0.08), (.nameAbbrev, 0.35), (.nameInitial, 0.03), (.nameDrop, 0.04),
        (.nameOrder, 0.02), (.nameTitle, 0.05), (.nameBin, 0.03), (.nameAlias, 0.006), (.nameMarried, 0.03),
        (.nameSplit, 0.03), (.nameTrunc, 0.007), (.nameSpacing, 0.03), (.motherMissing, 0.1), (.motherTypo, 0.08),
        (.addrMoved, 0.08), (.kkChanged, 0.08), (.kkMissing, 0.05), (.phoneChanged, 0.25), (.phoneMissing, 0.3),
        (.dupWithin, 0.012),
    ]
}
