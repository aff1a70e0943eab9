import Intake
import Kernel
import Registry

extension Usulan.State {
    /// `Perlu Anda selesaikan` for its maker is said elsewhere; here only where it stands.
    var name: Phrase {
        switch self {
        case .reading: Phrase(id: "Sedang dibaca", en: "Being read")
        case .open: Phrase(id: "Sedang diperbaiki", en: "Being mended")
        case .submitted: Phrase(id: "Menunggu putusan", en: "Waits for a decision")
        case .approved: Phrase(id: "Disetujui", en: "Approved")
        case .sentBack: Phrase(id: "Dikembalikan", en: "Sent back")
        case .withdrawn: Phrase(id: "Ditarik", en: "Withdrawn")
        case .undone: Phrase(id: "Dibatalkan", en: "Undone")
        case .failed: Phrase(id: "Gagal dibaca", en: "Could not be read")
        }
    }

    /// The style of the word: green for what is done, vermilion for what needs somebody.
    var kind: String {
        switch self {
        case .approved: "done"
        case .sentBack, .failed: "needs"
        case .reading, .open, .submitted: "waits"
        case .withdrawn, .undone: "over"
        }
    }
}

extension Registry.Verdict {
    /// In the order of the bar: what is done, what is ready, what needs work, what goes nowhere.
    static let inOrder: [Registry.Verdict] = [.layak, .sudahPeserta, .perbaiki, .tinjau, .duplikat, .tolak]

    var name: Phrase {
        switch self {
        case .layak: Phrase(id: "Layak", en: "Sound")
        case .sudahPeserta: Phrase(id: "Sudah peserta", en: "Covered already")
        case .perbaiki: Phrase(id: "Perlu diperbaiki", en: "To be fixed")
        case .tinjau: Phrase(id: "Perlu ditinjau", en: "To be reviewed")
        case .duplikat: Phrase(id: "Dobel", en: "Named twice")
        case .tolak: Phrase(id: "Tidak dapat didaftarkan", en: "Cannot be registered")
        }
    }

    /// What it means for the person of the row.
    var meaning: Phrase {
        switch self {
        case .layak:
            Phrase(
                id: "Data lengkap dan orangnya belum terdaftar. Siap didaftarkan.",
                en: "The data are complete and the person is not registered yet. Ready.")
        case .sudahPeserta:
            Phrase(
                id: "Orang ini sudah terlindungi, jadi tidak perlu didaftarkan lagi.",
                en: "This person is covered already and need not be registered again.")
        case .perbaiki:
            Phrase(
                id: "Ada data yang salah atau kurang. Perbaiki menurut KTP.",
                en: "Something is wrong or missing. Correct it by the identity card.")
        case .tinjau:
            Phrase(
                id: "Komputer tidak dapat memastikan. Seseorang harus melihatnya.",
                en: "The computer cannot be sure. A person has to look at it.")
        case .duplikat:
            Phrase(
                id: "Orang ini sudah disebut di baris lain. Cukup satu kali.",
                en: "Another row names this person already. Once is enough.")
        case .tolak:
            Phrase(
                id: "Menurut aturan, orang ini tidak dapat didaftarkan.",
                en: "By the law this person cannot be registered.")
        }
    }

    /// A shape beside the word, so that colour is never alone.
    var shape: String {
        switch self {
        case .layak: "✓"
        case .sudahPeserta: "●"
        case .perbaiki: "▲"
        case .tinjau: "◆"
        case .duplikat: "="
        case .tolak: "✕"
        }
    }

    /// The class of its colour.
    var cssClass: String { "v-\(code)" }

    /// The shape and the word.
    func tag(_ language: Language) -> HTML {
        span(.class("verdict \(cssClass)")) {
            span(shape, .class("shape"), .ariaHidden)
            language.say(name)
        }
    }
}

extension Registry.Field {
    /// What the field is called on the pages of an office.
    public var label: Phrase {
        switch self {
        case .nik: Phrase(id: "NIK", en: "NIK")
        case .noKK: Phrase(id: "Nomor KK", en: "Family card number")
        case .nama: Phrase(id: "Nama", en: "Name")
        case .tempatLahir: Phrase(id: "Tempat lahir", en: "Place of birth")
        case .namaIbu: Phrase(id: "Nama ibu kandung", en: "Mother's name")
        case .alamat: Phrase(id: "Alamat", en: "Address")
        case .rt: Phrase(id: "RT", en: "RT")
        case .rw: Phrase(id: "RW", en: "RW")
        case .telepon: Phrase(id: "Nomor telepon", en: "Telephone")
        case .pekerjaan: Phrase(id: "Pekerjaan", en: "Occupation")
        case .rekening: Phrase(id: "Nomor rekening", en: "Bank account")
        case .tanggalLahir: Phrase(id: "Tanggal lahir", en: "Date of birth")
        case .jenisKelamin: Phrase(id: "Jenis kelamin", en: "Sex")
        case .desa: Phrase(id: "Desa/kelurahan", en: "Village")
        case .kecamatan: Phrase(id: "Kecamatan", en: "District")
        case .kabupatenKota: Phrase(id: "Kabupaten/kota", en: "Regency or city")
        case .penghasilan: Phrase(id: "Penghasilan sebulan", en: "Monthly income")
        case .status: Phrase(id: "Status", en: "Status")
        case .keterangan: Phrase(id: "Keterangan", en: "Remarks")
        case .provinsi: Phrase(id: "Provinsi", en: "Province")
        case .segmen: Phrase(id: "Segmen", en: "Segment")
        case .kpj: Phrase(id: "Nomor KPJ", en: "KPJ number")
        case .sumber: Phrase(id: "Sumber", en: "Source")
        case .gelar: Phrase(id: "Gelar", en: "Title")
        }
    }

    /// The text as it may stand on a page that many see.
    func shown(_ text: String) -> String {
        switch self {
        case .nik, .noKK, .rekening, .kpj: Masking.number(text)
        case .telepon: Masking.telephone(text)
        case .namaIbu: Masking.name(text)
        default: text
        }
    }

    /// The field that a reason of the catalogue is about.
    init?(_ field: Intake.Field) {
        switch field {
        case .nik: self = .nik
        case .noKK: self = .noKK
        case .nama: self = .nama
        case .jk: self = .jenisKelamin
        case .tempatLahir: self = .tempatLahir
        case .tglLahir: self = .tanggalLahir
        case .namaIbu: self = .namaIbu
        case .alamat: self = .alamat
        case .rt: self = .rt
        case .rw: self = .rw
        case .desa: self = .desa
        case .kecamatan: self = .kecamatan
        case .kabupaten: self = .kabupatenKota
        case .provinsi: self = .provinsi
        case .telepon: self = .telepon
        case .pekerjaan: self = .pekerjaan
        case .segmen: self = .segmen
        case .upah: self = .penghasilan
        case .status: self = .status
        case .kpj: self = .kpj
        case .sumber: self = .sumber
        case .keterangan: self = .keterangan
        case .gelar: self = .gelar
        }
    }
}

/// The reasons of a row in words; codes of a later edition stay as codes.
struct ReasonWords {
    private static let byCode: [String: ReasonEntry] = Dictionary(
        uniqueKeysWithValues: Reason.allCases.map { ($0.code, $0.entry) })

    static func entry(_ code: String) -> ReasonEntry? { byCode[code] }

    static func text(_ code: String, _ language: Language) -> String {
        entry(code).map { language.say($0.text).capitalizedFirst } ?? code
    }

    /// The one that a reader should know first: errors before warnings before notes.
    static func first(_ codes: [String]) -> String? {
        func rank(_ code: String) -> Int {
            switch entry(code)?.severity {
            case .error: 0
            case .warning, nil: 1
            case .info: 2
            }
        }
        return codes.enumerated().min { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }?.element
    }
}

/// Kinds of proposed repair, in words.
enum RepairWords {
    static func name(_ kind: String, _ language: Language) -> String {
        switch Repair.Kind(rawValue: kind) {
        case .lettersAsDigits:
            language.say("Huruf O, I, l menjadi angka pada NIK", "Letters O, I, l to digits in the NIK")
        case .oneDigit: language.say("Satu angka NIK kurang atau lebih", "One digit of the NIK missing or too many")
        case .dayMonthSwapped: language.say("Hari dan bulan lahir tertukar", "Day and month of birth exchanged")
        case .dateFromNIK: language.say("Tanggal lahir diambil dari NIK", "Date of birth taken from the NIK")
        case .sexFromNIK: language.say("Jenis kelamin diambil dari NIK", "Sex taken from the NIK")
        case .nearestRegion: language.say("Nama wilayah salah ketik", "Misspelt name of a region")
        case nil: kind
        }
    }
}

extension RowPage.Proposal {
    /// What the row's own contents propose.
    public init?(_ repair: Repair) {
        guard let field = Registry.Field(repair.field) else { return nil }
        self.init(kind: repair.kind.rawValue, field: field, value: repair.proposal, why: repair.why)
    }
}

extension ColumnsPage {
    /// The name of what a column can mean, by its word.
    public static func name(_ meaning: HeaderMeaning) -> Phrase {
        switch meaning {
        case .field(let field): Registry.Field(field)?.label ?? Phrase(id: field.name, en: field.name)
        case .placeAndDateOfBirth: Phrase(id: "Tempat dan tanggal lahir", en: "Place and date of birth")
        case .rtAndRW: Phrase(id: "RT dan RW", en: "RT and RW")
        }
    }

    /// A sample that shows what is in the column and nobody's number: long runs of digits are masked whatever the
    /// column is taken for.
    public static func sample(_ text: String, _ meaning: HeaderMeaning?) -> String {
        if case .field(let field) = meaning, let known = Registry.Field(field), known.shown(text) != text {
            return known.shown(text)
        }
        return text.filter(\.isNumber).count > 8 ? Masking.number(text) : text
    }
}
