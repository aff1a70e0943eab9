#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The fields that a comparison looks at.
public enum ComparedField: Int, CaseIterable, Sendable {
    case nik, nama, tglLahir, jk, namaIbu, noKK, telepon, tempatTinggal, tempatLahir

    /// The word in output files.
    public var name: String {
        switch self {
        case .nik: "nik"
        case .nama: "nama"
        case .tglLahir: "tgl_lahir"
        case .jk: "jk"
        case .namaIbu: "nama_ibu"
        case .noKK: "no_kk"
        case .telepon: "telepon"
        case .tempatTinggal: "tempat_tinggal"
        case .tempatLahir: "tempat_lahir"
        }
    }
}

/// Why two rows are held to be one person, or not: what each field adds.
public struct Explanation: Sendable {
    /// What one field says.
    public struct Weight: Sendable {
        public let field: ComparedField
        /// What was found, as `ComparedField.words` says it.
        public let level: Int
        /// In nats (natural logarithms of odds); positive speaks for one person.
        public let weight: Double
        /// What was found, in Indonesian and English.
        public let indonesian: String
        public let english: String
    }

    /// Log odds before any field is looked at: how common matches are among such candidates.
    public let prior: Double
    /// In the order of `ComparedField`. Prior and weights add up to `total`.
    public let weights: [Weight]
    /// Log odds of the pair by itself.
    public let total: Double
}

extension PairModel {
    /// Splits the log odds of a comparison into what each field adds, given those before it.
    ///
    /// Fields are not independent among non-matches, so what a field adds depends on what is
    /// known already: after "same family card", "same mother" adds little.
    func explain(_ comparison: Comparison, _ population: Population) -> Explanation {
        var others = SIMD8<Double>(repeating: 0)
        for k in 0..<8 { others[k] = Double(logShare[population.rawValue][k]) }
        if KindOfPair.lacksHousehold(comparison) {
            for k in 0..<8 { others[k] += Double(KindOfPair.apart[k]) }
        }
        let prior = others[0] - logSum(others)
        var known = prior
        var weights: [Explanation.Weight] = []
        for field in ComparedField.allCases {
            let value = comparison.value(field.rawValue)
            let row = logProbability[Comparison.offset(field.rawValue) + value]
            for k in 0..<8 { others[k] += Double(row[k]) }
            let odds = others[0] - logSum(others)
            let text = LevelText.of(field, value)
            weights.append(
                .init(field: field, level: value, weight: odds - known, indonesian: text.id, english: text.en))
            known = odds
        }
        return Explanation(prior: prior, weights: weights, total: known)
    }

    /// Logarithm of the sum over all kinds but `same`.
    private func logSum(_ s: SIMD8<Double>) -> Double {
        var top = -Double.infinity
        for k in 1..<8 { top = max(top, s[k]) }
        var sum = 0.0
        for k in 1..<8 { sum += exp(s[k] - top) }
        return top + log(sum)
    }
}

extension LinkResult {
    /// Why two rows were weighed as they were.
    public func explain(_ a: Int, _ b: Int) -> Explanation {
        let table = comparer.table
        let population = Population(table.identity[a], table.identity[b])
        return model.explain(comparer.compare(a, b), population)
    }
}
