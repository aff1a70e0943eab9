import Kernel

/// A value that a row probably means. A person confirms it against the KTP;
/// nothing applies it by itself.
public struct Repair: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// O read as 0, I and l as 1.
        case lettersAsDigits
        /// One digit added or removed so that the NIK agrees with date, sex and region.
        case oneDigit
        /// Day and month exchanged, as the NIK has them.
        case dayMonthSwapped
        /// The date of birth inside the NIK.
        case dateFromNIK
        /// The sex inside the NIK.
        case sexFromNIK
        /// The region nearest in spelling.
        case nearestRegion
    }

    public let field: Field
    public let kind: Kind
    public let proposal: String

    /// Why it is proposed.
    public var why: Phrase {
        switch kind {
        case .lettersAsDigits:
            Phrase(id: "huruf O, I, l dibaca sebagai angka 0, 1", en: "letters O, I, l read as the digits 0, 1")
        case .oneDigit:
            Phrase(
                id: "satu-satunya NIK 16 digit yang cocok dengan tanggal lahir, jenis kelamin dan kode wilayah",
                en: "the only NIK of 16 digits that agrees with date of birth, sex and region code")
        case .dayMonthSwapped:
            Phrase(id: "hari dan bulan menurut NIK", en: "day and month as the NIK has them")
        case .dateFromNIK: Phrase(id: "tanggal lahir menurut NIK", en: "the date of birth inside the NIK")
        case .sexFromNIK: Phrase(id: "jenis kelamin menurut NIK", en: "the sex inside the NIK")
        case .nearestRegion: Phrase(id: "nama wilayah terdekat", en: "the region nearest in spelling")
        }
    }
}

/// The repairs that a row's own contents suggest; empty for sound rows.
public func repairs(for reading: RowReading, _ context: CheckContext) -> [Repair] {
    [nikRepair(reading, context), dateRepair(reading, context), sexRepair(reading), regionRepair(reading, context)]
        .compactMap { $0 }
}

private func nikRepair(_ reading: RowReading, _ context: CheckContext) -> Repair? {
    if reading.reasons.contains(.nikHurufDibacaAngka), reading.nik.hasDigits {
        return Repair(field: .nik, kind: .lettersAsDigits, proposal: sixteen(reading.nik.digits))
    }
    guard reading.reasons.contains(.nikKurangDigit) || reading.reasons.contains(.nikLebihDigit),
        let digits = NIKGuess(reading, context).only
    else { return nil }
    return Repair(field: .nik, kind: .oneDigit, proposal: sixteen(digits))
}

private func dateRepair(_ reading: RowReading, _ context: CheckContext) -> Repair? {
    let unusable: [Reason] = [
        .tglLahirKosong, .tglLahirTidakTerbaca, .tglLahirMustahil, .tglLahirHanyaTahun, .tglLahirBawaanExcel,
        .tglLahirSatuJanuari,
    ]
    let swapped = reading.reasons.contains(.nikTanggalTertukar)
    guard swapped || unusable.contains(where: reading.reasons.contains), reading.soundNIK != 0,
        let day = reading.nik.birthDay(referenceDay: context.referenceDay, other: reading.birth.day)
    else { return nil }
    let (year, month, date) = day.ymd
    return Repair(
        field: .tglLahir, kind: swapped ? .dayMonthSwapped : .dateFromNIK,
        proposal: "\(two(date))-\(two(month))-\(year)")
}

private func sexRepair(_ reading: RowReading) -> Repair? {
    guard reading.reasons.contains(.jkKosong) || reading.reasons.contains(.jkTidakDikenal), reading.soundNIK != 0,
        let sex = reading.nik.sex
    else { return nil }
    return Repair(field: .jk, kind: .sexFromNIK, proposal: sex.letter)
}

private func regionRepair(_ reading: RowReading, _ context: CheckContext) -> Repair? {
    guard let code = reading.proposedRegion, let region = context.directory.region(code) else { return nil }
    let field: Field =
        switch code.level {
        case .provinsi: .provinsi
        case .kabupatenKota: .kabupaten
        case .kecamatan: .kecamatan
        case .desaKelurahan: .desa
        }
    return Repair(field: field, kind: .nearestRegion, proposal: region.name)
}

private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
private func sixteen(_ digits: UInt64) -> String {
    let text = String(digits)
    return String(repeating: "0", count: max(0, 16 - text.count)) + text
}
