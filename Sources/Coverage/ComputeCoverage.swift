import Kernel
import Registry

/// The coverage of a region and of the regions below it, on a day.
///
/// The denominator is the newest potensi on or before the day; when there is
/// none yet, the first one after it, whose date the reader then sees.
public func computeCoverage(_ input: CoverageInput) -> RegionCoverage {
    let cells = Dictionary(grouping: input.cells, by: \.wilayah)
    let children = input.children.sorted { $0.wilayah < $1.wilayah }
        .map { cover($0, cells: cells[$0.wilayah] ?? [], children: [], input) }
    return cover(input.region, cells: cells[input.region.wilayah] ?? [], children: children, input)
}

private func cover(
    _ region: CoverageInput.Region, cells: [CoverageCell], children: [RegionCoverage], _ input: CoverageInput
) -> RegionCoverage {
    let now = cells.filter { $0.bulan == input.asOf.bulan && $0.active != 0 }
    let active = now.reduce(0) { $0 + $1.active }
    let potensi = potensiInEffect(input.potensi.filter { $0.wilayah == region.wilayah }, on: input.asOf)
    let target = input.targets.filter { $0.wilayah == region.wilayah && $0.by >= input.asOf }.min { $0.by < $1.by }
    return RegionCoverage(
        wilayah: region.wilayah, name: region.name, asOf: input.asOf, participants: active, potensi: potensi,
        target: target.map { TargetProgress($0, asOf: input.asOf, active: active, potential: potensi?.count) },
        basis: basis(of: region.wilayah, active: active, potential: potensi?.count, input) { $0.isOf(input.asOf) },
        published: input.published.coverage(of: region.wilayah, onOrBefore: input.asOf),
        contradictions: input.published.contradictions(of: region.wilayah),
        trend: trend(of: region.wilayah, cells, input),
        bySegmen: Dictionary(now.map { ($0.segmen, $0.active) }, uniquingKeysWith: +),
        byFund: Dictionary(now.map { ($0.fund, $0.active) }, uniquingKeysWith: +),
        children: children)
}

private func potensiInEffect(_ all: [Potensi], on day: Day) -> Potensi? {
    all.filter { $0.asOf <= day }.max { $0.asOf < $1.asOf } ?? all.min { $0.asOf < $1.asOf }
}

private func trend(of wilayah: KodeWilayah, _ cells: [CoverageCell], _ input: CoverageInput) -> [TrendPoint] {
    let potensi = input.potensi.filter { $0.wilayah == wilayah }
    let byBulan = Dictionary(grouping: cells.filter { $0.bulan <= input.asOf.bulan }, by: \.bulan)
    return byBulan.sorted { $0.key < $1.key }.map { bulan, cells in
        let day = bulan == input.asOf.bulan ? input.asOf : bulan.lastDay
        let active = cells.reduce(0) { $0 + $1.active }
        let potential = potensiInEffect(potensi, on: day)?.count
        return TrendPoint(
            day: day, participants: active, percent: potential.flatMap { Percent(active, outOf: $0) },
            basis: basis(of: wilayah, active: active, potential: potential, input) {
                // A month that is over stands for all its days.
                day == input.asOf ? $0.isOf(day) : $0.asOf.bulan == bulan
            })
    }
}

/// A count is published when a source about that very time printed the same people and, if it printed one,
/// the same potential; otherwise it is what the registry holds.
private func basis(
    of wilayah: KodeWilayah, active: Int, potential: Int?, _ input: CoverageInput,
    when isOfThatTime: (PublishedCoverage) -> Bool
) -> Basis {
    let printed = input.published.coverage.contains {
        $0.wilayah == wilayah && isOfThatTime($0) && $0.participants == active
            && ($0.potential == nil || $0.potential == potential)
    }
    return printed ? .published : input.illustration ? .illustration : .computed
}
