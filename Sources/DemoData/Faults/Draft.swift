import Kernel

/// A row while it is being written: first the truth, then what the list made of it.
///
/// Byte buffers are reused from row to row; nothing here is allocated per row.
struct Draft {
    var nik: [UInt8] = []
    var kk = 0
    var name: [UInt8] = []
    /// Nil when the list leaves the sex out.
    var isFemale: Bool?
    var birthplace = Birthplace.kabupaten(0)
    /// Nil when the list leaves the date out.
    var birth: Day?
    var mother: [UInt8] = []
    var desa = 0
    var street = 0
    var number = 0
    var rt = 0
    var rw = 0
    var phone = 0
    var job = Pekerjaan.petani
    var tags = RowTags()
    /// Scratch space for the faults.
    var scratch: [UInt8] = []

    /// Fills in what is true.
    mutating func load(_ person: Citizen, _ household: Household, _ book: NameBook) {
        nik.removeAll(keepingCapacity: true)
        appendPadded(person.nik, 16, to: &nik)
        kk = household.kk
        name.removeAll(keepingCapacity: true)
        book.write(person.name, to: &name)
        mother.removeAll(keepingCapacity: true)
        book.write(person.mother, to: &mother)
        isFemale = person.isFemale
        birthplace = person.birthplace
        birth = person.birth
        desa = household.desa
        street = household.street
        number = household.number
        rt = household.rt
        rw = household.rw
        phone = person.phone
        job = person.job
        tags = RowTags(person.traits)
    }
}

/// Appends `value` in decimal with at least `width` digits.
func appendPadded(_ value: Int, _ width: Int, to out: inout [UInt8]) {
    var digits = 1
    var bound = 10
    while value >= bound {
        digits += 1
        bound *= 10
        if digits == 18 { break }
    }
    for _ in digits..<max(digits, width) { out.append(48) }
    var divisor = bound / 10
    while divisor > 0 {
        out.append(UInt8(48 + value / divisor % 10))
        divisor /= 10
    }
}
