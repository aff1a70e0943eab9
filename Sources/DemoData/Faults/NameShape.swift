import Kernel

/// Rough handling of a name's words, on upper-case bytes.
enum NameShape {
    /// The bounds of each word.
    static func words(_ name: [UInt8]) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = 0
        for i in 0...name.count where i == name.count || name[i] == 32 {
            if i > start { out.append(start..<i) }
            start = i + 1
        }
        return out
    }

    static func replaceFirstWord(of name: inout [UInt8], by word: [UInt8]) {
        guard let first = words(name).first else { return }
        name.replaceSubrange(first, with: word)
    }

    /// `AGUS HIDAYAT` → `AGUS H.`; now and then the first word instead.
    static func initial(_ name: inout [UInt8], _ random: inout SeededRandom) {
        let words = words(name)
        guard words.count > 1 else { return }
        let i = random.chance(0.15) ? 0 : 1 + random.below(words.count - 1)
        guard words[i].count > 2 else { return }
        name.replaceSubrange(words[i].dropFirst(), with: [46])
    }

    /// One word goes, most often the last.
    static func drop(_ name: inout [UInt8], _ random: inout SeededRandom) {
        let words = words(name)
        guard words.count > 1 else { return }
        let u = random.unit()
        let i = u < 0.62 ? words.count - 1 : u < 0.80 ? 0 : random.below(words.count)
        if i == 0 {
            name.removeSubrange(0..<words[1].lowerBound)
        } else {
            name.removeSubrange((words[i].lowerBound - 1)..<words[i].upperBound)
        }
    }

    /// The first word goes to the end, or the last to the front.
    static func rotate(_ name: inout [UInt8], _ random: inout SeededRandom) {
        let words = words(name)
        guard words.count > 1 else { return }
        let k = random.chance(0.5) ? words[1].lowerBound : words[words.count - 1].lowerBound
        let head = Array(name[..<(k - 1)])
        name.removeSubrange(..<k)
        name.append(32)
        name.append(contentsOf: head)
    }

    /// Two words run together, or a long one falls apart.
    static func split(_ name: inout [UInt8], _ random: inout SeededRandom) -> Bool {
        let words = words(name)
        if words.count > 1, random.chance(0.7) {
            name.remove(at: words[1 + random.below(words.count - 1)].lowerBound - 1)
            return true
        }
        guard random.chance(0.4), let long = words.first(where: { $0.count >= 7 }) else { return false }
        name.insert(32, at: long.lowerBound + 3 + random.below(long.count - 5))
        return true
    }

    /// A field of fixed width cuts the end off.
    static func truncate(_ name: inout [UInt8], _ random: inout SeededRandom) -> Bool {
        let width = [12, 14, 15, 18, 20][random.below(5)]
        guard name.count > width else { return false }
        name.removeSubrange(width...)
        return true
    }

    static func space(_ name: inout [UInt8], _ random: inout SeededRandom) {
        switch random.below(4) {
        case 0: name.append(contentsOf: [32, 32])
        case 1: name.insert(32, at: 0)
        case 2: name.append(46)
        default:
            if let blank = name.firstIndex(of: 32) { name.insert(32, at: blank) } else { name.append(32) }
        }
    }
}

/// Slips of the fingers: a letter lost, doubled, swapped with its neighbour, or the key beside it.
enum Typing {
    private static let rows = ["QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"].map { Array($0.utf8) }

    static func slip(_ name: inout [UInt8], _ random: inout SeededRandom) {
        guard name.count > 2 else { return }
        for _ in 0..<20 {
            let i = random.below(name.count - 1)
            guard isUpper(name[i]) else { continue }
            switch random.below(4) {
            case 0: name.remove(at: i)
            case 1: name.insert(name[i], at: i)
            case 2:
                guard name[i] != name[i + 1] else { continue }
                name.swapAt(i, i + 1)
            default: name[i] = neighbour(of: name[i], &random)
            }
            return
        }
    }

    private static func neighbour(of key: UInt8, _ random: inout SeededRandom) -> UInt8 {
        for row in rows {
            guard let i = row.firstIndex(of: key) else { continue }
            let j = random.chance(0.5) ? i - 1 : i + 1
            return row[j < 0 ? 1 : j >= row.count ? row.count - 2 : j]
        }
        return 65 + UInt8(random.below(26))
    }
}
