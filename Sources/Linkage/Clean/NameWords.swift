/// What a word means beside or inside an Indonesian name.
enum NameWord {
    /// A title of respect, religion or learning before a name: H., Drs., Ibu.
    case title
    /// A degree after a name, its dots removed: S.Pd, M.Si.
    case degree
    /// "Child of": what follows names the father.
    case childOf
    /// "Also known as": what follows is another name.
    case alias
    /// A short or variant form of a common part: Moh. for Muhammad.
    case variant(of: Token)
}

/// Looks words up in one small open-addressing table, because every word of
/// millions of names passes here.
struct NameWords: Sendable {
    private var keys: [UInt64]
    private var values: [NameWord]
    private let mask: Int

    static let standard = NameWords()

    private init() {
        mask = 1023
        keys = Array(repeating: 0, count: 1024)
        values = Array(repeating: .title, count: 1024)
        for word in NameWords.titles { insert(Token(word), .title) }
        for word in NameWords.degrees { insert(NameWords.asDegree(Token(word)), .degree) }
        for word in NameWords.childOf { insert(Token(word), .childOf) }
        for word in NameWords.aliases { insert(Token(word), .alias) }
        for (full, variants) in NameWords.families {
            for variant in variants { insert(Token(variant), .variant(of: Token(full))) }
        }
    }

    func meaning(_ token: Token) -> NameWord? { find(token.raw) }

    /// Degrees share letters with short names (ST, SE, MA), so they are asked for apart.
    func isDegree(_ token: Token) -> Bool { find(NameWords.asDegree(token).raw) != nil }

    private func find(_ key: UInt64) -> NameWord? {
        var slot = NameWords.slot(key, mask)
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private mutating func insert(_ token: Token, _ value: NameWord) {
        var slot = NameWords.slot(token.raw, mask)
        while keys[slot] != 0, keys[slot] != token.raw { slot = (slot + 1) & mask }
        keys[slot] = token.raw
        values[slot] = value
    }

    private static func slot(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }

    /// The lowest letter slot is never used by a word of at most eleven letters: it marks degrees.
    private static func asDegree(_ token: Token) -> Token { Token(raw: token.raw | 31 << 4) }
}

extension NameWords {
    private static let titles: [StaticString] = [
        "H", "HJ", "HAJI", "HAJJAH", "HAJAH", "KH", "DR", "DRS", "DRA", "IR", "PROF", "NY", "TN", "SDR", "SDRI",
        "BPK", "BAPAK", "IBU", "ALM", "ALMH", "ALMARHUM", "ALMARHUMAH", "NONA", "TUAN", "NYONYA",
    ]

    private static let degrees: [StaticString] = [
        "SPD", "SPDI", "SE", "SH", "SKOM", "ST", "SP", "SAG", "SSOS", "MSI", "AMD", "AMDKEB", "AMDKEP", "SKEP",
        "SHUT", "SPT", "MPD", "MPDI", "MM", "MKES", "SKM", "SSI", "SHI", "SIP", "SPI", "MT", "MH", "MAP", "MHUM",
        "SPSI", "SFARM", "STP", "SSTP", "SEI", "LC", "MA", "BA", "BSC", "MSC", "PHD", "AMA", "SST", "NERS", "APT",
        "SIKOM", "SAP", "SAK", "SUD", "MKOM", "MAG", "DRG",
    ]

    private static let childOf: [StaticString] = ["BIN", "BINTI", "BT", "BTE", "BNT"]
    private static let aliases: [StaticString] = ["ALIAS", "ALS"]

    private static let families: [(StaticString, [StaticString])] = [
        (
            "MUHAMMAD",
            [
                "MUH", "MHD", "MOH", "MOHD", "MOCH", "MUHD", "MUHAMAD", "MOHAMMAD", "MOHAMAD", "MOCHAMMAD",
                "MOCHAMAD", "MUCHAMMAD", "MUCHAMAD", "MD", "MOHAMED", "MUHAMMED",
            ]
        ),
        ("ABDUL", ["ABD", "AB", "ABDOEL"]), ("AHMAD", ["AHM", "ACH", "ACHMAD", "AKHMAD"]),
        ("SITI", ["ST", "STI", "SITTI"]), ("NUR", ["NR", "NOER"]), ("KIAGUS", ["KGS"]),
        ("MASAGUS", ["MGS"]), ("KEMAS", ["KMS"]), ("NYIMAS", ["NYS"]), ("RADEN", ["RD"]),
        ("TENGKU", ["TK", "TGK"]), ("SYARIFAH", ["SYF"]), ("SAYID", ["SAYYID", "SYD"]),
    ]
}
