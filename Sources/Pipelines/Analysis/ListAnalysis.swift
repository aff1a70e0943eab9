import Intake
import Kernel
import Linkage
import Registry
import Store

/// What linkage against a registry says of each row of some lists that are not in it yet. Nothing is written.
public struct ListAnalysis: Sendable {
    public let linking: Linking
    private let context: CheckContext

    /// Reads, links and judges.
    ///
    /// - Parameters:
    ///   - earlier: batches of earlier versions of these lists: whom they proposed is proposed by nobody else.
    ///   - progress: hears the bytes read so far of each list, from 0.
    /// - Throws: `ListError` of the first file that cannot be read, `StoreError`.
    public static func run(
        _ lists: [ListFile], against store: RegistryStore, earlier: Set<Id<Batch>>, _ context: CheckContext,
        _ options: LinkOptions, progress: @escaping @Sendable (_ file: Int, _ bytes: Int) -> Void,
        onStage: (Linking.Stage) -> Void
    ) async throws -> ListAnalysis {
        let register = RegisterOfStore(people: store.people, context: context, earlier: earlier)
        let linking = try await Linking.run(
            register.source, lists, context, options,
            progress: { file, bytes in if file > 0 { progress(file - 1, bytes) } }, onStage: onStage)
        return ListAnalysis(linking: linking, context: context)
    }

    private init(linking: Linking, context: CheckContext) {
        self.linking = linking
        self.context = context
    }

    public var rowCount: Int { linking.result.rowCount - linking.starts[1] }

    /// Data rows of a list.
    public func rowCount(of list: Int) -> Int { linking.starts[list + 2] - linking.starts[list + 1] }

    /// Reads the lists once more and hands over every row, in order of lists and rows.
    public func forEachRow(_ body: (AnalysedRow) throws -> Void) throws {
        var reader = RowReader(context)
        for (index, list) in linking.lists.enumerated() {
            let count = rowCount(of: index)
            let summary = try list.forEachRow { row in
                guard row.number <= count else { throw ListError.changed(file: list.table.path) }
                let reading = reader.read(row)
                try body(analysed(row, reading, index, linking.starts[index + 1] + row.number - 1))
            }
            guard summary.rows == count else { throw ListError.changed(file: list.table.path) }
        }
    }

    private func analysed(_ row: PersonRow, _ reading: RowReading, _ list: Int, _ linked: Int) -> AnalysedRow {
        let result = linking.result
        let reasons = linking.verdicts.reasons[linked]
        guard !reasons.contains(.bukanDataOrang) else {
            return AnalysedRow(
                list: list, row: row, reading: reading, reasons: reasons, person: nil, twin: nil, probabilityPPM: nil)
        }
        let group = result.person(linked)
        let known = result.activeRow(ofPerson: group) ?? result.registeredRow(ofPerson: group)
        let primary = linking.verdicts.certainty.primary(ofPerson: group)
        let twin = primary >= 0 && primary != linked ? primary - linking.starts[1] + 1 : nil
        let probability = min(1_000_000, Int((linking.verdicts.certainty.probability(linked) * 1_000_000).rounded()))
        return AnalysedRow(
            list: list, row: row, reading: reading, reasons: reasons, person: known.map { linking.registered[$0] },
            twin: twin, probabilityPPM: known == nil && twin == nil ? nil : probability)
    }

    /// What a row's own contents propose.
    public func repairs(_ row: AnalysedRow) -> [Repair] { Intake.repairs(for: row.reading, context) }
}

/// One row of a list that was analysed; valid only inside the call that received it.
public struct AnalysedRow {
    /// 0-based file.
    public let list: Int
    public let row: PersonRow
    public let reading: RowReading
    /// All reasons, those of linkage too.
    public let reasons: ReasonSet
    /// Whom of the registry it is about, certainly or perhaps: the reasons say.
    public let person: Id<Person>?
    /// The row, 1-based over all lists, that stands for the same person.
    public let twin: Int?
    /// Probability of the link in parts per million.
    public let probabilityPPM: Int?
}
