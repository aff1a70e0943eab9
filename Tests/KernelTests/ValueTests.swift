import Testing

@testable import Kernel

@Suite struct ValueTests {
    @Test func `days count through leap years and read back`() {
        var previous = Day(1899, 12, 31)!
        for offset in 1...80_000 {
            let day = Day(1899, 12, 31)!.adding(days: offset)
            let (y, m, d) = day.ymd
            #expect(Day(y, m, d) == day)
            #expect(previous < day)
            previous = day
        }
        #expect(Day(1970, 1, 1)?.number == 0)
        #expect(Day(2000, 2, 29)?.description == "2000-02-29")
        #expect(Day(1900, 2, 29) == nil)
        #expect(Day(iso: "2024-8-12") == nil)
    }

    @Test func `a year of life is complete on the birthday`() {
        let born = Day(1961, 11, 23)!
        #expect(born.age(on: Day(2026, 11, 22)!) == 64)
        #expect(born.age(on: Day(2026, 11, 23)!) == 65)
        #expect(Day(2000, 2, 29)!.age(on: Day(2001, 2, 28)!) == 0)
        #expect(Day(2000, 2, 29)!.age(on: Day(2001, 3, 1)!) == 1)
    }

    @Test func `months step over the year's end`() {
        let december = Bulan(2025, 12)!
        #expect(december.advanced(by: 1) == Bulan(iso: "2026-01"))
        #expect(december.lastDay == Day(2025, 12, 31))
        #expect(Bulan(2024, 2)!.lastDay == Day(2024, 2, 29))
        #expect(december.distance(to: Bulan(2026, 3)!) == 3)
    }

    @Test func `rates round as named and never overflow silently`() {
        #expect(Rate(ppm: 2400).of(Rupiah(1_000_001), rounding: .down) == Rupiah(2400))
        #expect(Rate(ppm: 2400).of(Rupiah(1_000_001), rounding: .up) == Rupiah(2401))
        #expect(Rate(ppm: 500_000).of(Rupiah(3), rounding: .halfUp) == Rupiah(2))
        #expect(Rate(ppm: .max).of(Rupiah(3), rounding: .down) == nil)
        #expect(Rupiah(16_800).description == "Rp16.800")
        #expect(Rupiah(.max).adding(Rupiah(1)) == nil)
    }

    @Test func `region codes know their parents`() {
        let desa = KodeWilayah("15.04.01.2001")!
        #expect(desa.parent == KodeWilayah("150401"))
        #expect(desa.ancestor(at: .provinsi)?.description == "15")
        #expect(KodeWilayah("15.04")!.contains(desa))
        #expect(!KodeWilayah("15.05")!.contains(desa))
        #expect(KodeWilayah("15.4") == nil)
        #expect(KodeWilayah("15.04")! < KodeWilayah("15.04.01")!)
    }

    @Test func `periods include both ends`() {
        let august = Period(from: Day(2024, 8, 1)!, through: Day(2024, 8, 31))!
        let open = Period(from: Day(2024, 8, 31)!)!
        #expect(august.contains(Day(2024, 8, 31)!))
        #expect(august.overlaps(open))
        #expect(!Period(from: Day(2024, 9, 1)!)!.overlaps(august))
        #expect(Period(from: Day(2024, 8, 2)!, through: Day(2024, 8, 1)) == nil)
    }

    @Test func `a seed fixes the whole sequence`() {
        var a = SeededRandom(seed: 7)
        var b = SeededRandom(seed: 7)
        #expect((0..<100).allSatisfy { _ in a.next() == b.next() })
        #expect((0..<10_000).allSatisfy { _ in (0..<7).contains(a.below(7)) })
    }
}
