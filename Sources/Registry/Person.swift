import Kernel

/// A person whom the registry knows, participant or not. Their texts stand in a `TextTable`.
public struct Person: Hashable, Sendable {
    public let birth: Day?
    public let sex: Sex?
    /// Where they live, as exactly as is known.
    public let wilayah: KodeWilayah

    public init(birth: Day?, sex: Sex?, wilayah: KodeWilayah) {
        self.birth = birth
        self.sex = sex
        self.wilayah = wilayah
    }
}

/// Many people in columns, with their kepesertaan.
public struct PersonChunk: Sendable {
    public private(set) var people: [Person] = []
    @usableFromInline var table = TextTable()
    public var text: TextTable { table }
    private var spells: [Kepesertaan] = []
    private var spellEnds: [Int32] = []

    public init() {}
    public var count: Int { people.count }

    public mutating func reserve(_ rows: Int) {
        people.reserveCapacity(rows)
        spellEnds.reserveCapacity(rows)
        table.reserve(rows: rows)
    }

    /// Adds a person; their texts follow with `set`.
    public mutating func add(_ person: Person, kepesertaan: [Kepesertaan] = []) {
        people.append(person)
        spells.append(contentsOf: kepesertaan)
        spellEnds.append(Int32(spells.count))
        table.startRow()
    }

    /// A text of the person added last.
    @inlinable
    public mutating func set(_ field: Field, _ value: String) { table.set(field, value) }

    @inlinable
    public mutating func set(_ field: Field, bytes: some Collection<UInt8>) { table.set(field, bytes) }

    public func kepesertaan(_ row: Int) -> ArraySlice<Kepesertaan> {
        spells[(row == 0 ? 0 : Int(spellEnds[row - 1]))..<Int(spellEnds[row])]
    }
}
