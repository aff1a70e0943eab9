/// Numbers as decimal text, written straight into bytes.
enum DecimalText {
    /// Writes a whole number; returns its length. The target must have room for 40 bytes.
    @inline(__always)
    static func write(_ value: some FixedWidthInteger, to target: UnsafeMutablePointer<UInt8>) -> Int {
        guard let magnitude = UInt64(exactly: value.magnitude) else { return copy(String(value), to: target) }
        guard value < 0 else { return write(magnitude, width: 1, to: target) }
        target[0] = UInt8(ascii: "-")
        return 1 + write(magnitude, width: 1, to: target + 1)
    }

    /// Writes a number rounded half away from zero to `decimals` places; room for 400 bytes is needed.
    static func write(_ value: Double, decimals: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
        guard value.isFinite else { return 0 }
        let places = min(max(decimals, 0), 9)
        let scale = powersOfTen[places]
        let scaled = (value.magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero)
        guard scaled < 9e18 else { return copy(value.description, to: target) }
        let units = UInt64(scaled)
        var length = 0
        if value < 0 && units > 0 {
            target[0] = UInt8(ascii: "-")
            length = 1
        }
        length += write(units / scale, width: 1, to: target + length)
        guard places > 0 else { return length }
        target[length] = UInt8(ascii: ".")
        return length + 1 + write(units % scale, width: places, to: target + length + 1)
    }

    private static let powersOfTen: [UInt64] = (0...9).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

    /// Digits, with zeros in front up to `width`.
    @inline(__always)
    static func write(_ value: UInt64, width: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
        var length = 1
        var bound: UInt64 = 10
        while length < 20 && (length < width || (bound != 0 && value >= bound)) {
            length += 1
            // 10^20 does not fit; 0 then stands for "no further digit possible".
            bound = length < 20 ? bound &* 10 : 0
        }
        var rest = value
        for i in stride(from: length - 1, through: 0, by: -1) {
            target[i] = UInt8(truncatingIfNeeded: 48 + rest % 10)
            rest /= 10
        }
        return length
    }

    private static func copy(_ text: String, to target: UnsafeMutablePointer<UInt8>) -> Int {
        var length = 0
        for byte in text.utf8 {
            target[length] = byte
            length += 1
        }
        return length
    }
}
