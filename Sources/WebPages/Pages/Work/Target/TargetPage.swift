import Calculators
import Coverage
import Kernel
import Registry

extension WorkLink {
    /// Targets of coverage by region and year.
    public static let targets = WorkLink("/kerja/target")

    /// The form with the target of a region and year filled in.
    static func target(_ kode: KodeWilayah, year: Int) -> WorkLink {
        WorkLink("/kerja/target?wilayah=\(kode)&tahun=\(year)")
    }
}

public enum TargetField {
    public static let wilayah = FieldName("wilayah")
    public static let year = FieldName("tahun")
    public static let percent = FieldName("persen")
    public static let people = FieldName("peserta")
    public static let source = FieldName("dasar")
    /// The moment of the version that the form was opened with; empty when there was none.
    public static let version = FieldName("versi")
}

/// Setting targets: the form first, then every target with its versions.
public struct TargetPage: Sendable {
    public struct Entry: Sendable {
        public let target: CoverageTarget
        public let region: String
        public let recordedOn: Day
        /// The version in force; others stay as history.
        public let isCurrent: Bool

        public init(target: CoverageTarget, region: String, recordedOn: Day, isCurrent: Bool) {
            self.target = target
            self.region = region
            self.recordedOn = recordedOn
            self.isCurrent = isCurrent
        }
    }

    public struct Model: Sendable {
        public let entries: [Entry]
        /// The regions that this person may set targets for.
        public let regions: [CoveragePage.RegionLabel]
        public let form: FormEntries
        /// Somebody recorded this one since the form was opened.
        public let changedMeanwhile: Entry?
        public let version: String

        public init(
            entries: [Entry], regions: [CoveragePage.RegionLabel], form: FormEntries, changedMeanwhile: Entry? = nil,
            version: String = ""
        ) {
            self.entries = entries
            self.regions = regions
            self.form = form
            self.changedMeanwhile = changedMeanwhile
            self.version = version
        }
    }

    let model: Model
    let frame: WorkFrame
    private var language: Language { frame.language }

    public init(_ model: Model, frame: WorkFrame) {
        self.model = model
        self.frame = frame
    }

    public var html: HTML {
        let title = language.say("Target cakupan", "Targets of coverage")
        return frame.page(title, here: .targets) {
            h1(title)
            p(
                language.say(
                    "Satu target untuk tiap wilayah dan tahun, berlaku sampai 31 Desember. Jalan menuju target tampil "
                        + "di halaman cakupan wilayah itu.",
                    "One target for each region and year, by 31 December. The path to it shows on the region's page."),
                .class("lead"))
            if let entry = model.changedMeanwhile { stale(entry) }
            WorkForm(
                action: .targets, frame: frame, submit: language.say("Simpan target", "Save the target"),
                entries: model.form
            ).html { fields }
            history
        }
    }

    private func stale(_ entry: Entry) -> HTML {
        Notice(
            differs: true,
            text: p {
                language.say(
                    "Orang lain sudah mencatat target \(entry.region) tahun \(entry.target.by.year): \(words(entry)), "
                        + "dasar \(entry.target.source). Isian Anda belum disimpan. Tekan Simpan sekali lagi bila tetap "
                        + "ingin menggantinya.",
                    "Somebody else recorded the target of \(entry.region) for \(entry.target.by.year): \(words(entry)), "
                        + "source \(entry.target.source). Yours is not saved yet. Press Save again to replace it.")
            }
        ).html
    }

    @HTMLBuilder private var fields: HTML {
        input(.type("hidden"), .name(TargetField.version.text), .value(model.version))
        SelectField(
            field: Field(TargetField.wilayah, language.say("Wilayah", "Region")),
            choices: model.regions.map { Choice("\($0.kode)", $0.name) },
            prompt: language.say("Pilih wilayah", "Choose a region")
        ).html(model.form, language)
        TextField(
            field: Field(
                TargetField.year, language.say("Tahun", "Year"), hint: language.say("Misalnya 2027.", "Such as 2027.")),
            kind: .digits(4)
        ).html(model.form, language)
        TextField(
            field: Field(
                TargetField.percent, language.say("Cakupan", "Coverage"),
                hint: language.say(
                    "Persen dari potensi pekerja, misalnya 53 atau 53,5. Isi ini atau jumlah peserta.",
                    "Percent of potential workers, such as 53 or 53.5. This or the participants."), isOptional: true),
            kind: .decimal(unit: "%")
        ).html(model.form, language)
        TextField(
            field: Field(TargetField.people, language.say("Jumlah peserta", "Participants"), isOptional: true),
            kind: .count(unit: language.say("orang", "people"))
        ).html(model.form, language)
        TextField(
            field: Field(
                TargetField.source, language.say("Dasar", "Source"),
                hint: language.say(
                    "Dokumen yang menetapkannya, misalnya Perda 3/2025 tentang RPJMD, hlm. 40.",
                    "The document that sets it, such as Perda 3/2025 on the RPJMD, p. 40."))
        ).html(model.form, language)
    }

    @HTMLBuilder private var history: HTML {
        h2(language.say("Target yang tercatat", "Recorded targets"))
        if model.entries.isEmpty {
            p(language.say("Belum ada target. Isi formulir di atas.", "There is none yet. Fill in the form above."))
        } else {
            DataTable(
                caption: .text(
                    language.say(
                        "Versi lama tetap tersimpan sebagai riwayat.", "Earlier versions stay as history.")),
                rowHead: .init(code: "region", title: language.say("Wilayah", "Region")) { entry in
                    guard entry.isCurrent else { return .text(entry.region) }
                    return a(
                        entry.region,
                        .href(WorkLink.target(entry.target.wilayah, year: entry.target.by.year).href(language)))
                },
                columns: [
                    .init(code: "year", title: language.say("Pada", "By")) { .text(language.date($0.target.by)) },
                    .init(code: "target", title: "Target") { .text(words($0)) },
                    .init(code: "source", title: language.say("Dasar", "Source"), isWords: true) {
                        .text($0.target.source)
                    },
                    .init(code: "recorded", title: language.say("Dicatat", "Recorded"), isWords: true) {
                        .text(
                            language.date($0.recordedOn)
                                + ($0.isCurrent ? "" : language.say(", sudah diganti", ", replaced since")))
                    },
                ], rows: model.entries, language: language
            ).html
        }
    }

    private func words(_ entry: Entry) -> String {
        [
            entry.target.percent.map(language.percent),
            entry.target.participants.map { language.number($0) + language.say(" peserta", " participants") },
        ].compactMap { $0 }.joined(separator: ", ")
    }
}

extension CoverageTarget {
    /// Reads the form of a target; what is wrong is noted in the entries.
    public init?(_ form: inout FormEntries, within regions: [KodeWilayah], today: Day) {
        let kode = KodeWilayah(form.text(TargetField.wilayah))
        if kode.map(regions.contains) != true {
            form.refuse(
                TargetField.wilayah, Phrase(id: "Pilih wilayah dari daftar.", en: "Choose a region of the list."))
        }
        let year = Int(form.text(TargetField.year).filter { !$0.isWhitespace })
        let by = year.flatMap { (2014...today.year + 30).contains($0) ? Day($0, 12, 31) : nil }
        if by == nil {
            form.refuse(
                TargetField.year,
                Phrase(
                    id: "Tulis tahun antara 2014 dan \(today.year + 30), misalnya \(today.year + 1).",
                    en: "Write a year from 2014 to \(today.year + 30), such as \(today.year + 1)."))
        }
        let percent = CoverageTarget.percent(&form)
        let people = CoverageTarget.people(&form)
        let source = form.text(TargetField.source).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if source.isEmpty || source.count > 300 {
            form.refuse(
                TargetField.source,
                Phrase(
                    id: "Tulis dokumen yang menetapkan target ini, paling banyak 300 huruf.",
                    en: "Write the document that sets this target, in at most 300 letters."))
        }
        if percent == nil, people == nil {
            form.refuse(
                TargetField.percent,
                Phrase(id: "Isi persen cakupan atau jumlah peserta.", en: "Fill in the percent or the participants."))
        }
        guard form.faults.isEmpty, let kode, let by else { return nil }
        self.init(
            wilayah: kode, by: by, percent: percent, participants: people, basis: .published, source: source)
    }

    private static func percent(_ form: inout FormEntries) -> Percent? {
        let text = form.text(TargetField.percent).filter { !$0.isWhitespace && $0 != "%" }
        guard !text.isEmpty else { return nil }
        let parts = text.split(separator: text.contains(",") ? "," : ".", omittingEmptySubsequences: false)
        let places = parts.count == 2 ? parts[1] : ""
        if parts.count <= 2, places.count <= 2, let whole = Int(parts[0]),
            let rest = Int((places + "00").prefix(2)), (0...100).contains(whole), rest >= 0
        {
            let percent = Percent(hundredths: whole * 100 + rest)
            if percent.hundredths > 0, percent.hundredths <= 10_000 { return percent }
        }
        form.refuse(
            TargetField.percent,
            Phrase(
                id: "Tulis persen antara 0,01 dan 100, misalnya 53 atau 53,5.",
                en: "Write a percent from 0.01 to 100, such as 53 or 53.5."))
        return nil
    }

    private static func people(_ form: inout FormEntries) -> Int? {
        let text = form.text(TargetField.people)
        guard !text.allSatisfy(\.isWhitespace) else { return nil }
        if let count = WrittenNumber.whole(text), (1...100_000_000).contains(count) { return Int(count) }
        form.refuse(
            TargetField.people,
            Phrase(
                id: "Tulis jumlah peserta dalam angka, misalnya 695.556.",
                en: "Write the participants in digits, such as 695,556."))
        return nil
    }
}
