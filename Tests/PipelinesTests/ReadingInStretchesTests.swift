import Foundation
import Intake
import Kernel
import Testing
import Wilayah

@testable import Linkage
@testable import Pipelines
@testable import Tabular

@Suite("Big lists read in stretches")
struct ReadingInStretchesTests {
    private static let header = "NIK,Nama,Tgl Lahir,JK,Alamat,Desa,Status\n"

    /// Invented rows; some hold line breaks in quotes, some are headers again, totals, signatures or stray quotes.
    private static func list(_ rows: Int, seed: UInt64) -> String {
        var random = SeededNumbers(seed)
        var text = "DAFTAR USULAN\n\n" + header
        for row in 0..<rows {
            switch random.next(40) {
            case 0: text += header
            case 1: text += "Jumlah,\(row),,,,,\n"
            case 2: text += "Mengetahui\nKepala Desa,,,,,,\n\n,,,,,,\n"
            case 3:
                text +=
                    "15010\(10_112_900_000 + row),\"Ani \"\"Nia\"\" S\",01-12-1990,P,\"Jl. A\nNo. \(row)\n\",Muara,\n"
            case 4: text += "15010\(10_112_900_000 + row),\"Budi\"x,01-12-1990,L,Jl. B,Muara,\r\n"
            case 5: text += ",Siti Tanpa NIK \(row),,P,,Muara,\n"
            case 6: text += "15010\(10_112_900_000 + row),Jos\u{e9},01-12-1990,L,Jl. B,Muara,\n"
            default:
                text += "15010\(10_112_900_000 + row),Orang Ke \(row),01-12-1990,L,Jl. C \(random.next(50)),Muara,\n"
            }
        }
        return text
    }

    private static func file(_ text: String, _ name: String) throws -> ListFile {
        let path = NSTemporaryDirectory() + "\(UUID().uuidString)-\(name).csv"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return try ListFile.open(path: path)
    }

    private static let context = Result {
        CheckContext(directory: try WilayahDirectory.load(), referenceDay: Day(2024, 8, 12)!)
    }

    private static func read(_ text: [String], stretch: Int, threads: Int) async throws -> AllPeople {
        let files = try text.enumerated().map { try file($1, "\($0)") }
        defer { for file in files { try? FileManager.default.removeItem(atPath: file.table.path) } }
        return try await PeopleReading(
            .file(files[0]), Array(files.dropFirst()), context.get(), stretchBytes: stretch
        ).run(threads: threads)
    }

    @Test("However long the stretches and however many threads, the people are those of one reading from the top")
    func sameAsInOneGo() async throws {
        for seed in 1...2 as ClosedRange<UInt64> {
            let texts = [Self.list(30, seed: seed), Self.list(70, seed: seed + 10), Self.list(5, seed: seed)]
            let whole = try await Self.read(texts, stretch: .max / 4, threads: 1)
            for (stretch, threads) in [(190, 1), (397, 2), (1_700, 5)] {
                let parts = try await Self.read(texts, stretch: stretch, threads: threads)
                #expect(parts.starts == whole.starts)
                #expect(parts.reasons == whole.reasons)
                #expect(parts.summaries.map(\.warnings) == whole.summaries.map(\.warnings))
                #expect(
                    parts.summaries.map { $0.sheets[0].repeatedHeaders }
                        == whole.summaries.map { $0.sheets[0].repeatedHeaders })
                #expect(Self.entries(parts) == Self.entries(whole))
            }
        }
    }

    private static func entries(_ people: AllPeople) -> [[UInt64]] {
        (0..<people.table.count).map { row in
            let (id, place) = (people.table.identity[row], people.table.places[row])
            return [
                id.nik, id.exactName, UInt64(UInt32(bitPattern: id.birth)), UInt64(place.street), UInt64(id.source),
            ]
        }
    }

    @Test("What is wrong far down in a big list is named with its own row")
    func errorsNameTheirRow() async throws {
        let good = Self.list(80, seed: 3)
        for bad in [
            "1501010101900001,\"tidak ditutup,01-12-1990\n",
            "1501010101900001,A" + String(repeating: ",", count: 16_384) + "\n",
        ] {
            let text = good + bad
            let whole = await Self.error([good, text], stretch: .max / 4)
            let parts = await Self.error([good, text], stretch: 500)
            #expect(whole?.row != nil)
            #expect(parts?.row == whole?.row)
            #expect(parts?.column == whole?.column)
            #expect(parts?.reason == whole?.reason)
        }
    }

    private static func error(_ texts: [String], stretch: Int) async -> TableError? {
        do {
            _ = try await read(texts, stretch: stretch, threads: 2)
            return nil
        } catch ListError.unreadable(let error) {
            return error
        } catch {
            return nil
        }
    }
}

/// Numbers that a seed decides.
private struct SeededNumbers {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next(_ below: UInt64) -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) % below
    }
}
