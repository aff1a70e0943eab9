import Calculators
import Kernel

extension ChildrenField {
    /// The rows that hold a child, in order; a fault of the calculator names a child by its place among them.
    func filled(_ entries: FormEntries) -> [Int] { (1...Self.most).filter { !isEmpty($0, entries) } }

    func read(_ entries: FormEntries) -> AnswerReading {
        var (values, sent, words): ([InputValue], [CalculatorLink.Pair], [Phrase]) = ([], [], [])
        var faults: [(FieldName, Phrase)] = []
        for row in filled(entries) {
            let parts = parts(row)
            let (school, age) = (entries.text(parts.school).trimmed, entries.text(parts.age).trimmed)
            guard let found = Self.schooling.first(where: { $0.code == school }) else {
                faults.append((parts.school, Self.noSchool(row)))
                continue
            }
            guard age.isEmpty || (WrittenNumber.whole(age).map { (0...150).contains($0) } ?? false) else {
                faults.append((parts.age, Self.badAge(row)))
                continue
            }
            values.append(.text(age.isEmpty ? school : "\(school) usia \(age)"))
            sent.append(.init(name: parts.school.text, value: school))
            if !age.isEmpty { sent.append(.init(name: parts.age.text, value: age)) }
            words.append(found.label + (age.isEmpty ? Phrase(id: "", en: "") : Self.aged(age)))
        }
        if !faults.isEmpty { return .faults(faults) }
        if values.isEmpty { return .empty }
        return .value(
            .list(values), sent: sent,
            words: Phrase(
                id: words.map(\.id).joined(separator: "; "), en: words.map(\.en).joined(separator: "; ")))
    }

    private static func aged(_ age: String) -> Phrase { Phrase(id: ", usia \(age) tahun", en: ", aged \(age)") }

    private static func noSchool(_ row: Int) -> Phrase {
        Phrase(
            id: "Pilih sekolah anak ke-\(row), atau kosongkan usianya.",
            en: "Choose the school of child \(row), or clear the age.")
    }

    private static func badAge(_ row: Int) -> Phrase {
        Phrase(
            id: "Tulis usia anak ke-\(row) dalam tahun, misalnya 9.",
            en: "Write the age of child \(row) in years, such as 9.")
    }
}
