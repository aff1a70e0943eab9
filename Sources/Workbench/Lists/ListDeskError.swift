import Kernel
import Pipelines
import Registry

/// Why the desk of lists refuses. Each names the file or the place and what to do; none carries a value of a row.
public enum ListDeskError: Error, Sendable {
    case noFile
    case tooManyFiles(limit: Int)
    case tooBig(file: String, limit: Int)
    /// A file that cannot be read: its name, and what is wrong where.
    case unreadable(file: String, Phrase)
    /// The same bytes twice in one list.
    case repeated(file: String, same: String)
    /// The files are no longer in memory.
    case draftGone
    /// The region lies outside what the maker may propose for.
    case outsideScope
    case noTitle
    case noReason
    /// Nothing in the list can be accepted.
    case nothingAccepted
    /// More rows than one act changes.
    case tooManyAtOnce(limit: Int)
    /// A row that no value was given for, or a value that is too long.
    case unusableValue(Registry.Field)
    /// A mended file of another list, or one that was not made here.
    case otherSheet(file: String)
    /// People who came with this list are in use elsewhere.
    case inUse([String])

    public var phrase: Phrase {
        switch self {
        case .noFile:
            Phrase(id: "Belum ada berkas; pilih sedikitnya satu.", en: "There is no file yet; choose at least one.")
        case .tooManyFiles(let limit):
            Phrase(
                id: "Terlalu banyak berkas; kirim paling banyak \(limit) sekaligus.",
                en: "Too many files; send at most \(limit) at once.")
        case .tooBig(let file, let limit):
            Phrase(
                id: "\(file) lebih besar dari \(limit >> 20) MB; bagi menjadi beberapa berkas.",
                en: "\(file) is larger than \(limit >> 20) MB; divide it into several files.")
        case .unreadable(_, let why): why
        case .repeated(let file, let same):
            Phrase(
                id: "\(file) isinya sama dengan \(same); kirim salah satu saja.",
                en: "\(file) has the same contents as \(same); send only one.")
        case .draftGone:
            Phrase(
                id: "Berkas tadi sudah tidak tersimpan; unggah lagi.",
                en: "The files are no longer kept; upload them again.")
        case .outsideScope:
            Phrase(
                id: "Wilayah itu di luar wilayah kerja Anda; pilih wilayah lain.",
                en: "That region lies outside yours; choose another.")
        case .noTitle: Phrase(id: "Beri nama untuk daftar ini.", en: "Give the list a name.")
        case .noReason: Phrase(id: "Tulis alasannya.", en: "Write the reason.")
        case .nothingAccepted:
            Phrase(
                id: "Belum ada baris yang layak; perbaiki dulu barisnya.",
                en: "No row is acceptable yet; mend the rows first.")
        case .tooManyAtOnce(let limit):
            Phrase(
                id: "Paling banyak \(limit) baris sekali jalan; persempit pilihannya.",
                en: "At most \(limit) rows at once; narrow the choice.")
        case .unusableValue(let field):
            Phrase(
                id: "Isi kolom \(field) tidak dapat dipakai; periksa panjang dan isinya.",
                en: "The value for \(field) cannot be used; check its length and contents.")
        case .otherSheet(let file):
            Phrase(
                id: "\(file) bukan lembar perbaikan daftar ini; unduh lembarnya lagi dari daftar ini.",
                en: "\(file) is not the sheet of this list; download the sheet from this list again.")
        case .inUse(let names):
            Phrase(
                id: "Orang dari daftar ini sudah dipakai di: \(names.joined(separator: ", ")). Batalkan itu dulu.",
                en: "People of this list are in use in: \(names.joined(separator: ", ")). Undo those first.")
        }
    }

    /// The error of a pipeline in terms of the file's own name, where it was read from memory.
    static func of(_ error: any Error, _ uploads: [ListUpload]) -> any Error {
        guard let error = error as? ListError else { return error }
        var (id, en, name) = (error.phrase.id, error.phrase.en, "")
        for upload in uploads where id.contains(upload.file.path) {
            id = id.replacing(upload.file.path, with: upload.name)
            en = en.replacing(upload.file.path, with: upload.name)
            name = upload.name
        }
        return ListDeskError.unreadable(file: name, Phrase(id: id, en: en))
    }
}
