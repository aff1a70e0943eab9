import Kernel

extension WilayahDirectory {
    /// Finds a region by its name however it is spelled; says so when several or none bear it.
    ///
    /// - Parameters:
    ///   - level: which kind of region the name is of.
    ///   - within: only regions inside this one; nil for the whole country.
    public func find(name: String, level: KodeWilayah.Level, within: KodeWilayah? = nil) -> FindResult {
        find(bytes: Array(name.utf8), level: level, within: within)
    }

    func find(bytes: [UInt8], level: KodeWilayah.Level, within: KodeWilayah?) -> FindResult {
        guard let range = range(inside: within) else { return .unknown }
        let wanted = NameKey(bytes, level: level)
        if wanted.dropped {
            // "Desa Baru" and "Kota Baru" can be whole names.
            let whole = find(NameKey(bytes, level: level, keepingJenis: true), level, range)
            if whole.isAnswer { return whole }
        }
        return find(wanted, level, range)
    }

    private func find(_ wanted: NameKey, _ level: KodeWilayah.Level, _ range: Range<Int>) -> FindResult {
        guard !wanted.plain.isEmpty else { return .unknown }
        var search = NameSearch(wanted: wanted)
        for index in range where table.level(index) == level {
            let official = table.name(index)
            let key = NameKey(official, level: level, keepingJenis: level != .kabupatenKota)
            search.offer(index, key, jenis: level == .kabupatenKota ? official : [])
        }
        offerOtherNames(level, range, &search)
        return search.result(table)
    }

    /// Customary and former names.
    private func offerOtherNames(_ level: KodeWilayah.Level, _ range: Range<Int>, _ search: inout NameSearch) {
        for version in former.values.joined() where version.leadsTo.level == level && version.code.level == level {
            guard let name = version.name, let index = table.index(of: version.leadsTo), range.contains(index) else {
                continue
            }
            search.offerFormer(index, NameKey(name.utf8, level: level, keepingJenis: level != .kabupatenKota))
        }
    }
}

/// One search in progress: the best candidates of each quality.
private struct NameSearch {
    let wanted: NameKey
    private var exact: [Int] = []
    private var normalised: [Int] = []
    private var formerly: [Int] = []
    private var near: [(index: Int, errors: Int)] = []

    init(wanted: NameKey) { self.wanted = wanted }

    mutating func offer(_ index: Int, _ key: NameKey, jenis official: [UInt8]) {
        if let jenis = wanted.jenis, !official.isEmpty, (jenis == .kota) != official.starts(with: "Kota ".utf8) {
            return
        }
        if key.plain == wanted.plain {
            exact.append(index)
        } else if key.canonical == wanted.canonical {
            normalised.append(index)
        } else if exact.isEmpty, normalised.isEmpty {
            weigh(index, key)
        }
    }

    mutating func offerFormer(_ index: Int, _ key: NameKey) {
        if key.plain == wanted.plain || key.canonical == wanted.canonical, !formerly.contains(index) {
            formerly.append(index)
        }
    }

    private mutating func weigh(_ index: Int, _ key: NameKey) {
        if Similarity.abbreviates(wanted.words, key.words) {
            near.append((index, 0))
            return
        }
        let limit = Similarity.allowance(min(wanted.canonical.count, key.canonical.count))
        if limit > 0, let errors = Similarity.errors(wanted.canonical, key.canonical, limit: limit) {
            near.append((index, errors))
        }
    }

    func result(_ table: RegionTable) -> FindResult {
        for (indices, quality) in [
            (exact, FindResult.Quality.exact), (normalised, .normalised), (formerly, .formerName),
        ]
        where !indices.isEmpty {
            return indices.count == 1
                ? .found(table.region(indices[0]), quality) : .ambiguous(indices.sorted().map(table.region))
        }
        if near.isEmpty { return .unknown }
        let ranked = near.sorted { ($0.errors, $0.index) < ($1.errors, $1.index) }.prefix(10)
        return .similar(ranked.map { FindResult.Proposal(region: table.region($0.index), errors: $0.errors) })
    }
}
