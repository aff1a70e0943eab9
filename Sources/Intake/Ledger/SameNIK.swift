import Kernel

extension ListLedger {
    /// Rows of one NIK: the same person again, somebody else, or not certain.
    mutating func joinSameNIK(_ first: inout [Int32]) {
        for group in rowsByKey(nik) {
            var people: [Int] = []
            for row in group {
                if let known = knownPerson(row, people) {
                    first[row] = Int32(known)
                } else if people.count < 64 {
                    people.append(row)
                }
            }
            if people.count > 1 { flagDispute(group, people) }
        }
    }

    private func knownPerson(_ row: Int, _ people: [Int]) -> Int? {
        people.first { likeness(row, $0) == .same }
    }

    enum Likeness { case same, unsure, other }

    /// Two rows with the same NIK, by name and date of birth.
    func likeness(_ a: Int, _ b: Int) -> Likeness {
        let sharesName = names[a].exact == names[b].exact || names[a].sharesWord(with: names[b])
        let sameBirth = birth[a] == birth[b] || birth[a] == Self.noBirth || birth[b] == Self.noBirth
        if sharesName, sameBirth || isSwapped(birth[a], birth[b]) { return .same }
        return sharesName || (birth[a] == birth[b] && birth[a] != Self.noBirth) ? .unsure : .other
    }

    private func isSwapped(_ a: Int32, _ b: Int32) -> Bool {
        let (x, y) = (Day(number: a).ymd, Day(number: b).ymd)
        return x.year == y.year && x.month == y.day && x.day == y.month
    }

    private mutating func flagDispute(_ group: [Int], _ people: [Int]) {
        let clear = people.dropFirst().contains { likeness($0, people[0]) == .other }
        for row in group where !reasons[row].contains(.nikDisalinTurun) {
            reasons[row].insert(clear ? .nikBedaOrang : .pasanganTidakPasti)
        }
    }

    /// Rows without a usable NIK that agree letter by letter on name, and on date and region.
    mutating func joinExactCopies(_ first: inout [Int32]) {
        let keys = (0..<count).map { row -> UInt64 in
            guard nik[row] == 0, names[row].exact != 0, birth[row] != Self.noBirth, region[row] != 0 else { return 0 }
            return names[row].exact ^ UInt64(bitPattern: Int64(birth[row])) &* 0x9E37_79B9_7F4A_7C15 ^ region[row]
        }
        for group in rowsByKey(keys) {
            let origin = group[0]
            for row in group.dropFirst() where isCopy(row, of: origin) { first[row] = Int32(origin) }
        }
    }

    private func isCopy(_ a: Int, of b: Int) -> Bool {
        names[a] == names[b] && birth[a] == birth[b] && region[a] == region[b]
    }
}

/// Row numbers by equal key, in groups of two and more, each in row order; key 0 is left out.
private func rowsByKey(_ keys: [UInt64]) -> [[Int]] {
    // 38 bits of hash above 26 bits of row: sorting one array of words groups the rows.
    let rowBits: UInt64 = 0x3FF_FFFF
    var words: [UInt64] = []
    words.reserveCapacity(keys.count)
    for (row, key) in keys.enumerated() where key != 0 {
        words.append((key &* 0x9E37_79B9_7F4A_7C15) & ~rowBits | UInt64(row))
    }
    words.sort()
    var groups: [[Int]] = []
    var start = 0
    while start < words.count {
        var end = start + 1
        while end < words.count, words[end] & ~rowBits == words[start] & ~rowBits { end += 1 }
        if end - start > 1 { groups += split(words[start..<end].map { Int($0 & rowBits) }, keys) }
        start = end
    }
    return groups
}

/// Different keys can share 38 bits; then the rows are told apart here.
private func split(_ rows: [Int], _ keys: [UInt64]) -> [[Int]] {
    if rows.allSatisfy({ keys[$0] == keys[rows[0]] }) { return [rows] }
    return Dictionary(grouping: rows) { keys[$0] }.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
}
