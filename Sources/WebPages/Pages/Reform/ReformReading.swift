import Calculators
import Kernel
import Rules

/// What an address asks to change: up to three numbers of the law, from which month, for how many people.
struct ReformReading: Sendable {
    static let mostChanges = 3
    static let mostPeople = 100_000_000

    static let number = FieldName("angka")
    static let value = FieldName("nilai")
    static let from = FieldName("sejak")
    static let through = FieldName("sampai")
    static let people = FieldName("orang")

    /// A number that was chosen. Its new value is nil while it was not asked yet, or cannot be read.
    struct Chosen: Sendable {
        let parameter: AnyParameter
        /// As typed; nil when the number has just been chosen.
        let written: String?
        var value: Quantity?
    }

    private(set) var entries: FormEntries
    private(set) var chosen: [Chosen] = []
    private(set) var from: Bulan
    private(set) var through: Bulan?
    private(set) var people = 1_000

    /// - Parameter texts: everything that the address carries, by name; what no field asks is let lie.
    init(_ texts: [String: [String]], _ catalogue: [AnyParameter], today: Day) {
        from = today.bulan
        entries = FormEntries()
        var wrong: [Phrase] = []
        for slot in 1...Self.mostChanges {
            guard let id = texts[Self.number.numbered(slot).text]?.first?.trimmed, !id.isEmpty else { continue }
            do throws(RuleError) {
                let parameter = try Self.changeable(id, catalogue)
                guard !chosen.contains(where: { $0.parameter.id == parameter.id }) else { continue }
                let written = texts[Self.value.numbered(slot).text]?.first
                chosen.append(Chosen(parameter: parameter, written: written))
            } catch { wrong.append(error.citizenMessage) }
        }
        entries = FormEntries(shown(texts, today))
        for message in wrong { entries.refuse(freeSlot, message) }
        for index in chosen.indices { readValue(index) }
        readPeriod()
        readPeople()
    }

    /// Where another number can be chosen.
    var freeSlot: FieldName { Self.number.numbered(min(chosen.count + 1, Self.mostChanges)) }

    /// What would be changed; nil while something is missing or wrong.
    var changes: [Reform.Change]? {
        let values = chosen.compactMap(\.value)
        guard !chosen.isEmpty, values.count == chosen.count, entries.faults.isEmpty else { return nil }
        return zip(chosen, values).map { one, value in
            Reform.Change(one.parameter.id, value, from: from.firstDay, through: through?.lastDay)
        }
    }

    /// Sets a refusal of the law at the number that it names, else at the month.
    mutating func refuse(_ error: RuleError) {
        let slot = chosen.firstIndex { $0.parameter.id == error.field }
        entries.refuse(slot.map { Self.value.numbered($0 + 1) } ?? Self.from, error.citizenMessage)
    }

    private static func changeable(_ id: String, _ catalogue: [AnyParameter]) throws(RuleError) -> AnyParameter {
        let parameter = try catalogue.named(id)
        guard parameter.isScalar else {
            throw RuleError(
                .wrongKind, field: id,
                reason: Phrase(
                    id: "“\(parameter.label.id.capitalizedFirst)” bukan satu angka, melainkan tabel atau kata.",
                    en: "“\(parameter.label.en.capitalizedFirst)” is no single number but a table or words."),
                nextAct: Phrase(
                    id: "Pilih angka lain di sini; tabel diubah dengan perintah lindungi rules reform.",
                    en: "Choose another number here; tables are changed with the command lindungi rules reform."))
        }
        return parameter
    }

    /// What stands in the form: the numbers without gaps, a shared month in its parts, and what is offered at first.
    private func shown(_ texts: [String: [String]], _ today: Day) -> [String: [String]] {
        var shown: [String: [String]] = [:]
        for (index, one) in chosen.enumerated() {
            shown[Self.number.numbered(index + 1).text] = [one.parameter.id]
            shown[Self.value.numbered(index + 1).text] = one.written.map { [$0] }
        }
        shown[Self.people.text] = texts[Self.people.text] ?? [Language.indonesian.number(people)]
        for name in [Self.from, Self.through] {
            for part in DateField.all(of: name) { shown[part.text] = texts[part.text] }
            let isGiven = DateField.all(of: name).contains { texts[$0.text] != nil }
            if name == Self.from, !isGiven { shown[name.text] = ["\(today.bulan)"] }
            for (part, text) in WrittenDate.parts(of: name, WrittenDate(name, .month, FormEntries(shown))) {
                shown[part.text] = [text]
            }
        }
        return shown
    }

    private mutating func readValue(_ index: Int) {
        guard let written = chosen[index].written?.trimmed else { return }
        let name = Self.value.numbered(index + 1)
        guard !written.isEmpty else {
            return entries.refuse(
                name, Phrase(id: "Nilai barunya belum diisi. Isi dahulu.", en: "The new value is empty. Fill it in."))
        }
        do throws(RuleError) { chosen[index].value = try chosen[index].parameter.read(written) } catch {
            entries.refuse(name, error.citizenMessage)
        }
    }

    private mutating func readPeriod() {
        switch WrittenDate(Self.from, .month, entries) {
        case .bulan(let bulan): from = bulan
        default: entries.refuse(Self.from, WrittenDate.fault(.month))
        }
        switch WrittenDate(Self.through, .month, entries) {
        case .bulan(let bulan) where bulan < from:
            entries.refuse(
                Self.through,
                Phrase(
                    id: "Bulan terakhir sebelum bulan pertama. Perbaiki salah satunya.",
                    en: "The last month is before the first. Correct one of them."))
        case .bulan(let bulan): through = bulan
        case .empty: break
        default: entries.refuse(Self.through, WrittenDate.fault(.month))
        }
    }

    private mutating func readPeople() {
        let written = entries.text(Self.people).trimmed
        guard let count = WrittenNumber.whole(written), (1...Int64(Self.mostPeople)).contains(count) else {
            return entries.refuse(
                Self.people,
                Phrase(
                    id: "Tulis jumlah orang dari 1 sampai 100.000.000, misalnya 1.000.",
                    en: "Write a number of people from 1 to 100,000,000, such as 1.000."))
        }
        people = Int(count)
    }
}
