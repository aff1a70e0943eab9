/// The ways in which two rows of one person can meet. A rule gives a row some
/// keys; rows that share a key become a candidate pair.
///
/// Together they leave few true pairs apart although any one field may be wrong,
/// and each group stays small, so that their number grows with the data and not
/// with its square.
enum BlockingRule: Int, CaseIterable, Sendable {
    /// The whole NIK.
    case nik
    /// Region and date of the NIK: serial or rounding errors, and twins.
    case nikWithoutSerial
    /// A birth date (stated or from the NIK) and a word of the name.
    case birthAndWord
    /// A birth date and the desa, whatever the name.
    case birthAndDesa
    /// The family card and the year of birth.
    case familyAndYear
    case telepon
    /// The house and a word of the name.
    case houseAndWord
    /// The whole name, when it is rare, in one kabupaten.
    case rareName

    /// The rules with the most keys first, so that no core waits long for another at the end.
    static let byCost: [BlockingRule] = [
        .birthAndWord, .houseAndWord, .birthAndDesa, .nikWithoutSerial, .nik, .familyAndYear, .rareName, .telepon,
    ]

    /// Groups larger than this are too common to say anything.
    var largestGroup: Int {
        switch self {
        case .nik: 60
        case .telepon, .familyAndYear, .rareName: 20
        default: 40
        }
    }
}

/// Receives the keys of one row.
struct KeySink {
    let out: FlatArray<UInt64>
    let row: UInt64
    let rule: UInt64

    /// Key bits stand above the row number.
    static let rowBits: UInt64 = 26

    @inline(__always)
    func emit(_ a: UInt64, _ b: UInt64) {
        let hash = Hasher64.combine(a, b &+ rule &* 0x9E37_79B9)
        out.append(hash & ~((1 << KeySink.rowBits) - 1) | row)
    }
}

extension BlockingRule {
    /// Gives all keys of `row` to `sink`.
    func keys(_ table: PreparedTable, _ row: Int, _ sink: KeySink) {
        let id = table.identity[row]
        switch self {
        case .nik: if id.nik != 0 { sink.emit(id.nik, 1) }
        case .nikWithoutSerial: if id.nik != 0 { sink.emit(id.nik >> 16, 2) }
        case .birthAndWord: eachBirth(id) { birth in eachTellingWord(table, row) { sink.emit(birth, $0.raw) } }
        case .birthAndDesa:
            let desa = UInt64(table.places[row].desa)
            if desa != 0 { eachBirth(id) { sink.emit($0, desa) } }
        case .familyAndYear: if id.noKK != 0 { eachYear(id) { sink.emit(id.noKK, $0) } }
        case .telepon: if id.telepon != 0 { sink.emit(id.telepon, 3) }
        case .houseAndWord: house(table, row, sink)
        case .rareName:
            if id.foldedName != 0, rarity(table, row) >= BlockingRule.rare {
                sink.emit(id.foldedName, UInt64(table.places[row].kabupaten))
            }
        }
    }

    /// Twelfths of a nat: a name that few share.
    private static let rare = 150
    /// A word that makes up more than about one word in fifty says little beside a rarer one.
    private static let telling: UInt64 = 48
    /// In a table this small no word is too common, and a word that two rows share is never the rarest.
    private static let few = 2000

    private func rarity(_ table: PreparedTable, _ row: Int) -> Int {
        let r = table.rarity[row]
        return Int((r & 255) + (r >> 8 & 255) + (r >> 16 & 255) + (r >> 24 & 255))
    }

    /// Words that are not among the commonest; when all are, the rarest of them.
    func eachTellingWord(_ table: PreparedTable, _ row: Int, _ body: (Token) -> Void) {
        let r = table.rarity[row]
        let top = max(max(r & 255, r >> 8 & 255), max(r >> 16 & 255, r >> 24 & 255))
        let least = table.count < BlockingRule.few ? 0 : min(top, BlockingRule.telling)
        let t = table.names[row].name
        if !t.0.isNone, r & 255 >= least { body(t.0) }
        if !t.1.isNone, !t.1.isInitial, r >> 8 & 255 >= least { body(t.1) }
        if !t.2.isNone, !t.2.isInitial, r >> 16 & 255 >= least { body(t.2) }
        if !t.3.isNone, !t.3.isInitial, r >> 24 & 255 >= least { body(t.3) }
    }

    private func eachBirth(_ id: IdentityBlock, _ body: (UInt64) -> Void) {
        let stated = id.hasBirth && !id.flags.contains(.birthDefault)
        if stated { body(UInt64(UInt32(bitPattern: id.birth))) }
        if id.hasNikBirth, !(stated && id.birth == id.nikBirth) { body(UInt64(UInt32(bitPattern: id.nikBirth))) }
    }

    func eachYear(_ id: IdentityBlock, _ body: (UInt64) -> Void) {
        let stated = id.birthYear != 0 && !id.flags.contains(.birthDefault)
        if stated { body(UInt64(UInt16(bitPattern: id.birthYear))) }
        if id.hasNikBirth {
            let year = CivilDate.year(id.nikBirth)
            if !(stated && year == Int(id.birthYear)) { body(UInt64(year)) }
        }
    }

    private func eachWord(_ table: PreparedTable, _ row: Int, _ body: (Token) -> Void) {
        let t = table.names[row].name
        if !t.0.isNone { body(t.0) }
        if !t.1.isNone, !t.1.isInitial { body(t.1) }
        if !t.2.isNone, !t.2.isInitial { body(t.2) }
        if !t.3.isNone, !t.3.isInitial { body(t.3) }
    }

    private func house(_ table: PreparedTable, _ row: Int, _ sink: KeySink) {
        let p = table.places[row]
        guard p.desa != 0, p.street != 0, p.rt != 0 else { return }
        let house = UInt64(p.desa) << 32 | UInt64(p.street)
        let block = UInt64(p.rt) << 16 | UInt64(p.rw)
        eachWord(table, row) { sink.emit(Hasher64.combine(house, block), $0.raw) }
    }
}
