import Kernel

/// Which rows a linkage finds hard: recall and precision by the tags of either row of a pair.
extension LinkageScore {
    /// Tags that do not make a pair harder.
    private static let harmless: UInt64 = {
        var tags = RowTags()
        for tag in [
            RowTag.nikFormat, .dobFmt, .phoneChanged, .addrMoved, .kkChanged, .dupWithin, .nameSpacing, .motherTypo,
        ] + RowTag.allCases.filter({ $0.rawValue >= RowTag.twin.rawValue }) { tags.insert(tag) }
        return tags.bits
    }()

    /// `(clean)` first, then every tag that occurs.
    static func categories(_ taken: [ScoredPairs.Pair], _ actual: [UInt64], _ truth: TruthTable) -> [Category] {
        let found = Set(taken.filter(\.hit).map(\.key))
        let clean = RowTag.allCases.count
        var tallies = [Tally](repeating: Tally(), count: clean + 1)
        func tags(_ key: UInt64) -> UInt64 {
            truth.tags(UInt32(key >> 32)) | truth.tags(UInt32(truncatingIfNeeded: key))
        }
        func each(_ key: UInt64, _ body: (inout Tally) -> Void) {
            let bits = tags(key)
            if bits & ~harmless == 0 { body(&tallies[clean]) }
            for tag in 0..<clean where bits & (1 << UInt64(tag)) != 0 { body(&tallies[tag]) }
        }
        for key in actual {
            let hit = found.contains(key)
            each(key) {
                $0.actual += 1
                $0.found += hit ? 1 : 0
            }
        }
        for pair in taken {
            each(pair.key) {
                $0.predicted += 1
                $0.right += pair.hit ? 1 : 0
            }
        }
        let all =
            [tallies[clean].category("(clean)")] + RowTag.allCases.map { tallies[Int($0.rawValue)].category($0.label) }
        return all.filter { $0.quality.actual + $0.quality.predicted > 0 }
    }

    private struct Tally {
        var actual = 0
        var found = 0
        var predicted = 0
        var right = 0

        func category(_ label: String) -> Category {
            Category(
                label: label, quality: Quality(hits: found, predicted: predicted, actual: actual),
                missed: actual - found, wrong: predicted - right)
        }
    }
}

extension LinkageScore.Category {
    /// Right pairs among those predicted.
    public var precision: Double {
        quality.predicted == 0 ? 0 : Double(quality.predicted - wrong) / Double(quality.predicted)
    }
}
