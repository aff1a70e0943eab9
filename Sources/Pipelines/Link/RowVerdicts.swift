import Intake
import Linkage

/// Reasons and person of every row of the lists, after linkage.
public struct RowVerdicts: Sendable {
    /// By row of the linked table; empty sets for the register's rows.
    public private(set) var reasons: [ReasonSet]
    /// A number per person over all files, from 1, in order of first row.
    public private(set) var person: [Int32]

    init(_ result: LinkResult, own: [[ReasonSet]], starts: [Int], automatic: Float) {
        person = RowVerdicts.numbers(result)
        reasons = [ReasonSet](repeating: [], count: result.rowCount)
        for file in own.indices.dropFirst() {
            for (row, set) in own[file].enumerated() { reasons[starts[file] + row] = set }
        }
        let first = starts[1]
        markLinks(result, Certainty(result, primary: primaries(result, first), automatic: automatic), first)
    }

    public func verdict(_ row: Int) -> Verdict { reasons[row].verdict }

    private static func numbers(_ result: LinkResult) -> [Int32] {
        var out = [Int32](repeating: 0, count: result.rowCount)
        var next: Int32 = 1
        for row in 0..<result.rowCount {
            let person = result.person(row)
            if person == row {
                out[row] = next
                next += 1
            } else {
                out[row] = out[person]
            }
        }
        return out
    }

    /// The row of each person that stands for it in the lists: the soundest, of equals the first.
    /// A second mention then never pushes out the better one.
    private func primaries(_ result: LinkResult, _ firstListRow: Int) -> [Int32] {
        var primary = [Int32](repeating: -1, count: result.rowCount)
        for row in firstListRow..<max(result.rowCount, firstListRow) {
            let person = result.person(row)
            let known = primary[person]
            if known < 0 || reasons[row].verdict.soundness > reasons[Int(known)].verdict.soundness {
                primary[person] = Int32(row)
            }
        }
        return primary
    }

    private mutating func markLinks(_ result: LinkResult, _ certainty: Certainty, _ first: Int) {
        for row in first..<max(result.rowCount, first) where !reasons[row].contains(.bukanDataOrang) {
            let person = result.person(row)
            var set = reasons[row].union(RowVerdicts.reasons(for: result.findings(row)))
            if let active = result.activeRow(ofPerson: person) {
                set.insert(certainty.isCertain(row, with: active) ? .sudahPesertaAktif : .pasanganTidakPasti)
            } else if let registered = result.registeredRow(ofPerson: person) {
                let isDeceased = result.standing(registered) == .registeredDeceased
                set.insert(isDeceased ? .nikPesertaMeninggal : .pernahPesertaNonaktif)
                if !certainty.isCertain(row, with: registered) { set.insert(.pasanganTidakPasti) }
            }
            let primary = certainty.primary(ofPerson: person)
            if primary != row { set.insert(duplicate(row, primary, result, certainty)) }
            reasons[row] = set
        }
    }

    private func duplicate(_ row: Int, _ primary: Int, _ result: LinkResult, _ certainty: Certainty) -> Reason {
        guard certainty.isCertain(row, with: primary) else { return .pasanganTidakPasti }
        return result.source(row) == result.source(primary) ? .duplikatDalamDaftar : .duplikatAntarDaftar
    }

    private static func reasons(for findings: RowFindings) -> ReasonSet {
        var set: ReasonSet = []
        if findings.contains(.nikOfAnother) { set.insert(.nikBedaOrang) }
        if findings.contains(.nikOfRegistered) { set.insert(.nikMilikPesertaLain) }
        if findings.contains(.severalNIK) { set.insert(.satuOrangBeberapaNIK) }
        if findings.contains(.registeredTwice) { set.insert(.registerBeberapaAktif) }
        if findings.contains(.uncertain) { set.insert(.pasanganTidakPasti) }
        return set
    }
}

extension Verdict {
    /// How much a row is worth as the one that stands for its person.
    fileprivate var soundness: Int {
        switch self {
        case .layak, .sudahPeserta, .duplikat: 3
        case .tinjau: 2
        case .perbaiki: 1
        case .tolak: 0
        }
    }
}

/// Which links are certain enough that nobody needs to look.
private struct Certainty {
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

    func isCertain(_ row: Int, with other: Int) -> Bool {
        (other == Int(primaryOf[result.person(row)]) ? withPrimary[row] : withRegister[row]) >= automatic
    }
}
