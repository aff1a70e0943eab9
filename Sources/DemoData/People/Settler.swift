import Kernel

/// Fills a kecamatan with households of invented people.
struct Settler {
    let places: Places
    let namer: Namer
    /// The day on which everyone is of working age.
    let referenceDay: Day

    /// The neighbourhood of `kecamatan` with exactly `count` people; newcomers are others than the people of the same
    /// seed who are none.
    func settle(
        kecamatan: Int, count: Int, firstId: Int, seed: UInt64, newcomers: Bool = false
    ) -> Neighbourhood {
        var random = SeededRandom(seed: partSeed(seed, newcomers ? 30 : 1, UInt64(kecamatan)))
        var home = Neighbourhood(kecamatan: kecamatan, firstId: firstId)
        home.people.reserveCapacity(count)
        let desa = places.kecamatan[kecamatan].desa
        let perDesa = apportion(count, by: desa.map { _ in 0.5 + random.unit() })
        for (place, people) in zip(desa, perDesa) {
            let end = home.people.count + people
            while home.people.count < end {
                addHousehold(to: &home, desa: place, room: end - home.people.count, &random)
            }
        }
        var issuer = Issuer(places: places, kecamatan: kecamatan, firstSerial: newcomers ? 2_000 : 0)
        issuer.issue(to: &home, &random)
        return home
    }

    private func addHousehold(to home: inout Neighbourhood, desa: Int, room: Int, _ random: inout SeededRandom) {
        let kecamatan = places.kecamatan[home.kecamatan]
        let kabupaten = places.kabupaten[kecamatan.kabupaten]
        var family = Family(
            namer: namer, suku: suku(of: kabupaten, &random), landscape: Landscape(kabupaten.kode),
            referenceDay: referenceDay)
        family.grow(&random)
        let members = family.members.prefix(room)
        let first = home.people.count
        for var person in members {
            person.household = home.households.count
            person.birthplace = birthplace(desa: desa, kabupaten: kecamatan.kabupaten, &random)
            home.people.append(person)
        }
        var household = Household(desa: desa, members: first..<home.people.count)
        household.street = random.below(Streets.names.count)
        household.number = 1 + random.below(130)
        household.rt = 1 + min(random.below(30), random.below(40))
        household.rw = 1 + min(random.below(8), random.below(10))
        home.households.append(household)
    }

    private func birthplace(desa: Int, kabupaten: Int, _ random: inout SeededRandom) -> Birthplace {
        let u = random.unit()
        if u < 0.14 { return .desa(desa) }
        if u < 0.90 || places.towns.isEmpty { return .kabupaten(kabupaten) }
        if u < 0.96 { return .kabupaten(random.below(places.kabupaten.count)) }
        return .town(random.below(places.towns.count))
    }

    /// Shares of peoples by region; illustration, shaped by where transmigration and trade settled whom.
    private func suku(of kabupaten: KabupatenKota, _ random: inout SeededRandom) -> Suku {
        let weights: [Int] =
            switch kabupaten.kode.digits % 100 {
            case 1, 72: [8, 8, 68, 11, 2, 0, 0, 1, 2]
            case 2, 8, 9: [38, 38, 3, 10, 5, 0, 1, 4, 1]
            case 6: [24, 30, 0, 4, 7, 12, 17, 3, 3]
            case 7: [22, 30, 0, 2, 3, 32, 8, 2, 1]
            case 71: [36, 24, 3, 13, 10, 3, 2, 3, 6]
            default: [46, 34, 1, 5, 7, 1, 1, 4, 1]
            }
        var left = random.below(weights.reduce(0, +))
        for (suku, weight) in zip(Suku.allCases, weights) {
            left -= weight
            if left < 0 { return suku }
        }
        return .melayu
    }
}
