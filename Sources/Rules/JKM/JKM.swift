import Kernel

/// Jaminan kematian: what the heirs get when a peserta dies from another cause than work.
public enum JKM {
    private static let poster = "poster resmi PP 82/2019 (scribd 458074033)"
    private static let before = "jenepontokab.go.id 17-07-2019"
    private static let pp44 = Citation(.pp44y2015, "Ps. 34", source: before)
    private static let pp82 = Citation(.pp82y2019, "Ps. 34", source: poster)
    private static let start2015 = Day(2015, 7, 1)!
    private static let start2019 = Day(2019, 12, 2)!

    public static let santunanKematian = Parameter<Rupiah>(
        "jkm.santunan_kematian", Phrase(id: "santunan kematian", en: "death grant"), unit: .rupiah,
        rows: [
            Row(from: start2015, Rupiah(16_200_000), pp44, .seen),
            Row(from: start2019, Rupiah(20_000_000), pp82, .seen),
        ])

    public static let santunanBerkala = Parameter<Rupiah>(
        "jkm.santunan_berkala", Phrase(id: "santunan berkala, dibayar sekaligus", en: "periodic grant, paid at once"),
        unit: .rupiah,
        rows: [
            Row(from: start2015, Rupiah(4_800_000), pp44, .seen),
            Row(from: start2019, Rupiah(12_000_000), pp82, .seen),
        ])

    public static let biayaPemakaman = Parameter<Rupiah>(
        "jkm.biaya_pemakaman", Phrase(id: "biaya pemakaman", en: "funeral cost"), unit: .rupiah,
        rows: [
            Row(from: start2015, Rupiah(3_000_000), pp44, .seen),
            Row(from: start2019, Rupiah(10_000_000), pp82, .seen),
        ])

    /// Nobody was found to be refused for having joined a few days before.
    public static let noWaitingPeriod = Interpretation(
        "jkm.tanpa_masa_tunggu",
        text: Phrase(
            id: "Tidak ada masa tunggu: peserta aktif terjamin sejak hari pertama.",
            en: "There is no waiting period: an active participant is covered from the first day."),
        doubt: Phrase(
            id: "Dibaca dari keterangan dua kantor cabang (koranbuleleng.com 07-10-2021; "
                + "banten.antaranews.com 103876), bukan dari pasal. Petugas memastikan hari mulai perlindungan.",
            en: "Read from what two branch offices said (koranbuleleng.com 07-10-2021; banten.antaranews.com 103876), "
                + "not from an article. An officer confirms the first day of cover."))

    public static let chapter = Chapter(
        "jkm", Phrase(id: "Manfaat JKM", en: "Death benefit"),
        parameters: [santunanKematian.erased, santunanBerkala.erased, biayaPemakaman.erased],
        interpretations: [noWaitingPeriod])
}
