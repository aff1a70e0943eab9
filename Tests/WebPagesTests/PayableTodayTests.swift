import Kernel
import Registry
import Rules
import Testing

@testable import WebPages

@Suite("What would be paid today")
struct PayableTodayTests {
    private let today = Day(2026, 6, 10)!
    private let person = Person(birth: Day(1990, 3, 12)!, sex: .lakiLaki, wilayah: KodeWilayah("15.04.01.2001")!)

    private func payable(_ through: Bulan?, from: Bulan = Bulan(2025, 1)!, isNIKSound: Bool = true) -> PayableToday {
        PayableToday(
            person,
            [Kepesertaan(segmen: .bpu, fund: .dbhSawit, wilayah: person.wilayah, from: from, through: through)!],
            isNIKSound: isNIKSound, isNIKShared: false, law: .inCode, today: today)
    }

    @Test func whoIsCoveredIsPayableByTheLaw() {
        let now = payable(nil)
        #expect(now.isPayable)
        #expect(now.html(.indonesian).document().count > 0)
        #expect(String(decoding: now.html(.indonesian).document(), as: UTF8.self).contains("Rp42.000.000"))
    }

    @Test func endedCoverAndAnUnsoundNIKStandInTheWay() {
        #expect(!payable(Bulan(2025, 10)!).isPayable)
        #expect(!payable(nil, isNIKSound: false).isPayable)
        let ended = String(decoding: payable(Bulan(2026, 3)!).html(.indonesian).document(), as: UTF8.self)
        #expect(ended.contains("Petugas BPJS Ketenagakerjaan yang memutuskan"))
    }

    @Test func monthsAreCountedOnceAndGapsAreSeen() throws {
        func spell(_ from: Bulan, _ through: Bulan?, _ segmen: Segmen = .bpu) -> Kepesertaan {
            Kepesertaan(segmen: segmen, fund: .mandiri, wilayah: person.wilayah, from: from, through: through)!
        }
        let standing = try #require(
            PayableToday.Standing(
                [
                    spell(Bulan(2025, 1)!, Bulan(2025, 3)!), spell(Bulan(2025, 2)!, Bulan(2025, 4)!, .pu),
                    spell(Bulan(2025, 12)!, Bulan(2026, 2)!),
                ], Bulan(2026, 6)!))
        #expect(standing.monthsCovered == 7 && standing.hasGaps && standing.monthsMissed == 3 && !standing.isActive)
        #expect(PayableToday.Standing([spell(Bulan(2026, 8)!, nil)], Bulan(2026, 6)!) == nil)
    }
}
