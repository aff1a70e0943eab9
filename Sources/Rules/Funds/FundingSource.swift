import Kernel

/// Who may pay the iuran of whom.
public enum FundingSource: String, CaseIterable, Sendable {
    case dbhSawit = "dbh_sawit"
    case apbd, apbdes
    case dbhCHT = "dbh_cht"
    case csr, baznas, mandiri

    /// Whether a regulation ties the money to the groups listed; else others may be possible too.
    public var isEarmarked: Bool { self == .dbhSawit || self == .dbhCHT }

    /// The groups that the fund may pay for.
    public var kelompok: Parameter<GroupTable> {
        switch self {
        case .dbhSawit: FundingSource.kelompokDBHSawit
        case .apbd: FundingSource.kelompokAPBD
        case .apbdes: FundingSource.kelompokAPBDes
        case .dbhCHT: FundingSource.kelompokDBHCHT
        case .csr: FundingSource.kelompokCSR
        case .baznas: FundingSource.kelompokBaznas
        case .mandiri: FundingSource.kelompokMandiri
        }
    }

    static let kelompokDBHSawit = Parameter<GroupTable>(
        "dana.dbh_sawit", Phrase(id: "kelompok DBH sawit", en: "groups of the palm fund"), unit: .table,
        checkedThrough: Bulan(2026, 12)!,
        note: Phrase(
            id: "Hanya pekerja perkebunan sawit yang belum terdaftar. Bagian dari APBD, jadi PP 50/2025 tidak berlaku.",
            en:
                "Only workers of palm plantations who are not registered yet. Part of the APBD, so PP 50/2025 does not apply."
        ),
        rows: [
            Row(
                from: Day(2023, 7, 24)!, GroupTable([.pekerjaSawit], .dikecualikan),
                Citation(.pmk91y2023, "Ps. 16 ayat (1) dan (5)", source: "sawitkita.id; kabarsawit.com"), .seen)
        ])

    static let kelompokAPBD = Parameter<GroupTable>(
        "dana.apbd", Phrase(id: "kelompok APBD", en: "groups of the APBD"), unit: .table,
        rows: [
            Row(
                from: Day(2021, 3, 25)!,
                GroupTable([
                    .init(.pekerjaRentan, .dikecualikan), .init(.pekerjaSawit, .dikecualikan),
                    .init(.pekerjaTembakau, .dikecualikan), .init(.nonASN, .bukanBPU),
                ]), Citation(.inpres2y2021, source: "Kaltim/PPU dan Sarolangun"), .seen)
        ])

    static let kelompokAPBDes = Parameter<GroupTable>(
        "dana.apbdes", Phrase(id: "kelompok ADD/APBDes", en: "groups of the ADD/APBDes"), unit: .table,
        note: Phrase(
            id: "PP 50/2025 hanya menyebut APBN dan APBD; apakah APBDes termasuk, petugas yang memutuskan.",
            en: "PP 50/2025 names the APBN and APBD only; whether the APBDes counts, an officer decides."),
        rows: [
            Row(
                from: Day(2024, 4, 25)!,
                GroupTable([
                    .init(.kepalaDesa, .bukanBPU), .init(.perangkatDesa, .bukanBPU), .init(.bpd, .perluPetugas),
                    .init(.rt, .perluPetugas), .init(.lkd, .perluPetugas),
                ]), Citation(.uu3y2024, source: "a-news.id; ambungpost 2021; Perbup Kendal 45/2025"), .seen)
        ])

    static let kelompokDBHCHT = Parameter<GroupTable>(
        "dana.dbh_cht", Phrase(id: "kelompok DBH CHT", en: "groups of the tobacco fund"), unit: .table,
        rows: [
            Row(
                from: Day(2022, 1, 1)!, GroupTable([.pekerjaTembakau], .dikecualikan),
                Citation(.pmk215y2021), .recalled)
        ])

    static let kelompokCSR = Parameter<GroupTable>(
        "dana.csr", Phrase(id: "kelompok CSR dan SERTAKAN", en: "groups of CSR and SERTAKAN"), unit: .table,
        rows: [
            Row(
                from: Day(2022, 7, 1)!, GroupTable(informal, .mendapat),
                Citation(.probisKepesertaan, "hlm. 67, wadah SC dan SL", source: "online.flipbuilder.com/bcgyr/dubq"),
                .seen)
        ])

    static let kelompokBaznas = Parameter<GroupTable>(
        "dana.baznas", Phrase(id: "kelompok Baznas", en: "groups of Baznas"), unit: .table,
        rows: [
            Row(from: Day(2015, 7, 1)!, GroupTable([.pekerjaRentan], .mendapat), Citation(.uu23y2011), .recalled)
        ])

    static let kelompokMandiri = Parameter<GroupTable>(
        "dana.mandiri", Phrase(id: "kelompok yang membayar sendiri", en: "groups that pay for themselves"),
        unit: .table,
        rows: [
            Row(
                from: Day(2015, 7, 1)!, GroupTable(informal, .mendapat),
                Citation(.pp44y2015), .recalled)
        ])

    /// Workers without an employer who pays them a wage.
    private static let informal: [WorkerGroup] = [.pekerjaRentan, .pekerjaSawit, .pekerjaTembakau]

    static let pengecualianPP50 = Parameter<RuleText>(
        "dana.pengecualian_pp50", Phrase(id: "yang tidak mendapat keringanan", en: "who gets no relief"), unit: .text,
        checkedThrough: Bulan(2027, 3)!,
        rows: [
            Row(
                from: Day(2026, 1, 1)!, RuleText("peserta yang iurannya dibayar APBN atau APBD"),
                Citation(.pp50y2025, "Ps. 3", source: "cnbcindonesia 20260204140501; babeindonesia 6571272"), .seen)
        ])

    static let reliefOfOthers = Interpretation(
        "dana.pp50_pembayar_lain",
        text: Phrase(
            id: "CSR dan Baznas kami baca sebagai bukan APBN atau APBD, jadi mendapat keringanan.",
            en: "We read CSR and Baznas as neither APBN nor APBD, so the relief holds."),
        doubt: Phrase(
            id: "PP 50/2025 hanya menyebut APBN dan APBD; tentang pembayar lain tidak ada penjelasan yang kami lihat.",
            en: "PP 50/2025 names the APBN and APBD only; we have seen nothing on other payers."))

    public static let chapter = Chapter(
        "dana", Phrase(id: "Sumber dana dan kelompoknya", en: "Funds and their groups"),
        parameters: allCases.map(\.kelompok.erased) + [pengecualianPP50.erased], interpretations: [reliefOfOthers])
}

extension Regulation {
    static let inpres2y2021 = Regulation(
        id: "inpres-2-2021", shortName: "Inpres 2/2021",
        title: Phrase(
            id: "Optimalisasi pelaksanaan program jaminan sosial ketenagakerjaan",
            en: "Making the most of employment social security"),
        diundangkan: nil, berlakuSejak: Day(2021, 3, 25), confidence: .recalled)
    static let uu3y2024 = Regulation(
        id: "uu-3-2024", shortName: "UU 3/2024",
        title: Phrase(
            id: "Perubahan kedua atas UU 6/2014 tentang desa", en: "Second amendment of UU 6/2014 on the desa"),
        diundangkan: Day(2024, 4, 25), berlakuSejak: Day(2024, 4, 25), confidence: .recalled)
    static let pmk215y2021 = Regulation(
        id: "pmk-215-2021", shortName: "PMK 215/PMK.07/2021",
        title: Phrase(
            id: "Penggunaan, pemantauan, dan evaluasi DBH cukai hasil tembakau", en: "Use of the tobacco excise fund"),
        diundangkan: nil, berlakuSejak: nil, confidence: .recalled)
    static let uu23y2011 = Regulation(
        id: "uu-23-2011", shortName: "UU 23/2011", title: Phrase(id: "Pengelolaan zakat", en: "Management of zakat"),
        diundangkan: nil, berlakuSejak: nil, confidence: .recalled)
}
