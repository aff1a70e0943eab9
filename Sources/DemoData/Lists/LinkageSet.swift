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
    private let newcomers: Double
    private let header: @Sendable (Source) -> String

    /// The day on which every invented person is of working age.
    public static let referenceDay = Day(2024, 8, 12) ?? Day(number: 0)

    public init(places: Places, scale: LinkageScale, seed: UInt64, errorFactor: Double = 1) {
        let perKabupaten = apportion(scale.people, by: places.kabupaten.map(Potential.weight))
        self.init(places: places, kabupatenPeople: perKabupaten, rows: scale.rows, seed: seed, errorFactor: errorFactor)
    }

    /// - Parameter newcomers: people besides, as a share, whom only the lists know.
    init(
        places: Places, kabupatenPeople: [Int], rows: [Int], seed: UInt64, errorFactor: Double, newcomers: Double = 0,
        header: @escaping @Sendable (Source) -> String = RowWriter.header
    ) {
        scale = LinkageScale(people: kabupatenPeople.reduce(0, +), rows: rows)
        self.places = places
        self.seed = seed
        self.errorFactor = errorFactor
        self.newcomers = newcomers
        self.header = header
        settlement = Settlement(places, kabupatenPeople: kabupatenPeople)
        let weights = settlement.people.map(Double.init)
        quotas = rows.map { apportion($0, by: weights) }
    }

    /// Hands out the files piece by piece; pieces of one source come in order.
    ///
    /// - Parameters:
    ///   - threads: how many neighbourhoods are made at once.
    ///   - write: appends bytes to the file of a source.
    /// - Returns: the truth, by source and row.
    public func make(threads: Int, write: (Source, [UInt8]) throws -> Void) async throws -> Truth {
        var assembly = Assembly(seed: seed)
        for source in Source.allCases { try write(source, Array(header(source).utf8)) }
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
        var home = settler.settle(
            kecamatan: kecamatan, count: settlement.people[kecamatan], firstId: settlement.firstId[kecamatan],
            seed: seed)
        if newcomers > 0 {
            let count = Int(Double(home.people.count) * newcomers)
            home.takeIn(settler.settle(kecamatan: kecamatan, count: count, firstId: 0, seed: seed, newcomers: true))
        }
        let rates = FaultRates(factor: errorFactor)
        return Source.allCases.map { source in
            Lister(places: places, namer: namer, rates: rates, profile: .of(source))
                .rows(of: home, quota: quotas[source.rawValue][kecamatan], seed: seed)
        }
    }
}
