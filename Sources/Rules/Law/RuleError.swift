import Kernel

/// Why there is no answer: what is wrong, where, and what to do about it.
public struct RuleError: Error, Hashable, Sendable {
    /// The stable word for machines.
    public enum Code: String, Hashable, Sendable, Codable, CaseIterable {
        case unknownProgram = "program_tidak_dikenal"
        case unknownKey = "kunci_tidak_dikenal"
        case unknownParameter = "parameter_tidak_dikenal"
        case missing = "isian_kurang"
        case wrongKind = "isian_salah_jenis"
        case unknownChoice = "pilihan_tidak_dikenal"
        case negative = "negatif"
        case outOfRange = "di_luar_batas"
        case contradiction = "isian_bertentangan"
        case wrongProgram = "program_lain"
        case beforeFirst = "sebelum_ada_aturan"
        case afterChecked = "belum_diketahui"
        case notKnownYet = "belum_diundangkan"
        case ambiguousDate = "tanggal_kurang_rinci"
        case twoRules = "dua_aturan"
        case overflow = "terlalu_besar"
    }

    public let code: Code
    /// The key of the input or the id of the parameter; nil when it is about the whole question.
    public let field: String?
    public let reason: Phrase
    public let nextAct: Phrase

    public init(_ code: Code, field: String? = nil, reason: Phrase, nextAct: Phrase) {
        self.code = code
        self.field = field
        self.reason = reason
        self.nextAct = nextAct
    }

    /// One line: where, what, and the next act.
    public var message: Phrase {
        let place = field.map { "\($0): " } ?? ""
        return Phrase(id: "\(place)\(reason.id) \(nextAct.id)", en: "\(place)\(reason.en) \(nextAct.en)")
    }
}

extension RuleError {
    /// An amount that does not fit in 64 bits of rupiah.
    public static let overflow = RuleError(
        .overflow,
        reason: Phrase(
            id: "jumlahnya terlalu besar untuk dihitung.", en: "the amount is too large to compute."),
        nextAct: Phrase(
            id: "Periksa angka yang diisi, lalu hitung lagi.", en: "Check the numbers given and compute again."))
}
