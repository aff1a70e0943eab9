extension ComparedField {
    /// What a level that an explanation named means, in Indonesian and English.
    public func words(level: Int) -> (id: String, en: String) { LevelText.of(self, level) }
}

/// Each level of each field in words.
enum LevelText {
    typealias Text = (id: String, en: String)

    static func of(_ field: ComparedField, _ value: Int) -> Text {
        switch field {
        case .nik: nik(NIKLevel(rawValue: UInt8(value)) ?? .missing)
        case .nama: name(NameLevel(rawValue: UInt8(value / 7)) ?? .missing, bucket: value % 7)
        case .tglLahir:
            birth(
                BirthLevel(rawValue: UInt8(value / 3)) ?? .missing, CrossBirth(rawValue: UInt8(value % 3)) ?? .unknown)
        case .jk: agreement(value, "jenis kelamin", "sex")
        case .namaIbu: mother(MotherLevel(rawValue: UInt8(value)) ?? .unknown)
        case .noKK: family(FamilyLevel(rawValue: UInt8(value)) ?? .unknown)
        case .telepon: agreement(value, "nomor telepon", "telephone number")
        case .tempatTinggal: place(PlaceLevel(rawValue: UInt8(value)) ?? .unknown)
        case .tempatLahir: agreement(value, "tempat lahir", "place of birth")
        }
    }

    private static func agreement(_ value: Int, _ id: String, _ en: String) -> Text {
        switch Agreement(rawValue: UInt8(value)) ?? .unknown {
        case .unknown: ("\(id) tidak diketahui pada salah satu baris", "\(en) not known on one of the rows")
        case .same: ("\(id) sama", "same \(en)")
        case .different: ("\(id) berbeda", "different \(en)")
        }
    }

    private static func nik(_ level: NIKLevel) -> Text {
        switch level {
        case .missing: ("NIK tidak ada pada salah satu baris", "no NIK on one of the rows")
        case .equal:
            ("NIK sama dan cocok dengan tanggal lahir kedua baris", "same NIK, fits the date of birth of both rows")
        case .equalOneVouched:
            (
                "NIK sama, tetapi hanya cocok dengan tanggal lahir satu baris",
                "same NIK, but it fits only one row's date of birth"
            )
        case .equalNoneVouched:
            (
                "NIK sama, tetapi tidak cocok dengan tanggal lahir mana pun",
                "same NIK, but it fits neither date of birth"
            )
        case .equalButLast: ("NIK sama kecuali digit terakhir yang hilang", "same NIK but for a lost last digit")
        case .equalButFour: ("NIK sama kecuali empat digit terakhir yang hilang", "same NIK but for four lost digits")
        case .scientificAgree: ("sisa NIK dari notasi Excel cocok", "what Excel left of the NIK agrees")
        case .scientificDiffer: ("sisa NIK dari notasi Excel tidak cocok", "what Excel left of the NIK disagrees")
        case .lengthAgree:
            ("NIK sama kecuali satu digit kurang atau lebih", "same NIK but for one digit missing or added")
        case .lengthDiffer: ("NIK salah panjang dan tidak cocok", "NIK of wrong length, and not alike")
        case .oneDigit: ("NIK berbeda satu digit", "NIK differ in one digit")
        case .twoDigits: ("NIK berbeda dua digit", "NIK differ in two digits")
        case .strangeSerial:
            ("NIK sama kecuali nomor urut yang tampak salah ketik", "same NIK but for a serial that looks mistyped")
        case .nextSerial, .nextSerialVouched:
            ("NIK bernomor urut berdampingan, seperti anak kembar", "NIK with neighbouring serials, as twins have")
        case .otherSerial, .otherSerialVouched:
            ("NIK berbeda nomor urut", "NIK with different serials")
        case .sameDate, .sameDateVouched: ("NIK berbeda, tanggalnya sama", "different NIK with the same date")
        case .sameRegion, .sameRegionVouched: ("NIK berbeda, wilayahnya sama", "different NIK of the same region")
        case .different, .differentVouched: ("NIK berbeda", "different NIK")
        }
    }

    private static func name(_ level: NameLevel, bucket: Int) -> Text {
        let (id, en) = nameOnly(level)
        guard level != .missing, level != .different else { return (id, en) }
        let words = [
            ("sangat umum", "very common"), ("umum", "common"), ("agak umum", "fairly common"),
            ("agak jarang", "fairly rare"), ("jarang", "rare"), ("sangat jarang", "very rare"),
            ("hampir tunggal", "nearly unique"),
        ][bucket]
        return ("\(id); yang sama \(words.0)", "\(en); what agrees is \(words.1)")
    }

    private static func nameOnly(_ level: NameLevel) -> Text {
        switch level {
        case .missing: ("nama tidak ada pada salah satu baris", "no name on one of the rows")
        case .exact: ("nama sama", "same name")
        case .folded: ("nama sama dalam ejaan atau urutan lain", "same name in another spelling or order")
        case .typo: ("nama sama dengan salah ketik", "same name with a slip of the pen")
        case .initial: ("nama sama dengan inisial atau potongan", "same name with initials or cut off")
        case .extraWords: ("satu nama punya kata tambahan", "one name has more words")
        case .extraWordsTypo:
            ("satu nama punya kata tambahan dan salah ketik", "one name has more words and a slip of the pen")
        case .extraFirst: ("satu nama punya kata depan tambahan", "one name has another word in front")
        case .conflictLast: ("kata pertama sama, kata lain berbeda", "same first word, other words differ")
        case .conflictFirst: ("kata pertama berbeda, kata lain sama", "first words differ, other words agree")
        case .alike: ("nama mirip", "names alike")
        case .different: ("nama berbeda", "different names")
        }
    }

    private static func birth(_ level: BirthLevel, _ cross: CrossBirth) -> Text {
        let (id, en) = birthOnly(level)
        switch cross {
        case .unknown: return (id, en)
        case .agree: return ("\(id); tanggal di NIK cocok", "\(en); the date in the NIK agrees")
        case .contradict: return ("\(id); tanggal di NIK juga tidak cocok", "\(en); the date in the NIK disagrees too")
        }
    }

    private static func birthOnly(_ level: BirthLevel) -> Text {
        switch level {
        case .missing:
            ("tanggal lahir tidak diketahui pada salah satu baris", "date of birth not known on one of the rows")
        case .equal: ("tanggal lahir sama", "same date of birth")
        case .equalHeaped:
            (
                "tanggal lahir sama, tetapi tanggal yang dipakai banyak orang",
                "same date of birth, but one that many people have"
            )
        case .swapped: ("hari dan bulan lahir tertukar", "day and month of birth exchanged")
        case .near: ("tanggal lahir hampir sama", "nearly the same date of birth")
        case .yearOnly:
            ("tahun lahir sama, satu baris hanya 1 Januari", "same year of birth, one row says only 1 January")
        case .different: ("tanggal lahir berbeda", "different dates of birth")
        case .otherGeneration:
            ("tanggal lahir terpaut 14 tahun atau lebih", "dates of birth fourteen years or more apart")
        }
    }

    private static func mother(_ level: MotherLevel) -> Text {
        switch level {
        case .unknown: ("nama ibu tidak diketahui pada salah satu baris", "mother's name not known on one of the rows")
        case .sameCommon: ("nama ibu sama, nama yang umum", "same mother's name, a common one")
        case .sameRare: ("nama ibu sama, nama yang jarang", "same mother's name, a rare one")
        case .similar: ("nama ibu mirip", "mother's names alike")
        case .conflict: ("nama ibu sebagian berbeda", "mother's names partly differ")
        case .different: ("nama ibu berbeda", "different mother's names")
        }
    }

    private static func family(_ level: FamilyLevel) -> Text {
        switch level {
        case .unknown: ("No KK tidak diketahui pada salah satu baris", "No KK not known on one of the rows")
        case .same: ("No KK sama", "same No KK")
        case .sameIssue: ("No KK terbit di tempat dan tanggal yang sama", "No KK issued at the same place and date")
        case .different: ("No KK berbeda", "different No KK")
        }
    }

    private static func place(_ level: PlaceLevel) -> Text {
        switch level {
        case .unknown:
            ("tempat tinggal tidak diketahui pada salah satu baris", "residence not known on one of the rows")
        case .sameHouse: ("alamat rumah sama", "same house")
        case .sameNeighbourhood: ("jalan atau RT/RW sama", "same street or RT/RW")
        case .sameDesa: ("desa/kelurahan sama", "same desa/kelurahan")
        case .sameKecamatan: ("kecamatan sama", "same kecamatan")
        case .sameKabupaten: ("kabupaten/kota sama", "same kabupaten/kota")
        case .different: ("kabupaten/kota berbeda", "different kabupaten/kota")
        }
    }
}
