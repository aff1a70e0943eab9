import Cells
import Kernel

/// Why the columns of a sheet could not be told. Carries column names of the
/// list's own header, never a value of a data row.
public enum HeaderProblem: Error, Hashable, Sendable {
    /// No row among the first `looked` looks like a header.
    case noHeader(looked: Int)
    /// The header has no column for this field; `found` names those recognised.
    case missing(Field, row: Int, found: [String])
    /// Two columns claim the same field.
    case duplicate(Field, row: Int, columns: [Int], names: [String])

    /// What is wrong and what to do, in one line.
    public var phrase: Phrase {
        switch self {
        case .noHeader(let looked):
            Phrase(
                id:
                    "tidak ada baris judul kolom dalam \(looked) baris pertama; beri baris judul dengan kolom NIK dan Nama",
                en: "no header row among the first \(looked) rows; add a header row with the columns NIK and Nama")
        case .missing(let field, let row, let found):
            Phrase(
                id: "baris judul \(row) tidak punya kolom \(label(field)); yang dikenali: \(list(found)); "
                    + "beri nama \"\(label(field))\" pada kolom yang memuatnya",
                en: "the header in row \(row) has no column \(label(field)); recognised: \(list(found)); "
                    + "name the column that holds it \"\(label(field))\"")
        case .duplicate(let field, let row, let columns, let names):
            Phrase(
                id: "baris judul \(row): kolom \(pairs(columns, names)) sama-sama \(label(field)); "
                    + "ganti nama atau hapus salah satunya",
                en: "header row \(row): columns \(pairs(columns, names)) both mean \(label(field)); "
                    + "rename or remove one of them")
        }
    }

    private func label(_ field: Field) -> String {
        switch field {
        case .nik: "NIK"
        case .nama: "Nama"
        default: field.name
        }
    }

    private func list(_ names: [String]) -> String { names.isEmpty ? "-" : names.joined(separator: ", ") }

    private func pairs(_ columns: [Int], _ names: [String]) -> String {
        zip(columns, names).map { "\(columnLetters($0)) (\"\($1)\")" }.joined(separator: ", ")
    }
}
