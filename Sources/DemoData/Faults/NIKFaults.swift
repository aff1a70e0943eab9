import Kernel

/// What clerks and spreadsheets do to a NIK. At most one of these befalls a row.
struct NIKFaults {
    let rates: FaultRates
    let profile: SourceProfile

    func apply(
        to draft: inout Draft, relative: Int?, lender: Int?, _ random: inout SeededRandom
    ) {
        var u = random.unit()
        func strikes(_ tag: RowTag, _ factor: Double) -> Bool {
            u -= rates[tag] * factor
            return u < 0
        }
        let byHand = profile.nikFactor
        if strikes(.nikMissing, byHand) { return missing(&draft, &random) }
        if strikes(.nikDigit1, byHand) { return digits(&draft, 1, .nikDigit1, &random) }
        if strikes(.nikDigit2, byHand) { return digits(&draft, 2, .nikDigit2, &random) }
        if strikes(.nikTranspose, byHand) { return transpose(&draft, &random) }
        if strikes(.nikLen, byHand) { return length(&draft, &random) }
        if strikes(.nikSwapFamily, byHand) { return replace(&draft, relative, .nikSwapFamily) }
        if strikes(.nikShared, byHand) { return replace(&draft, lender, .nikShared) }
        if strikes(.nikRound0, profile.excelFactor) { return round(&draft, 1, .nikRound0) }
        if strikes(.nikRound0000, profile.excelFactor) { return round(&draft, 4, .nikRound0000) }
        if strikes(.nikSci, profile.excelFactor) { return scientific(&draft, &random) }
        if strikes(.nikFormat, profile.formatFactor) { reformat(&draft, &random) }
    }

    private func missing(_ draft: inout Draft, _ random: inout SeededRandom) {
        let fillers = [
            "", "", "-", "-", "0", "TIDAK ADA", "blm ada", "0000000000000000", "9999999999999999", "1234567890123456",
        ]
        set(&draft, Array(fillers[random.below(fillers.count)].utf8))
        draft.tags.insert(.nikMissing)
    }

    private func digits(_ draft: inout Draft, _ count: Int, _ tag: RowTag, _ random: inout SeededRandom) {
        var last = -1
        for _ in 0..<count {
            var i = random.below(16)
            while i == last { i = random.below(16) }
            last = i
            let old = draft.nik[i]
            draft.nik[i] = 48 + (old - 48 + 1 + UInt8(random.below(9))) % 10
        }
        draft.tags.insert(tag)
    }

    /// Two neighbouring digits that differ change places.
    private func transpose(_ draft: inout Draft, _ random: inout SeededRandom) {
        for _ in 0..<40 {
            let i = random.below(15)
            if draft.nik[i] != draft.nik[i + 1] {
                draft.nik.swapAt(i, i + 1)
                return draft.tags.insert(.nikTranspose)
            }
        }
    }

    private func length(_ draft: inout Draft, _ random: inout SeededRandom) {
        let i = random.below(16)
        if random.chance(0.65) { draft.nik.remove(at: i) } else { draft.nik.insert(draft.nik[i], at: i) }
        draft.tags.insert(.nikLen)
    }

    private func replace(_ draft: inout Draft, _ other: Int?, _ tag: RowTag) {
        guard let other else { return }
        draft.nik.removeAll(keepingCapacity: true)
        appendPadded(other, 16, to: &draft.nik)
        draft.tags.insert(tag)
    }

    /// Excel keeps fifteen digits; some exports only twelve.
    private func round(_ draft: inout Draft, _ lost: Int, _ tag: RowTag) {
        for i in (16 - lost)..<16 { draft.nik[i] = 48 }
        draft.tags.insert(tag)
    }

    private func scientific(_ draft: inout Draft, _ random: inout SeededRandom) {
        let kept = draft.nik.prefix(6)
        let mark: UInt8 = random.chance(0.38) ? 44 : 46
        draft.scratch.removeAll(keepingCapacity: true)
        draft.scratch.append(kept[0])
        draft.scratch.append(mark)
        draft.scratch.append(contentsOf: kept.dropFirst())
        draft.scratch.append(contentsOf: "E+15".utf8)
        swap(&draft.nik, &draft.scratch)
        draft.tags.insert(.nikSci)
    }

    private func reformat(_ draft: inout Draft, _ random: inout SeededRandom) {
        draft.tags.insert(.nikFormat)
        switch random.below(8) {
        case 0: group(&draft, at: [2, 4, 6, 12], 46)
        case 1: group(&draft, at: [6, 12], 45)
        case 2: group(&draft, at: [6, 12], 32)
        case 3: draft.nik.insert(39, at: 0)
        case 4: draft.nik.insert(contentsOf: [0xC2, 0xA0], at: 0)
        case 5: draft.nik.append(32)
        case 6: draft.nik.insert(32, at: 0)
        default: draft.nik.append(contentsOf: ".0".utf8)
        }
    }

    private func group(_ draft: inout Draft, at places: [Int], _ mark: UInt8) {
        for place in places.reversed() { draft.nik.insert(mark, at: place) }
    }

    private func set(_ draft: inout Draft, _ bytes: [UInt8]) {
        draft.nik.removeAll(keepingCapacity: true)
        draft.nik.append(contentsOf: bytes)
    }
}
