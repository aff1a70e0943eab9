import Coverage
import Foundation
import Kernel
import Registry
import Store
import StoreSQLite
import Testing

/// One kind of store under the contract: how to open a fresh one.
struct StoreKind: Sendable, CustomTestStringConvertible {
    let name: String
    let open: @Sendable () throws -> Opened
    var testDescription: String { name }

    struct Opened {
        let store: RegistryStore
        /// Keeps what the store needs alive, and cleans up.
        let keeper: AnyObject?
    }

    static let all = [
        StoreKind(name: "SQLite") {
            let folder = TestFolder()
            return Opened(store: try SQLiteStore.open(folder.path("r.sqlite"), access: .create), keeper: folder)
        }
    ]
}

/// A folder that goes away with its owner.
final class TestFolder: Sendable {
    let url: URL
    init() {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("lindungi-" + UUID().uuidString)
        try! FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(at: url) }
    func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}

let desaA = KodeWilayah("15.04.01.2001")!
let desaB = KodeWilayah("15.05.02.2003")!
let jambi = KodeWilayah("15")!
let august = Bulan(2024, 8)!

func act(_ day: Int = 12, actor: String = "uji") -> Act {
    let days = Int64(Day(2024, 8, 1)!.number) + Int64(day - 1)
    return Act(actor: actor, at: Moment(milliseconds: days * 86_400_000 + 3_600_000))
}

func spell(
    _ segmen: Segmen = .bpu, _ from: Bulan = Bulan(2024, 1)!, _ through: Bulan? = nil, _ kode: KodeWilayah = desaA,
    fund: Fund = .dbhSawit
) -> Kepesertaan {
    Kepesertaan(segmen: segmen, fund: fund, wilayah: kode, from: from, through: through)!
}

/// Invented people numbered from `first`, of whom those with an even number are active from January 2024.
func invented(_ range: Range<Int>, active: (Int) -> Bool = { $0 % 2 == 0 }) -> PersonChunk {
    var chunk = PersonChunk()
    for i in range {
        let kode = i % 3 == 0 ? desaB : desaA
        chunk.add(
            Person(birth: Day(1980, 1, 1)!.adding(days: i), sex: i % 2 == 0 ? .lakiLaki : .perempuan, wilayah: kode),
            kepesertaan: active(i) ? [spell(.bpu, Bulan(2024, 1)!, nil, kode)] : [])
        chunk.set(.nik, nik(i))
        chunk.set(.nama, "Orang Rekaan \(i)")
        chunk.set(.namaIbu, "Ibu Rekaan \(i)")
        chunk.set(.telepon, "0812000\(i)")
        chunk.set(.rt, "001")
    }
    return chunk
}

func nik(_ i: Int) -> String { "150401" + String(1_000_000_000 + i) }

/// Loads people in chunks of `size`.
@discardableResult
func load(_ store: RegistryStore, _ count: Int, chunk size: Int = 100) throws -> Int {
    var next = 0
    return try store.people.load(
        BulkLoad(illustration: true, referenceDay: Day(2024, 8, 12)!, action: "uji.load"), act()
    ) {
        guard next < count else { return nil }
        defer { next += size }
        return invented(next..<min(next + size, count))
    }
}

func hash(_ letter: Character) -> String { String(repeating: letter, count: 64) }
