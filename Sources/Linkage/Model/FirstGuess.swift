/// A rough idea of what a pair is, from which learning starts. Only the start
/// depends on it; what each level is worth is learnt from the data.
enum FirstGuess {
    static func shares(_ c: Comparison) -> SIMD8<Double> {
        let p = Parts(c)
        var s = SIMD8<Double>(repeating: 0.002)
        if p.sameHousehold, p.sameBirth, p.siblingName || p.twinNIK, !p.sameNIK {
            set(&s, .twins, 0.9)
        } else if p.sameName && (p.sameNIK || p.sameBirth) {
            set(&s, .same, p.contradictingNIK && !p.sameHousehold ? 0.5 : 0.95)
            if p.contradictingNIK { set(&s, .sameBirthday, 0.4) }
        } else if p.sameNIK {
            set(&s, .borrowedNIK, 0.8)
            set(&s, .same, p.sameBirth ? 0.3 : 0.02)
        } else if p.sameHousehold {
            set(&s, p.sameName ? .junior : p.sameBirth ? .twins : .household, 0.9)
        } else {
            set(&s, p.sameBirth ? .sameBirthday : p.sameName ? .namesakes : .strangers, 0.9)
        }
        return s / s.sum()
    }

    private static func set(_ s: inout SIMD8<Double>, _ kind: KindOfPair, _ share: Double) {
        s[kind.rawValue] = share
    }

    /// Yes-or-no readings of a pattern.
    private struct Parts {
        let sameName, siblingName, twinNIK, sameBirth, sameNIK, contradictingNIK, sameHousehold: Bool

        init(_ c: Comparison) {
            let nik = NIKLevel(rawValue: UInt8(c.value(0))) ?? .missing
            let name = NameLevel(rawValue: UInt8(c.value(1) / 7)) ?? .missing
            let bucket = c.value(1) % 7
            let birth = BirthLevel(rawValue: UInt8(c.value(2) / 3)) ?? .missing
            let cross = CrossBirth(rawValue: UInt8(c.value(2) % 3)) ?? .unknown
            sameName =
                [.exact, .folded, .typo].contains(name) || ([.initial, .extraWords].contains(name) && bucket > 1)
            siblingName = [.conflictFirst, .extraFirst, .different].contains(name)
            twinNIK = nik.isNextSerial && name != .exact
            sameBirth = [.equal, .equalHeaped, .swapped].contains(birth) || cross == .agree
            sameNIK = nik.isEqual || [.equalButLast, .lengthAgree, .oneDigit].contains(nik)
            contradictingNIK = nik.rawValue >= NIKLevel.nextSerial.rawValue || nik == .scientificDiffer
            let family = FamilyLevel(rawValue: UInt8(c.value(5)))
            sameHousehold = family == .same || c.value(7) == Int(PlaceLevel.sameHouse.rawValue)
        }
    }
}
