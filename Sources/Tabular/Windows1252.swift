/// Windows code page 1252, which old Excel and most office exports use.
enum Windows1252 {
    /// The 32 code points of 0x80-0x9F; the five that the page leaves open stay control characters.
    static let upper: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    @inline(__always)
    static func scalar(_ byte: UInt8) -> UInt32 {
        byte >= 0x80 && byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt32(byte)
    }

    /// Writes `bytes` as UTF-8 (at most three bytes for one); returns the length written.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) -> Int {
        var length = 0
        for byte in bytes { length += UTF8Check.write(scalar(byte), to: target + length) }
        return length
    }
}
