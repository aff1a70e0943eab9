import Kernel

/// The reasons that a date's flags stand for.
func dateReasonSet(_ flags: DateReading.Flags) -> ReasonSet {
    var reasons: ReasonSet = []
    if flags.contains(.missing) { reasons.insert(.tglLahirKosong) }
    if flags.contains(.unreadable) { reasons.insert(.tglLahirTidakTerbaca) }
    if flags.contains(.impossible) { reasons.insert(.tglLahirMustahil) }
    if flags.contains(.yearOnly) { reasons.insert(.tglLahirHanyaTahun) }
    if flags.contains(.excelEpoch1900) { reasons.insert(.tglLahirBawaanExcel) }
    if flags.contains(.future) { reasons.insert(.tglLahirMasaDepan) }
    if flags.contains(.ambiguousOrder) { reasons.insert(.tglLahirUrutanDiduga) }
    return reasons
}

/// Where an age stands against the limits of registration.
enum AgeStanding: Equatable {
    case tooYoung, within, nearLimit, atLimit, tooOld

    init(born day: Day, _ context: CheckContext) {
        let age = day.age(on: context.referenceDay)
        switch age {
        case ..<context.minimumAge: self = .tooYoung
        case context.maximumAge: self = .atLimit
        case (context.maximumAge + 1)...: self = .tooOld
        case context.maximumAge - 1: self = .nearLimit
        default: self = .within
        }
    }

    var reason: Reason? {
        switch self {
        case .tooYoung: .usiaDiBawahMinimum
        case .within: nil
        case .nearLimit: .usiaMendekati65
        case .atLimit: .usiaTepat65
        case .tooOld: .usiaDiAtas65
        }
    }

    /// Whether it would keep somebody from being registered without further thought.
    var blocks: Bool { self == .tooYoung || self == .atLimit || self == .tooOld }
}

/// Age by the date column; by the NIK where there is none. Where the two
/// disagree about the limits, neither decides.
func ageReasonSet(_ reading: RowReading, _ context: CheckContext) -> ReasonSet {
    guard !reading.birth.flags.contains(.future) else { return [] }
    let stated = reading.birth.day.map { AgeStanding(born: $0, context) }
    if stated == .within, reading.nikIssues.isDisjoint(with: [.dateMismatch]) { return [] }
    let coded =
        reading.soundNIK == 0
        ? nil
        : reading.nik.birthDay(referenceDay: context.referenceDay, other: reading.birth.day)
            .map { AgeStanding(born: $0, context) }
    guard let standing = stated ?? coded else { return [] }
    if let stated, let coded, stated != coded, stated.blocks || coded.blocks {
        return ReasonSet(.usiaTidakPasti)
    }
    return standing.reason.map { ReasonSet($0) } ?? []
}
