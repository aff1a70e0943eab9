import Kernel
import Rules
import Testing

@Suite("The index of the law")
struct LawIndexTests {
    private static let old = Regulation(
        id: "uji-1-2015", shortName: "Uji 1/2015", title: Phrase(id: "lama", en: "old"),
        diundangkan: Day(2015, 6, 30), berlakuSejak: Day(2015, 7, 1), confidence: .seen)
    private static let new = Regulation(
        id: "uji-2-2025", shortName: "Uji 2/2025", title: Phrase(id: "baru", en: "new"),
        diundangkan: Day(2025, 12, 1), berlakuSejak: nil, confidence: .seen)
    private static let undated = Regulation(
        id: "uji-surat", shortName: "Surat uji", title: Phrase(id: "surat", en: "letter"),
        diundangkan: nil, berlakuSejak: nil, confidence: .seen)

    private static let fee = Parameter<Rupiah>(
        "uji.iuran", Phrase(id: "iuran uji", en: "test fee"), unit: .rupiah, checkedThrough: Bulan(2026, 9)!,
        rows: [
            Row(from: Day(2015, 7, 1)!, Rupiah(100), Citation(old, "Ps. 1"), .recalled),
            Row(from: Day(2026, 1, 1)!, Rupiah(50), Citation(new, "Ps. 2"), .seen),
            Row(from: Day(2026, 4, 1)!, Rupiah(100), Citation(new, "Ps. 3"), .seen),
        ])
    private static let age = Parameter<Int>(
        "uji.usia", Phrase(id: "usia uji", en: "test age"), unit: .tahun,
        rows: [Row(from: Day(2020, 1, 1)!, 56, Citation(undated), .seen)])

    private let chapter = Chapter(
        "uji", Phrase(id: "Uji", en: "Test"), parameters: [LawIndexTests.fee.erased, LawIndexTests.age.erased])
    private var index: LawIndex { LawIndex([chapter]) }

    @Test("names each regulation once, newest first, an undated one by the first number it set")
    func newestFirst() {
        #expect(index.regulations.map(\.id) == ["uji-2-2025", "uji-surat", "uji-1-2015"])
    }

    @Test("gives each row of a regulation with what it replaced and what replaced it")
    func neighbours() {
        let changes = index.changes(by: Self.new)
        #expect(changes.map(\.row.citation.place) == ["Ps. 2", "Ps. 3"])
        #expect(changes.map { $0.before?.quantity } == [.rupiah(Rupiah(100)), .rupiah(Rupiah(50))])
        #expect(changes.map { $0.after?.quantity } == [.rupiah(Rupiah(100)), nil])
        #expect(changes.map(\.through) == [Day(2026, 3, 31), Day(2026, 9, 30)])
        #expect(index.parameters(of: Self.new).map(\.id) == ["uji.iuran"])
        #expect(index.changes(by: Self.old).first?.before == nil)
    }

    @Test("lists what a lawyer has still to read")
    func workList() {
        #expect(index.recalled.map(\.row.citation.place) == ["Ps. 1"])
        #expect(index.undated.map(\.id) == ["uji-2-2025", "uji-surat"])
    }

    @Test("finds a parameter with its chapter, and nothing for an unknown id")
    func lookUp() throws {
        let found = try #require(index.parameter("uji.usia"))
        #expect(found.chapter.id == "uji" && found.parameter.unit == .tahun)
        #expect(index.parameter("uji.lain") == nil)
        #expect(index.chapter("lain") == nil)
    }

    @Test(
        "finds by words of a name in either language, by id and by regulation",
        arguments: [
            ("IURAN", ["uji.iuran"]), ("test age", ["uji.usia"]), ("uji.usia", ["uji.usia"]),
            ("uji 2/2025", ["uji.iuran"]), ("uji", ["uji.iuran", "uji.usia"]), ("iuran usia", []), ("  ", []),
        ]) func search(_ text: String, _ ids: [String])
    {
        #expect(index.search(text).map(\.parameter.id) == ids)
    }

    @Test("says of a parameter on a day whether it is to come, in force or not known")
    func standing() {
        let fee = Self.fee.erased
        func name(_ day: Day?) -> String {
            switch fee.standing(on: day!) {
            case .before(let row): "before \(row.berlakuSejak)"
            case .inForce(let row): "since \(row.berlakuSejak)"
            case .unknown(let row): "unknown after \(row.berlakuSejak)"
            }
        }
        #expect(name(Day(2015, 6, 30)) == "before 2015-07-01")
        #expect(name(Day(2015, 7, 1)) == "since 2015-07-01")
        #expect(name(Day(2025, 12, 31)) == "since 2015-07-01")
        #expect(name(Day(2026, 1, 1)) == "since 2026-01-01")
        #expect(name(Day(2026, 9, 30)) == "since 2026-04-01")
        #expect(name(Day(2026, 10, 1)) == "unknown after 2026-04-01")
    }

    @Test("holds every row of the law in the code under the regulation that it cites, and no other")
    func wholeLaw() {
        let index = LawIndex(Chapter.all)
        let rows = Chapter.all.parameters.flatMap(\.rows)
        #expect(index.changes.count == rows.count)
        #expect(index.regulations.reduce(0) { $0 + index.changes(by: $1).count } == rows.count)
        #expect(Set(index.regulations) == Set(rows.map(\.citation.regulation)))
    }

    @Test("gives every chapter, parameter and regulation a name that an address can carry, each its own")
    func addresses() {
        let index = LawIndex(Chapter.all)
        let parameters = Chapter.all.parameters.map(\.id)
        let regulations = index.regulations.map(\.id)
        for names in [Chapter.all.map(\.id), parameters, regulations] {
            #expect(Set(names).count == names.count)
            for name in names {
                #expect(
                    name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || "-_.".contains($0)) }, "\(name)")
                #expect(!name.hasSuffix(".csv"))
            }
        }
        #expect(Set(regulations).isDisjoint(with: ["parameter", "bagian", "belum-terverifikasi"]))
    }
}
