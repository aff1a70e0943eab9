#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A number cell as plain text: no exponent for whole numbers, the shortest digits that give the same value back.
enum NumberText {
    /// Whether the text already is plain: digits, perhaps a minus, no needless zeros.
    @inline(__always)
    static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let negative = text.first == UInt8(ascii: "-") ? 1 : 0
        guard text.count > negative, text.count < 21 else { return false }
        if text[negative] == 48 && text.count > negative + 1 { return false }
        for i in negative..<text.count where text[i] < 48 || text[i] > 57 { return false }
        return true
    }

    /// The value of number text that is followed by a NUL; nil when it is no finite number.
    static func value(_ text: UnsafePointer<UInt8>) -> Double? {
        text.withMemoryRebound(to: CChar.self, capacity: 1) { start in
            // strtod also knows "inf", "nan" and hexadecimal, which no spreadsheet writes.
            guard strspn(start, "0123456789+-.eE \t\r\n") == strlen(start) else { return nil }
            var end: UnsafeMutablePointer<CChar>?
            let value = strtod(start, &end)
            guard let end, end != start, strspn(end, " \t\r\n") == strlen(end), value.isFinite else { return nil }
            return value
        }
    }

    /// Writes the number; returns its length. The target must have room for 32 bytes.
    static func write(_ value: Double, to target: UnsafeMutablePointer<UInt8>) -> Int {
        if value == value.rounded(), value.magnitude < 9e18 { return DecimalText.write(Int64(value), to: target) }
        var length = 0
        for byte in value.description.utf8 {
            target[length] = byte
            length += 1
        }
        return length
    }
}
