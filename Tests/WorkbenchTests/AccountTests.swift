import Foundation
import Registry
import Testing

@testable import Workbench

@Suite("Passwords and codes")
struct AccountTests {
    @Test("A password opens its own hash and no other; letters typed in two ways are one")
    func hashes() async {
        let hash = await PasswordHash.make("é ujung")
        #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(await PasswordHash.verify("e\u{301} ujung", hash))
        #expect(await !PasswordHash.verify("e ujung", hash))
        #expect(await PasswordHash.make("é ujung") != hash)
    }

    @Test(
        "The codes are those of RFC 6238, Appendix B",
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
            (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ] as [(Int64, String)])
    func timeCodes(seconds: Int64, digits: String) {
        let code = TimeCode(secret: Array("12345678901234567890".utf8))
        let at = Moment(milliseconds: seconds * 1_000)
        #expect(code.code(TimeCode.step(at)) == digits)
        let step = TimeCode.step(at)
        #expect(code.step(of: digits, Moment(milliseconds: at.milliseconds + 30_000)) == step)
        #expect(code.step(of: digits, Moment(milliseconds: at.milliseconds + 60_000)) == nil)
    }

    @Test("A secret reads back from its written form (RFC 4648)")
    func base32() {
        #expect(TimeCode(secret: Array("foobar".utf8)).base32 == "MZXW6YTBOI")
        #expect(TimeCode.secret(base32: "MZXW6YTBOI") == Array("foobar".utf8))
        #expect(TimeCode.secret(base32: "mzx0") == nil)
        let secret = TimeCode.newSecret()
        #expect(TimeCode.secret(base32: TimeCode(secret: secret).base32) == secret)
    }

    @Test(
        "Common, short and own words are refused",
        arguments: [
            "pendek", "lindungi lindungi", "katasandi12345678", "P4ssw0rd P4ssw0rd!", "budisantosobudisantoso",
            "aaaaaaaaaaaaaaaaaaaa", "jambi jambi jambi 2025", "1111111111111111", "qwertyuiop asdfghjkl",
        ])
    func refused(password: String) {
        #expect(
            PasswordRules.fault(password, userName: "budi", name: "Budi Santoso", hasSecondStep: false) != nil)
    }

    @Test(
        "Long ones of any letters are taken",
        arguments: [
            "gajah makan rumput pelan", "kereta hujan lampu sungai", "пароль очень длинный", "9f3k-2mzq-81xw-77ab",
        ])
    func taken(password: String) {
        #expect(
            PasswordRules.fault(password, userName: "budi", name: "Budi Santoso", hasSecondStep: false) == nil)
    }

    @Test("With a second step eight are enough")
    func shorter() {
        func fault(_ password: String, _ second: Bool) -> Bool {
            PasswordRules.fault(password, userName: "budi", name: "Budi", hasSecondStep: second) != nil
        }
        #expect(!fault("xkvtqzmw", true) && fault("xkvtqzmw", false) && fault("xkvtqzm", true))
        #expect(fault(String(repeating: "abcdefghij", count: 26), true))
    }

    @Test("A QR code has the three corners that cameras look for")
    func picture() {
        let rows = QRCode.modules(TimeCode(secret: TimeCode.newSecret()).address(userName: "siti"))
        let width = rows.count
        #expect(width >= 21 && rows.allSatisfy { $0.count == width })
        for (x, y) in [(0, 0), (width - 7, 0), (0, width - 7)] {
            let edge = (0..<7).allSatisfy {
                rows[y][x + $0] && rows[y + 6][x + $0] && rows[y + $0][x] && rows[y + $0][x + 6]
            }
            #expect(edge && rows[y + 3][x + 3] && !rows[y + 1][x + 1])
        }
    }
}
