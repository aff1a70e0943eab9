import Kernel
import Rules

/// Children as a case gives them: a number, a text such as `SD kelas 3 usia 9; SMA`, or a list with one entry each.
struct ChildrenInput {
    /// More children than anybody has.
    private static let most = 30
    private static let keys = ["jenjang", "sisa_tahun", "kelas", "usia", "menikah", "bekerja"]
    let field: String
    let lama: PerJenjang<Int>

    /// Before yearly amounts existed the lengths of today read the levels; they change no sum then.
    init(_ field: String, _ law: Law, on day: Day) throws(RuleError) {
        self.field = field
        let day = max(day, Beasiswa.lama.tk.rows[0].berlakuSejak)
        lama = try Beasiswa.lama.map { (parameter) throws(RuleError) in try law.value(of: parameter, on: day).value }
    }

    func children(_ value: InputValue) throws(RuleError) -> [Anak] {
        switch value {
        case .integer(let count):
            guard count >= 0 else { throw .notChildren(field, .negative) }
            guard count <= Self.most else { throw .notChildren(field, .outOfRange) }
            return Array(repeating: .wholePath, count: Int(count))
        case .text(let text):
            if let count = Int64(text) { return try children(.integer(count)) }
            let parts = text.split { $0 == ";" || $0 == "," }.map(String.init)
            return try children(.list(parts.map(InputValue.text)))
        case .list(let values):
            guard values.count <= Self.most else { throw .notChildren(field, .outOfRange) }
            var children: [Anak] = []
            for (index, value) in values.enumerated() { children.append(try child(value, "\(field).\(index + 1)")) }
            return children
        default: throw .notChildren(field, .wrongKind)
        }
    }

    private func child(_ value: InputValue, _ place: String) throws(RuleError) -> Anak {
        switch value {
        case .text(let text):
            let schooling = try Schooling(text, field: place, years: lama)
            if schooling.jenjang == nil, schooling.usia == nil { throw .ageNeeded(place) }
            return Anak(jenjang: schooling.jenjang, sisaTahun: schooling.sisaTahun, usia: schooling.usia)
        case .object(let values): return try child(values, place)
        default: throw .notChildren(place, .wrongKind)
        }
    }

    private func child(_ values: [String: InputValue], _ place: String) throws(RuleError) -> Anak {
        for key in values.keys.sorted() where !Self.keys.contains(key) {
            throw .unknownKey("\(place).\(key)", among: Self.keys.map { "\(place).\($0)" })
        }
        guard case .text(let text) = values["jenjang"] else { throw .levelMissing("\(place).jenjang") }
        let schooling = try Schooling(text, field: "\(place).jenjang", years: lama)
        let usia = try count(values, "usia", place, through: 150) ?? schooling.usia
        let left = try yearsLeft(values, schooling, place)
        if schooling.jenjang == nil, usia == nil { throw .ageNeeded("\(place).usia") }
        return Anak(
            jenjang: schooling.jenjang, sisaTahun: left, usia: usia, menikah: try flag(values, "menikah", place),
            bekerja: try flag(values, "bekerja", place))
    }

    private func yearsLeft(
        _ values: [String: InputValue], _ schooling: Schooling, _ place: String
    ) throws(RuleError) -> Int? {
        guard let jenjang = schooling.jenjang else { return nil }
        let left = try count(values, "sisa_tahun", place, through: lama[jenjang])
        guard let kelas = try count(values, "kelas", place, through: 150) else { return left ?? schooling.sisaTahun }
        let byClass = try Schooling.left(jenjang, kelas, lama[jenjang], "\(place).kelas")
        guard left == nil || left == byClass else { throw .classDisagrees("\(place).sisa_tahun", byClass) }
        return byClass
    }

    private func count(
        _ values: [String: InputValue], _ key: String, _ place: String, through most: Int
    ) throws(RuleError) -> Int? {
        guard let value = values[key], value != .null else { return nil }
        let field = Field("\(place).\(key)", Phrase(id: key, en: key), .count(0...most, Phrase(id: "", en: "")))
        try field.check(value)
        guard case .integer(let number) = value else { return nil }
        return Int(number)
    }

    private func flag(_ values: [String: InputValue], _ key: String, _ place: String) throws(RuleError) -> Bool {
        guard let value = values[key], value != .null else { return false }
        try Field("\(place).\(key)", Phrase(id: key, en: key), .flag).check(value)
        return value == .flag(true)
    }
}

extension RuleError {
    fileprivate static func notChildren(_ field: String, _ code: Code) -> RuleError {
        RuleError(
            code, field: field,
            reason: Phrase(
                id: "anak harus berupa jumlah 0 sampai 30 atau daftar jenjang.",
                en: "children must be a number 0 through 30 or a list of levels."),
            nextAct: Phrase(
                id: "Tulis 2, atau \"SD kelas 3 usia 9; SMA\".", en: "Write 2, or \"SD kelas 3 usia 9; SMA\"."))
    }

    fileprivate static func levelMissing(_ field: String) -> RuleError {
        RuleError(
            .missing, field: field,
            reason: Phrase(id: "jenjang anak belum diisi.", en: "the child's level is missing."),
            nextAct: Phrase(
                id: "Isi TK, SD, SMP, SMA, PT, atau belum sekolah.", en: "Give TK, SD, SMP, SMA, PT, or belum sekolah.")
        )
    }

    fileprivate static func ageNeeded(_ field: String) -> RuleError {
        RuleError(
            .missing, field: field,
            reason: Phrase(
                id: "usia anak yang belum sekolah belum diisi.", en: "the age of a child below school age is missing."),
            nextAct: Phrase(id: "Isi usianya dalam tahun.", en: "Give the age in years."))
    }

    fileprivate static func classDisagrees(_ field: String, _ left: Int) -> RuleError {
        RuleError(
            .contradiction, field: field,
            reason: Phrase(
                id: "menurut kelasnya masih tersisa \(left) tahun.", en: "by the class, \(left) years are left."),
            nextAct: Phrase(id: "Isi kelas atau sisa_tahun saja.", en: "Give only kelas or only sisa_tahun."))
    }
}
