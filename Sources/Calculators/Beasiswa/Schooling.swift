import Kernel
import Rules

/// Where a child stands at school, read as people write it: `TK`, `SD kelas 1`, `SMA kelas 11`, `kuliah tahun 2`,
/// `TK B`, `belum sekolah`; with `usia 9` behind it where the age is known.
struct Schooling {
    /// Nil for a child below school age.
    var jenjang: Jenjang?
    var sisaTahun: Int?
    var usia: Int?

    private static let names: [(String, Jenjang)] = [
        ("tk", .tk), ("paud", .tk), ("sd", .sd), ("mi", .sd), ("smp", .smp), ("mts", .smp), ("sma", .sma),
        ("smk", .sma), ("ma", .sma), ("pt", .pt), ("s1", .pt), ("d3", .pt), ("d4", .pt), ("kuliah", .pt),
        ("universitas", .pt), ("perguruan_tinggi", .pt), ("pelatihan", .pt),
    ]

    /// - Parameter lama: how many years each level has.
    /// - Throws: `unknownChoice` with the near levels; `outOfRange` for a class that the level does not have.
    init(_ text: String, field: String, years lama: PerJenjang<Int>) throws(RuleError) {
        var words = text.lowercased().split { $0 == " " || $0 == "_" || $0 == "-" }.map(String.init)
        usia = try Self.takeNumber(after: ["usia", "umur"], of: &words, field)
        var kelas = try Self.takeNumber(after: ["kelas", "tahun", "tingkat"], of: &words, field)
        if words == ["belum", "sekolah"] { return }
        if kelas == nil, words.first == "tk", let group = ["a", "b"].firstIndex(of: words.last) {
            (words, kelas) = (["tk"], group + 1)
        }
        guard let found = Self.level(words.joined()) else { throw .unknownLevel(text, field) }
        jenjang = found
        sisaTahun = try kelas.map { (kelas) throws(RuleError) in try Self.left(found, kelas, lama[found], field) }
    }

    /// The years left with the present one: class 8 of SMP, or its second year, leaves two.
    static func left(_ jenjang: Jenjang, _ kelas: Int, _ most: Int, _ field: String) throws(RuleError) -> Int {
        let first = jenjang.firstClass
        let year = kelas >= first ? kelas - first + 1 : kelas
        guard (1...most).contains(year) else { throw .unknownClass(jenjang, kelas, most, field) }
        return most - year + 1
    }

    private static func takeNumber(
        after markers: [String], of words: inout [String], _ field: String
    ) throws(RuleError) -> Int? {
        guard let place = words.firstIndex(where: markers.contains) else { return nil }
        guard place + 1 < words.count, let number = Int(words[place + 1]), (0...150).contains(number) else {
            throw .unreadableNumber(words[place], field)
        }
        words.removeSubrange(place...(place + 1))
        if place < words.count, words[place] == "tahun" { words.remove(at: place) }
        return number
    }

    static func level(_ text: String) -> Jenjang? { names.first { sameWord($0.0, text) }?.1 }
}

extension RuleError {
    static func unknownLevel(_ text: String, _ field: String) -> RuleError {
        RuleError(
            .unknownChoice, field: field,
            reason: Phrase(id: "jenjang sekolah ini tidak terbaca.", en: "this level of school cannot be read."),
            nextAct: Phrase(
                id: "Tulis TK, SD kelas 1, SMP, SMA kelas 11, PT, atau belum sekolah.",
                en: "Write TK, SD kelas 1, SMP, SMA kelas 11, PT, or belum sekolah."))
    }

    fileprivate static func unknownClass(_ jenjang: Jenjang, _ kelas: Int, _ most: Int, _ field: String) -> RuleError {
        let first = jenjang.firstClass
        return RuleError(
            .outOfRange, field: field,
            reason: Phrase(
                id: "\(jenjang.label.id) tidak mempunyai kelas \(kelas).",
                en: "\(jenjang.label.en) has no class \(kelas)."),
            nextAct: Phrase(
                id: "Isi kelas \(first) sampai \(first + most - 1).",
                en: "Give class \(first) through \(first + most - 1)."))
    }

    fileprivate static func unreadableNumber(_ word: String, _ field: String) -> RuleError {
        RuleError(
            .wrongKind, field: field,
            reason: Phrase(
                id: "angka di belakang \"\(word)\" tidak terbaca.", en: "the number after \"\(word)\" cannot be read."),
            nextAct: Phrase(id: "Tulis misalnya \"SD kelas 3 usia 9\".", en: "Write for example \"SD kelas 3 usia 9\".")
        )
    }
}
