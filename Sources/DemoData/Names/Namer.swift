import Kernel

/// The peoples of Jambi whose naming habits differ.
enum Suku: Int, CaseIterable, Sendable {
    case melayu, jawa, kerinci, minang, batak, bugis, banjar, sunda, tionghoa
}

/// Makes believable names: per people, sex and generation.
struct Namer: Sendable {
    private(set) var book = NameBook()
    private var firstMale: [NameTable] = []
    private var firstFemale: [NameTable] = []
    private let young: (male: NameTable, female: NameTable)
    private let last: (male: NameTable, female: NameTable)
    private let coined, java, malay: (male: NameTable, female: NameTable)
    private let marga: NameTable
    private let surname: NameTable
    private let chineseMiddle: NameTable
    /// Leading parts that lists abbreviate: MUHAMMAD, AHMAD, ABDUL, SITI, NUR, SRI.
    let muhammad, ahmad, abdul, siti, nur, sri: Token

    init() {
        var book = NameBook()
        func table(_ list: String) -> NameTable { NameTable(book.add(list)) }
        typealias L = NameLists
        firstMale = [
            L.malayMale, L.javaneseMale, L.malayMale, L.minangMale, L.batakMale, L.bugisMale, L.malayMale,
            L.javaneseMale, L.chineseMale,
        ].map(table)
        firstFemale = [
            L.malayFemale, L.javaneseFemale, L.malayFemale, L.minangFemale, L.batakFemale, L.bugisFemale,
            L.malayFemale, L.javaneseFemale, L.chineseFemale,
        ].map(table)
        young = (table(L.youngMale), table(L.youngFemale))
        last = (table(L.lastMale), table(L.lastFemale))
        marga = table(L.marga)
        surname = table(L.chineseSurname)
        chineseMiddle = table(L.chineseMiddle)
        func coinedTable(_ start: String, _ middle: String, _ end: String) -> NameTable {
            NameTable(Namer.coin(start, middle, end, &book), exponent: 0.3)
        }
        coined = (
            coinedTable(L.coinedStart, L.coinedMiddle, L.coinedMale),
            coinedTable(L.coinedStart, L.coinedMiddle, L.coinedFemale)
        )
        java = (
            coinedTable(L.coinedJavaStart, L.coinedJavaMiddle, L.coinedJavaMale),
            coinedTable(L.coinedJavaStart, L.coinedJavaMiddle, L.coinedJavaFemale)
        )
        malay = (
            coinedTable(L.coinedMalayStart, L.coinedMalayMiddle, L.coinedMalayMale),
            coinedTable(L.coinedMalayStart, L.coinedMalayMiddle, L.coinedMalayFemale)
        )
        muhammad = book.add(part: "MUHAMMAD")
        ahmad = book.add(part: "AHMAD")
        abdul = book.add(part: "ABDUL")
        siti = book.add(part: "SITI")
        nur = book.add(part: "NUR")
        sri = book.add(part: "SRI")
        self.book = book
    }

    /// Every part that can be put together, in an order that mixes the beginnings.
    private static func coin(_ starts: String, _ middles: String, _ ends: String, _ book: inout NameBook) -> [Token] {
        func split(_ list: String) -> [Substring] { list.split(separator: " ") }
        var parts: [String] = []
        for start in split(starts) {
            for middle in split(middles).map({ $0 == "_" ? "" : $0 }) {
                for end in split(ends) where middle.isEmpty || !end.hasPrefix(middle) {
                    parts.append(String(start + middle + end))
                }
            }
        }
        var random = SeededRandom(seed: 11)
        parts.shuffle(using: &random)
        return parts.map { book.add(part: $0) }
    }

    /// A name; `family` is a marga or surname to carry, `.none` for peoples without.
    func name(_ suku: Suku, female: Bool, young isYoung: Bool, family: Token, _ random: inout SeededRandom) -> Name {
        if suku == .tionghoa { return chinese(female: female, family: family, &random) }
        var name = Name()
        let wanted = length(suku, &random)
        let carriesFamily = !family.isNone && random.chance(0.85)
        if wanted > 1 || random.chance(0.04), suku != .batak { lead(&name, female: female, &random) }
        name.append(first(suku, female: female, young: isYoung, &random))
        while name.count < wanted - (carriesFamily ? 1 : 0) {
            let useLast = isYoung ? random.chance(0.7) : random.chance(0.35)
            name.append(
                useLast
                    ? (female ? last.female : last.male).pick(&random)
                    : first(suku, female: female, young: isYoung, &random))
        }
        if carriesFamily { name.append(family) }
        return name
    }

    /// The family part of a new household: a marga, a Chinese surname, or none.
    func family(_ suku: Suku, _ random: inout SeededRandom) -> Token {
        switch suku {
        case .batak: marga.pick(&random)
        case .tionghoa: surname.pick(&random)
        default: .none
        }
    }

    /// A name that looks like `other`'s: same ending, first part with the same beginning, as parents name twins.
    func sibling(
        of other: Name, _ suku: Suku, female: Bool, _ random: inout SeededRandom
    ) -> Name {
        var name = Name()
        let old = book.slice(other[0]).prefix(2)
        var first = first(suku, female: female, young: true, &random)
        for _ in 0..<30 where !book.slice(first).starts(with: old) || first == other[0] {
            first = self.first(suku, female: female, young: true, &random)
        }
        name.append(first)
        for i in 1..<max(1, other.count) { name.append(other[i]) }
        if name == other { name.append((female ? last.female : last.male).pick(&random)) }
        return name
    }

    private func first(_ suku: Suku, female: Bool, young isYoung: Bool, _ random: inout SeededRandom) -> Token {
        if isYoung, random.chance(0.6) { return (female ? young.female : young.male).pick(&random) }
        let coinedShare: Double
        let table: (male: NameTable, female: NameTable)
        switch suku {
        case .minang, .kerinci: (coinedShare, table) = (0.6, coined)
        case .jawa, .sunda: (coinedShare, table) = (0.5, java)
        case .melayu, .banjar, .bugis: (coinedShare, table) = (0.45, malay)
        case .batak, .tionghoa: (coinedShare, table) = (0.05, coined)
        }
        if random.chance(coinedShare) { return (female ? table.female : table.male).pick(&random) }
        return (female ? firstFemale : firstMale)[suku.rawValue].pick(&random)
    }

    /// The first part that is no common lead: what relatives and neighbours call the person.
    func callName(_ name: Name) -> Token {
        let leads = [muhammad, ahmad, abdul, siti, nur, sri]
        for i in 0..<name.count where !leads.contains(name[i]) { return name[i] }
        return name[0]
    }

    private func lead(_ name: inout Name, female: Bool, _ random: inout SeededRandom) {
        let u = random.unit()
        if female {
            if u < 0.13 {
                name.append(siti)
            } else if u < 0.19 {
                name.append(nur)
            } else if u < 0.24 {
                name.append(sri)
            }
        } else if u < 0.16 {
            name.append(muhammad)
        } else if u < 0.24 {
            name.append(ahmad)
        } else if u < 0.28 {
            name.append(abdul)
        }
    }

    private func length(_ suku: Suku, _ random: inout SeededRandom) -> Int {
        let u = random.unit()
        if suku == .batak { return u < 0.02 ? 1 : u < 0.68 ? 2 : u < 0.97 ? 3 : 4 }
        return u < 0.31 ? 1 : u < 0.76 ? 2 : u < 0.96 ? 3 : 4
    }

    private func chinese(female: Bool, family: Token, _ random: inout SeededRandom) -> Name {
        var name = Name()
        let western = firstName(female, &random)
        let traditional = random.chance(0.45)
        if traditional || random.chance(0.35) { name.append(family) }
        if traditional { name.append(chineseMiddle.pick(&random)) }
        if traditional, random.chance(0.4) { name.append(chineseMiddle.pick(&random)) }
        if !traditional || random.chance(0.5) { name.append(western) }
        if !traditional, random.chance(0.5) { name.append((female ? last.female : last.male).pick(&random)) }
        return name
    }

    private func firstName(_ female: Bool, _ random: inout SeededRandom) -> Token {
        (female ? firstFemale : firstMale)[Suku.tionghoa.rawValue].pick(&random)
    }
}
