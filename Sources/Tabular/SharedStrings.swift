/// The texts that an XLSX workbook's cells share, in one block.
final class SharedStrings: XMLHandler {
    private var table = TextTable()
    private var collecting = false
    private var inPhonetic = false
    private let limits: TableLimits
    private let file: String

    private init(file: String, limits: TableLimits) {
        (self.file, self.limits) = (file, limits)
    }

    static func read(_ part: ZipArchive.Part?, of archive: ZipArchive) throws -> SharedStrings {
        let strings = SharedStrings(file: archive.path, limits: archive.limits)
        guard let part else { return strings }
        try XMLStream.parse(part, of: archive, strings)
        return strings
    }

    /// A text by its number; stays valid as long as this object. Nil when there is no such number.
    @inline(__always)
    final subscript(index: Int) -> UnsafeBufferPointer<UInt8>? {
        table[index]
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        let name = name.local
        if name == "t" { collecting = !inPhonetic } else if name == "rPh" { inPhonetic = true }
    }

    override func end(_ name: XMLName) {
        let name = name.local
        if name == "t" {
            collecting = false
        } else if name == "si" {
            finish()
        } else if name == "rPh" {
            inPhonetic = false
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard collecting else { return }
        table.append(bytes)
        if table.byteCount > limits.sharedTextBytes { failure = TableError(.tooMuchSharedText, file: file) }
    }

    private func finish() {
        if table.openByteCount > limits.cellBytes {
            failure = TableError(.cellTooLong(limit: limits.cellBytes), file: file)
        }
        table.finish(edit: ExcelEscapes.decode)
        if table.byteCount > limits.sharedTextBytes { failure = TableError(.tooMuchSharedText, file: file) }
    }
}

/// `_x000D_` in XLSX texts: how Excel writes characters that XML cannot hold.
enum ExcelEscapes {
    /// Decodes in place (it only gets shorter); returns the new length.
    static func decode(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
        guard count >= 7, containsEscape(bytes, count) else { return count }
        var (read, write) = (0, 0)
        while read < count {
            if let unit = unit(bytes + read, left: count - read) {
                write += UTF8Check.write(unit, to: bytes + write)
                read += 7
            } else {
                bytes[write] = bytes[read]
                (read, write) = (read + 1, write + 1)
            }
        }
        return write
    }

    private static func containsEscape(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Bool {
        for i in 0..<(count - 1) where bytes[i] == UInt8(ascii: "_") && bytes[i + 1] == UInt8(ascii: "x") {
            return true
        }
        return false
    }

    /// The code unit of `_xHHHH_` here; nil for anything else and for halves of surrogate pairs.
    private static func unit(_ p: UnsafeMutablePointer<UInt8>, left: Int) -> UInt32? {
        guard left >= 7, p[0] == UInt8(ascii: "_"), p[1] == UInt8(ascii: "x"), p[6] == UInt8(ascii: "_") else {
            return nil
        }
        var value: UInt32 = 0
        for i in 2..<6 {
            guard let digit = Character(Unicode.Scalar(p[i])).hexDigitValue else { return nil }
            value = value * 16 + UInt32(digit)
        }
        return value == 0 || (0xD800..<0xE000).contains(value) ? nil : value
    }
}
