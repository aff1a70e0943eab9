import Kernel

/// An amount that is announced each year: known, or announced at the time but not seen by us.
public enum AnnouncedRupiah: ParameterValue {
    case known(Rupiah)
    case unknown

    private static let unknownWord = "belum diketahui"

    public var quantity: Quantity {
        switch self {
        case .known(let amount): .rupiah(amount)
        case .unknown: .text(AnnouncedRupiah.unknownWord)
        }
    }

    public init?(_ quantity: Quantity) {
        if let amount = Rupiah(quantity) {
            self = .known(amount)
        } else if quantity == .text(AnnouncedRupiah.unknownWord) {
            self = .unknown
        } else {
            return nil
        }
    }
}

extension JP {
    private static let krishand = "krishand.com"
    private static let file2025 = "GitHub 52511735226"
    private static let gap = Phrase(
        id: "Nilai Maret 2016 sampai Februari 2023 dan sejak Maret 2026 belum kami lihat.",
        en: "We have not seen the values of March 2016 through February 2023 and from March 2026 on.")

    public static let manfaatMin = Parameter<AnnouncedRupiah>(
        "jp.manfaat_min", Phrase(id: "manfaat pensiun paling sedikit", en: "least monthly pension"),
        unit: .rupiahPerBulan, checkedThrough: Bulan(2026, 2)!, note: gap,
        rows: [
            Row(from: start, .known(Rupiah(300_000)), limit("salinan publik PP 45/2015"), .seen),
            Row(from: Day(2016, 3, 1)!, .unknown, limit(), .recalled),
            Row(from: Day(2023, 3, 1)!, .known(Rupiah(383_400)), limit("jatim.suaraindonesia.co.id"), .seen),
            Row(from: Day(2024, 3, 1)!, .known(Rupiah(393_500)), limit(krishand), .seen),
            Row(from: Day(2025, 3, 1)!, .known(Rupiah(399_700)), limit(file2025), .seen),
        ])

    public static let manfaatMaks = Parameter<AnnouncedRupiah>(
        "jp.manfaat_maks", Phrase(id: "manfaat pensiun paling banyak", en: "greatest monthly pension"),
        unit: .rupiahPerBulan, checkedThrough: Bulan(2026, 2)!,
        note: Phrase(
            id: "\(gap.id) Nilai 2024 kami turunkan dari nilai 2023 dan 2025.",
            en: "\(gap.en) The value of 2024 is derived from those of 2023 and 2025."),
        rows: [
            Row(from: start, .known(Rupiah(3_600_000)), limit("salinan publik PP 45/2015"), .seen),
            Row(from: Day(2016, 3, 1)!, .unknown, limit(), .recalled),
            Row(from: Day(2023, 3, 1)!, .known(Rupiah(4_598_100)), limit("jatim.suaraindonesia.co.id"), .seen),
            Row(from: Day(2024, 3, 1)!, .known(Rupiah(4_718_200)), limit(), .recalled),
            Row(from: Day(2025, 3, 1)!, .known(Rupiah(4_792_300)), limit(file2025), .seen),
        ])

    private static func limit(_ source: String = "") -> Citation { Citation(.pp45y2015, "Ps. 18", source: source) }

    /// The new limit: the old one and the inflation of the last year, rounded up.
    public static func naik(
        _ lalu: Rupiah, inflasi: Rate, _ kelipatan: Resolved<Rupiah>, key: String, _ recorder: inout some Recorder
    ) throws(RuleError) -> Rupiah {
        let step = kelipatan.value
        guard step > .zero else { throw .noMultiple }
        let exact = 1_000_000 + inflasi.ppm
        let multiples = try lalu.times(exact, over: 1_000_000 * step.amount, .up)
        let baru = try multiples.times(Int(step.amount))
        recorder.note(
            Step(
                key,
                Phrase(
                    id:
                        "Batas \(lalu.id) dinaikkan dengan inflasi \(inflasi.id), dibulatkan ke atas ke kelipatan \(step.id): "
                        + "\(baru.id).",
                    en:
                        "The limit of \(lalu.en) is raised by the inflation of \(inflasi.en) and rounded up to a multiple of \(step.en): "
                        + "\(baru.en)."),
                found: .rupiah(baru), uses: [kelipatan.use], interpretation: roundedUp))
        return baru
    }
}

extension RuleError {
    fileprivate static let noMultiple = RuleError(
        .outOfRange, field: JP.kelipatan.id,
        reason: Phrase(id: "kelipatan pembulatan nol.", en: "the multiple to round to is zero."),
        nextAct: Phrase(id: "Isi kelipatan lebih dari nol.", en: "Give a multiple above zero."))
}
