extension TableError {
    struct Entry {
        let code, indonesian, english, nextIndonesian, nextEnglish: String

        init(_ code: String, _ indonesian: String, _ english: String, do next: (String, String)) {
            self.code = code
            self.indonesian = indonesian
            self.english = english
            nextIndonesian = next.0
            nextEnglish = next.1
        }
    }

    private static let saveAgain = (
        "Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu kirim lagi",
        "Open it in Excel or LibreOffice, save it again as .xlsx, and send it again"
    )
    private static let askAgain = (
        "Minta pengirim mengirim ulang berkas aslinya", "Ask the sender for the original file again"
    )
    private static let split = (
        "Pecah menjadi beberapa berkas atau simpan sebagai CSV", "Split it into several files or save it as CSV"
    )

    var entry: Entry { fileEntry ?? contentEntry ?? sizeEntry }

    /// The file as a whole.
    private var fileEntry: Entry? {
        switch reason {
        case .notFound:
            Entry(
                "file_not_found", "berkas tidak ditemukan", "no such file",
                do: ("Periksa nama dan foldernya", "Check its name and folder"))
        case .directory:
            Entry(
                "is_directory", "ini folder, bukan berkas", "this is a folder, not a file",
                do: ("Sebutkan berkas di dalamnya", "Name the files inside it"))
        case .notAFile:
            Entry(
                "not_a_file", "bukan berkas biasa", "not a regular file",
                do: ("Simpan dulu isinya ke berkas", "Save its contents to a file first"))
        case .empty:
            Entry("file_empty", "berkas kosong", "the file is empty", do: Self.askAgain)
        case .unreadable(let errno):
            Entry(
                "file_unreadable", "berkas tidak dapat dibaca (\(systemText(errno)))",
                "the file cannot be read (\(systemText(errno)))",
                do: ("Periksa izin baca berkas dan medianya", "Check its read permission and the disk"))
        case .unknownFormat:
            Entry(
                "unknown_format", "isi berkas bukan daftar CSV, XLSX, XLS, atau ODS",
                "its contents are not a CSV, XLSX, XLS or ODS list", do: Self.saveAgain)
        case .unsupported(let kind):
            Entry(
                "unsupported_\(kind)", "isi berkas adalah \(kind.rawValue), bukan daftar",
                "its contents are \(kind.rawValue), not a list", do: Self.saveAgain)
        case .encrypted:
            Entry(
                "encrypted", "berkas dikunci dengan kata sandi", "the file is locked with a password",
                do: (
                    "Buka, hapus kata sandinya, simpan, lalu kirim lagi",
                    "Open it, remove the password, save, send again"
                ))
        case .diskFull:
            Entry(
                "disk_full", "disk penuh saat menulis", "the disk is full",
                do: ("Kosongkan ruang, lalu jalankan lagi", "Free some space, then run again"))
        case .unwritable(let errno):
            Entry(
                "file_unwritable", "berkas tidak dapat ditulis (\(systemText(errno)))",
                "the file cannot be written (\(systemText(errno)))",
                do: ("Periksa folder dan izin tulisnya", "Check the folder and its write permission"))
        default: nil
        }
    }

    /// What stands in the file.
    private var contentEntry: Entry? {
        switch reason {
        case .truncated:
            Entry("truncated", "berkas terpotong", "the file is cut off", do: Self.askAgain)
        case .damaged(let part):
            Entry("damaged", "berkas rusak di bagian \(part)", "the file is damaged in \(part)", do: Self.saveAgain)
        case .missingPart(let part):
            Entry("part_missing", "bagian \(part) tidak ada", "its part \(part) is missing", do: Self.saveAgain)
        case .noSheets:
            Entry("no_sheets", "tidak ada lembar kerja", "it has no worksheet", do: Self.saveAgain)
        case .unclosedQuote:
            Entry(
                "unclosed_quote", "tanda kutip dibuka tetapi tidak ditutup", "a quote is opened and never closed",
                do: ("Tutup atau hapus tanda kutip di sel itu", "Close or remove the quote in that cell"))
        case .nulByte:
            Entry(
                "nul_byte", "ada bita NUL; berkas rusak atau bukan teks", "it has a NUL byte; damaged or not text",
                do: ("Simpan ulang sebagai CSV UTF-8 atau .xlsx", "Save it again as CSV UTF-8 or .xlsx"))
        case .doctype(let part):
            Entry(
                "xml_doctype", "bagian \(part) memuat DTD, yang tidak diterima",
                "its part \(part) carries a DTD, which is refused", do: Self.saveAgain)
        default: nil
        }
    }

    /// What is too much.
    private var sizeEntry: Entry {
        switch reason {
        case .suspiciousCompression:
            Entry(
                "suspicious_compression", "isi mengembang tidak wajar (bom zip)",
                "its contents expand beyond reason (a zip bomb)", do: Self.askAgain)
        case .tooMuchSharedText:
            Entry("too_much_text", "teks di dalamnya terlalu banyak", "it holds too much text", do: Self.split)
        case .tooManyCells:
            Entry("too_many_cells", "sel terlalu banyak", "it has too many cells", do: Self.split)
        case .tooManyColumns(let limit):
            Entry(
                "too_many_columns", "lebih dari \(limit) kolom", "more than \(limit) columns",
                do: ("Hapus kolom yang tidak dipakai", "Delete the columns that are not used"))
        case .tooManyRows(let limit):
            Entry("too_many_rows", "lebih dari \(limit) baris", "more than \(limit) rows", do: Self.split)
        case .cellTooLong(let limit):
            Entry(
                "cell_too_long", "isi sel melebihi \(limit) bita", "a cell exceeds \(limit) bytes",
                do: ("Periksa sel itu; mungkin tanda kutip tidak ditutup", "Look at that cell; a quote may be unclosed")
            )
        case .lineTooLong(let limit):
            Entry(
                "line_too_long", "satu baris melebihi \(limit) bita", "one line exceeds \(limit) bytes",
                do: ("Periksa apakah pemisah barisnya hilang", "Check whether its line breaks are lost"))
        default:
            Entry("too_large", "isinya terlalu besar setelah dibuka", "it is too large once unpacked", do: Self.split)
        }
    }
}
