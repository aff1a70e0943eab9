import Kernel
import Rules

/// The answer about one death as entries: the sums where the law is plain, every reading where it is not.
struct HeirEntries {
    let hak: HakAhliWaris
    /// `total_tunai` under JKM, `total` under JKK.
    let totalKey: String

    /// - Parameter withScholarship: whether the children's money is part of the question.
    func entries(withScholarship: Bool) -> [ResultEntry] {
        let scholarship = withScholarship ? self.scholarship : []
        guard case .perluPetugas(let decision) = hak.answer else { return sums + scholarship + standing }
        let officer = ResultEntry.perluPetugas(decision) { reading in
            [ResultEntry("tunai", .rupiah(reading.tunai), Phrase(id: "Tunai", en: "In money"))]
                + (withScholarship
                    ? [ResultEntry("beasiswa", .rupiah(reading.beasiswa), Phrase(id: "Beasiswa", en: "Scholarship"))]
                    : [])
        }
        return hak.status == .aktif ? sums + scholarship + standing + officer : standing + officer
    }

    private var sums: [ResultEntry] {
        [
            ResultEntry(totalKey, .rupiah(hak.totalTunai), Phrase(id: "Jumlah tunai", en: "Total in money")),
            ResultEntry(
                "santunan_kematian", .rupiah(hak.santunanKematian), Phrase(id: "Santunan kematian", en: "Death grant")),
            ResultEntry(
                "santunan_berkala", .rupiah(hak.santunanBerkala), Phrase(id: "Santunan berkala", en: "Periodic grant")),
            ResultEntry(
                "biaya_pemakaman", .rupiah(hak.biayaPemakaman), Phrase(id: "Biaya pemakaman", en: "Funeral cost")),
        ]
    }

    private var scholarship: [ResultEntry] {
        let most = Phrase(id: "Beasiswa paling banyak", en: "Scholarship at most")
        let right = Phrase(id: "Berhak atas beasiswa", en: "Right to the scholarship")
        return switch hak.syaratBeasiswa {
        case .terpenuhi:
            [
                ResultEntry("beasiswa_eligible", .flag(true), right),
                ResultEntry("beasiswa_maks", .rupiah(hak.beasiswa), most),
            ]
        case .belum:
            [
                ResultEntry("beasiswa_eligible", .flag(false), right),
                ResultEntry("beasiswa_maks", .rupiah(.zero), most),
            ]
        case .perluPetugas: [ResultEntry("beasiswa_eligible", .text("perlu_petugas"), right)]
        }
    }

    private var standing: [ResultEntry] {
        let status = ResultEntry(
            "status", .text(hak.status.rawValue), Phrase(id: "Status kepesertaan", en: "Status of membership"))
        let manfaat = Phrase(id: "Manfaat", en: "Benefit")
        return switch hak.status {
        case .aktif: [status]
        case .menunggak: [status, ResultEntry("manfaat", .text("belum pasti"), manfaat)]
        case .nonaktif: [status, ResultEntry("manfaat", .text("tidak dijamin"), manfaat)]
        }
    }
}
