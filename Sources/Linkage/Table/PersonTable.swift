import Kernel

/// The text fields of one row as a file has them, borrowed for one call.
public struct PersonFields {
    public typealias Bytes = UnsafeBufferPointer<UInt8>
    public var nama, tempatLahir, namaIbu, alamat, rt, rw, desa, kecamatan, kabupaten, telepon: Bytes

    public init(
        nama: Bytes, tempatLahir: Bytes, namaIbu: Bytes, alamat: Bytes, rt: Bytes, rw: Bytes, desa: Bytes,
        kecamatan: Bytes, kabupaten: Bytes, telepon: Bytes
    ) {
        (self.nama, self.tempatLahir, self.namaIbu, self.alamat) = (nama, tempatLahir, namaIbu, alamat)
        (self.rt, self.rw, self.desa, self.kecamatan) = (rt, rw, desa, kecamatan)
        (self.kabupaten, self.telepon) = (kabupaten, telepon)
    }
}

/// Where a row of the register stands.
public enum Standing: UInt8, Sendable {
    /// A row of a list.
    case listed
    case registeredActive, registeredInactive, registeredDeceased

    public var isRegister: Bool { self != .listed }
}

/// Cleaned people in flat arrays, one entry per row, in the order they were added.
///
/// Rows of the register and of every list stand in one table; `source` numbers the file.
/// Copies share the same rows: fill a table on one thread, then hand it on.
public struct PersonTable: @unchecked Sendable {
    let identity = FlatArray<IdentityBlock>()
    let names = FlatArray<NameBlock>()
    let places = FlatArray<PlaceBlock>()
    private let referenceDay: Day
    private let scratch: FlatArray<UInt8>
    private let nameCleaner: NameCleaner
    private let placeCleaner: PlaceCleaner

    public var count: Int { identity.count }

    /// - Parameter referenceDay: the day on which ages are judged, for centuries of two-digit years.
    public init(referenceDay: Day) {
        self.referenceDay = referenceDay
        scratch = FlatArray(capacity: 64)
        scratch.resize(64)
        let buffer = UnsafeMutableBufferPointer(start: scratch.base, count: 64)
        nameCleaner = NameCleaner(scratch: buffer)
        placeCleaner = PlaceCleaner(scratch: buffer)
    }

    /// Adds one row. NIK, No KK, date and sex come read by `Kernel`, so that checks and linkage read once.
    public func append(
        _ fields: PersonFields, nik: NIKReading, noKK: UInt64, birth: DateReading, sex: Sex?, source: Int,
        standing: Standing
    ) {
        let name = nameCleaner.clean(fields.nama)
        let mother = nameCleaner.clean(fields.namaIbu)
        self.names.append(
            NameBlock(name: name.tokens, mother: (mother.tokens.0, mother.tokens.1, mother.tokens.2)))
        places.append(place(fields, placeCleaner, name, mother, nik))
        identity.append(
            identity(fields, placeCleaner, name, nik, noKK, birth, sex, source, standing))
    }

    /// Adds all rows of `other` behind this table's own; `emptying` gives its memory back at once.
    public func append(_ other: PersonTable, emptying: Bool = false) {
        identity.append(contentsOf: other.identity, emptying: emptying)
        names.append(contentsOf: other.names, emptying: emptying)
        places.append(contentsOf: other.places, emptying: emptying)
    }

    /// Empties the table for other rows; its memory stays.
    public func removeAll() {
        identity.removeAll()
        names.removeAll()
        places.removeAll()
    }

    public func reserve(_ rows: Int) {
        identity.reserve(rows)
        names.reserve(rows)
        places.reserve(rows)
    }
}

extension PersonTable {
    private func place(
        _ f: PersonFields, _ places: PlaceCleaner, _ name: CleanName, _ mother: CleanName, _ nik: NIKReading
    ) -> PlaceBlock {
        var block = PlaceBlock()
        block.desa = places.region(f.desa)
        block.kecamatan = places.region(f.kecamatan)
        block.kabupaten = places.region(f.kabupaten)
        block.birthPlace = places.region(f.tempatLahir)
        (block.street, block.number) = places.address(f.alamat)
        block.rt = places.number(f.rt)
        block.rw = places.number(f.rw)
        block.nameCount = UInt8(name.count)
        block.motherCount = UInt8(min(mother.count, 3))
        block.nikPartialCount = nik.partialCount
        return block
    }

    private func identity(
        _ f: PersonFields, _ places: PlaceCleaner, _ name: CleanName, _ nik: NIKReading, _ noKK: UInt64,
        _ birth: DateReading, _ sex: Sex?, _ source: Int, _ standing: Standing
    ) -> IdentityBlock {
        var block = IdentityBlock()
        let usable = nik.digits != 0 && !nik.issues.contains(.filler)
        block.nik = usable ? Digits.packed(nik.digits) : 0
        block.nikPartial = nik.partialCount <= 17 ? nik.partial : 0
        block.noKK = noKK
        block.telepon = places.telephone(f.telepon)
        block.exactName = name.exactHash
        block.foldedName = name.foldedHash
        block.flags = standing.flags.union(nikFlags(nik, usable))
        setBirth(&block, birth)
        if usable, let day = nik.birthDay(referenceDay: referenceDay, other: birth.day) { block.nikBirth = day.number }
        block.sex = sex?.rawValue ?? (usable ? nik.sex?.rawValue ?? 0 : 0)
        if vouches(block, nik, sex) { block.flags.insert(.nikVouched) }
        block.source = UInt8(source)
        return block
    }

    private func vouches(_ block: IdentityBlock, _ nik: NIKReading, _ sex: Sex?) -> Bool {
        block.hasNikBirth && block.nikBirth == block.birth && (sex == nil || nik.sex == nil || sex == nik.sex)
    }

    private func nikFlags(_ nik: NIKReading, _ usable: Bool) -> RecordFlags {
        var flags: RecordFlags = []
        if nik.issues.contains(.scientific) { flags.insert(.nikScientific) }
        if !nik.issues.isDisjoint(with: [.lengthShort, .lengthLong]) { flags.insert(.nikLength) }
        guard usable else { return flags }
        if nik.digits % 10 == 0 { flags.insert(.nikEndsZero) }
        if nik.digits % 10_000 == 0 { flags.insert(.nikEndsFourZeros) }
        return flags
    }

    private func setBirth(_ block: inout IdentityBlock, _ reading: DateReading) {
        block.birthYear = reading.year ?? 0
        guard let day = reading.day else {
            if block.birthYear != 0 { block.flags.insert(.birthYearOnly) }
            return
        }
        let (year, month, dayOfMonth) = day.ymd
        block.birth = day.number
        block.birthYear = Int16(year)
        if month == dayOfMonth || (month == 12 && dayOfMonth == 31) { block.flags.insert(.birthHeaped) }
        if month == 1, dayOfMonth == 1 {
            block.flags.insert(year == 1970 || year <= 1900 ? .birthDefault : .birthFirstOfYear)
        }
    }
}

extension Standing {
    var flags: RecordFlags {
        switch self {
        case .listed: []
        case .registeredActive: [.register, .active]
        case .registeredInactive: .register
        case .registeredDeceased: [.register, .deceased]
        }
    }

    init(_ flags: RecordFlags) {
        self =
            !flags.contains(.register)
            ? .listed
            : flags.contains(.active)
                ? .registeredActive : flags.contains(.deceased) ? .registeredDeceased : .registeredInactive
    }
}
