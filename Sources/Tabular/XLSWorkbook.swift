/// What the globals of an Excel 5-2003 workbook say: its sheets, texts and date styles.
final class XLSWorkbook {
    struct Sheet {
        let info: SheetInfo
        let offset: Int
    }

    private(set) var sheets: [Sheet] = []
    private(set) var epoch = SerialDate.Epoch.y1900
    /// Excel 97-2003; else Excel 5 or 95.
    private(set) var is97 = true
    private(set) var texts = TextTable()
    private var customDates: [Int: Bool] = [:]
    private var formats: [Int] = []
    private(set) var records: BIFFRecords
    private let limits: TableLimits
    private let file: String

    init(path: String, limits: TableLimits) throws(TableError) {
        (self.limits, file) = (limits, path)
        let input = try InputFile(path: path)
        let container = try CompoundFile(input)
        if container.entry(named: "EncryptedPackage") != nil { throw TableError(.encrypted, file: path) }
        guard let entry = container.entry(named: "Workbook") ?? container.entry(named: "Book") else {
            let isWord = container.entry(named: "WordDocument") != nil
            throw TableError(isWord ? .unsupported(.word) : .unknownFormat, file: path)
        }
        records = BIFFRecords(try container.stream(entry), file: path)
        try readGlobals()
        guard !sheets.isEmpty else { throw TableError(.noSheets, file: path) }
    }

    func isDate(_ style: Int) -> Bool {
        guard style < formats.count else { return false }
        return customDates[formats[style]] ?? NumberFormat.isBuiltInDate(formats[style])
    }

    private var damaged: TableError { TableError(.damaged(part: "XLS"), file: file) }

    private func readGlobals() throws(TableError) {
        guard try records.advance(), records.type == 0x809 else { throw damaged }
        let version = try records.data.u16(0)
        guard version == 0x600 || version == 0x500 else { throw TableError(.unsupported(.oldExcel), file: file) }
        is97 = version == 0x600
        while try records.advance() {
            switch records.type {
            case 0x0A: return
            case 0x2F: throw TableError(.encrypted, file: file)
            case 0x22: epoch = try records.data.u16(0) == 1 ? .y1904 : .y1900
            case 0x85: try readSheet()
            case 0x41E: try readFormat()
            case 0xE0: if formats.count < 1 << 16 { formats.append(Int(try records.data.u16(2))) }
            case 0xFC: try readTexts()
            default: break
            }
        }
        throw TableError(.truncated, file: file)
    }

    private func readSheet() throws(TableError) {
        let offset = Int(try records.data.u32(0))
        let state = try records.data.u8(4) & 3
        // Charts, macros and modules have no rows.
        guard try records.data.u8(5) == 0, sheets.count < 10_000 else { return }
        let name = try text(at: 6, lengthBytes: 1)
        sheets.append(Sheet(info: SheetInfo(name: name, isHidden: state != 0), offset: offset))
    }

    private func readFormat() throws(TableError) {
        let id = Int(try records.data.u16(0))
        customDates[id] = NumberFormat.isDate(try text(at: 2, lengthBytes: is97 ? 2 : 1))
    }

    private func text(at offset: Int, lengthBytes: Int) throws(TableError) -> String {
        var table = TextTable()
        var reader = BIFFText(at: offset)
        if is97 {
            try reader.read97(&records, lengthBytes: lengthBytes, into: &table)
        } else {
            try reader.read95(&records, lengthBytes: lengthBytes, into: &table)
        }
        return table[0].map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private func readTexts() throws(TableError) {
        let count = Int(try records.data.u32(4))
        var reader = BIFFText(at: 8)
        for _ in 0..<count {
            try reader.read97(&records, into: &texts)
            if texts.byteCount > limits.sharedTextBytes { throw TableError(.tooMuchSharedText, file: file) }
        }
    }
}
