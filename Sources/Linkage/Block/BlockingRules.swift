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
    /// A birth date and the kecamatan.
    case birthAndKecamatan
    /// The family card and a word of the name.
    case familyAndWord
    /// The family card and the birth date's year.
    case familyAndYear
    case telepon
    /// The whole name in one kecamatan.
    case nameAndKecamatan
    /// The whole name and the year of birth in one kabupaten.
    case nameAndYear
    /// The two rarest words of the name in one kabupaten.
    case rareWords
    /// A word of the name and one of the mother's, in one kabupaten.
    case wordAndMother
    /// The house and a word of the name.
    case houseAndWord
    /// The whole name and the day and month of birth.
    case nameAndDayOfYear

    /// Groups larger than this are too common to say anything.
    var largestGroup: Int {
        switch self {
        case .nik: 60
        case .telepon, .familyAndYear: 30
        default: 50
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
        case .birthAndWord: eachBirth(id) { birth in eachWord(table, row) { sink.emit(birth, $0.raw) } }
        case .birthAndKecamatan:
            let kecamatan = UInt64(table.places[row].kecamatan)
            if kecamatan != 0 { eachBirth(id) { sink.emit($0, kecamatan) } }
        case .familyAndWord: if id.noKK != 0 { eachWord(table, row) { sink.emit(id.noKK, $0.raw) } }
        case .familyAndYear: if id.noKK != 0 { eachYear(id) { sink.emit(id.noKK, $0) } }
        case .telepon: if id.telepon != 0 { sink.emit(id.telepon, 3) }
        case .nameAndKecamatan:
            let kecamatan = UInt64(table.places[row].kecamatan)
            if id.foldedName != 0, kecamatan != 0 { sink.emit(id.foldedName, kecamatan) }
        case .nameAndYear:
            let kabupaten = UInt64(table.places[row].kabupaten)
            if id.foldedName != 0 { eachYear(id) { sink.emit(id.foldedName, kabupaten << 16 | $0) } }
        case .rareWords: rareWords(table, row, sink)
        case .wordAndMother: wordAndMother(table, row, sink)
        case .houseAndWord: house(table, row, sink)
        case .nameAndDayOfYear: if id.foldedName != 0 { eachBirth(id) { dayOfYear(id, $0, sink) } }
        }
    }

    private func eachBirth(_ id: IdentityBlock, _ body: (UInt64) -> Void) {
        let stated = id.hasBirth && !id.flags.contains(.birthDefault)
        if stated { body(UInt64(UInt32(bitPattern: id.birth))) }
        if id.hasNikBirth, !(stated && id.birth == id.nikBirth) { body(UInt64(UInt32(bitPattern: id.nikBirth))) }
    }

    private func eachYear(_ id: IdentityBlock, _ body: (UInt64) -> Void) {
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

    private func rareWords(_ table: PreparedTable, _ row: Int, _ sink: KeySink) {
        guard let (first, second) = RareWords.two(table, row) else { return }
        let kabupaten = UInt64(table.places[row].kabupaten)
        sink.emit(Hasher64.combine(min(first.raw, second.raw), max(first.raw, second.raw)), kabupaten)
    }

    private func wordAndMother(_ table: PreparedTable, _ row: Int, _ sink: KeySink) {
        let mother = RareWords.mother(table, row)
        guard !mother.isNone else { return }
        let kabupaten = UInt64(table.places[row].kabupaten)
        eachWord(table, row) { sink.emit(Hasher64.combine($0.raw, mother.raw), kabupaten) }
    }

    private func house(_ table: PreparedTable, _ row: Int, _ sink: KeySink) {
        let p = table.places[row]
        guard p.desa != 0, p.street != 0, p.rt != 0 else { return }
        let house = UInt64(p.desa) << 32 | UInt64(p.street)
        let block = UInt64(p.rt) << 16 | UInt64(p.rw)
        eachWord(table, row) { sink.emit(Hasher64.combine(house, block), $0.raw) }
    }

    private func dayOfYear(_ id: IdentityBlock, _ birth: UInt64, _ sink: KeySink) {
        let (_, month, day) = CivilDate.ymd(Int32(bitPattern: UInt32(birth)))
        sink.emit(id.foldedName, UInt64(month * 32 + day))
    }
}

/// The rarest words of a row, by the data at hand.
enum RareWords {
    static func two(_ table: PreparedTable, _ row: Int) -> (Token, Token)? {
        let t = table.names[row].name
        let r = table.rarity[row]
        var best = (Token.none, UInt64(0))
        var next = (Token.none, UInt64(0))
        for (token, place) in [(t.0, 0), (t.1, 8), (t.2, 16), (t.3, 24)] as [(Token, UInt64)] {
            guard !token.isNone, !token.isInitial else { continue }
            let rarity = r >> place & 255
            if rarity > best.1 || best.0.isNone {
                next = best
                best = (token, rarity)
            } else if rarity > next.1 || next.0.isNone {
                next = (token, rarity)
            }
        }
        return next.0.isNone ? nil : (best.0, next.0)
    }

    static func mother(_ table: PreparedTable, _ row: Int) -> Token {
        let t = table.names[row].mother
        let r = table.rarity[row]
        var best = t.0.isInitial ? Token.none : t.0
        var rarity = r >> 40 & 255
        if !t.1.isNone, !t.1.isInitial, r >> 48 & 255 > rarity || best.isNone { (best, rarity) = (t.1, r >> 48 & 255) }
        if !t.2.isNone, !t.2.isInitial, r >> 56 & 255 > rarity || best.isNone { best = t.2 }
        return best
    }
}
