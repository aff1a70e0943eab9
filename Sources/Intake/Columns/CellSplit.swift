/// Splits "Jambi, 12-08-1984" (or "12-08-1984, Jambi", "Jambi/12 Agustus 1984")
/// into slices of the same bytes. Without a digit everything is the place.
func splitPlaceAndDate(
    _ bytes: UnsafeBufferPointer<UInt8>
) -> (place: UnsafeBufferPointer<UInt8>, date: UnsafeBufferPointer<UInt8>) {
    guard let digit = bytes.firstIndex(where: isDigit) else { return (bytes, slice(bytes, 0, 0)) }
    if bytes[..<digit].contains(where: isLetter) {
        return (trimmed(slice(bytes, 0, digit)), slice(bytes, digit, bytes.count))
    }
    guard let comma = bytes.lastIndex(of: UInt8(ascii: ",")), comma > digit else {
        return (slice(bytes, 0, 0), bytes)
    }
    return (trimmed(slice(bytes, comma + 1, bytes.count)), slice(bytes, 0, comma))
}

/// The n-th unbroken run of digits: RT and RW out of "RT 003 / RW 002".
func digitRun(_ n: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    for run in 0...n {
        while start < bytes.count, !isDigit(bytes[start]) { start += 1 }
        var end = start
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        if run == n { return slice(bytes, start, end) }
        start = end
    }
    return slice(bytes, 0, 0)
}

/// Sex from two columns of which one is ticked; empty when none or both are.
func tickedSex(
    man: UnsafeBufferPointer<UInt8>, woman: UnsafeBufferPointer<UInt8>
) -> UnsafeBufferPointer<UInt8> {
    let isMan = !isBlank(man)
    if isMan == !isBlank(woman) { return slice(man, 0, 0) }
    let letter: StaticString = isMan ? "L" : "P"
    return UnsafeBufferPointer(start: letter.utf8Start, count: 1)
}

@inline(__always)
func slice(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[from..<to])
}

/// Without blanks and separators at both ends.
func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var (from, to) = (0, bytes.count)
    while from < to, isSeparator(bytes[from]) { from += 1 }
    while to > from, isSeparator(bytes[to - 1]) { to -= 1 }
    return slice(bytes, from, to)
}

/// Nothing but white space, no-break spaces among it.
@usableFromInline
func isBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // 0xC2 0xA0 is the no-break space in UTF-8.
    bytes.allSatisfy { $0 <= 32 || $0 == 0xC2 || $0 == 0xA0 }
}

@inline(__always) func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
@inline(__always) func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 || byte >= 0xC3 }
@inline(__always) func isSeparator(_ byte: UInt8) -> Bool {
    byte <= 32 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ";")
}
