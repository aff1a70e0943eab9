#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The model in words and numbers, for a person or another program to read.
public struct ModelTable: Sendable {
    public struct Row: Sendable {
        public let field: String
        /// What was found, as the explanation says it, in English.
        public let level: String
        /// Probability of the level for each kind of pair, by the kind's name.
        public let probability: [(kind: String, value: Double)]
    }

    public let rows: [Row]
    /// Share of each kind among the candidate pairs of each population.
    public let shares: [(population: String, kinds: [(kind: String, value: Double)])]
}

extension PairModel {
    public var table: ModelTable {
        let rows = ComparedField.allCases.flatMap { field in
            (0..<Comparison.count(of: field.rawValue)).map { value in
                ModelTable.Row(
                    field: field.name, level: LevelText.of(field, value).en,
                    probability: kinds(logProbability[Comparison.offset(field.rawValue) + value]))
            }
        }
        let shares = Population.allCases.map { ("\($0)", kinds(logShare[$0.rawValue])) }
        return ModelTable(rows: rows, shares: shares)
    }

    private func kinds(_ lanes: SIMD8<Float>) -> [(kind: String, value: Double)] {
        KindOfPair.allCases.map { ("\($0)", exp(Double(lanes[$0.rawValue]))) }
    }
}

extension Comparison {
    /// How many values a field can take in use.
    static func count(of field: Int) -> Int {
        switch field {
        case 0: NIKLevel.allCases.count
        case 1: NameLevel.allCases.count * 7
        case 2: BirthLevel.allCases.count * 3
        case 3, 6, 8: Agreement.allCases.count
        case 4: MotherLevel.allCases.count
        case 5: FamilyLevel.allCases.count
        default: PlaceLevel.allCases.count
        }
    }
}
