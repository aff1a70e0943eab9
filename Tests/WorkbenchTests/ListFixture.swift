import Access
import Foundation
import Kernel
import Registry
import Store
import StoreSQLite
import Wilayah

@testable import Workbench

/// A registry of invented people, numbered from 0, and a desk that takes lists of others. All live in the first
/// kecamatan of Batang Hari.
final class ListFixture: Sendable {
    let folder: URL
    let store: RegistryStore
    let directory: WilayahDirectory
    let desk: ListDesk
    let desa: [Region]
    let wilayah = KodeWilayah("15.04")!
    let scope = Scope([KodeWilayah("15.04")!])

    static let now = Moment(milliseconds: 1_723_420_800_000)
    let maker = Act(actor: "budi", at: ListFixture.now)
    let checker = Act(actor: "sri", at: ListFixture.now)

    /// The first `active` people are active participants.
    init(active: Int = 40) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("daftar-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        directory = try WilayahDirectory.load()
        desa = directory.children(of: KodeWilayah("15.04.01"))
        store = try SQLiteStore.open(folder.appendingPathComponent("r.sqlite").path, access: .create)
        desk = ListDesk(store: store, directory: directory, now: { ListFixture.now })
        var chunk: PersonChunk? = PersonChunk()
        for number in 0..<active {
            let one = Made(number)
            let spell = Kepesertaan(
                segmen: .bpu, fund: .mandiri, wilayah: desa[number % desa.count].code, from: Bulan(2022, 1)!)!
            chunk?.add(
                Person(birth: one.birth, sex: one.sex, wilayah: desa[number % desa.count].code), kepesertaan: [spell])
            chunk?.set(.nik, one.nik)
            chunk?.set(.nama, one.nama)
            chunk?.set(.namaIbu, one.ibu)
        }
        _ = try store.people.load(
            BulkLoad(illustration: true, referenceDay: ListFixture.now.day, action: "uji.load"), maker
        ) {
            defer { chunk = nil }
            return chunk
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static let head = "NIK,Nama,JK,Tgl Lahir,Nama Ibu,Desa,Kecamatan,Kabupaten,Pekerjaan\n"

    func line(_ number: Int, nik: String? = nil, nama: String? = nil, kabupaten: String = "Batang Hari") -> String {
        let one = Made(number)
        let kecamatan = directory.region(KodeWilayah("15.04.01")!)!.name
        return "\(nik ?? one.nik),\(nama ?? one.nama),\(one.sex.letter),\(one.birth),\(one.ibu),"
            + "\(desa[number % desa.count].name),\(kecamatan),\(kabupaten),Petani\n"
    }

    func upload(_ text: String, _ name: String = "disbun.csv") throws -> ListUpload {
        try upload(bytes: Array(text.utf8), name)
    }

    func upload(bytes: [UInt8], _ name: String) throws -> ListUpload {
        let file = try MemoryFile()
        try bytes.withUnsafeBytes { try file.append($0) }
        return try ListUpload(file: file, name: name)
    }

    /// Uploads and analyses a list.
    func list(_ texts: [String], source: String = "DISBUN") async throws -> Id<Usulan> {
        let uploads = try texts.enumerated().map { try upload($1, "daftar\($0).csv") }
        let draft = try desk.take(uploads, source: source, scope: scope, act: maker)
        let id = try desk.start(
            draft.token, ListIntent(title: "Pekebun", wilayah: wilayah), scope: scope, act: maker)
        await desk.finish()
        return id
    }

    func row(_ id: Id<Usulan>, _ number: Int) throws -> UsulanRow {
        guard let row = try store.usulan.numbered(id, scope, [number]).first else {
            throw UsulanError.noSuchRow(UsulanRef(id, row: number))
        }
        return row
    }

    func counts(_ id: Id<Usulan>) throws -> [Verdict: Int] { try store.usulan.one(id, scope)?.counts ?? [:] }

    /// The counts that are kept, against those that counting the rows gives.
    func countsHold(_ id: Id<Usulan>) throws -> Bool {
        let rows = try store.usulan.numbered(id, scope, Array(1...store.usulan.one(id, scope)!.rows))
        let verdicts = Dictionary(grouping: rows, by: \.judgement.verdict).mapValues(\.count)
        var marks: [String: Int] = [:]
        for row in rows {
            for mark in row.judgement.reasons + row.judgement.repairs.map({ "+" + $0 }) { marks[mark, default: 0] += 1 }
        }
        return try verdicts == counts(id) && marks == store.usulan.marks(id, scope)
    }
}

/// The invented person with a number; different for 132 people.
struct Made {
    let number: Int
    init(_ number: Int) { self.number = number }

    private static let first = [
        "Rahmat", "Sulastri", "Bambang", "Nurhayati", "Zulkifli", "Fitriani", "Hendra", "Mardiana", "Joko", "Wulandari",
        "Taufik", "Rosmala",
    ]
    private static let last = [
        "Kurniawan", "Simbolon", "Prasetyo", "Hutagalung", "Ramadhan", "Lesmana", "Gunawan", "Siregar", "Wibowo",
        "Daulay", "Yulianto",
    ]

    var nama: String { "\(Self.first[number % 12]) \(Self.last[number % 11])" }
    var ibu: String { "\(Self.first[(number * 5 + 1) % 12]) \(Self.last[(number * 7 + 3) % 11])" }
    var sex: Sex { number % 2 == 0 ? .lakiLaki : .perempuan }
    var birth: Day { Day(1972, 3, 14)!.adding(days: number * 97) }
    var nik: String {
        let (year, month, day) = birth.ymd
        func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
        return "150401" + two(sex == .perempuan ? day + 40 : day) + two(month) + two(year % 100)
            + String(1_001 + number * 37).suffix(4)
    }
}
