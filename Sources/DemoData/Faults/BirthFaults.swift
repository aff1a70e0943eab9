import Kernel

/// Birth dates left out, defaulted, swapped, mistyped, or known by the year only.
struct BirthFaults {
    let rates: FaultRates
    let profile: SourceProfile

    func apply(to draft: inout Draft, _ random: inout SeededRandom) {
        guard let birth = draft.birth else { return }
        var u = random.unit()
        func strikes(_ tag: RowTag) -> Bool {
            u -= rates[tag] * profile.birthFactor
            return u < 0
        }
        let (year, month, day) = birth.ymd
        if strikes(.dobMissing) {
            set(&draft, nil, .dobMissing)
        } else if strikes(.dobDefault) {
            set(&draft, random.chance(0.5) ? Day(1900, 1, 1) : Day(1970, 1, 1), .dobDefault)
        } else if strikes(.dobSwapDM) {
            if day <= 12, day != month { set(&draft, Day(year, day, month), .dobSwapDM) }
        } else if strikes(.dobTypo) {
            set(&draft, mistyped(year, month, day, &random), .dobTypo)
        } else if strikes(.dobYearOff) {
            let offsets = [-10, 10, -1, 1, -2, 2, -9, 9]
            set(&draft, Day(year + offsets[random.below(offsets.count)], month, min(day, 28)), .dobYearOff)
        } else if strikes(.dobYearOnly), month != 1 || day != 1 {
            set(&draft, Day(year, 1, 1), .dobYearOnly)
        }
    }

    private func set(_ draft: inout Draft, _ day: Day?, _ tag: RowTag) {
        draft.birth = day
        draft.tags.insert(tag)
    }

    private func mistyped(_ year: Int, _ month: Int, _ day: Int, _ random: inout SeededRandom) -> Day? {
        for _ in 0..<40 {
            var (m, d) = (month, day)
            switch random.below(5) {
            case 0: m = 1 + random.below(12)
            case 1: d += random.chance(0.5) ? 10 : -10
            case 2: d = 1 + random.below(28)
            default: d += random.chance(0.5) ? 1 : -1
            }
            if (m, d) != (month, day), let other = Day(year, m, d) { return other }
        }
        return Day(year, month % 12 + 1, min(day, 28))
    }
}
