extension ParsedDate {
    /// The commonest forms, `1964-02-19` and `19/02/1964` with any one separator, without tokens.
    @inline(__always)
    static func plain(_ b: UnsafeBufferPointer<UInt8>) -> ParsedDate? {
        guard b.count == 10 else { return nil }
        let yearFirst = isDash(b[4]) && b[4] == b[7]
        guard yearFirst || (isDash(b[2]) && b[2] == b[5]) else { return nil }
        var bad: UInt8 = 0
        func two(_ i: Int) -> Int {
            let (x, y) = (b[i] &- 48, b[i + 1] &- 48)
            bad |= (x > 9 ? 1 : 0) | (y > 9 ? 1 : 0)
            return Int(x) * 10 + Int(y)
        }
        let date =
            yearFirst
            ? ParsedDate(year: two(0) * 100 + two(2), month: two(5), day: two(8))
            : ParsedDate(year: two(6) * 100 + two(8), month: two(3), day: two(0))
        return bad == 0 && date.calendarDay != nil ? date : nil
    }

    private static func isDash(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
    }
}
