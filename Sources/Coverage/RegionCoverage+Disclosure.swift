import Kernel
import Registry

extension RegionCoverage {
    /// The same for the public: without the counts that may not be shown, nor anything computed from them.
    ///
    /// - Parameters:
    ///   - own: what may be shown of this region in a month.
    ///   - part: what may be shown of a region below in the month of `asOf`.
    public func disclosed(
        own: (Bulan) -> Disclosure, part: (KodeWilayah) -> Disclosure
    ) -> RegionCoverage {
        masked(
            own(asOf.bulan), trend: trend.filter { own($0.day.bulan) == .open },
            children: children.map { $0.masked(part($0.wilayah), trend: [], children: []) })
    }

    private func masked(
        _ disclosure: Disclosure, trend: [TrendPoint], children: [RegionCoverage]
    ) -> RegionCoverage {
        let isOpen = disclosure == .open
        return RegionCoverage(
            wilayah: wilayah, name: name, asOf: asOf, participants: isOpen ? participants : 0, potensi: potensi,
            target: isOpen ? target : target?.withoutPeople, basis: basis, published: published,
            contradictions: contradictions, trend: trend, bySegmen: isOpen ? bySegmen : [:],
            byFund: isOpen ? byFund : [:], children: children, disclosure: disclosure)
    }
}
