import Linkage

/// Which links are certain enough that nobody needs to look.
struct Certainty: Sendable {
    private let primaryOf: [Int32]
    /// Probability of each row's pair with the register row, and with the primary, of its person.
    private var withRegister: [Float]
    private var withPrimary: [Float]
    private let automatic: Float
    private let result: LinkResult

    init(_ result: LinkResult, primary: [Int32], automatic: Float) {
        self.result = result
        self.automatic = automatic
        primaryOf = primary
        withRegister = [Float](repeating: 0, count: result.rowCount)
        withPrimary = withRegister
        for i in 0..<result.pairCount {
            let pair = result.pair(i)
            let (a, b) = (Int(pair.left), Int(pair.right))
            let person = result.person(a)
            guard person == result.person(b) else { continue }
            note(a, b, person, pair.probability)
            note(b, a, person, pair.probability)
        }
    }

    /// What the pair says of `row` when `other` is its person's register row or primary.
    private mutating func note(_ row: Int, _ other: Int, _ person: Int, _ probability: Float) {
        if Int(primaryOf[person]) == other { withPrimary[row] = probability }
        if (result.activeRow(ofPerson: person) ?? result.registeredRow(ofPerson: person)) == other {
            withRegister[row] = probability
        }
    }

    func primary(ofPerson person: Int) -> Int { Int(primaryOf[person]) }

    /// Probability that `row` is its person's register row, or else primary; 0 when only other rows join them.
    func probability(_ row: Int) -> Float {
        let person = result.person(row)
        return result.registeredRow(ofPerson: person) == nil ? withPrimary[row] : withRegister[row]
    }

    func isCertain(_ row: Int, with other: Int) -> Bool {
        (other == Int(primaryOf[result.person(row)]) ? withPrimary[row] : withRegister[row]) >= automatic
    }
}
