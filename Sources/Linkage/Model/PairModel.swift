#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How likely each level of each field is for each kind of pair, and how common
/// the kinds are in each population.
///
/// Fields are independent within a kind, not across kinds: a mixture of such
/// kinds holds any dependence that the kinds explain.
public struct PairModel: Sendable {
    /// One entry per field value; lane k is the log probability for kind k.
    var logProbability: [SIMD8<Float>]
    /// One entry per population.
    var logShare: [SIMD8<Float>]

    /// Log probabilities of the kinds, not normalised.
    @inline(__always)
    func scores(_ c: Comparison, _ population: Population) -> SIMD8<Float> {
        var sum = logShare[population.rawValue]
        if KindOfPair.lacksHousehold(c) { sum += KindOfPair.apart }
        logProbability.withUnsafeBufferPointer { table in
            for field in 0..<Comparison.fields { sum += table[Comparison.offset(field) + c.value(field)] }
        }
        return sum
    }

    /// Log odds that the two rows are one person.
    @inline(__always)
    func logOdds(_ c: Comparison, _ population: Population) -> Float {
        let s = scores(c, population)
        var others = s
        others[0] = -.infinity
        let top = others.max()
        var sum: Float = 0
        for k in 1..<8 where others[k] > top - 16 { sum += expf(others[k] - top) }
        return s[0] - top - logf(sum)
    }
}

extension Comparison {
    /// Where each field's values start in one table of all.
    @inline(__always)
    static func offset(_ field: Int) -> Int {
        switch field {
        case 0: 0
        case 1: 24
        case 2: 108
        case 3: 132
        case 4: 135
        case 5: 141
        case 6: 145
        case 7: 148
        default: 155
        }
    }
}
