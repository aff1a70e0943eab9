/// How two rows agree in one field, from agreement to difference. The model learns
/// how often each level occurs among matches and among each kind of non-match.

/// A row vouches for its NIK when the date and sex coded in it are the row's own: a
/// mistyped, borrowed or relative's number seldom passes that.
enum NIKLevel: UInt8, CaseIterable, Sendable {
    case missing
    /// Equal, and both rows vouch for it, or one, or none.
    case equal, equalOneVouched, equalNoneVouched
    /// Equal up to a last digit, or four, that a spreadsheet lost.
    case equalButLast, equalButFour
    /// Only the leading digits are left (1,50401E+15), and they agree or not.
    case scientificAgree, scientificDiffer
    /// One digit too few or too many, else the same; or not the same.
    case lengthAgree, lengthDiffer
    /// One digit wrong or two exchanged, in region or date.
    case oneDigit
    /// Two digits wrong, serial the same.
    case twoDigits
    /// Same region and date, a serial that looks mistyped.
    case strangeSerial
    /// Same region and date, serials next to each other: twins, issued one after the other.
    case nextSerial
    /// Same region and date, both serials low: neighbours born on one day.
    case otherSerial
    /// Date part the same, region not.
    case sameDate
    /// Region the same, date not.
    case sameRegion
    case different
    /// The five above, when both rows vouch for their number.
    case nextSerialVouched, otherSerialVouched, sameDateVouched, sameRegionVouched, differentVouched

    /// Two numbers that are not readings of one number.
    var vouched: NIKLevel {
        switch self {
        case .nextSerial: .nextSerialVouched
        case .otherSerial: .otherSerialVouched
        case .sameDate: .sameDateVouched
        case .sameRegion: .sameRegionVouched
        case .different: .differentVouched
        default: self
        }
    }

    var isEqual: Bool { self == .equal || self == .equalOneVouched || self == .equalNoneVouched }
    var isNextSerial: Bool { self == .nextSerial || self == .nextSerialVouched }
}

enum NameLevel: UInt8, CaseIterable, Sendable {
    case missing, exact
    /// The same words after folding, in any order.
    case folded
    case typo
    /// Initials or a cut-off word stand for the rest.
    case initial
    /// One side has more words.
    case extraWords
    case extraWordsTypo
    /// One side has more words, and the first words are not the same.
    case extraFirst
    /// Some words agree, among them a first one; others contradict.
    case conflictLast
    /// The first words contradict, later ones agree: brothers and sisters.
    case conflictFirst
    /// No word agrees, yet the whole is alike.
    case alike
    case different
}

enum BirthLevel: UInt8, CaseIterable, Sendable {
    case missing, equal
    /// Equal, and a date on which many are registered.
    case equalHeaped
    case swapped
    /// One of day, month, year differs, or the year by little.
    case near
    /// Same year, and one side says only 1 January.
    case yearOnly
    case different
    /// Fourteen years or more apart: parent and child.
    case otherGeneration
}

/// Whether dates coded in the NIKs agree with the other row's date when the stated dates do not settle it.
enum CrossBirth: UInt8, CaseIterable, Sendable {
    case unknown, agree, contradict
}

enum Agreement: UInt8, CaseIterable, Sendable {
    case unknown, same, different
}

enum FamilyLevel: UInt8, CaseIterable, Sendable {
    case unknown, same
    /// Same place and date of issue, other serial.
    case sameIssue
    case different
}

enum MotherLevel: UInt8, CaseIterable, Sendable {
    case unknown, sameCommon, sameRare, similar, conflict, different
}

enum PlaceLevel: UInt8, CaseIterable, Sendable {
    case unknown, sameHouse, sameNeighbourhood, sameDesa, sameKecamatan, sameKabupaten, different
}
