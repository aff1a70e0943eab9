import Testing

@testable import WebServer

@Suite struct HiddenWordTests {
    @Test(arguments: ["Siti", "Nur 'Aini <b>", "é", String(repeating: "x", count: 100)])
    func `a session reads the words that it hid`(_ word: String) {
        let hidden = HiddenWord(token: "satu").hide(word)
        #expect(!hidden.contains(word))
        #expect(hidden.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
        #expect(HiddenWord(token: "satu").reveal(hidden) == word)
    }

    @Test func `no other session reads them, and nothing else is taken for one`() {
        let hidden = HiddenWord(token: "satu").hide("Siti")
        #expect(HiddenWord(token: "dua").reveal(hidden) == nil)
        for word in ["", "Siti", "AAAA", hidden + "A", String(hidden.dropLast(2))] {
            #expect(HiddenWord(token: "satu").reveal(word) == nil)
        }
        #expect(HiddenWord(token: "satu").hide("") == "")
    }

    @Test func `a very long word is cut`() {
        let words = HiddenWord(token: "satu")
        #expect(words.reveal(words.hide(String(repeating: "a", count: 5_000)))?.count == HiddenWord.longest)
    }
}
