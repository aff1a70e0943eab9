import Intake
import Linkage

/// Reasons and person of every row of the lists, after linkage.
public struct RowVerdicts: Sendable {
    /// By row of the linked table; empty sets for the register's rows.
    public private(set) var reasons: [ReasonSet]
    /// A number per person over all files, from 1, in order of first row.
    public private(set) var person: [Int32]
    /// What each row's link rests on.
    let certainty: Certainty
    private let registeredAs: [RegisteredAs]

    /// - Parameter registeredAs: what each register row is; empty when all are participants.
    init(_ result: LinkResult, own: [[ReasonSet]], registeredAs: [RegisteredAs], starts: [Int], automatic: Float) {
        self.registeredAs = registeredAs
        person = RowVerdicts.numbers(result)
        reasons = [ReasonSet](repeating: [], count: result.rowCount)
        for file in own.indices.dropFirst() {
            for (row, set) in own[file].enumerated() { reasons[starts[file] + row] = set }
        }
        let first = starts[1]
        certainty = Certainty(result, primary: RowVerdicts.primaries(result, reasons, first), automatic: automatic)
        markLinks(result, first)
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
    private static func primaries(_ result: LinkResult, _ reasons: [ReasonSet], _ firstListRow: Int) -> [Int32] {
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

    private mutating func markLinks(_ result: LinkResult, _ first: Int) {
        for row in first..<max(result.rowCount, first) where !reasons[row].contains(.bukanDataOrang) {
            let person = result.person(row)
            var set = reasons[row].union(RowVerdicts.reasons(for: result.findings(row)))
            if let active = result.activeRow(ofPerson: person) {
                set.insert(certainty.isCertain(row, with: active) ? .sudahPesertaAktif : .pasanganTidakPasti)
            } else if let registered = result.registeredRow(ofPerson: person) {
                let isCertain = certainty.isCertain(row, with: registered)
                if !isCertain { set.insert(.pasanganTidakPasti) }
                if let known = reason(forRegistered: registered, isCertain, result) { set.insert(known) }
            }
            let primary = certainty.primary(ofPerson: person)
            if primary != row { set.insert(duplicate(row, primary, result)) }
            reasons[row] = set
        }
    }

    /// What it means to be somebody of the register who is not active.
    private func reason(forRegistered row: Int, _ isCertain: Bool, _ result: LinkResult) -> Reason? {
        switch registeredAs.isEmpty ? .participant : registeredAs[row] {
        case .known: nil
        case .proposed: isCertain ? .duplikatAntarDaftar : nil
        case .participant: result.standing(row) == .registeredDeceased ? .nikPesertaMeninggal : .pernahPesertaNonaktif
        }
    }

    private func duplicate(_ row: Int, _ primary: Int, _ result: LinkResult) -> Reason {
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
