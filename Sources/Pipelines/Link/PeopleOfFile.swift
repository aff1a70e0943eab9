import Cells
import Intake
import Kernel
import Linkage
import Registry

/// The people of one source, cleaned for linkage, with what was the matter with each row.
struct PeopleOfFile: Sendable {
    let table: PersonTable
    /// Reasons by the row itself; empty for a register, whose rows are not judged.
    private(set) var reasons: [ReasonSet] = []
    /// What each row of a register is in it; empty where every row is a participant.
    var registeredAs: [RegisteredAs] = []
    /// Whom each row of a store's register is about; empty for a file.
    var ids: [Id<Person>] = []
    private(set) var summary = ListSummary()

    /// Reads a list: every data row is judged and becomes an entry, those about nobody too.
    static func list(
        _ file: ListFile, number: Int, _ context: CheckContext, progress: @escaping (Int) -> Void
    ) throws -> PeopleOfFile {
        var people = PeopleOfFile(table: PersonTable(referenceDay: context.referenceDay))
        people.expect(file)
        var reader = RowReader(context)
        people.summary = try file.forEachRow(progress: progress) { people.addListed($0, number, &reader) }
        return people
    }

    /// Reads a register, whose `status` column says who is active.
    static func register(
        _ file: ListFile, referenceDay: Day, progress: @escaping (Int) -> Void
    ) throws -> PeopleOfFile {
        var people = PeopleOfFile(table: PersonTable(referenceDay: referenceDay))
        people.expect(file)
        people.summary = try file.forEachRow(progress: progress) { people.addRegistered($0, referenceDay) }
        return people
    }

    /// Judges and adds a row of a list.
    mutating func addListed(_ row: PersonRow, _ number: Int, _ reader: inout RowReader) {
        let reading = reader.read(row)
        reasons.append(reading.reasons)
        table.append(
            row.linkageFields, nik: reading.nik, noKK: reading.noKK.digits, birth: reading.birth,
            sex: reading.sex.sex, source: number, standing: .listed)
    }

    mutating func addRegistered(_ row: PersonRow, _ referenceDay: Day) {
        table.append(
            row.linkageFields, nik: NIKReading.read(row.bytes(.nik), fromNumberCell: row.kind(.nik) == .number),
            noKK: NoKKReading.read(row.bytes(.noKK)).digits,
            birth: DateReading.read(
                row.bytes(.tglLahir), referenceDay: referenceDay, dateCell: row.kind(.tglLahir) == .date),
            sex: SexReading.read(row.bytes(.jk)).sex, source: 0, standing: RegisterStatus.read(row))
    }

    /// Forgets the rows, not their room.
    mutating func removeAll() {
        table.removeAll()
        reasons.removeAll(keepingCapacity: true)
    }

    init(table: PersonTable) { self.table = table }
}

extension PeopleOfFile {
    fileprivate func expect(_ file: ListFile) { table.reserve(file.mostRows) }
}

extension ListFile {
    /// About as many rows as the file can hold. Room set aside for rows that never come is never touched.
    var mostRows: Int { table.byteCount / ListFile.shortestRow }

    /// Bytes of a very short row of a list.
    private static let shortestRow = 80
}

extension PersonRow {
    /// The text fields that linkage cleans itself.
    var linkageFields: PersonFields {
        PersonFields(
            nama: bytes(.nama), tempatLahir: bytes(.tempatLahir), namaIbu: bytes(.namaIbu), alamat: bytes(.alamat),
            rt: bytes(.rt), rw: bytes(.rw), desa: bytes(.desa), kecamatan: bytes(.kecamatan),
            kabupaten: bytes(.kabupaten), telepon: bytes(.telepon))
    }
}

/// What somebody is in the register.
enum RegisteredAs: UInt8, Sendable {
    /// A participant, or one that was.
    case participant
    /// Proposed by another list and no participant yet.
    case proposed
    /// Only known: nobody else proposes them. So are those whom an earlier version of the list at hand proposed.
    case known
}

/// The status column of a register.
enum RegisterStatus {
    /// AKTIF, NONAKTIF, TIDAK AKTIF, MENINGGAL …; a register without the column lists active participants.
    static func read(_ row: PersonRow) -> Standing {
        guard row.map.has(.status) else { return .registeredActive }
        var letters: UInt64 = 0
        var count = 0
        for byte in row.bytes(.status) where (byte & 0xDF) &- 65 < 26 && count < 8 {
            letters = letters << 8 | UInt64(byte & 0xDF)
            count += 1
        }
        let first = count == 0 ? 0 : UInt8(truncatingIfNeeded: letters >> UInt64(8 * (count - 1)))
        switch first {
        case UInt8(ascii: "A"), UInt8(ascii: "Y"): return .registeredActive
        case UInt8(ascii: "M"), UInt8(ascii: "W"): return .registeredDeceased
        default: return .registeredInactive
        }
    }
}
