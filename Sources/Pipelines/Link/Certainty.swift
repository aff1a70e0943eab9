import Linkage

/// Which links are certain enough that nobody needs to look.
struct Certainty: Sendable {
    private let primaryOf: [Int32]
    /// Probability of each row's pair with the register row, and with the primary, of its person.
    private let withRegister: [Float]
    private let withPrimary: [Float]
    private let automatic: Float
    private let result: LinkResult

    init(_ result: LinkResult, primary: [Int32], automatic: Float, _ parallel: Parallel) {
        self.result = result
        self.automatic = automatic
        primaryOf = primary
        let zeros = [Float](repeating: 0, count: result.rowCount)
        var (withRegister, withPrimary) = (zeros, zeros)
        withRegister.withUnsafeMutableBufferPointer { register in
            withPrimary.withUnsafeMutableBufferPointer { primaries in
                let notes = Notes(result: result, primary: primary, withRegister: register, withPrimary: primaries)
                parallel.forEach(Certainty.pieces) {
                    notes.gather(Parallel.range($0, of: Certainty.pieces, count: result.pairCount))
                }
            }
        }
        (self.withRegister, self.withPrimary) = (withRegister, withPrimary)
    }

    private static let pieces = 16

    /// Where several threads write what pairs say. Each place belongs to one pair, for a pair occurs once.
    private struct Notes: @unchecked Sendable {
        let result: LinkResult
        let primary: [Int32]
        let withRegister: UnsafeMutableBufferPointer<Float>
        let withPrimary: UnsafeMutableBufferPointer<Float>

        func gather(_ range: Range<Int>) {
            for i in range {
                let pair = result.pair(i)
                let (a, b) = (Int(pair.left), Int(pair.right))
                let person = result.person(a)
                guard person == result.person(b) else { continue }
                let register = result.activeRow(ofPerson: person) ?? result.registeredRow(ofPerson: person)
                note(a, b, Int(primary[person]), register, pair.probability)
                note(b, a, Int(primary[person]), register, pair.probability)
            }
        }

        /// What the pair says of `row` when `other` is its person's register row or primary.
        private func note(_ row: Int, _ other: Int, _ primary: Int, _ register: Int?, _ probability: Float) {
            if primary == other { withPrimary[row] = probability }
            if register == other { withRegister[row] = probability }
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
