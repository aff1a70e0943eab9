import Kernel

/// One household's people of working age: parents, and children who work.
struct Family {
    let namer: Namer
    let suku: Suku
    let landscape: Landscape
    let referenceDay: Day
    private(set) var members: [Citizen] = []
    private var familyName = Token.none
    private var husband: Citizen?
    private var wife: Citizen?

    init(namer: Namer, suku: Suku, landscape: Landscape, referenceDay: Day) {
        self.namer = namer
        self.suku = suku
        self.landscape = landscape
        self.referenceDay = referenceDay
    }

    mutating func grow(_ random: inout SeededRandom) {
        familyName = namer.family(suku, &random)
        // Parents' ages: more in their late forties, whose children work too.
        let age = 22 + (random.below(24) + random.below(24))
        let kind = random.unit()
        if kind < 0.90 { husband = adult(female: false, age: age, &random) }
        if kind < 0.78 || kind >= 0.90 {
            let wifeAge = husband == nil ? age : max(18, age - 6 + random.below(9))
            wife = adult(female: true, age: wifeAge, &random)
            if let husband { wife?.husband = namer.callName(husband.name) }
        }
        if let husband { members.append(husband) }
        if let wife { members.append(wife) }
        addChildren(parentAge: wife.map { $0.birth.age(on: referenceDay) } ?? age, &random)
    }

    private func adult(female: Bool, age: Int, _ random: inout SeededRandom) -> Citizen {
        // Wives bring their own family's name.
        let ownFamily = female ? namer.family(suku, &random) : familyName
        var person = Citizen(name: namer.name(suku, female: female, young: age < 38, family: ownFamily, &random))
        person.isFemale = female
        person.birth = birth(age: age, &person.traits, &random)
        person.mother = namer.name(suku, female: true, young: false, family: .none, &random).prefix(2)
        person.father = namer.callName(namer.name(suku, female: false, young: false, family: .none, &random))
        finish(&person, &random)
        return person
    }

    private mutating func addChildren(parentAge: Int, _ random: inout SeededRandom) {
        var age = parentAge - 19 - random.below(6)
        let most = random.below(5)
        var born = 0
        while age >= 17, born < most {
            born += 1
            // Not every child is still on the family card.
            if random.chance(0.62) { addBirth(age: age, &random) }
            age -= 2 + random.below(4)
        }
    }

    /// A child, or two at once.
    private mutating func addBirth(age: Int, _ random: inout SeededRandom) {
        let female = random.chance(0.47)
        let first = child(female: female, age: age, &random)
        guard random.chance(0.034) else { return members.append(first) }
        var second = child(female: random.chance(0.75) ? female : !female, age: age, &random)
        second.birth = first.birth
        second.traits = first.traits.subtracting(.junior)
        second.name = namer.sibling(of: first.name, suku, female: second.isFemale, &random)
        var twin = first
        twin.traits.insert(.twin)
        second.traits.insert(.twin)
        second.traits.remove(.mononym)
        if second.name.count == 1 { second.traits.insert(.mononym) }
        members += [twin, second]
    }

    private mutating func child(female: Bool, age: Int, _ random: inout SeededRandom) -> Citizen {
        var name = namer.name(suku, female: female, young: true, family: familyName, &random)
        if let older = members.last, random.chance(0.22), older.name.count > 1, older.birth != husband?.birth {
            // Brothers and sisters often end alike.
            name = namer.sibling(of: older.name, suku, female: female, &random)
        }
        var person = Citizen(name: name)
        person.isFemale = female
        if !female, let father = husband, random.chance(0.014) {
            person.name = father.name
            person.traits.insert(.junior)
            members[0].traits.insert(.junior)
        }
        person.birth = birth(age: age, &person.traits, &random)
        person.mother = (wife?.name ?? namer.name(suku, female: true, young: false, family: .none, &random)).prefix(2)
        person.father = namer.callName(
            husband?.name ?? namer.name(suku, female: false, young: false, family: .none, &random))
        finish(&person, &random)
        return person
    }

    private func finish(_ person: inout Citizen, _ random: inout SeededRandom) {
        if person.name.count == 1 { person.traits.insert(.mononym) }
        if random.chance(0.006) { person.traits.insert(.deceased) }
        if random.chance(0.95) { person.phone = phone(&random) }
        person.isRentan = random.chance(0.5)
        person.job = Pekerjaan.pick(landscape, female: person.isFemale, &random)
    }

    private func phone(_ random: inout SeededRandom) -> Int {
        let prefixes = [811, 812, 813, 821, 822, 823, 852, 853, 831, 838, 895, 896, 877, 878, 819, 859]
        return prefixes[random.below(prefixes.count)] * 100_000_000 + random.below(100_000_000)
    }

    /// A birth date: everywhere some are rounded to the new year, the middle of it or Independence Day.
    private func birth(age: Int, _ traits: inout Traits, _ random: inout SeededRandom) -> Day {
        let (year, month, day) = referenceDay.ymd
        let anniversary = Day(year - age, month, min(day, 28)) ?? referenceDay
        let exact = anniversary.adding(days: -random.below(365))
        guard random.chance(age > 40 ? 0.06 : 0.028) else { return exact }
        traits.insert(.heapedBirth)
        let heaps = [(1, 1), (1, 1), (1, 1), (12, 31), (12, 31), (7, 1), (6, 30), (8, 17), (5, 5), (10, 10)]
        let heap = heaps[random.below(heaps.count)]
        let heaped = Day(exact.year, heap.0, heap.1) ?? exact
        // Stay within working age: the youngest of 17 must not fall under it.
        return heaped.age(on: referenceDay) < 17 ? exact : heaped
    }
}
