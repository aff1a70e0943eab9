import Kernel

/// The same name by another orthography: the spelling of before 1972, Arabic letters, a doubled or softened consonant.
enum Spelling {
    private static let pairs: [(from: [UInt8], to: [UInt8])] = [
        ("U", "OE"), ("U", "OE"), ("OE", "U"), ("J", "DJ"), ("C", "TJ"), ("Y", "J"), ("I", "Y"), ("I", "IE"),
        ("Y", "I"), ("SY", "S"), ("SY", "SJ"), ("KH", "H"), ("KH", "CH"), ("F", "P"), ("F", "V"), ("V", "F"),
        ("P", "F"), ("Z", "J"), ("Z", "S"), ("Q", "K"), ("K", "Q"), ("D ", "T "), ("DH", "D"), ("TH", "T"),
        ("AI", "AE"),
        ("AH", "A"), ("RR", "R"), ("LL", "L"), ("NN", "N"), ("DD", "D"), ("MM", "M"), ("N", "NN"), ("L", "LL"),
        ("D", "DD"),
        ("IA", "IYA"), ("IYA", "IA"), ("UD", "UT"), ("AD", "AT"), ("W", "U"), ("EI", "I"), ("HM", "KHM"), ("AU", "AO"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// Applies one rule that fits; false when none of some tries does.
    static func apply(to name: inout [UInt8], _ random: inout SeededRandom) -> Bool {
        for _ in 0..<12 {
            let rule = pairs[random.below(pairs.count)]
            if let at = occurrence(of: rule.from, in: name, &random) {
                name.replaceSubrange(at..<(at + rule.from.count), with: rule.to)
                return true
            }
        }
        return false
    }

    private static func occurrence(of part: [UInt8], in name: [UInt8], _ random: inout SeededRandom) -> Int? {
        guard name.count >= part.count else { return nil }
        let last = name.count - part.count
        let start = random.below(last + 1)
        for offset in 0...last {
            let i = (start + offset) % (last + 1)
            if name[i] == part[0], part.count == 1 || name[i..<(i + part.count)].elementsEqual(part) { return i }
        }
        return nil
    }
}

/// Titles and degrees before and after a name.
enum Titles {
    private static let before: [(text: String, female: Bool?)] = [
        ("H. ", false), ("H. ", false), ("HAJI ", false), ("HJ. ", true), ("HJ. ", true), ("HAJJAH ", true),
        ("DRS. ", false), ("DRA. ", true), ("IR. ", nil), ("DR. ", nil), ("BPK ", false), ("BPK. ", false),
        ("IBU ", true), ("SDR. ", nil), ("UST. ", false), ("USTADZAH ", true), ("K.H. ", false), ("R. ", false),
    ]
    private static let after = [
        ", S.PD", ", S.PD.I", ", SE", ", S.E.", " SH", ", S.KOM", ", S.SOS", ", A.MD", ", S.AG", ", S.P", " SPD",
        ", ST",
        ", S.KEP", ", M.SI", " SE",
    ]

    static func add(to draft: inout Draft, female: Bool, _ random: inout SeededRandom) {
        draft.tags.insert(.nameTitle)
        if random.chance(0.42) {
            return draft.name.append(contentsOf: after[random.below(after.count)].utf8)
        }
        var title = before[random.below(before.count)]
        while let sex = title.female, sex != female { title = before[random.below(before.count)] }
        draft.name.insert(contentsOf: title.text.utf8, at: 0)
    }
}
