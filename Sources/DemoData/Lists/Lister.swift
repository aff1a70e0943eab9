import Kernel

/// The rows that one neighbourhood contributes to one source.
struct RowBatch: Sendable {
    /// Rows without their first column, each ending in a line feed.
    var bytes: [UInt8] = []
    /// Where each row ends in `bytes`.
    var ends: [UInt32] = []
    var people: [UInt32] = []
    var tags: [UInt64] = []
}

/// Writes a neighbourhood's rows for one source, with that source's faults.
struct Lister {
    let places: Places
    let namer: Namer
    let rates: FaultRates
    let profile: SourceProfile

    /// Exactly `quota` rows, repeated mentions included.
    func rows(of home: Neighbourhood, quota: Int, seed: UInt64) -> RowBatch {
        let stream = 2 + UInt64(profile.source.rawValue)
        var random = SeededRandom(seed: partSeed(seed, stream, UInt64(home.kecamatan)))
        var batch = RowBatch()
        batch.bytes.reserveCapacity(quota * 220)
        guard !home.people.isEmpty else { return batch }
        var chosen = choose(quota, home, &random)
        if profile.source.isByDesa { chosen.sort { $0.person < $1.person } }
        var draft = Draft()
        let faults = faults
        for (person, again) in chosen {
            writeRow(person, again: again, home, faults, &draft, to: &batch, &random)
        }
        return batch
    }

    private struct Faults {
        let nik: NIKFaults
        let birth: BirthFaults
        let name: NameFaults
        let writer: RowWriter
    }

    private var faults: Faults {
        Faults(
            nik: NIKFaults(rates: rates, profile: profile), birth: BirthFaults(rates: rates, profile: profile),
            name: NameFaults(rates: rates, profile: profile, namer: namer),
            writer: RowWriter(places: places, profile: profile))
    }

    /// Who is listed, and who twice: in random order, likelier when the job or the need fits the office.
    private func choose(
        _ quota: Int, _ home: Neighbourhood, _ random: inout SeededRandom
    ) -> [(person: Int, again: Bool)] {
        var order = Array(home.people.indices)
        order.shuffle(using: &random)
        var chosen: [(person: Int, again: Bool)] = []
        chosen.reserveCapacity(quota)
        let twice = rates[.dupWithin] * (profile.source == .register ? 0.42 : 1)
        for pass in 0..<8 where chosen.count < quota {
            var left: [Int] = []
            for person in order where chosen.count < quota {
                guard pass == 7 || random.chance(fit(home.people[person])) else {
                    left.append(person)
                    continue
                }
                chosen.append((person, false))
                if chosen.count < quota, random.chance(twice) { chosen.append((person, true)) }
            }
            order = left
        }
        // More rows than people: mention people again.
        while chosen.count < quota { chosen.append((random.below(home.people.count), true)) }
        return chosen
    }

    private func fit(_ person: Citizen) -> Double {
        switch (profile.source, person.job) {
        case (.dinsos, _): person.isRentan ? 0.85 : 0.2
        case (.desa, _): person.isRentan ? 0.3 : 0.6
        case (.disbun, .pekebunSawit), (.disbun, .buruhPanenSawit), (.disbun, .pekebunKaret): 0.9
        case (.disbun, .petani), (.disbun, .buruhHarian): 0.3
        case (.disnaker, .karyawan), (.disnaker, .buruhPabrik), (.disnaker, .tukang), (.disnaker, .sopir),
            (.disnaker, .satpam), (.disnaker, .honorer):
            0.7
        case (.diskop, .pedagang), (.diskop, .kuliner), (.diskop, .ojek), (.diskop, .bengkel), (.diskop, .penjahit): 0.8
        case (.disbun, _), (.disnaker, _), (.diskop, _): 0.05
        case (.register, _): 0.6
        }
    }

    private func writeRow(
        _ index: Int, again: Bool, _ home: Neighbourhood, _ faults: Faults, _ draft: inout Draft,
        to batch: inout RowBatch, _ random: inout SeededRandom
    ) {
        let person = home.people[index]
        let household = home.households[person.household]
        draft.load(person, household, namer.book)
        faults.nik.apply(
            to: &draft, relative: relative(of: index, household, home, &random), lender: lender(index, home, &random),
            &random)
        faults.birth.apply(to: &draft, &random)
        sexFaults(&draft, &random)
        faults.name.apply(to: &draft, person: person, &random)
        columns(&draft, home, &random)
        if again { draft.tags.insert(.dupWithin) }
        faults.writer.write(&draft, status: status(person, &random), to: &batch.bytes, &random)
        batch.ends.append(UInt32(batch.bytes.count))
        batch.people.append(UInt32(home.firstId + index))
        batch.tags.append(draft.tags.bits)
    }

    private func relative(
        of index: Int, _ household: Household, _ home: Neighbourhood, _ random: inout SeededRandom
    ) -> Int? {
        guard household.members.count > 1 else { return nil }
        let offset = 1 + random.below(household.members.count - 1)
        let other =
            household.members.lowerBound + (index - household.members.lowerBound + offset) % household.members.count
        return home.people[other].nik
    }

    /// Whose NIK is borrowed: often the same collector's for the whole village, else a neighbour's.
    private func lender(_ index: Int, _ home: Neighbourhood, _ random: inout SeededRandom) -> Int? {
        let near = max(0, min(home.people.count - 1, index - 200 + random.below(401)))
        let collector = index / 400 * 400
        let other = random.chance(0.35) ? collector : near
        guard home.people[other].household != home.people[index].household else { return nil }
        return home.people[other].nik
    }

    private func sexFaults(_ draft: inout Draft, _ random: inout SeededRandom) {
        if random.chance(rates[.sexWrong]) {
            draft.isFemale?.toggle()
            draft.tags.insert(.sexWrong)
        } else if random.chance(rates[.sexMissing]) {
            draft.isFemale = nil
            draft.tags.insert(.sexMissing)
        }
    }

    private func status(_ person: Citizen, _ random: inout SeededRandom) -> String {
        if person.traits.contains(.deceased), random.chance(0.45) { return "MENINGGAL" }
        return random.chance(0.652) ? "AKTIF" : "NONAKTIF"
    }
}
