import CPrefetch

/// Levels of all fields of one pair: one byte each, so that equal patterns are equal words.
struct Comparison: Hashable, Sendable {
    /// nik, name × rarity, birth × cross, sex, mother, family, telepon, place: eight bytes.
    var pattern: UInt64
    var birthPlace: UInt8

    /// A word that tells this pattern and population from others.
    func key(_ population: Population) -> UInt64 {
        Hasher64.combine(pattern, UInt64(birthPlace) << 2 | UInt64(population.rawValue)) | 1
    }

    static let fields = 9
    static let total = 158

    @inline(__always)
    func value(_ field: Int) -> Int {
        field == 8 ? Int(birthPlace) : Int(pattern >> UInt64(8 * field) & 255)
    }
}

/// Compares two rows of a table.
struct RowComparer {
    let table: PreparedTable

    /// Asks the processor to fetch the rows of a pair that comes soon: pairs jump about in
    /// memory, and waiting for it would cost more than comparing.
    @inline(__always)
    func expect(_ candidates: FlatArray<UInt64>, _ index: Int, _ end: Int) {
        guard index < end else { return }
        let row = Pair(raw: candidates[index]).second
        lindungi_prefetch(table.identity + row)
        lindungi_prefetch(table.names + row)
        lindungi_prefetch(table.places + row)
        lindungi_prefetch(table.rarity.base + row)
    }

    func compare(_ i: Int, _ j: Int) -> Comparison {
        let (a, b) = (table.identity[i], table.identity[j])
        let (pa, pb) = (table.places[i], table.places[j])
        let name = self.name(i, j)
        let birth = BirthComparison.level(a, b)
        let cross = BirthComparison.cross(a, b, birth)
        var pattern = UInt64(NIKComparison.level(a, pa, b, pb).rawValue)
        pattern |= UInt64(Int(name.level.rawValue) * 7 + name.bucket) << 8
        pattern |= UInt64(birth.rawValue * 3 + cross.rawValue) << 16
        pattern |= UInt64(agreement(a.sex, b.sex).rawValue) << 24
        pattern |= UInt64(mother(i, j).rawValue) << 32
        pattern |= UInt64(family(a.noKK, b.noKK).rawValue) << 40
        pattern |= UInt64(agreement(a.telepon, b.telepon).rawValue) << 48
        pattern |= UInt64(place(pa, pb).rawValue) << 56
        return Comparison(pattern: pattern, birthPlace: agreement(pa.birthPlace, pb.birthPlace).rawValue)
    }

    func name(_ i: Int, _ j: Int) -> NameComparison {
        let (a, b) = (words(i), words(j))
        let (x, y) = (table.identity[i], table.identity[j])
        guard a.count > 0, b.count > 0 else { return NameComparison(level: .missing, rarity: 0) }
        if x.exactName == y.exactName { return NameComparison(level: .exact, rarity: a.totalRarity) }
        if x.foldedName == y.foldedName {
            return NameComparison(level: .folded, rarity: min(a.totalRarity, b.totalRarity))
        }
        return NameAligner.compare(a, b)
    }

    func words(_ i: Int) -> Words {
        Words(tokens: table.names[i].name, rarities: table.rarity[i], count: Int(table.places[i].nameCount))
    }

    private func motherWords(_ i: Int) -> Words {
        let m = table.names[i].mother
        return Words(
            tokens: (m.0, m.1, m.2, .none, .none), rarities: table.rarity[i] >> 40,
            count: Int(table.places[i].motherCount))
    }

    private func mother(_ i: Int, _ j: Int) -> MotherLevel {
        let (a, b) = (motherWords(i), motherWords(j))
        guard a.count > 0, b.count > 0 else { return .unknown }
        let result = NameAligner.compare(a, b)
        switch result.level {
        case .missing: return .unknown
        case .exact, .folded: return result.rarity < 110 ? .sameCommon : .sameRare
        case .typo, .initial, .extraWords, .extraWordsTypo, .extraFirst, .alike: return .similar
        case .conflictFirst, .conflictLast: return .conflict
        case .different: return .different
        }
    }

    @inline(__always)
    private func agreement<T: Equatable & ExpressibleByIntegerLiteral>(_ a: T, _ b: T) -> Agreement {
        a == 0 || b == 0 ? .unknown : a == b ? .same : .different
    }

    private func family(_ a: UInt64, _ b: UInt64) -> FamilyLevel {
        guard a != 0, b != 0 else { return .unknown }
        return a == b ? .same : a / 10_000 == b / 10_000 ? .sameIssue : .different
    }

    private func place(_ a: PlaceBlock, _ b: PlaceBlock) -> PlaceLevel {
        if a.desa != 0, a.desa == b.desa, a.kecamatan == b.kecamatan || a.kecamatan == 0 || b.kecamatan == 0 {
            return withinDesa(a, b)
        }
        if a.kecamatan != 0, a.kecamatan == b.kecamatan { return .sameKecamatan }
        if a.kabupaten != 0, a.kabupaten == b.kabupaten { return .sameKabupaten }
        return a.kabupaten == 0 || b.kabupaten == 0 ? .unknown : .different
    }

    private func withinDesa(_ a: PlaceBlock, _ b: PlaceBlock) -> PlaceLevel {
        let sameStreet = a.street != 0 && a.street == b.street
        let sameBlock = a.rt != 0 && a.rt == b.rt && a.rw == b.rw
        let otherNumber = a.number != 0 && b.number != 0 && a.number != b.number
        if sameStreet, sameBlock, !otherNumber { return .sameHouse }
        return sameStreet || sameBlock ? .sameNeighbourhood : .sameDesa
    }
}
