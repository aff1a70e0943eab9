import Access
import Kernel
import Testing

@Suite("What a viewer may do, and where")
struct ViewerTests {
    private let batangHari = KodeWilayah("15.04")!
    private let kerinci = KodeWilayah("15.01")!

    private func viewer(_ grants: [Grant]) -> Viewer {
        Viewer(account: Id(1), userName: "uji", name: "Orang Uji", grants: grants)
    }

    @Test func aRightHoldsOnlyWhereItsRoleHolds() {
        let both = viewer([Grant(.operatorOPD, Scope([batangHari])), Grant(.auditor, Scope([kerinci]))])
        #expect(both.may(.makeLists, in: KodeWilayah("15.04.01.2001")!))
        #expect(!both.may(.makeLists, in: kerinci))
        #expect(both.scope(for: .readLists) == Scope([batangHari, kerinci]))
        #expect(!both.may(.decideLists))
    }

    @Test func aRegionInsideAnotherAddsNothing() {
        #expect(Scope([KodeWilayah("15.04.01")!, batangHari]) == Scope([batangHari]))
        #expect(Scope([batangHari]).union(.everywhere) == .everywhere)
        #expect(!Scope([batangHari]).contains(KodeWilayah("15")!))
        #expect(!Scope.nowhere.contains(kerinci))
    }

    @Test func whoMakesAListDoesNotDecideIt() {
        for role in Role.allCases {
            #expect(!(role.rights.contains(.makeLists) && role.rights.contains(.decideLists)))
        }
        #expect(Role.auditor.rights.isDisjoint(with: [.makeLists, .decideLists, .decideReviews, .writePeople]))
    }

    @Test func everyRightHasSomebodyToAsk() {
        for right in Right.allCases { #expect(!right.roles.isEmpty, "\(right)") }
    }
}
