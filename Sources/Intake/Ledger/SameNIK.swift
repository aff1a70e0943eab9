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

/// Row numbers by equal key, in groups of two and more, each in row order, by first row; key 0 is left out.
private func rowsByKey(_ keys: [UInt64]) -> [[Int]] {
    var size = 16
    while size < keys.count * 2 { size *= 2 }
    let mask = UInt64(size - 1)
    // Open addressing: the first row of each key plus one; 0 is free.
    var table = [Int32](repeating: 0, count: size)
    var groups: [[Int]] = []
    var groupOf: [Int32: Int] = [:]
    for row in keys.indices where keys[row] != 0 {
        var slot = (keys[row] &* 0x9E37_79B9_7F4A_7C15) >> 20 & mask
        while table[Int(slot)] != 0, keys[Int(table[Int(slot)]) - 1] != keys[row] { slot = (slot + 1) & mask }
        let first = table[Int(slot)]
        if first == 0 {
            table[Int(slot)] = Int32(row + 1)
        } else if let group = groupOf[first] {
            groups[group].append(row)
        } else {
            groupOf[first] = groups.count
            groups.append([Int(first) - 1, row])
        }
    }
    return groups.sorted { $0[0] < $1[0] }
}
