import Calculators
import Kernel

/// What one question got: a value with its canonical spelling and its words, nothing, or a fault.
enum AnswerReading {
    case empty
    case value(InputValue, sent: [CalculatorLink.Pair], words: Phrase)
    case faults([(FieldName, Phrase)])
}

extension AskedQuestion {
    /// Reads what was sent by this question's own kind.
    func read(_ entries: FormEntries) -> AnswerReading {
        let written = entries.text(name).trimmed
        switch control {
        case .children: return ChildrenField(name).read(entries)
        case .choices: return readChoices(entries.all(name))
        case .day, .bulan: return readDate(entries)
        case _ where written.isEmpty: return .empty
        case .money, .count: return readWhole(written)
        case .percent: return readPercent(written)
        case .flag: return readFlag(written)
        case .choice: return readChoice(written)
        }
    }

    /// What to say when nothing was answered.
    var missing: Phrase {
        switch control {
        case .flag, .choice, .choices:
            Phrase(id: "Pilih jawaban untuk “\(label.id)”.", en: "Choose an answer to “\(label.en)”.")
        case .children:
            Phrase(
                id: "Pilih sekolah paling sedikit satu anak.", en: "Choose the school of at least one child.")
        default: Phrase(id: "“\(label.id)” belum diisi. Isi dahulu.", en: "“\(label.en)” is empty. Fill it in first.")
        }
    }

    private func fault(_ id: String, _ en: String) -> AnswerReading { .faults([(name, Phrase(id: id, en: en))]) }

    private func pair(_ value: String) -> CalculatorLink.Pair { .init(name: name.text, value: value) }

    private func readWhole(_ written: String) -> AnswerReading {
        guard let number = WrittenNumber.whole(written) else {
            if case .money = control {
                return fault(
                    "Tulis “\(label.id)” dengan angka saja, misalnya 1.500.000.",
                    "Write “\(label.en)” in digits only, such as 1.500.000.")
            }
            return fault(
                "Tulis “\(label.id)” sebagai bilangan bulat, misalnya 12.",
                "Write “\(label.en)” as a whole number, such as 12.")
        }
        let words: Phrase
        switch control {
        case .count where ask.isYear: words = Phrase(id: "\(number)", en: "\(number)")
        case .count(let unit): words = Phrase(Int(number)) + Phrase(id: " \(unit.id)", en: " \(unit.en)")
        default: words = Phrase(Rupiah(number))
        }
        return .value(.integer(number), sent: [pair("\(number)")], words: words)
    }

    private func readPercent(_ written: String) -> AnswerReading {
        guard let number = WrittenNumber.decimal(written) else {
            return fault(
                "Tulis “\(label.id)” sebagai persen, misalnya 5,5.", "Write “\(label.en)” as a percentage, such as 5.5."
            )
        }
        let plain = String(written.filter { !$0.isWhitespace && $0 != "%" })
        let (comma, point) = (plain.map { $0 == "." ? "," : $0 }, plain.map { $0 == "," ? "." : $0 })
        return .value(
            number, sent: [pair(String(point))], words: Phrase(id: String(comma) + " %", en: String(point) + "%"))
    }

    private func readFlag(_ written: String) -> AnswerReading {
        switch written {
        case "ya": .value(.flag(true), sent: [pair(written)], words: Phrase(id: "Ya", en: "Yes"))
        case "tidak": .value(.flag(false), sent: [pair(written)], words: Phrase(id: "Tidak", en: "No"))
        default: fault("Pilih ya atau tidak.", "Choose yes or no.")
        }
    }

    private func readChoice(_ written: String) -> AnswerReading {
        guard let choice = choices.first(where: { $0.code == written }) else { return .faults([(name, missing)]) }
        return .value(.text(choice.code), sent: [pair(choice.code)], words: choice.label)
    }

    private func readChoices(_ written: [String]) -> AnswerReading {
        let chosen = choices.filter { written.contains($0.code) }
        guard chosen.count == Set(written).count else { return .faults([(name, missing)]) }
        if chosen.isEmpty { return .empty }
        return .value(
            .list(chosen.map { .text($0.code) }), sent: chosen.map { pair($0.code) },
            words: Phrase(
                id: Language.indonesian.list(chosen.map(\.label.id)),
                en: Language.english.list(chosen.map(\.label.en))))
    }

    private func readDate(_ entries: FormEntries) -> AnswerReading {
        var precision = DateField.Precision.day
        if case .bulan = control { precision = .month }
        switch WrittenDate(name, precision, entries) {
        case .empty: return .empty
        case .unreadable: return .faults([(name, WrittenDate.fault(precision))])
        case .day(let day): return .value(.text("\(day)"), sent: [pair("\(day)")], words: Phrase(day))
        case .bulan(let bulan): return .value(.text("\(bulan)"), sent: [pair("\(bulan)")], words: Phrase(bulan))
        }
    }
}

extension String {
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
