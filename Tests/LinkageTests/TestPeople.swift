import Kernel
import Synchronization

@testable import Linkage

let testDay = Day(2024, 8, 12)!

/// A table of these people; `standing` and `source` by row.
func table(
    _ people: [TypedPerson], source: (Int) -> Int = { _ in 1 }, standing: (Int) -> Standing = { _ in .listed }
) -> PersonTable {
    let table = PersonTable(referenceDay: testDay)
    for (i, person) in people.enumerated() {
        table.append(person, referenceDay: testDay, source: source(i), standing: standing(i))
    }
    return table
}

/// One cleaner for all tests, since making one costs more than many names.
private final class SharedCleaner: Sendable {
    static let only = SharedCleaner()
    private let cleaner: Mutex<NameCleaner>

    private init() {
        let scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64)
        cleaner = Mutex(NameCleaner(scratch: scratch))
    }

    func clean(_ bytes: [UInt8]) -> CleanName {
        cleaner.withLock { cleaner in bytes.withUnsafeBufferPointer { cleaner.clean($0) } }
    }
}

func clean(_ name: String) -> CleanName { SharedCleaner.only.clean(Array(name.utf8)) }
func clean(_ bytes: [UInt8]) -> CleanName { SharedCleaner.only.clean(bytes) }

/// The letters that a token holds.
func text(_ token: Token) -> String {
    String(decoding: (0..<token.held).map { token.letter($0) + 64 }, as: UTF8.self)
}

func words(_ name: String) -> [String] {
    let t = clean(name).tokens
    return [t.0, t.1, t.2, t.3, t.4].filter { !$0.isNone }.map(text)
}

func token(_ word: String) -> Token {
    let letters = word.utf8.map { $0 - 65 }
    return letters.withUnsafeBufferPointer { Token(letters: $0) }
}

func fold(_ word: String) -> String {
    var letters = word.utf8.map { $0 - 65 }
    let count = letters.withUnsafeMutableBufferPointer { SpellingFold.fold($0, count: $0.count) }
    return String(decoding: letters[0..<count].map { $0 + 65 }, as: UTF8.self)
}

func flat(_ values: [UInt64]) -> FlatArray<UInt64> {
    let out = FlatArray<UInt64>(capacity: max(values.count, 1))
    for value in values { out.append(value) }
    return out
}

extension SeededRandom {
    mutating func pick<T>(_ values: [T]) -> T { values[below(values.count)] }

    mutating func word(_ lengths: ClosedRange<Int>, letters: Int = 26) -> String {
        let count = lengths.lowerBound + below(lengths.count)
        return String(decoding: (0..<count).map { _ in UInt8(65 + below(letters)) }, as: UTF8.self)
    }
}

/// Invented people in invented villages, with a register row and list rows of each; deterministic.
struct TestWorld {
    private(set) var rows: [TypedPerson] = []
    private(set) var person: [Int] = []
    private(set) var standings: [Standing] = []
    private(set) var sources: [Int] = []
    private var random: SeededRandom

    private static let given = [
        "BUDI", "SITI", "AGUS", "DEWI", "RINA", "JOKO", "SRI", "HENDRA", "MARYAM", "FATIMAH", "ROSMINI", "ZULKIFLI",
        "IRWAN", "LESTARI", "WAHYU", "YANTO", "NURHAYATI", "SAMSUL", "ERNA", "TAUFIK", "DARMAWAN", "KARTINI",
    ]
    private static let family = [
        "SANTOSO", "HIDAYAT", "SAPUTRA", "WIJAYA", "LUBIS", "NASUTION", "SIREGAR", "PRATAMA", "KUSUMA", "HALIM",
        "RAMADHAN", "MAULANA", "GUNAWAN", "SETIAWAN", "FIRDAUS", "ANSHORI", "BASRI", "HASIBUAN", "UTAMI", "PERMATA",
    ]

    /// - Parameter people: the register has every second of them; lists have one or two rows of each.
    init(people: Int, seed: UInt64) {
        random = SeededRandom(seed: seed)
        for id in 0..<people {
            let one = invent(id)
            if id % 2 == 0 { add(one, id, .registeredActive, 0) }
            if id % 4 != 2 { add(damaged(one), id, .listed, 1) }
            if id % 3 == 0 { add(damaged(one), id, .listed, 2) }
        }
        // Files stand one behind the other, as linkage gets them.
        let order = rows.indices.sorted { (sources[$0], $0) < (sources[$1], $1) }
        (rows, person) = (order.map { rows[$0] }, order.map { person[$0] })
        (standings, sources) = (order.map { standings[$0] }, order.map { sources[$0] })
    }

    var table: PersonTable { LinkageTests.table(rows, source: { sources[$0] }, standing: { standings[$0] }) }

    private mutating func add(_ one: TypedPerson, _ id: Int, _ standing: Standing, _ source: Int) {
        rows.append(one)
        person.append(id)
        standings.append(standing)
        sources.append(source)
    }

    private mutating func invent(_ id: Int) -> TypedPerson {
        let (day, month, year) = (1 + random.below(28), 1 + random.below(12), 1960 + random.below(44))
        let woman = random.chance(0.5)
        let desa = random.below(40)
        let nik =
            "1504\(two(1 + desa % 9))\(two(day + (woman ? 40 : 0)))\(two(month))\(two(year % 100))000\(1 + id % 9)"
        return TypedPerson(
            nik: nik, noKK: "1504\(two(1 + desa % 9))\(two(day))0112\(1000 + id % 9000)",
            nama: "\(random.pick(Self.given)) \(random.pick(Self.family))", jk: woman ? "P" : "L",
            tempatLahir: random.pick(["Jambi", "Muara Bulian", "Palembang"]),
            tglLahir: "\(two(day))/\(two(month))/\(year)",
            namaIbu: "\(random.pick(Self.given)) \(random.pick(Self.family))",
            alamat: "Jl. Mawar No. \(1 + random.below(60))", rt: "\(1 + random.below(9))", rw: "1",
            desa: "Desa \(Self.village(desa))", kecamatan: "Kec. \(Self.village(40 + desa % 9))",
            kabupaten: "Batang Hari")
    }

    /// One field of three wrong or gone.
    private mutating func damaged(_ one: TypedPerson) -> TypedPerson {
        var one = one
        switch random.below(9) {
        case 0: one.nik = ""
        case 1: one.nik.removeLast()
        case 2: one.tglLahir = ""
        case 3: one.nama.remove(at: one.nama.index(one.nama.startIndex, offsetBy: 2))
        case 4: (one.noKK, one.namaIbu) = ("", "")
        default: break
        }
        return one
    }

    private static func village(_ n: Int) -> String {
        let syllables = ["BA", "KU", "MO", "RE", "SI", "TA", "LU", "NGE", "PA", "DU"]
        return syllables[n % 10] + syllables[n / 10 % 10] + syllables[(n * 7 + 3) % 10] + "NG"
    }

    private func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
}
