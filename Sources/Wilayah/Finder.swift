import Kernel

extension WilayahDirectory {
    /// Finds a region by its name however it is spelled; says so when several or none bear it.
    ///
    /// - Parameters:
    ///   - level: which kind of region the name is of.
    ///   - within: only regions inside this one; nil for the whole country.
    public func find(name: String, level: KodeWilayah.Level, within: KodeWilayah? = nil) -> FindResult {
        guard let candidates = candidates(level: level, within: within) else { return .unknown }
        return find(Array(name.utf8), among: candidates)
    }

    /// The names that regions of a level inside `within` bear or bore; nil when `within` is no region of today.
    func candidates(level: KodeWilayah.Level, within: KodeWilayah?) -> NameCandidates? {
        guard let range = range(inside: within) else { return nil }
        var out = NameCandidates(level: level)
        for index in range where table.level(index) == level {
            let name = table.name(index)
            let isKota = level == .kabupatenKota && name.starts(with: "Kota ".utf8)
            out.add(.init(index: index, key: out.key(name), isKota: isKota))
        }
        for version in renamed where version.leadsTo.level == level {
            if let name = version.name, let index = table.index(of: version.leadsTo), range.contains(index) {
                out.former.append(.init(index: index, key: out.key(name.utf8), isKota: false))
            }
        }
        return out
    }

    func find(_ bytes: [UInt8], among candidates: NameCandidates, proposing: Bool = true) -> FindResult {
        let wanted = NameKey(bytes, level: candidates.level)
        if wanted.dropped {
            // "Desa Baru" and "Kota Baru" can be whole names.
            let whole = NameKey(bytes, level: candidates.level, keepingJenis: true)
            let result = NameSearch(wanted: whole, among: candidates, proposing: false).result(table)
            if result != .unknown { return result }
        }
        return NameSearch(wanted: wanted, among: candidates, proposing: proposing).result(table)
    }
}

/// The names that one search looks through.
struct NameCandidates: Sendable {
    struct Entry: Sendable {
        let index: Int
        let key: NameKey
        let isKota: Bool
    }

    let level: KodeWilayah.Level
    private(set) var entries: [Entry] = []
    /// One per entry: most names are told from the wanted one without looking at them.
    private(set) var outlines: [NameOutline] = []
    var former: [Entry] = []

    init(level: KodeWilayah.Level) { self.level = level }

    mutating func add(_ entry: Entry) {
        entries.append(entry)
        outlines.append(NameOutline(entry.key))
    }

    /// Only the official names of kabupaten and kota begin with what they are.
    func key(_ name: some Sequence<UInt8>) -> NameKey {
        NameKey(name, level: level, keepingJenis: level != .kabupatenKota)
    }
}

/// One search: the regions that bear a name in each quality, else those that are near.
private struct NameSearch {
    private let wanted: NameKey
    private let outline: NameOutline
    private var exact: [Int] = []
    private var normalised: [Int] = []
    private var formerly: [Int] = []
    private var near: [(index: Int, errors: Int)] = []

    init(wanted: NameKey, among candidates: NameCandidates, proposing: Bool) {
        self.wanted = wanted
        outline = NameOutline(wanted)
        guard !wanted.plain.isEmpty else { return }
        compare(candidates)
        guard exact.isEmpty, normalised.isEmpty else { return }
        for entry in candidates.former
        where (entry.key.plain == wanted.plain || entry.key.canonical == wanted.canonical)
            && !formerly.contains(entry.index)
        {
            formerly.append(entry.index)
        }
        guard formerly.isEmpty, proposing else { return }
        for i in candidates.outlines.indices where outline.mayBeNear(candidates.outlines[i]) {
            let entry = candidates.entries[i]
            if isRightJenis(entry) { weigh(entry) }
        }
    }

    private mutating func compare(_ candidates: NameCandidates) {
        for i in candidates.outlines.indices where outline.mayEqual(candidates.outlines[i]) {
            let entry = candidates.entries[i]
            guard isRightJenis(entry) else { continue }
            if entry.key.plain == wanted.plain {
                exact.append(entry.index)
            } else if entry.key.canonical == wanted.canonical {
                normalised.append(entry.index)
            }
        }
    }

    private func isRightJenis(_ entry: NameCandidates.Entry) -> Bool {
        wanted.jenis == nil || entry.isKota == (wanted.jenis == .kota)
    }

    private mutating func weigh(_ entry: NameCandidates.Entry) {
        if Similarity.abbreviates(wanted.words, entry.key.words) {
            near.append((entry.index, 0))
            return
        }
        let limit = Similarity.allowance(min(wanted.canonical.count, entry.key.canonical.count))
        if limit > 0, let errors = Similarity.errors(wanted.canonical, entry.key.canonical, limit: limit) {
            near.append((entry.index, errors))
        }
    }

    func result(_ table: RegionTable) -> FindResult {
        let qualities = [(exact, FindResult.Quality.exact), (normalised, .normalised), (formerly, .formerName)]
        for (indices, quality) in qualities where !indices.isEmpty {
            return indices.count == 1
                ? .found(table.region(indices[0]), quality) : .ambiguous(indices.sorted().map(table.region))
        }
        if near.isEmpty { return .unknown }
        let ranked = near.sorted { ($0.errors, $0.index) < ($1.errors, $1.index) }.prefix(10)
        return .similar(ranked.map { FindResult.Proposal(region: table.region($0.index), errors: $0.errors) })
    }
}
