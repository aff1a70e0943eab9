import Cells
import Intake
import Kernel

/// What `check` found in one file, row by row in flat arrays.
public struct FileCheck: Sendable {
    public let file: ListFile
    public internal(set) var summary = ListSummary()
    /// The rows; reasons between rows are added when all files are in.
    public internal(set) var ledger = ListLedger()
    /// The row in the sheet, as a person counts it, of each data row.
    public internal(set) var lines: [Int32] = []
    /// The sheet of each data row.
    public internal(set) var sheets: [UInt16] = []
    /// The columns of each sheet that was read.
    public internal(set) var columns: [Int: ColumnMap] = [:]
    /// Proposals for the few rows that have any.
    public internal(set) var repairs: [Int: [Repair]] = [:]

    /// Reads and judges every row of a file.
    ///
    /// - Parameter progress: hears the bytes read so far; may throw to stop.
    /// - Throws: `ListError`.
    public static func run(
        _ file: ListFile, _ context: CheckContext, progress: ((Int) -> Void)? = nil
    ) throws -> FileCheck {
        var check = FileCheck(file: file)
        var reader = RowReader(context)
        check.summary = try file.forEachRow(progress: progress) { row in
            let reading = reader.read(row)
            check.add(row, reading, context)
        }
        return check
    }

    @inline(__always)
    private mutating func add(_ row: PersonRow, _ reading: RowReading, _ context: CheckContext) {
        if Int(sheets.last ?? .max) != row.row.sheet { columns[row.row.sheet] = row.map }
        sheets.append(UInt16(truncatingIfNeeded: row.row.sheet))
        lines.append(Int32(truncatingIfNeeded: row.row.number))
        ledger.append(reading, name: row.bytes(.nama), isPerson: row.isPerson)
        guard !reading.reasons.isDisjoint(with: repairable) else { return }
        let found = Intake.repairs(for: reading, context)
        if !found.isEmpty { repairs[ledger.count - 1] = found }
    }
}

/// Reasons for which the row itself may hold the answer.
private let repairable: ReasonSet = [
    ReasonSet(.nikHurufDibacaAngka), ReasonSet(.nikKurangDigit), ReasonSet(.nikLebihDigit),
    ReasonSet(.nikTanggalTertukar), ReasonSet(.tglLahirKosong), ReasonSet(.tglLahirTidakTerbaca),
    ReasonSet(.tglLahirMustahil), ReasonSet(.tglLahirHanyaTahun), ReasonSet(.tglLahirBawaanExcel),
    ReasonSet(.tglLahirSatuJanuari), ReasonSet(.jkKosong), ReasonSet(.jkTidakDikenal),
    ReasonSet(.wilayahTidakDikenal),
]
