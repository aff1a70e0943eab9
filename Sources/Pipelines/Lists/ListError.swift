import Intake
import Kernel
import Tabular

/// Why a list could not be taken, where, and what to do: one line for a person.
public enum ListError: Error, Sendable {
    /// The file itself cannot be read.
    case unreadable(TableError)
    /// The file can be read but its columns cannot be told.
    case columns(HeaderProblem, file: String, sheet: String)
    /// Two files would carry the same name in the output.
    case sameSource(String, files: [String])

    /// A row whose region nothing tells.
    case noRegion(file: String, row: Int)
    /// A file has other rows than a moment before.
    case changed(file: String)
    /// More files at once than linkage numbers.
    case tooMany(Int)

    public var phrase: Phrase {
        switch self {
        case .unreadable(let error): return Phrase(id: error.indonesian, en: error.english)
        case .columns(let problem, let file, let sheet):
            let text = problem.phrase
            return Phrase(
                id: "\(file)\(sheet.isEmpty ? "" : ", lembar \(sheet)"): \(text.id).",
                en: "\(file)\(sheet.isEmpty ? "" : ", sheet \(sheet)"): \(text.en).")
        case .noRegion(let file, let row):
            return Phrase(
                id: "\(file), baris data \(row): wilayahnya tidak diketahui; sebutkan dengan --wilayah.",
                en: "\(file), data row \(row): its region is unknown; name it with --wilayah.")
        case .changed(let file):
            return Phrase(
                id: "\(file) berubah selama dibaca; tutup program yang menulisnya lalu ulangi.",
                en: "\(file) changed while it was read; close the program that writes it and try again.")
        case .tooMany(let count):
            return Phrase(
                id: "\(count) berkas sekaligus terlalu banyak; paling banyak \(ListFile.most) dalam satu kali jalan.",
                en: "\(count) files at once are too many; at most \(ListFile.most) in one run.")
        case .sameSource(let source, let files):
            let list = files.joined(separator: ", ")
            return Phrase(
                id: "\(list): nama sumber \"\(source)\" sama; ganti nama salah satu berkas.",
                en: "\(list): the same source name \"\(source)\"; rename one of the files.")
        }
    }
}
