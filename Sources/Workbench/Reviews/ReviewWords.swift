import Kernel
import Linkage
import Registry

/// What the engine found when it compared a pair, in words.
public struct ReviewFinding: Hashable, Sendable {
    /// What was compared: `Tanggal lahir`.
    public let field: Phrase
    /// What was found: `hari dan bulan lahir tertukar`.
    public let found: Phrase
    /// Natural logarithm of how much likelier this is for one person than for two.
    public let nats: Double
}

extension ReviewComparison {
    /// In the order of comparison; what a newer or older engine wrote and this one does not know is left out.
    public var findings: [ReviewFinding] {
        weights.compactMap { weight in
            guard let field = ComparedField(rawValue: Int(weight.field)) else { return nil }
            let words = field.words(level: Int(weight.level))
            return ReviewFinding(
                field: field.phrase, found: Phrase(id: words.id, en: words.en),
                nats: Double(weight.centinats) / 100)
        }
    }
}

extension ComparedField {
    /// The field's name on pages.
    fileprivate var phrase: Phrase {
        switch self {
        case .nik: Phrase(id: "NIK", en: "NIK")
        case .nama: Phrase(id: "Nama", en: "Name")
        case .tglLahir: Phrase(id: "Tanggal lahir", en: "Date of birth")
        case .jk: Phrase(id: "Jenis kelamin", en: "Sex")
        case .namaIbu: Phrase(id: "Nama ibu", en: "Mother's name")
        case .noKK: Phrase(id: "No KK", en: "No KK")
        case .telepon: Phrase(id: "Telepon", en: "Telephone")
        case .tempatTinggal: Phrase(id: "Tempat tinggal", en: "Residence")
        case .tempatLahir: Phrase(id: "Tempat lahir", en: "Place of birth")
        }
    }
}
