import Foundation
import Tabular

/// One JSON object written straight into bytes, for files of millions of lines.
struct JSONLine {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    mutating func begin() {
        separate()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
    }

    mutating func end() {
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    mutating func beginList(_ name: StaticString) {
        key(name)
        bytes.append(UInt8(ascii: "["))
        needsComma = false
    }

    mutating func endList() {
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    mutating func member(_ name: StaticString, text: String) {
        key(name)
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 { append(escaped: byte) }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// Rounded half away from zero; a number that is not finite becomes null.
    mutating func member(_ name: StaticString, number: Double, decimals: Int) {
        key(name)
        needsComma = true
        guard number.isFinite else { return bytes.append(contentsOf: "null".utf8) }
        let scale = (0..<decimals).reduce(1.0) { value, _ in value * 10 }
        let units = Int((number * scale).rounded())
        guard decimals > 0 else { return bytes.append(contentsOf: String(units).utf8) }
        if units < 0 { bytes.append(UInt8(ascii: "-")) }
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        bytes.append(contentsOf: padded.dropLast(decimals).utf8)
        bytes.append(UInt8(ascii: "."))
        bytes.append(contentsOf: padded.suffix(decimals).utf8)
    }

    mutating func member(_ name: StaticString, flag: Bool) {
        key(name)
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        needsComma = true
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    mutating func endLine() {
        bytes.append(10)
        needsComma = false
    }

    private mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case 0..<32: bytes.append(contentsOf: "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
        default: bytes.append(byte)
        }
    }
}

/// Writes lines of JSON to a file that gets its name when complete.
struct LineWriter {
    var json = JSONLine()
    private let path: String
    private let handle: FileHandle

    init(path: String) throws {
        self.path = path
        guard FileManager.default.createFile(atPath: path + ".partial", contents: nil),
            let handle = FileHandle(forWritingAtPath: path + ".partial")
        else { throw TableError(.unwritable(errno: errno), file: path) }
        self.handle = handle
    }

    mutating func endLine() throws {
        json.endLine()
        if json.bytes.count > 1 << 20 { try flush() }
    }

    mutating func close() throws {
        try flush()
        try handle.close()
        guard rename(path + ".partial", path) == 0 else { throw TableError(.unwritable(errno: errno), file: path) }
    }

    private mutating func flush() throws {
        do {
            try handle.write(contentsOf: Data(json.bytes))
        } catch {
            throw TableError(.diskFull, file: path)
        }
        json.removeAll()
    }
}
