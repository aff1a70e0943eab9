import Coverage
import Kernel
import Registry

/// The invented people of the demo, with potentials and targets.
public struct DemoProvince: Sendable {
    public enum Size: String, CaseIterable, Sendable {
        case small, province

        public var people: Int { self == .small ? 20_000 : CoveragePath.jambi.reduce(0) { $0 + $1.potential } }
    }

    public let size: Size
    public let seed: UInt64
    let places: Places
    /// People per kabupaten/kota, in the order of ``CoveragePath/jambi``.
    let counts: [Int]

    /// The day that the demo's pages show: the one with the most published figures.
    public static let referenceDay = LinkageSet.referenceDay

    /// - Parameter places: the regions of Jambi; kabupaten in the order of their codes.
    public init(places: Places, size: Size, seed: UInt64) {
        self.places = places
        self.size = size
        self.seed = seed
        counts = apportion(size.people, by: CoveragePath.jambi.map { Double($0.potential) })
    }

    public var people: Int { size.people }

    /// Potentials: of the province and Batang Hari as published, of the others so that they add up to the province's.
    public var potensi: [Potensi] {
        let published = PublishedFigures.jambi.coverage
        let places = zip(CoveragePath.jambi, counts).map { (kode: $0.kode, count: $1) }
        let province = CoveragePath.jambi[0].kode.parent.map { [(kode: $0, count: people)] } ?? []
        return (province + places).compactMap { place in
            let source = published.first { $0.wilayah == place.kode && $0.potential == place.count }
            return Potensi(
                wilayah: place.kode, asOf: DemoProvince.referenceDay, count: place.count,
                basis: source == nil ? .illustration : .published,
                source: source?.source ?? "Ilustrasi Lindungi, bukan angka terbit")
        }
    }

    /// The published targets; at another size without their counts of people, which would not fit it.
    public var targets: [CoverageTarget] {
        PublishedFigures.jambi.targets.map { target in
            guard size != .province else { return target }
            return CoverageTarget(
                wilayah: target.wilayah, by: target.by, percent: target.percent, participants: nil,
                basis: target.basis, source: target.source)
        }
    }

    /// All people with their kepesertaan, a kecamatan at a time, in the order of the codes.
    public func makePeople() -> DemoPeople { DemoPeople(self) }
}
