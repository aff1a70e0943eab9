import Cells
import Glibc
import Tabular

/// Reads these bytes as a list file, whatever they are: rows or one typed error, and every row sound.
func readTable(_ bytes: UnsafeBufferPointer<UInt8>) {
    let path = "/dev/shm/lindungi-fuzz-\(getpid())"
    write(bytes, to: path)
    defer { unlink(path) }
    do throws(TableError) {
        let file = try TableFile.open(path: path, limits: limits)
        check(file)
    } catch {
        precondition(!error.code.isEmpty && !error.indonesian.contains("\n") && error.file == path)
    }
}

/// Tight, so that a small input cannot take long.
private var limits: TableLimits {
    var limits = TableLimits()
    limits.unpackedBytes = 32 << 20
    limits.cells = 500_000
    limits.rows = 10_000
    limits.cellBytes = 1 << 16
    limits.recordBytes = 1 << 18
    return limits
}

private func check(_ file: TableFile) {
    var last = (sheet: 0, row: 0)
    var rows = 0
    do {
        let summary = try file.forEachRow { row in
            rows += 1
            precondition(file.sheets.indices.contains(row.sheet))
            precondition(row.sheet > last.sheet || row.sheet == last.sheet && row.number > last.row, "rows in order")
            precondition(row.count <= 16_384)
            last = (row.sheet, row.number)
            for cell in row.cells {
                precondition(cell.isEmpty == (cell.kind == .empty))
                precondition(String(validating: cell.bytes, as: UTF8.self) != nil, "cells are UTF-8")
            }
            return .next
        }
        precondition(summary.rows == rows)
    } catch {
        precondition(error is TableError)
    }
}

private func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    precondition(descriptor >= 0 && Glibc.write(descriptor, bytes.baseAddress, bytes.count) == bytes.count)
    close(descriptor)
}
