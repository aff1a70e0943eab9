import Kernel

/// A register, five agency lists with realistic faults, and the truth about who is who.
///
/// The same seed gives the same bytes, however many threads make them: every neighbourhood of every source has a
/// seed of its own, and parts are joined in a fixed order.
public struct LinkageSet: Sendable {
    public let scale: LinkageScale
    public let seed: UInt64
    public let errorFactor: Double
    let places: Places
    let namer = Namer()
    let settlement: Settlement
    private let quotas: [[Int]]

    /// The day on which every invented person is of working age.
    public static let referenceDay = Day(2024, 8, 12) ?? Day(number: 0)

    public init(places: Places, scale: LinkageScale, seed: UInt64, errorFactor: Double = 1) {
        self.places = places
        self.scale = scale
        self.seed = seed
        self.errorFactor = errorFactor
        let perKabupaten = apportion(scale.people, by: places.kabupaten.map(Potential.weight))
        settlement = Settlement(places, kabupatenPeople: perKabupaten)
        let weights = settlement.people.map(Double.init)
        quotas = scale.rows.map { apportion($0, by: weights) }
    }

    /// Hands out the files piece by piece; pieces of one source come in order.
    ///
    /// - Parameters:
    ///   - threads: how many neighbourhoods are made at once.
    ///   - write: appends bytes to the file of a source.
    /// - Returns: the truth, by source and row.
    public func make(threads: Int, write: (Source, [UInt8]) throws -> Void) async throws -> Truth {
        var assembly = Assembly(seed: seed)
        for source in Source.allCases { try write(source, Array(RowWriter.header(source).utf8)) }
        let count = places.kecamatan.count
        try await withThrowingTaskGroup(of: (Int, [RowBatch]).self) { group in
            var started = 0
            var waiting: [Int: [RowBatch]] = [:]
            var next = 0
            while next < count {
                while started < count, started < next + 2 * threads, started - next - waiting.count < threads {
                    let kecamatan = started
                    group.addTask { (kecamatan, batches(of: kecamatan)) }
                    started += 1
                }
                if let (kecamatan, batches) = try await group.next() { waiting[kecamatan] = batches }
                while let batches = waiting.removeValue(forKey: next) {
                    try assembly.add(batches, write: write)
                    next += 1
                }
            }
        }
        return try assembly.finish(write: write)
    }

    private func batches(of kecamatan: Int) -> [RowBatch] {
        let settler = Settler(places: places, namer: namer, referenceDay: LinkageSet.referenceDay)
        let home = settler.settle(
            kecamatan: kecamatan, count: settlement.people[kecamatan], firstId: settlement.firstId[kecamatan],
            seed: seed)
        let rates = FaultRates(factor: errorFactor)
        return Source.allCases.map { source in
            Lister(places: places, namer: namer, rates: rates, profile: .of(source))
                .rows(of: home, quota: quotas[source.rawValue][kecamatan], seed: seed)
        }
    }
}
