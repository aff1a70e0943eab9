import Intake
import Kernel
import Registry
import Store
import Tabular

/// The rows that differ from the previous version of each list, for the office to look at.
public struct ChangeList {
    private let imports: ImportPort

    public init(_ imports: ImportPort) { self.imports = imports }

    /// Writes `file,change,row,previous_row,fields`: `bertambah`, `hilang` or `berubah`, the 1-based data rows in the
    /// newer and the previous version, and which fields changed. No cell is copied: the file holds no personal data.
    /// - Throws: `TableError` when the file cannot be written, `StoreError`.
    public func write(_ outcome: ImportOutcome, to path: String) throws {
        var out = try CSVWriter(path: path)
        for name in ["file", "change", "row", "previous_row", "fields"] { out.field(name) }
        try out.endRow()
        for (batch, change) in zip(outcome.batches, outcome.changes) {
            guard let previous = change?.previous else { continue }
            for row in try imports.changedRows(batch.id, previous) { try write(row, batch, previous, to: &out) }
        }
        try out.close()
    }

    private func write(
        _ change: RowChange, _ batch: Batch, _ previous: Id<Batch>, to out: inout CSVWriter
    ) throws {
        out.field(batch.fileName)
        switch change {
        case .added(let row): fields("bertambah", row, nil, "", &out)
        case .gone(let row): fields("hilang", nil, row, "", &out)
        case .changed(let row, let old):
            let new = try imports.rows(batch.id, row - 1, 1).text
            let before = try imports.rows(previous, old - 1, 1).text
            let differing = Registry.Field.allCases.filter { new.string(0, $0) != before.string(0, $0) }
            fields("berubah", row, old, differing.map { "\($0)" }.joined(separator: "|"), &out)
        }
        try out.endRow()
    }

    private func fields(_ change: String, _ row: Int?, _ previous: Int?, _ names: String, _ out: inout CSVWriter) {
        out.field(change)
        if let row { out.field(row) } else { out.emptyField() }
        if let previous { out.field(previous) } else { out.emptyField() }
        out.field(names)
    }
}
