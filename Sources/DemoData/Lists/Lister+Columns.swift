import Kernel

/// Mother, address, KK and phone: what the office did not ask, did not update, or mistyped. A blank shows itself and
/// carries no tag.
extension Lister {
    func columns(_ draft: inout Draft, _ home: Neighbourhood, _ random: inout SeededRandom) {
        mother(&draft, &random)
        if random.chance(rates[.addrMoved]) { move(&draft, home, &random) }
        kk(&draft, home, &random)
        phone(&draft, &random)
    }

    private func mother(_ draft: inout Draft, _ random: inout SeededRandom) {
        if !random.chance(profile.motherShare) {
            draft.mother.removeAll(keepingCapacity: true)
        } else if random.chance(rates[.motherMissing]) {
            draft.mother.removeAll(keepingCapacity: true)
        } else if random.chance(rates[.motherTypo]) {
            if !random.chance(0.4) || !Spelling.apply(to: &draft.mother, &random) {
                Typing.slip(&draft.mother, &random)
            }
            draft.tags.insert(.motherTypo)
        }
    }

    /// Another village: mostly in the same kabupaten, now and then anywhere in the province.
    private func move(_ draft: inout Draft, _ home: Neighbourhood, _ random: inout SeededRandom) {
        let kecamatan = places.kecamatan[home.kecamatan]
        let kabupaten = places.kabupaten[kecamatan.kabupaten]
        let u = random.unit()
        let range: Range<Int>
        if u < 0.35 {
            range = kecamatan.desa
        } else if u < 0.80, let first = kabupaten.kecamatan.first, let last = kabupaten.kecamatan.last {
            range = places.kecamatan[first].desa.lowerBound..<places.kecamatan[last].desa.upperBound
        } else {
            range = 0..<places.desa.count
        }
        let other = range.lowerBound + random.below(range.count)
        guard other != draft.desa else { return }
        draft.desa = other
        draft.street = random.below(Streets.names.count)
        draft.number = 1 + random.below(130)
        draft.rt = 1 + random.below(30)
        draft.rw = 1 + random.below(10)
        draft.tags.insert(.addrMoved)
    }

    private func kk(_ draft: inout Draft, _ home: Neighbourhood, _ random: inout SeededRandom) {
        if !random.chance(profile.kkShare) {
            draft.kk = 0
        } else if random.chance(rates[.kkMissing]) {
            draft.kk = 0
        } else if random.chance(rates[.kkChanged]) {
            let date = (1 + random.below(28)) * 10_000 + (1 + random.below(12)) * 100 + 10 + random.below(14)
            let region = Int(places.kecamatan[home.kecamatan].kode.digits)
            draft.kk = (region * 1_000_000 + date) * 10_000 + 1000 + random.below(2000)
            draft.tags.insert(.kkChanged)
        }
    }

    private func phone(_ draft: inout Draft, _ random: inout SeededRandom) {
        guard draft.phone > 0 else { return }
        if !random.chance(profile.phoneShare) {
            draft.phone = 0
        } else if random.chance(rates[.phoneMissing]) {
            draft.phone = 0
        } else if random.chance(rates[.phoneChanged]) {
            draft.phone = draft.phone / 100_000_000 * 100_000_000 + random.below(100_000_000)
            draft.tags.insert(.phoneChanged)
        }
    }
}
