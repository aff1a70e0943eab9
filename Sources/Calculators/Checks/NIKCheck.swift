import Kernel
import Rules
import Wilayah

/// Whether a NIK has the form of one. Steps and errors never carry the number itself.
enum NIKCheck {
    static let all = [nik]

    /// The regions that are part of the program: a constant, read once.
    private static let regions = try? WilayahDirectory.load()

    private static let nik = Calculator(
        "nik", Phrase(id: "Periksa susunan NIK", en: "Check the form of a NIK"),
        fields: [
            Field(
                "nik", Phrase(id: "NIK", en: "NIK"),
                hint: Phrase(id: "16 angka seperti di KTP.", en: "16 digits as on the KTP."), .text)
        ]
    ) { answers, _, day, trace throws(RuleError) in
        let reading = NIKReading.read(answers.text("nik") ?? "", known: regions?.knownKecamatan)
        let faults = reading.issues.intersection(.unsound)
        guard faults.isEmpty, let sex = reading.sex, let born = reading.birthDay(referenceDay: day) else {
            return unsound(reading.issues, &trace)
        }
        trace.note(Step("valid_structure", .sound))
        let warnings = NIKFault.all.filter { !$0.isFault && reading.issues.contains($0.issue) }
        for warning in warnings { trace.note(Step("peringatan", warning.text)) }
        return [valid(true)] + region(reading.prefix6) + [
            ResultEntry("jenis_kelamin", .text(sex.letter), Phrase(id: "Jenis kelamin", en: "Sex")),
            ResultEntry("tanggal_lahir", .text(born.description), Phrase(id: "Tanggal lahir", en: "Date of birth")),
        ]
    }

    private static func unsound(_ issues: NIKIssues, _ trace: inout Trace) -> [ResultEntry] {
        let faults = NIKFault.all.filter { $0.isFault && !issues.isDisjoint(with: $0.issue) }
        for fault in faults { trace.note(Step("valid_structure", fault.text, found: .text(fault.code))) }
        let codes = ResultValue.list(faults.map { .text($0.code) })
        return [valid(false), ResultEntry("masalah", codes, Phrase(id: "Yang salah", en: "What is wrong"))]
    }

    private static func valid(_ sound: Bool) -> ResultEntry {
        ResultEntry("valid_structure", .flag(sound), Phrase(id: "Susunannya benar", en: "Its form is right"))
    }

    /// Where the number was first issued, which need not be where the person lives.
    private static func region(_ prefix: UInt32) -> [ResultEntry] {
        let levels: [(String, KodeWilayah.Level, Phrase)] = [
            ("provinsi", .provinsi, Phrase(id: "Kode provinsi", en: "Code of the province")),
            ("kabkota", .kabupatenKota, Phrase(id: "Kode kabupaten/kota", en: "Code of the kabupaten/kota")),
            ("kecamatan", .kecamatan, Phrase(id: "Kode kecamatan", en: "Code of the kecamatan")),
        ]
        let kecamatan = KodeWilayah(digits: UInt64(prefix), level: .kecamatan)
        return levels.compactMap { key, level, label in
            kecamatan?.ancestor(at: level).map { ResultEntry(key, .text($0.description), label) }
        }
    }
}

extension NIKIssues {
    /// The number is not of the form, or was not typed as it is.
    fileprivate static let unsound = errors.union([.serialZero, .proposedRepair])
}

extension Phrase {
    fileprivate static let sound = Phrase(
        id: "16 angka, kode wilayah, tanggal, dan nomor urutnya sesuai susunan NIK. Ini tidak membuktikan bahwa NIK "
            + "terdaftar di Dukcapil.",
        en:
            "Its 16 digits, region, date and serial have the form of a NIK. That does not prove that Dukcapil issued it."
    )
}
