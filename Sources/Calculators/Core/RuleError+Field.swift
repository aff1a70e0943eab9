import Kernel
import Rules

/// The refusals of one field.
extension Field {
    func wrongKind(_ wanted: Phrase) -> RuleError {
        RuleError(
            .wrongKind, field: key,
            reason: Phrase(id: "isian ini bukan \(wanted.id).", en: "this is not \(wanted.en)."),
            nextAct: Phrase(id: "Isi \(wanted.id).", en: "Give \(wanted.en)."))
    }

    var negative: RuleError {
        RuleError(
            .negative, field: key,
            reason: Phrase(
                id: "\(label.id.capitalizedFirst) tidak mungkin negatif.",
                en: "\(label.en.capitalizedFirst) cannot be negative."),
            nextAct: Phrase(id: "Isi angka nol atau lebih.", en: "Give zero or more."))
    }

    func outOfRange(_ range: ClosedRange<Int64>) -> RuleError {
        let (low, high) = (
            Language.indonesian.number(Int(range.lowerBound)), Language.indonesian.number(Int(range.upperBound))
        )
        let (from, through) = (
            Language.english.number(Int(range.lowerBound)), Language.english.number(Int(range.upperBound))
        )
        return RuleError(
            .outOfRange, field: key,
            reason: Phrase(
                id: "\(label.id.capitalizedFirst) di luar batas yang masuk akal.",
                en: "\(label.en.capitalizedFirst) is beyond what is possible."),
            nextAct: Phrase(id: "Isi \(low) sampai \(high).", en: "Give \(from) through \(through)."))
    }

    func unknownChoice(_ word: String, _ choices: [Choice]) -> RuleError {
        let codes = choices.map(\.code)
        // A short list is shown whole: the nearest name alone would look like the only choice.
        let near = codes.count > 9 ? nearNames(word, among: codes) : []
        let offered = (near.isEmpty ? codes : near).joined(separator: ", ")
        return RuleError(
            .unknownChoice, field: key,
            reason: Phrase(id: "pilihan ini tidak dikenal.", en: "this choice is not known."),
            nextAct: Phrase(id: "Pilih dari: \(offered).", en: "Choose from: \(offered)."))
    }
}

extension RuleError {
    static func missing(_ field: Field) -> RuleError {
        RuleError(
            .missing, field: field.key,
            reason: Phrase(id: "\(field.label.id) belum diisi.", en: "\(field.label.en) is missing."),
            nextAct: field.hint ?? Phrase(id: "Isi \(field.key).", en: "Give \(field.key)."))
    }

    static func unknownKey(_ key: String, among keys: [String]) -> RuleError {
        RuleError(
            .unknownKey, field: key,
            reason: Phrase(id: "isian ini tidak dikenal.", en: "this key is not known."),
            nextAct: .nearest(nearNames(key, among: keys)))
    }

    static func unknownProgram(_ name: String) -> RuleError {
        RuleError(
            .unknownProgram, field: name,
            reason: Phrase(id: "tidak ada perhitungan dengan nama ini.", en: "there is no calculation of this name."),
            nextAct: .nearest(nearNames(name, among: Calculator.all.map(\.name))))
    }
}
