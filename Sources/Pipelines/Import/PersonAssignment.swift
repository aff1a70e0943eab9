import Intake
import Kernel
import Linkage
import Registry

/// Whom each list row is about in the registry: somebody known, somebody new, or nobody yet.
struct PersonAssignment: Sendable {
    /// By row of the linked table: the ordinal of the new person that rests on it, or -1.
    private var ordinals: [Int32]
    private(set) var newPersons = 0
    /// Some row can fill gaps that a founding row before it left.
    private(set) var hasLaterRows = false
    private let linking: Linking

    /// A person becomes new when nobody in the registry is they and the row that stands for them is sound.
    init(_ linking: Linking) {
        self.linking = linking
        ordinals = [Int32](repeating: -1, count: linking.result.rowCount)
        for row in linking.starts[1]..<linking.result.rowCount where isFounder(row) {
            ordinals[row] = Int32(newPersons)
            newPersons += 1
        }
        hasLaterRows = (linking.starts[1]..<linking.result.rowCount).contains { ordinal(laterRow: $0) != nil }
    }

    private func isFounder(_ row: Int) -> Bool {
        let person = linking.result.person(row)
        return linking.verdicts.certainty.primary(ofPerson: person) == row
            && linking.result.registeredRow(ofPerson: person) == nil && linking.verdicts.verdict(row) == .layak
    }

    /// The ordinal of the new person who rests on this row.
    func ordinal(foundedBy row: Int) -> Int? { ordinals[row] < 0 ? nil : Int(ordinals[row]) }

    /// The ordinal of the new person whom this row, behind the one that they rest on, is certainly about.
    func ordinal(laterRow row: Int) -> Int? {
        guard !linking.verdicts.reasons[row].contains(.bukanDataOrang) else { return nil }
        let founder = linking.verdicts.certainty.primary(ofPerson: linking.result.person(row))
        guard founder >= 0, founder < row, let ordinal = ordinal(foundedBy: founder),
            linking.verdicts.certainty.isCertain(row, with: founder)
        else { return nil }
        return ordinal
    }

    func person(_ row: Int) -> PersonRef {
        let result = linking.result
        if linking.verdicts.reasons[row].contains(.bukanDataOrang) { return .none }
        let person = result.person(row)
        if let known = result.activeRow(ofPerson: person) ?? result.registeredRow(ofPerson: person) {
            return .existing(linking.registered[known])
        }
        return ordinal(foundedBy: linking.verdicts.certainty.primary(ofPerson: person)).map { .new(ordinal: $0) }
            ?? .none
    }

    /// How probable it is that `person` is right, in parts per million; nil when the row itself is all there is.
    func probability(_ row: Int, _ person: PersonRef) -> Int? {
        guard person != .none, ordinals[row] < 0 else { return nil }
        return min(1_000_000, Int((linking.verdicts.certainty.probability(row) * 1_000_000).rounded()))
    }
}
