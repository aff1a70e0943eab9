import Kernel

/// Hands out NIK and KK numbers, each once.
///
/// A neighbourhood draws from its own kecamatan, from origins elsewhere that no other neighbourhood uses, and from
/// codes of before a split in a range of serials of its own, so that numbers stay unique without one shared table.
struct Issuer {
    let places: Places
    let kecamatan: Int
    private var next: [Int: Int] = [:]
    private let origins: [Origin]
    private let before: [Int]
    /// Serials up to this one belong to others.
    private let firstSerial: Int

    init(places: Places, kecamatan: Int, firstSerial: Int = 0) {
        self.firstSerial = firstSerial
        self.places = places
        self.kecamatan = kecamatan
        let all = places.origins
        let share = places.kecamatan.count
        origins = stride(from: kecamatan, to: all.count, by: share).map { all[$0] }
        before = Issuer.codesBeforeSplit(places, kecamatan)
    }

    mutating func issue(to home: inout Neighbourhood, _ random: inout SeededRandom) {
        for i in home.people.indices { issueNIK(&home.people[i], &random) }
        for i in home.households.indices {
            let date = Day(2005 + random.below(19), 1 + random.below(12), 1 + random.below(28))
            home.households[i].kk = number(region: ownCode, date: date.map(digits) ?? 0, &random)
        }
    }

    private var ownCode: Int { Int(places.kecamatan[kecamatan].kode.digits) }

    private mutating func issueNIK(_ person: inout Citizen, _ random: inout SeededRandom) {
        var region = ownCode
        let u = random.unit()
        if u < 0.12, !origins.isEmpty {
            let origin = origins[random.below(origins.count)]
            region = origin.kode
            person.birthplace = .town(origin.town)
            person.traits.insert(.outsideProvince)
        } else if u < 0.15, !before.isEmpty {
            region = before[random.below(before.count)]
            person.traits.insert(.oldCode)
        }
        var birth = person.birth
        var female = person.isFemale
        if random.chance(0.011) { disagree(&birth, &female, &person.traits, &random) }
        person.nik = number(region: region, date: digits(birth) + (female ? 400_000 : 0), &random)
    }

    /// A NIK issued with a wrong date or sex, as clerks did.
    private func disagree(
        _ birth: inout Day, _ female: inout Bool, _ traits: inout Traits, _ random: inout SeededRandom
    ) {
        traits.insert(.nikDisagrees)
        let (year, month, day) = birth.ymd
        let u = random.unit()
        if u < 0.15 {
            female.toggle()
        } else if u < 0.40, day <= 12, day != month, let swapped = Day(year, day, month) {
            birth = swapped
        } else if u < 0.65 {
            birth = Day(year + (random.chance(0.5) ? 1 : -1), month, min(day, 28)) ?? birth
        } else {
            birth = birth.adding(days: [-10, -3, -2, -1, 1, 2, 3, 10, 30, -30][random.below(10)])
        }
    }

    private mutating func number(region: Int, date: Int, _ random: inout SeededRandom) -> Int {
        let key = region * 1_000_000 + date
        let skip = random.chance(0.10) ? random.below(11) : 0
        let start = firstSerial + (region == ownCode || !before.contains(region) ? 0 : 20 * (kecamatan % 40 + 1))
        let serial = next[key, default: start] + 1 + skip
        next[key] = serial
        return key * 10_000 + serial
    }

    /// Day, month and two digits of the year, as in a NIK.
    private func digits(_ day: Day) -> Int {
        let (year, month, dayOfMonth) = day.ymd
        return dayOfMonth * 10_000 + month * 100 + year % 100
    }

    /// Codes that this kecamatan's people may hold from before their kabupaten was split off: Sungai Penuh from
    /// Kerinci (codes since withdrawn); Sarolangun, Muaro Jambi, Tanjung Jabung Timur and Tebo from their mothers.
    private static func codesBeforeSplit(_ places: Places, _ kecamatan: Int) -> [Int] {
        let mothers: [UInt64: UInt64] = [3: 2, 5: 4, 7: 6, 9: 8]
        let kab = places.kabupaten[places.kecamatan[kecamatan].kabupaten]
        let province = kab.kode.digits / 100
        let local = kab.kode.digits % 100
        if local == 72 { return [3, 10, 12, 13, 14].map { Int(province) * 10_000 + 100 + $0 } }
        guard let mother = mothers[local],
            let home = places.kabupaten.first(where: { $0.kode.digits == province * 100 + mother })
        else { return [] }
        return home.kecamatan.prefix(6).map { Int(places.kecamatan[$0].kode.digits) }
    }
}
