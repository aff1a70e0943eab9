import Cells
import Intake
import Kernel
import Linkage
import Pipelines
import Registry
import Store

/// Judges one row of a kept list again: by its own contents, by its list, by the registry.
struct RowJudge {
    let context: CheckContext
    private var reader: RowReader
    /// The columns that the list's files have.
    private let fields: FieldSet

    /// From this probability on a link is certain, and from the other on it is for a person to decide. Linkage of a
    /// whole list chooses its own; a single row has no list to learn from.
    static let certain = 0.98
    static let possible = 0.5

    init(_ context: CheckContext, _ list: Usulan) {
        self.context = context
        reader = RowReader(context)
        fields = list.files.reduce(FieldSet()) { $0.union($1.fields) }
    }

    /// What the row says with these values.
    mutating func read(_ row: UsulanRow, _ fixes: [Registry.Field: String]) -> Own {
        var typed = TypedRow(
            fields: Intake.Field.allCases.filter { fields.contains(FieldSet($0.stored)) || fixes[$0.stored] != nil })
        for field in Intake.Field.allCases {
            let stored = field.stored
            if let fix = fixes[stored] {
                typed.set(field, fix)
            } else {
                typed.set(field, row.cells[stored], kind: row.cells.kind(stored))
            }
        }
        let named = [Registry.Field.nik, .nama].contains { !(fixes[$0] ?? "").isEmpty }
        let isPerson = named || !row.judgement.reasons.contains(Reason.bukanDataOrang.code)
        return typed.withRow(number: row.number, isPerson: isPerson) { line in
            let reading = reader.read(line)
            return Own(
                reading: reading, repairs: isPerson ? repairs(for: reading, context) : [], isPerson: isPerson,
                nik: RowJudge.naming(reading))
        }
    }

    /// A row's own contents as understood.
    struct Own {
        let reading: RowReading
        let repairs: [Repair]
        let isPerson: Bool
        /// Sixteen digits that can name a person.
        let nik: String
    }

    /// A rounded number or a number of a family names nobody.
    static func naming(_ reading: RowReading) -> String {
        let isUsable =
            reading.nik.digits > 0 && reading.nikIssues.isDisjoint(with: [.suspectRounded4, .equalsNoKK])
        return isUsable ? PersonTexts.sixteen(reading.nik.digits) : ""
    }
}

extension ListCells {
    func kind(_ field: Registry.Field) -> CellKind {
        let set = FieldSet(field)
        if !numbers.isDisjoint(with: set) { return .number }
        if !dates.isDisjoint(with: set) { return .date }
        return errors.isDisjoint(with: set) ? .text : .error
    }
}

extension ReasonSet {
    /// Unknown codes are left out: an older program's.
    init(codes: [String]) {
        self = codes.reduce(into: []) { set, code in if let reason = Reason.byCode[code] { set.insert(reason) } }
    }
}

extension Reason {
    static let byCode = Dictionary(uniqueKeysWithValues: Reason.allCases.map { ($0.code, $0) })
}
