import CMemory
import CXlsxWriter
import Foundation

/// An Excel file, written row by row in little memory, to bytes in memory.
///
///     let bytes = try Workbook.write { book in
///         let columns = [SheetLayout.Column("NIK", width: 20), .init("Lahir")]
///         try book.sheet(SheetLayout("Daftar", columns: columns)) { sheet in
///             try sheet.row([.text("1504…"), .date(day)])
///         }
///     }
///
/// The writer's temporary files lie in memory where the system offers that (`/dev/shm`), and have no name.
public final class Workbook {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let formats: SheetFormats
    private var sheets = 0

    /// Writes a whole workbook and gives its bytes.
    ///
    /// - Parameter createdAt: the moment written into the file's properties, in seconds since 1970.
    /// - Throws: `WorkbookError`, or whatever `body` throws; then nothing is left behind.
    public static func write(createdAt: Int = 0, _ body: (Workbook) throws -> Void) throws -> [UInt8] {
        let descriptor = memory_file()
        guard descriptor >= 0 else { throw WorkbookError(.noRoom) }
        defer { close(descriptor) }
        let workbook = try Workbook(path: "/proc/self/fd/\(descriptor)", createdAt: createdAt)
        do {
            try body(workbook)
            guard workbook.sheets > 0 else { throw WorkbookError(.noSheet) }
        } catch {
            lxw_workbook_free(workbook.book)
            throw error
        }
        try check(workbook_close(workbook.book))
        return try bytes(of: descriptor)
    }

    private init(path: String, createdAt: Int) throws(WorkbookError) {
        let folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : NSTemporaryDirectory()
        let book = folder.withCString { folder in
            var options = lxw_workbook_options(
                constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
            return workbook_new_opt(path, &options)
        }
        guard let book else { throw WorkbookError(.noRoom) }
        self.book = book
        formats = SheetFormats(book)
        var properties = lxw_doc_properties()
        properties.created = time_t(createdAt)
        workbook_set_properties(book, &properties)
    }

    /// Adds a sheet; its rows come in order, and it is complete when `rows` returns.
    public func sheet(_ layout: SheetLayout, _ rows: (inout SheetRows) throws -> Void) throws {
        try Workbook.check(workbook_validate_sheet_name(book, layout.name), sheet: layout.name)
        guard !layout.name.isEmpty else { throw WorkbookError(.sheetName) }
        guard let sheet = workbook_add_worksheet(book, layout.name) else {
            throw WorkbookError(.noRoom, sheet: layout.name)
        }
        sheets += 1
        var writer = try SheetRows(sheet, layout, formats)
        try rows(&writer)
        try writer.finish()
    }

    static func check(
        _ code: lxw_error, sheet: String? = nil, row: Int? = nil, column: Int? = nil
    ) throws(WorkbookError) {
        guard code != LXW_NO_ERROR else { return }
        throw WorkbookError(reason(code), sheet: sheet, row: row, column: column)
    }

    private static func reason(_ code: lxw_error) -> WorkbookError.Reason {
        switch code {
        case LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED, LXW_ERROR_INVALID_SHEETNAME_CHARACTER,
            LXW_ERROR_SHEETNAME_ALREADY_USED, LXW_ERROR_SHEETNAME_START_END_APOSTROPHE:
            .sheetName
        case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE: .tooLarge
        case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED: .textTooLong
        case LXW_ERROR_MEMORY_MALLOC_FAILED, LXW_ERROR_CREATING_TMPFILE: .noRoom
        default: .writer(String(cString: lxw_strerror(code)))
        }
    }

    private static func bytes(of descriptor: Int32) throws(WorkbookError) -> [UInt8] {
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size > 0 else { throw WorkbookError(.noRoom) }
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = pread(descriptor, buffer.baseAddress! + count, size - count, off_t(count))
                guard got > 0 else { break }
                count += got
            }
        }
        guard bytes.count == size else { throw WorkbookError(.noRoom) }
        return bytes
    }
}
