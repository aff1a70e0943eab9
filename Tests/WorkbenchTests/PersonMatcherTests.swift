import Access
import Foundation
import Kernel
import Linkage
import Registry
import Store
import StoreSQLite
import Testing
import Wilayah
import Workbench

@Suite("Who in the registry a typed person may be")
struct PersonMatcherTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lindungi-" + UUID().uuidString)
    private let today = Day(2024, 8, 12)!
    private let desa = KodeWilayah("15.04.01.2001")!
    private let other = KodeWilayah("15.71.01.1001")!
    private let givenNames = ["Budi", "Rina", "Hasan", "Dewi", "Slamet", "Wahyu", "Tono", "Mira", "Yusuf", "Lina"]
    private let familyNames = ["Santoso", "Wulandari", "Kusuma", "Nugroho", "Saputra", "Lestari", "Hidayat"]

    private func nik(_ day: Day, _ serial: Int) -> String {
        let (year, month, date) = day.ymd
        return "150401" + [date, month, year % 100].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined()
            + String(1_000 + serial).suffix(4)
    }

    private func birth(_ i: Int) -> Day { Day(1960, 3, 2)!.adding(days: i * 37) }
    private func name(_ i: Int) -> String { "\(givenNames[i % 10]) \(familyNames[i / 10 % 7])" }

    /// 400 people, each with a birthday of their own.
    private func store() throws -> RegistryStore {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let store = try SQLiteStore.open(folder.appendingPathComponent("r.sqlite").path, access: .create)
        var isDone = false
        _ = try store.people.load(
            BulkLoad(illustration: true, referenceDay: today, action: "uji"),
            Act(actor: "uji", at: Moment(milliseconds: 1_723_400_000_000))
        ) {
            guard !isDone else { return nil }
            isDone = true
            var chunk = PersonChunk()
            for i in 0..<400 {
                chunk.add(Person(birth: birth(i), sex: .lakiLaki, wilayah: i % 2 == 0 ? desa : other))
                chunk.set(.nik, nik(birth(i), i))
                chunk.set(.nama, name(i))
                chunk.set(.namaIbu, "Ibu \(familyNames[i % 7])")
                chunk.set(.telepon, "08127000\(1_000 + i)")
            }
            return chunk
        }
        return store
    }

    private func typed(_ i: Int) -> TypedPerson {
        TypedPerson(nik: nik(birth(i), i), nama: name(i), jk: "L", tglLahir: birth(i).description)
    }

    private func matcher() throws -> PersonMatcher {
        try PersonMatcher(store().search, WilayahDirectory.load())
    }

    @Test("Somebody typed as they stand in the registry is found, nearly certain, before anybody else")
    func same() throws {
        let matcher = try matcher()
        for i in stride(from: 0, to: 400, by: 23) {
            let found = try matcher.matches(typed(i), wilayah: desa, in: .everywhere, today: today)
            let first = try #require(found.first)
            #expect(first.id.raw == Int64(i + 1))
            #expect(first.probability > 0.98, "\(i): \(first.probability)")
            #expect(found.dropFirst().allSatisfy { $0.probability < 0.5 })
            #expect(first.explanation.weights.contains { $0.indonesian.contains("NIK sama") })
        }
    }

    @Test("Without a NIK, by a misspelt name and the date of birth; or by name and a mistyped NIK")
    func faults() throws {
        let matcher = try matcher()
        for i in stride(from: 3, to: 400, by: 31) {
            var person = typed(i)
            person.nik = ""
            person.nama = person.nama.replacingOccurrences(of: "Santoso", with: "Santosa").uppercased()
            var found = try matcher.matches(person, in: .everywhere, today: today)
            #expect(found.first?.id.raw == Int64(i + 1), "\(i) without NIK")
            #expect((found.first?.probability ?? 0) > 0.5, "\(i): \(found.first?.probability ?? 0)")
            person = typed(i)
            person.nik = String(person.nik.dropLast()) + (person.nik.hasSuffix("9") ? "1" : "9")
            found = try matcher.matches(person, in: .everywhere, today: today)
            #expect(found.first?.id.raw == Int64(i + 1), "\(i) with another NIK")
        }
    }

    @Test("A stranger is nobody's double, and an empty form asks for nobody")
    func strangers() throws {
        let matcher = try matcher()
        let stranger = TypedPerson(
            nik: "1504015505910001", nama: "Kartika Maharani", jk: "P", tglLahir: "15/05/1991")
        #expect(try matcher.matches(stranger, in: .everywhere, today: today, least: 0.5).isEmpty)
        #expect(try matcher.matches(TypedPerson(), in: .everywhere, today: today).isEmpty)
    }

    @Test("Nobody outside the scope is shown")
    func scope() throws {
        let matcher = try matcher()
        #expect(try matcher.matches(typed(1), in: Scope([desa]), today: today).allSatisfy { $0.id.raw != 2 })
        #expect(try matcher.matches(typed(1), in: Scope([other]), today: today).first?.id.raw == 2)
        #expect(try matcher.matches(typed(1), in: .nowhere, today: today).isEmpty)
    }
}
