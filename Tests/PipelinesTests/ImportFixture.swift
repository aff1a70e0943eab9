import Foundation
import Intake
import Kernel
import Linkage
import Registry
import Store
import StoreSQLite
import Wilayah

@testable import Pipelines

/// A folder with a registry of invented people, numbered from 0, and lists of others.
final class ImportFixture: Sendable {
    let folder: URL
    let store: RegistryStore
    let directory: WilayahDirectory
    private let desa: [Region]

    static let act = Act(actor: "uji", at: Moment(milliseconds: 1_723_420_800_000))
    static let today = Day(2024, 8, 12)!

    /// The first `active` people are active participants, the next `former` were.
    init(active: Int = 40, former: Int = 10) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("impor-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        directory = try WilayahDirectory.load()
        desa = directory.children(of: KodeWilayah("15.04.01"))
        store = try SQLiteStore.open(folder.appendingPathComponent("r.sqlite").path, access: .create)
        guard active + former > 0 else { return }
        var chunk: PersonChunk? = registered(active: active, former: former)
        _ = try store.people.load(
            BulkLoad(illustration: true, referenceDay: Self.today, action: "uji.load"), Self.act
        ) {
            defer { chunk = nil }
            return chunk
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func registered(active: Int, former: Int) -> PersonChunk {
        var chunk = PersonChunk()
        for number in 0..<active + former {
            let region = desa[number % desa.count]
            let through = number < active ? nil : Bulan(2023, 6)
            let spell = Kepesertaan(
                segmen: .bpu, fund: .mandiri, wilayah: region.code, from: Bulan(2022, 1)!, through: through)!
            chunk.add(
                Person(birth: Invented(number).birth, sex: Invented(number).sex, wilayah: region.code),
                kepesertaan: [spell])
            chunk.set(.nik, Invented(number).nik)
            chunk.set(.nama, Invented(number).nama)
            chunk.set(.namaIbu, Invented(number).ibu)
            chunk.set(.noKK, Invented(number).noKK)
            chunk.set(.telepon, Invented(number).telepon)
            chunk.set(.alamat, Invented(number).alamat)
        }
        return chunk
    }

    /// Writes a list of these people and returns its path.
    func list(_ numbers: some Sequence<Int>, _ name: String = "disbun.csv", renamed: Int? = nil) throws -> String {
        var text = "NIK,No KK,Nama,JK,Tgl Lahir,Nama Ibu,No HP,Alamat,Desa,Kecamatan,Kabupaten,Pekerjaan\n"
        let kecamatan = directory.region(KodeWilayah("15.04.01")!)!.name
        for number in numbers {
            let one = Invented(number)
            let job = number == renamed ? "Nelayan" : "Petani"
            let place = "\(desa[number % desa.count].name),\(kecamatan),Batang Hari"
            text += "\(one.nik),\(one.noKK),\(one.nama),\(one.sex.letter),\(one.birth),\(one.ibu),\(one.telepon),"
            text += "\(one.alamat),\(place),\(job)\n"
        }
        return try write(name, text)
    }

    func write(_ name: String, _ text: String) throws -> String {
        let url = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    func run(
        _ paths: [String], source: String = "DISBUN", again: Bool = false, imports: ImportPort? = nil,
        day: Day = ImportFixture.today
    ) async throws -> ListImport.Outcome {
        var lists = ListImport(paths: paths, source: source, wilayah: KodeWilayah("15.04"))
        lists.repeatsAllowed = again
        lists.chunkRows = 16
        var used = store
        if let imports { used.imports = imports }
        return try await lists.run(
            into: used, CheckContext(directory: directory, referenceDay: day), LinkOptions(), Self.act, hash: Self.hash)
    }

    /// The outcome of an import that must succeed.
    func imported(_ paths: [String], source: String = "DISBUN", again: Bool = false) async throws -> ImportOutcome {
        guard case .imported(let report) = try await run(paths, source: source, again: again) else {
            throw StoreError.noSuchImport
        }
        return report.outcome
    }

    /// Stands in for SHA-256: sixty-four digits that depend on every byte.
    static let hash: @Sendable (String) throws -> String = { path in
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in try Data(contentsOf: URL(fileURLWithPath: path)) {
            value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 64 - digits.count) + digits
    }

    /// Everything that an import leaves behind, to compare two ends.
    func end(of store: RegistryStore) throws -> [String] {
        var out = ["\(try store.people.count())"]
        for batch in try store.imports.batches() where batch.state == .complete {
            out.append("\(batch.fileName) \(batch.rows) \(batch.newPersons) \(batch.verdicts[.layak] ?? 0)")
            let rows = try store.imports.rows(batch.id, 0, 10_000)
            for (number, row) in rows.rows.enumerated() {
                guard case .existing(let id) = row.person, let record = try store.people.person(id) else {
                    out.append("\(row.verdict) \(row.reasons) -")
                    continue
                }
                out.append(
                    "\(row.verdict) \(row.reasons) \(row.probabilityPPM ?? -1) \(record.text.string(0, .nama)) "
                        + "\(rows.text.string(number, .nik)) \(record.provenance.map(\.row))")
            }
        }
        return out
    }
}

/// The invented person with a number.
struct Invented {
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

    /// Different for 132 people.
    var nama: String { "\(Self.first[number % 12]) \(Self.last[number % 11])" }
    var ibu: String { "\(Self.first[(number * 5 + 1) % 12]) \(Self.last[(number * 7 + 3) % 11])" }
    var noKK: String { "150401" + "120511" + String(2_001 + number * 13) }
    var telepon: String { "0812" + String(70_000_000 + number * 7_919) }
    var alamat: String { "Jl. \(Self.last[(number * 3) % 11]) No. \(number * 3 + 1)" }
    var sex: Sex { number % 2 == 0 ? .lakiLaki : .perempuan }
    var birth: Day { Day(1972, 3, 14)!.adding(days: number * 97) }
    var nik: String {
        let (year, month, day) = birth.ymd
        func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
        return "150401" + two(sex == .perempuan ? day + 40 : day) + two(month) + two(year % 100)
            + String(1_001 + number * 37).suffix(4)
    }
}
