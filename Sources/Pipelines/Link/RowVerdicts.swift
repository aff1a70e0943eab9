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

    /// - Parameters:
    ///   - own: reasons by each row itself.
    ///   - registeredAs: what each register row is; empty when all are participants.
    init(
        _ result: LinkResult, own: [ReasonSet], registeredAs: [RegisteredAs], starts: [Int], automatic: Float,
        threads: Int
    ) {
        let parallel = Parallel(threads: threads)
        let first = starts[1]
        person = RowVerdicts.numbers(result)
        let primary = RowVerdicts.primaries(result, own, first, parallel)
        certainty = Certainty(result, primary: primary, automatic: automatic, parallel)
        reasons = own
        let link = LinkReasons(result: result, certainty: certainty, registeredAs: registeredAs)
        reasons.withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let rows = buffer
            parallel.forEach(RowVerdicts.pieces) { piece in
                let range = Parallel.range(piece, of: RowVerdicts.pieces, count: rows.count)
                for row in range.clamped(to: first..<max(rows.count, first)) where !rows[row].contains(.bukanDataOrang)
                {
                    rows[row] = link.reasons(row, own: rows[row])
                }
            }
        }
    }

    private static let pieces = 32

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

    /// The row of each person that stands for it in the lists: the soundest, of equals the first; -1 for none.
    /// A second mention then never pushes out the better one.
    private static func primaries(
        _ result: LinkResult, _ reasons: [ReasonSet], _ firstListRow: Int, _ parallel: Parallel
    ) -> [Int32] {
        var primary = [Int32](repeating: -1, count: result.rowCount)
        primary.withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let primary = buffer
            parallel.forEach(pieces) { piece in
                for person in Parallel.range(piece, of: pieces, count: primary.count)
                where result.person(person) == person {
                    primary[person] = Int32(RowVerdicts.primary(ofPerson: person, result, reasons, firstListRow))
                }
            }
        }
        return primary
    }

    private static func primary(
        ofPerson person: Int, _ result: LinkResult, _ reasons: [ReasonSet], _ firstListRow: Int
    ) -> Int {
        if result.size(ofPerson: person) == 1 { return person < firstListRow ? -1 : person }
        var (best, soundest) = (-1, -1)
        result.forEachRow(ofPerson: person) { row in
            guard row >= firstListRow else { return }
            let soundness = reasons[row].verdict.soundness
            if soundness > soundest || (soundness == soundest && row < best) { (best, soundest) = (row, soundness) }
        }
        return best
    }
}

/// What linkage says of one row.
private struct LinkReasons: Sendable {
    let result: LinkResult
    let certainty: Certainty
    let registeredAs: [RegisteredAs]

    /// The row's own reasons and those of its link.
    func reasons(_ row: Int, own: ReasonSet) -> ReasonSet {
        let person = result.person(row)
        var set = own.union(LinkReasons.reasons(for: result.findings(row)))
        if let active = result.activeRow(ofPerson: person) {
            set.insert(certainty.isCertain(row, with: active) ? .sudahPesertaAktif : .pasanganTidakPasti)
        } else if let registered = result.registeredRow(ofPerson: person) {
            let isCertain = certainty.isCertain(row, with: registered)
            if !isCertain { set.insert(.pasanganTidakPasti) }
            if let known = reason(forRegistered: registered, isCertain) { set.insert(known) }
        }
        let primary = certainty.primary(ofPerson: person)
        if primary != row { set.insert(duplicate(row, primary)) }
        return set
    }

    /// What it means to be somebody of the register who is not active.
    private func reason(forRegistered row: Int, _ isCertain: Bool) -> Reason? {
        switch registeredAs.isEmpty ? .participant : registeredAs[row] {
        case .known: nil
        case .proposed: isCertain ? .duplikatAntarDaftar : nil
        case .participant: result.standing(row) == .registeredDeceased ? .nikPesertaMeninggal : .pernahPesertaNonaktif
        }
    }

    private func duplicate(_ row: Int, _ primary: Int) -> Reason {
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
