/// A Kemendagri region code: `15`, `15.04`, `15.04.01`, `15.04.01.2001`.
///
/// Packed as ten decimal digits with its level, so that a code, its parent
/// and a prefix test are integer arithmetic.
public struct KodeWilayah: Hashable, Comparable, Sendable {
    public enum Level: UInt8, Sendable, Codable, CaseIterable, Comparable {
        case provinsi = 2
        case kabupatenKota = 4
        case kecamatan = 6
        case desaKelurahan = 10
        public static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }

        /// The next finer level; nil for the finest.
        public var below: Level? {
            switch self {
            case .provinsi: .kabupatenKota
            case .kabupatenKota: .kecamatan
            case .kecamatan: .desaKelurahan
            case .desaKelurahan: nil
            }
        }

        /// How many dots its written form has.
        var dots: UInt8 { min((rawValue - 2) / 2, 3) }
    }

    /// The digits without dots as a number: 15, 1504, 150401, 1504012001.
    public let digits: UInt64
    public let level: Level

    /// The code with these digits at this level; nil when the number does not fit the level.
    public init?(digits: UInt64, level: Level) {
        guard digits > 0, digits < KodeWilayah.power(level.rawValue),
            digits >= KodeWilayah.power(level.rawValue - 2) || level == .provinsi
        else { return nil }
        self.digits = digits
        self.level = level
    }

    /// Reads `15.04.01.2001` or `1504012001`, of any level; nil for anything else.
    public init?(_ text: some StringProtocol) {
        var value: UInt64 = 0
        var count: UInt8 = 0
        var dots: UInt8 = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: ".") {
                dots += 1
                guard dots <= 3, count == 2 * dots else { return nil }
            } else {
                guard byte >= 48, byte <= 57, count < 10 else { return nil }
                value = value * 10 + UInt64(byte - 48)
                count += 1
            }
        }
        guard let level = Level(rawValue: count), dots == 0 || dots == level.dots else { return nil }
        self.init(digits: value, level: level)
    }

    public static func < (a: KodeWilayah, b: KodeWilayah) -> Bool {
        let (x, y) = (a.padded, b.padded)
        return x == y ? a.level < b.level : x < y
    }

    /// The code of the enclosing region at `level`; itself at its own level; nil below it.
    public func ancestor(at level: Level) -> KodeWilayah? {
        guard level <= self.level else { return nil }
        return KodeWilayah(
            digits: digits / KodeWilayah.power(self.level.rawValue - level.rawValue), level: level)
    }

    public var parent: KodeWilayah? {
        switch level {
        case .provinsi: nil
        case .kabupatenKota: ancestor(at: .provinsi)
        case .kecamatan: ancestor(at: .kabupatenKota)
        case .desaKelurahan: ancestor(at: .kecamatan)
        }
    }

    /// Whether `other` is this region or lies inside it by code.
    public func contains(_ other: KodeWilayah) -> Bool { other.ancestor(at: level) == self }

    private var padded: UInt64 { digits * KodeWilayah.power(10 - level.rawValue) }

    private static func power(_ exponent: UInt8) -> UInt64 {
        (0..<exponent).reduce(1) { value, _ in value * 10 }
    }
}

extension KodeWilayah: CustomStringConvertible {
    /// With dots, as Kemendagri prints it.
    public var description: String {
        let text = Array(String(digits))
        let full = [Character](repeating: "0", count: Int(level.rawValue) - text.count) + text
        var out = ""
        for (i, c) in full.enumerated() {
            if i == 2 || i == 4 || i == 6 { out.append(".") }
            out.append(c)
        }
        return out
    }
}
