/// Addresses like `B12` and ranges like `A1:C9`.
enum CellReference {
    /// 0-based column of an address such as `AB12`; nil when it has no letters or far too many.
    @inline(__always)
    static func column(_ text: UnsafePointer<CChar>) -> Int? {
        var column = 0
        var i = 0
        while i < 8 {
            let letter = UInt8(bitPattern: text[i]) & 0xDF
            guard letter >= 65, letter <= 90 else { break }
            column = column * 26 + Int(letter) - 64
            i += 1
        }
        return i == 0 || i == 8 ? nil : column - 1
    }

    /// Reads decimal digits; nil when there are none or too many.
    @inline(__always)
    static func number(_ text: UnsafePointer<CChar>) -> Int? {
        var value = 0
        var i = 0
        while text[i] >= 48 && text[i] <= 57 {
            if i == 18 { return nil }
            value = value * 10 + Int(text[i] - 48)
            i += 1
        }
        return i == 0 || text[i] != 0 ? nil : value
    }

    /// The merge that `A1:C9` means; nil when it is no range.
    static func area(_ text: String) -> MergeFill.Area? {
        let ends = text.split(separator: ":").map { end in
            (letters: end.prefix { $0.isLetter }, digits: end.drop { $0.isLetter })
        }
        guard ends.count == 2, let first = Int(ends[0].digits), let last = Int(ends[1].digits), first > 0,
            let column = String(ends[0].letters).withCString(column)
        else { return nil }
        return MergeFill.Area(first: first, last: last, column: column)
    }
}
