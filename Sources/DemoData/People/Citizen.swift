import Kernel

/// What is true of a person whatever a list says; printed as `p_…` tags in the truth.
struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    static let twin = Traits(rawValue: 1)
    static let junior = Traits(rawValue: 2)
    static let mononym = Traits(rawValue: 4)
    static let outsideProvince = Traits(rawValue: 8)
    static let oldCode = Traits(rawValue: 16)
    static let nikDisagrees = Traits(rawValue: 32)
    static let heapedBirth = Traits(rawValue: 64)
    static let deceased = Traits(rawValue: 128)
}

/// Where a person was born, as lists print it.
enum Birthplace: Sendable {
    case kabupaten(Int)
    case desa(Int)
    case town(Int)
}

/// One invented person of working age.
struct Citizen: Sendable {
    var name = Name()
    var mother = Name()
    /// First part of the father's name, after "bin".
    var father = Token.none
    /// First part of the husband's name, for a wife who may carry it.
    var husband = Token.none
    var nik = 0
    var birth = Day(number: 0)
    var isFemale = false
    var birthplace = Birthplace.kabupaten(0)
    /// National number without the leading 0: 81…; 0 for none.
    var phone = 0
    var job = Pekerjaan.petani
    /// Low and irregular income.
    var isRentan = false
    var traits: Traits = []
    /// Its household in the neighbourhood.
    var household = 0
}

/// People who share a KK and an address.
struct Household: Sendable {
    var desa = 0
    var kk = 0
    var street = 0
    var number = 0
    var rt = 0
    var rw = 0
    var members = 0..<0
}

/// The people of one kecamatan, made from its own seed: neighbourhoods can be made in any order or at once.
struct Neighbourhood: Sendable {
    let kecamatan: Int
    /// `person_id` of the first person; the others follow.
    let firstId: Int
    var people: [Citizen] = []
    var households: [Household] = []

    /// Takes in the households of another neighbourhood of the same kecamatan; their ids follow on.
    mutating func takeIn(_ other: Neighbourhood) {
        let (people, households) = (self.people.count, self.households.count)
        self.people += other.people.map { citizen in
            var moved = citizen
            moved.household += households
            return moved
        }
        self.households += other.households.map { household in
            var moved = household
            moved.members = (household.members.lowerBound + people)..<(household.members.upperBound + people)
            return moved
        }
    }
}
