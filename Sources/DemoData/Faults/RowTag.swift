/// What was done to a row, or is true of its person: the vocabulary of `truth.csv`.
public enum RowTag: UInt8, CaseIterable, Sendable {
    case nikMissing, nikDigit1, nikDigit2, nikTranspose, nikLen, nikSwapFamily, nikShared
    case nikRound0, nikRound0000, nikSci, nikFormat
    case dobMissing, dobDefault, dobSwapDM, dobTypo, dobYearOff, dobYearOnly, dobFmt
    case sexWrong, sexMissing
    case nameTypo, nameTypo2, nameSpelling, nameAbbrev, nameInitial, nameDrop, nameOrder, nameTitle, nameBin
    case nameAlias, nameMarried, nameSplit, nameTrunc, nameSpacing
    case motherMissing, motherTypo
    case addrMoved, kkChanged, kkMissing, phoneChanged, phoneMissing, dupWithin
    case twin, junior, mononym, outsideProvince, oldCode, nikDisagrees, heapedBirth, deceased

    /// As printed: `nik_digit1`, `p_twin`.
    public var label: String { RowTag.labels[Int(rawValue)] }

    /// Labels in the order of the cases.
    private static let labels = """
        nik_missing nik_digit1 nik_digit2 nik_transpose nik_len nik_swap_family nik_shared \
        nik_round0 nik_round0000 nik_sci nik_format \
        dob_missing dob_default dob_swap_dm dob_typo dob_year_off dob_year_only dob_fmt \
        sex_wrong sex_missing \
        name_typo name_typo2 name_spelling name_abbrev name_initial name_drop name_order name_title name_bin \
        name_alias name_married name_split name_trunc name_spacing \
        mother_missing mother_typo \
        addr_moved kk_changed kk_missing phone_changed phone_missing dup_within \
        p_twin p_junior p_mononym p_outprov p_oldcode p_nikdob p_heap p_deceased
        """.split(separator: " ").map(String.init)
}

/// A set of tags in one word.
public struct RowTags: Sendable, Equatable {
    public private(set) var bits: UInt64 = 0

    public init() {}
    public init(bits: UInt64) { self.bits = bits }

    public mutating func insert(_ tag: RowTag) { bits |= 1 << UInt64(tag.rawValue) }
    public func contains(_ tag: RowTag) -> Bool { bits & (1 << UInt64(tag.rawValue)) != 0 }
    public var list: [RowTag] { RowTag.allCases.filter(contains) }

    /// Joined by `|`.
    public var text: String { list.map(\.label).joined(separator: "|") }

    /// The person's traits as tags.
    init(_ traits: Traits) {
        bits = UInt64(traits.rawValue) << UInt64(RowTag.twin.rawValue)
    }
}
