/// Makes ZIP archives for tests, sound or broken on purpose.
struct ZipBuilder {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Adds a part as it is, without compression.
    mutating func add(_ name: String, _ text: String, encrypted: Bool = false) {
        add(name, bytes: Array(text.utf8), encrypted: encrypted)
    }

    mutating func add(_ name: String, bytes data: [UInt8], encrypted: Bool = false) {
        add(name, stored: data, method: 0, crc: Self.crc32(data), size: data.count, flags: encrypted ? 1 : 0)
    }

    /// Adds a part that unpacks to `repeats` × 258 bytes of blanks after `text`, from a thousandth of that.
    mutating func addBomb(_ name: String, _ text: String, repeats: Int) {
        var bits = BitWriter()
        bits.put(1, 1)
        bits.put(1, 2)
        for byte in Array(text.utf8) + [32] { bits.literal(byte) }
        for _ in 0..<repeats {
            bits.code(0b1100_0101, 8)
            bits.code(0, 5)
        }
        bits.code(0, 7)
        let size = text.utf8.count + 1 + repeats * 258
        add(name, stored: bits.finished(), method: 8, crc: 0, size: size, flags: 0)
    }

    private mutating func add(_ name: String, stored: [UInt8], method: Int, crc: UInt32, size: Int, flags: Int) {
        let common =
            Self.le(20, 2) + Self.le(flags, 2) + Self.le(method, 2) + Self.le(0, 4) + Self.le(Int(crc), 4)
            + Self.le(stored.count, 4) + Self.le(size, 4) + Self.le(name.utf8.count, 2) + Self.le(0, 2)
        directory +=
            [0x50, 0x4B, 1, 2, 20, 0] + common + Self.le(0, 2) + Self.le(0, 2) + Self.le(0, 2) + Self.le(0, 4)
            + Self.le(body.count, 4) + Array(name.utf8)
        body += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + stored
        count += 1
    }

    func finished() -> [UInt8] {
        body + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.le(count, 2) + Self.le(count, 2)
            + Self.le(directory.count, 4) + Self.le(body.count, 4) + [0, 0]
    }

    private static func le(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    static func crc32(_ data: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in data {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}

/// Deflate's bit order, with its fixed codes.
private struct BitWriter {
    private var bytes: [UInt8] = []
    private var current: UInt32 = 0
    private var used = 0

    mutating func put(_ value: UInt32, _ width: Int) {
        for i in 0..<width {
            current |= (value >> UInt32(i) & 1) << UInt32(used)
            used += 1
            if used == 8 {
                bytes.append(UInt8(current))
                (current, used) = (0, 0)
            }
        }
    }

    mutating func code(_ value: UInt32, _ width: Int) {
        for i in (0..<width).reversed() { put(value >> UInt32(i) & 1, 1) }
    }

    mutating func literal(_ byte: UInt8) { code(0x30 + UInt32(byte), 8) }

    func finished() -> [UInt8] { used == 0 ? bytes : bytes + [UInt8(current)] }
}
