import Kernel
import Rules

extension Field {
    /// Whether a value suits this field. Throws the typed error that names the field.
    public func check(_ value: InputValue) throws(RuleError) {
        switch kind {
        case .rupiah(let most): try checkWhole(value, 0...most)
        case .count(let range, _): try checkWhole(value, Int64(range.lowerBound)...Int64(range.upperBound))
        case .percent(let range): try checkPercent(value, range)
        case .flag:
            if case .flag = value { return }
            throw wrongKind(Phrase(id: "ya atau tidak (true, false)", en: "true or false"))
        case .choice(let choices): try checkCodes(value, choices, several: false)
        case .choices(let choices): try checkCodes(value, choices, several: true)
        case .day:
            try checkText(value, Phrase(id: "tanggal YYYY-MM-DD", en: "a day YYYY-MM-DD")) { Day(iso: $0) != nil }
        case .bulan: try checkText(value, Phrase(id: "bulan YYYY-MM", en: "a month YYYY-MM")) { Bulan(iso: $0) != nil }
        case .text: try checkText(value, Phrase(id: "teks", en: "a text")) { _ in true }
        case .structure: return
        }
    }

    private func checkWhole(_ value: InputValue, _ range: ClosedRange<Int64>) throws(RuleError) {
        guard case .integer(let number) = value else {
            throw wrongKind(Phrase(id: "bilangan bulat", en: "a whole number"))
        }
        try checkRange(number, range)
    }

    private func checkPercent(_ value: InputValue, _ range: ClosedRange<Int>) throws(RuleError) {
        let (low, high) = (Int64(range.lowerBound) * 1_000_000, Int64(range.upperBound) * 1_000_000)
        switch value {
        case .integer(let whole): try checkRange(whole, Int64(range.lowerBound)...Int64(range.upperBound))
        case .decimal(let millionths) where (low...high).contains(millionths): return
        case .decimal: throw outOfRange(Int64(range.lowerBound)...Int64(range.upperBound))
        default: throw wrongKind(Phrase(id: "persen, misalnya 5.11", en: "a percentage such as 5.11"))
        }
    }

    private func checkRange(_ number: Int64, _ range: ClosedRange<Int64>) throws(RuleError) {
        if range.contains(number) { return }
        if number < 0 && range.lowerBound >= 0 { throw negative }
        throw outOfRange(range)
    }

    private func checkText(
        _ value: InputValue, _ wanted: Phrase, _ isRight: (String) -> Bool
    ) throws(RuleError) {
        guard case .text(let text) = value, isRight(text) else { throw wrongKind(wanted) }
    }

    private func checkCodes(_ value: InputValue, _ choices: [Choice], several: Bool) throws(RuleError) {
        let written = several ? value.texts : { if case .text(let text) = value { [text] } else { [] } }()
        guard !written.isEmpty else { throw wrongKind(Phrase(id: "salah satu kode", en: "one of the codes")) }
        for word in written where !choices.contains(where: { sameWord($0.code, word) }) {
            throw unknownChoice(word, choices)
        }
    }
}
