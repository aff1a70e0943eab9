/// A table with what blocking and comparing need of the whole: how rare each word is.
struct PreparedTable: @unchecked Sendable {
    let count: Int
    let identity: UnsafeMutablePointer<IdentityBlock>
    let names: UnsafeMutablePointer<NameBlock>
    let places: UnsafeMutablePointer<PlaceBlock>
    /// Eight bytes per row: rarity of five name words, then of three of the mother's.
    let rarity: FlatArray<UInt64>
    private let owners: (FlatArray<IdentityBlock>, FlatArray<NameBlock>, FlatArray<PlaceBlock>)

    private static let pieces = 8

    init(_ table: PersonTable, _ parallel: Parallel) {
        owners = (table.identity, table.names, table.places)
        count = table.count
        identity = table.identity.base
        names = table.names.base
        places = table.places.base
        rarity = FlatArray(capacity: max(count, 1))
        rarity.resize(count)
        let frequency = PreparedTable.frequency(names, count, parallel)
        let (names, rarity, count) = (names, rarity.base, count)
        nonisolated(unsafe) let (n, r) = (names, rarity)
        parallel.forEach(PreparedTable.pieces) { piece in
            for row in Parallel.range(piece, of: PreparedTable.pieces, count: count) {
                r[row] = PreparedTable.rarities(n[row], frequency)
            }
        }
    }

    /// A table whose rarities are known, as a few rows taken from another.
    init(_ table: PersonTable, rarity: FlatArray<UInt64>) {
        owners = (table.identity, table.names, table.places)
        (count, identity, names, places) = (table.count, table.identity.base, table.names.base, table.places.base)
        self.rarity = rarity
    }

    /// How often each word occurs in the names.
    static func frequency(
        _ names: UnsafeMutablePointer<NameBlock>, _ count: Int, _ parallel: Parallel
    ) -> TokenFrequency {
        nonisolated(unsafe) let parts = UnsafeMutablePointer<TokenFrequency>.allocate(capacity: pieces)
        parts.initialize(repeating: TokenFrequency(slots: 16), count: pieces)
        defer {
            parts.deinitialize(count: pieces)
            parts.deallocate()
        }
        nonisolated(unsafe) let names = names
        parallel.forEach(pieces) { piece in
            var frequency = TokenFrequency()
            for row in Parallel.range(piece, of: pieces, count: count) {
                let t = names[row].name
                frequency.add(t.0)
                frequency.add(t.1)
                frequency.add(t.2)
                frequency.add(t.3)
                frequency.add(t.4)
            }
            parts[piece] = frequency
        }
        var all = TokenFrequency()
        for piece in 0..<pieces { all.merge(parts[piece]) }
        return all
    }

    /// Eight bytes as in `rarity`.
    static func rarities(_ n: NameBlock, _ f: TokenFrequency) -> UInt64 {
        func byte(_ t: Token, _ place: UInt64) -> UInt64 { t.isNone ? 0 : UInt64(f.rarity(t)) << (8 * place) }
        let name = byte(n.name.0, 0) | byte(n.name.1, 1) | byte(n.name.2, 2) | byte(n.name.3, 3)
        return name | byte(n.name.4, 4) | byte(n.mother.0, 5) | byte(n.mother.1, 6) | byte(n.mother.2, 7)
    }
}
