import Kernel

/// A region's name taken apart for comparison.
struct NameKey: Hashable, Sendable {
    /// Letters and digits in capitals without spaces, jenis words left out: "BATANGHARI".
    let plain: [UInt8]
    /// The same with abbreviations and spelling variants brought to one form: "MUARAJAMBI".
    let canonical: [UInt8]
    /// The words of `canonical`.
    let words: [[UInt8]]
    /// Said by a leading "Kab." or "Kota", at kabupaten level.
    let jenis: JenisWilayah?
    /// Leading jenis words were left out.
    let dropped: Bool

    /// - Parameter keepingJenis: leaves "Kota" in place, for names such as Kotabaru written "Kota Baru".
    init(_ bytes: some Sequence<UInt8>, level: KodeWilayah.Level, keepingJenis: Bool = false) {
        var parts = NameKey.split(bytes)
        let written = parts.count
        jenis = keepingJenis ? nil : NameKey.dropJenis(&parts, level: level)
        dropped = parts.count < written
        plain = Array(parts.joined())
        let whole = NameWords.names[plain].flatMap { level == $0.level ? $0.words : nil }
        words = whole ?? parts.flatMap { NameWords.expansions[$0] ?? [$0] }
        canonical = Array(words.joined())
    }

    /// Words of capitals and digits; an apostrophe belongs to its word.
    private static func split(_ bytes: some Sequence<UInt8>) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        for byte in bytes where byte != UInt8(ascii: "'") {
            let upper = byte >= 0x61 && byte <= 0x7A ? byte - 32 : byte
            if (0x41...0x5A).contains(upper) || (0x30...0x39).contains(upper) {
                word.append(upper)
            } else if !word.isEmpty {
                words.append(word)
                word = []
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// Removes leading words such as Kabupaten, Kota Administrasi, Kec., Desa, unless nothing else is there.
    private static func dropJenis(_ parts: inout [[UInt8]], level: KodeWilayah.Level) -> JenisWilayah? {
        var jenis: JenisWilayah?
        while parts.count > 1, let word = NameWords.jenis[parts[0]], word.level == level {
            // "Kabupaten Kota Baru" is the kabupaten named Kotabaru.
            if jenis != nil, word.jenis != nil { break }
            jenis = jenis ?? word.jenis
            parts.removeFirst()
        }
        return level == .kabupatenKota ? jenis : nil
    }
}
