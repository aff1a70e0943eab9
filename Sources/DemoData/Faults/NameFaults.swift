import Kernel

/// What happens to a name between the person and the list.
struct NameFaults {
    let rates: FaultRates
    let profile: SourceProfile
    let namer: Namer

    func apply(to draft: inout Draft, person: Citizen, _ random: inout SeededRandom) {
        func strikes(_ tag: RowTag, _ random: inout SeededRandom) -> Bool {
            random.chance(min(0.95, rates[tag] * profile.nameFactor))
        }
        structure(&draft, person, &random)
        if strikes(.nameSpelling, &random), Spelling.apply(to: &draft.name, &random) {
            draft.tags.insert(.nameSpelling)
        }
        if strikes(.nameTypo2, &random) {
            Typing.slip(&draft.name, &random)
            Typing.slip(&draft.name, &random)
            draft.tags.insert(.nameTypo2)
        } else if strikes(.nameTypo, &random) {
            Typing.slip(&draft.name, &random)
            draft.tags.insert(.nameTypo)
        }
        if person.isFemale, !person.husband.isNone, strikes(.nameMarried, &random) {
            append(" ", person.husband, to: &draft, .nameMarried)
        }
        if strikes(.nameSplit, &random), NameShape.split(&draft.name, &random) { draft.tags.insert(.nameSplit) }
        if strikes(.nameTitle, &random) { Titles.add(to: &draft, female: person.isFemale, &random) }
        if strikes(.nameBin, &random) {
            let words = person.isFemale ? [" BINTI ", " BINTI ", " BT. ", " BTE "] : [" BIN ", " BIN ", " B. "]
            append(words[random.below(words.count)], person.father, to: &draft, .nameBin)
        }
        if strikes(.nameAlias, &random) {
            let words = [" ALIAS ", " AL. ", " ALS ", " @ "]
            let nickname = namer.name(.melayu, female: person.isFemale, young: true, family: .none, &random)[0]
            append(words[random.below(words.count)], nickname, to: &draft, .nameAlias)
        }
        if strikes(.nameTrunc, &random), NameShape.truncate(&draft.name, &random) { draft.tags.insert(.nameTrunc) }
        if strikes(.nameSpacing, &random) {
            NameShape.space(&draft.name, &random)
            draft.tags.insert(.nameSpacing)
        }
    }

    /// Parts abbreviated, reduced to an initial, dropped, or put in another order.
    private func structure(_ draft: inout Draft, _ person: Citizen, _ random: inout SeededRandom) {
        let factor = profile.nameFactor
        if let short = abbreviation(of: person.name[0], &random), person.name.count > 1,
            random.chance(min(0.95, rates[.nameAbbrev] * factor))
        {
            NameShape.replaceFirstWord(of: &draft.name, by: short)
            draft.tags.insert(.nameAbbrev)
        }
        guard person.name.count > 1 else { return }
        if random.chance(rates[.nameInitial] * factor) {
            NameShape.initial(&draft.name, &random)
            draft.tags.insert(.nameInitial)
        }
        if random.chance(rates[.nameDrop] * factor) {
            NameShape.drop(&draft.name, &random)
            draft.tags.insert(.nameDrop)
        } else if random.chance(rates[.nameOrder] * factor) {
            NameShape.rotate(&draft.name, &random)
            draft.tags.insert(.nameOrder)
        }
    }

    private func abbreviation(of token: Token, _ random: inout SeededRandom) -> [UInt8]? {
        let choices: [String]
        switch token {
        case namer.muhammad: choices = ["M.", "M.", "MUH.", "MOH.", "MHD.", "MUHD.", "MOHD.", "M", "MD."]
        case namer.ahmad: choices = ["A.", "AHM.", "ACH.", "A"]
        case namer.abdul: choices = ["ABD.", "ABD", "AB.", "A."]
        case namer.siti: choices = ["ST.", "ST.", "STI.", "S."]
        case namer.nur: choices = ["N.", "NR.", "NR"]
        case namer.sri: choices = ["S.", "SR."]
        default: return nil
        }
        return Array(choices[random.below(choices.count)].utf8)
    }

    private func append(_ joint: String, _ token: Token, to draft: inout Draft, _ tag: RowTag) {
        guard !token.isNone else { return }
        draft.name.append(contentsOf: joint.utf8)
        draft.name.append(contentsOf: namer.book.slice(token))
        draft.tags.insert(tag)
    }
}
