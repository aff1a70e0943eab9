/// What a candidate pair can be. Non-matches are of several kinds, each with its own
/// habits: that is what lets the model see that twins share a family card, a mother, an
/// address and a date although they are two people, where a model with one kind of
/// non-match must take these for independent evidence.
enum KindOfPair: Int, CaseIterable, Sendable {
    /// One person twice.
    case same
    /// One household, born on one day: twins.
    case twins
    /// One household, other dates: spouses, brothers, parents.
    case household
    /// One household, one name, other dates: a son named as his father.
    case junior
    /// One NIK on two people: borrowed, copied, a relative's.
    case borrowedNIK
    /// Strangers born on one day.
    case sameBirthday
    /// Strangers with one name.
    case namesakes
    /// Strangers that met by chance in another way.
    case strangers

    static let count = 8
}

extension KindOfPair {
    /// Log probability of a kind that a pattern rules out by what the kind means.
    static let impossible: Float = -40

    /// Kinds that this one value rules out, by what they mean. Keeps each kind to its
    /// meaning while how common everything is gets learnt.
    static func ruledOut(field: Int, value: Int) -> [KindOfPair] {
        switch field {
        case 0: NIKLevel(rawValue: UInt8(value)).map(ruledOut) ?? []
        case 1: NameLevel(rawValue: UInt8(value / 7)).map(ruledOut) ?? []
        case 2:
            ruledOut(
                BirthLevel(rawValue: UInt8(value / 3)) ?? .missing, CrossBirth(rawValue: UInt8(value % 3)) ?? .unknown)
        case 5 where value == FamilyLevel.same.rawValue: [.sameBirthday, .namesakes, .strangers]
        default: []
        }
    }

    private static func ruledOut(_ level: NIKLevel) -> [KindOfPair] {
        switch level {
        case .equal, .equalOneVouched, .equalNoneVouched: [.twins, .junior, .sameBirthday, .namesakes, .strangers]
        case .equalButLast: []
        default: [.borrowedNIK]
        }
    }

    private static func ruledOut(_ level: NameLevel) -> [KindOfPair] {
        switch level {
        // One NIK and one name are one person, however the rest was mistyped.
        case .exact: [.twins, .household, .borrowedNIK]
        case .folded: [.household, .borrowedNIK]
        case .typo, .initial, .extraWords, .extraWordsTypo: [.borrowedNIK]
        default: [.junior, .namesakes]
        }
    }

    private static func ruledOut(_ level: BirthLevel, _ cross: CrossBirth) -> [KindOfPair] {
        switch level {
        case .equal: [.household, .junior, .namesakes, .strangers]
        case .equalHeaped: [.junior, .namesakes, .strangers]
        case .swapped, .near, .yearOnly: [.junior, .sameBirthday]
        case .different, .otherGeneration: cross == .agree ? [.junior, .namesakes] : [.twins, .sameBirthday]
        case .missing: cross == .agree ? [.junior, .namesakes] : []
        }
    }

    /// Whether nothing says that both rows live or are registered together, as twins, relatives and juniors do.
    static func lacksHousehold(_ c: Comparison) -> Bool {
        let (family, place, mother) = (c.value(5), c.value(7), c.value(4))
        return
            !(family == FamilyLevel.same.rawValue || family == FamilyLevel.sameIssue.rawValue
            || place == PlaceLevel.sameHouse.rawValue || place == PlaceLevel.sameNeighbourhood.rawValue
            || mother == MotherLevel.sameRare.rawValue)
    }

    static let apart: SIMD8<Float> = {
        var out = SIMD8<Float>(repeating: 0)
        for kind in [twins, household, junior] { out[kind.rawValue] = impossible }
        return out
    }()
}

/// From which files a pair comes; how often pairs match differs between these.
enum Population: Int, CaseIterable, Sendable {
    case withinRegister, registerAndList, acrossLists, withinList

    @inline(__always)
    init(_ a: IdentityBlock, _ b: IdentityBlock) {
        let (ra, rb) = (a.flags.contains(.register), b.flags.contains(.register))
        if ra != rb {
            self = .registerAndList
        } else if ra {
            self = .withinRegister
        } else {
            self = a.source == b.source ? .withinList : .acrossLists
        }
    }
}
