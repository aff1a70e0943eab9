/// Tells from a number format whether Excel shows the number as a date.
enum NumberFormat {
    /// Formats that Excel knows by number; 46 is elapsed time, which is no date.
    static func isBuiltInDate(_ id: Int) -> Bool {
        switch id {
        case 14...22, 27...36, 45, 47, 50...58: true
        default: false
        }
    }

    /// Whether a custom format code shows a date or a time of day: it has y, d, m, h or s outside quotes, escapes and
    /// brackets. Elapsed time (`[h]:mm`) is a duration and stays a number.
    static func isDate(_ code: String) -> Bool {
        var dated = false
        var rest = Array(code.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: ";"): return dated
            case UInt8(ascii: "\""): rest = rest.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): rest = rest.dropFirst()
            case UInt8(ascii: "["):
                let inside = rest.prefix { $0 != UInt8(ascii: "]") }
                rest = rest.dropFirst(inside.count + 1)
                if isElapsed(inside) { return false }
            default: dated = dated || "ydmhsYDMHS".utf8.contains(byte)
            }
        }
        return dated && code.lowercased() != "general" && code.lowercased() != "standard"
    }

    private static func isElapsed(_ inside: ArraySlice<UInt8>) -> Bool {
        !inside.isEmpty && inside.allSatisfy { "hmsHMS".utf8.contains($0) }
    }
}
