import Kernel

/// What decides about relief for a BPU. Nil is not known: asked for only in months where it matters.
public struct SituationBPU: Hashable, Sendable {
    public enum Sector: String, Hashable, Sendable, CaseIterable {
        case transport, other
    }

    /// Whether the iuran is paid with APBN or APBD money, which PP 50/2025 shuts out.
    public enum Funding: Hashable, Sendable {
        case apbnOrAPBD
        /// By the peserta, a company (CSR), Baznas or another donor.
        case own, donor
        /// APBDes: the text does not say.
        case apbdes
    }

    public var sector: Sector?
    public var funding: Funding?
    /// PP 49/2020 asked that the iuran through July 2020 be paid.
    public var lunasJuli2020: Bool

    public init(sector: Sector? = nil, funding: Funding? = nil, lunasJuli2020: Bool = true) {
        self.sector = sector
        self.funding = funding
        self.lunasJuli2020 = lunasJuli2020
    }

    /// The same with nothing unknown.
    struct Facts: Hashable, Sendable {
        let sector: Sector
        let funding: Funding
        let lunasJuli2020: Bool
    }

    func facts(sector: Sector, funding: Funding) -> Facts {
        Facts(
            sector: self.sector ?? sector, funding: self.funding ?? funding, lunasJuli2020: lunasJuli2020)
    }
}

extension Keringanan {
    static let bpu: [Relief<SituationBPU.Facts>] = [
        Relief(id: "pp50_transport", label: pp50Transport.label, rate: pp50Transport, programs: .mandatory) {
            $0.sector == .transport ? pp50Funding($0.funding) : .elsewhere
        },
        Relief(id: "pp50_lain", label: pp50Other.label, rate: pp50Other, programs: .mandatory) {
            $0.sector == .other ? pp50Funding($0.funding) : .elsewhere
        },
        Relief(id: "pp49_2020", label: pp49.label, rate: pp49, programs: .mandatory) {
            untilJuly2020($0.lunasJuli2020)
        },
    ]

    private static func pp50Funding(_ funding: SituationBPU.Funding) -> Eligibility {
        switch funding {
        case .own, .donor:
            .eligible(
                Phrase(id: "sebab iuran tidak dibayar APBN atau APBD", en: "because neither APBN nor APBD pays"))
        case .apbnOrAPBD:
            .excluded(
                Phrase(
                    id: "peserta yang iurannya dibayar APBN atau APBD dikecualikan",
                    en: "those for whom APBN or APBD pays are excluded"))
        case .apbdes:
            .officer(
                Phrase(
                    id: "PP itu mengecualikan APBN dan APBD dan tidak menyebut APBDes; petugas yang memutuskan",
                    en: "it excludes APBN and APBD and does not name APBDes; an officer decides"))
        }
    }

    static func untilJuly2020(_ isSettled: Bool) -> Eligibility {
        isSettled
            ? .eligible(
                Phrase(
                    id: "dengan syarat iuran sampai Juli 2020 sudah lunas",
                    en: "given that contributions through July 2020 are paid"))
            : .excluded(
                Phrase(
                    id: "iuran sampai Juli 2020 belum lunas", en: "contributions through July 2020 are not paid"))
    }

    static let donors = Interpretation(
        "iuran.keringanan.donatur",
        text: Phrase(
            id: "Iuran yang dibayar CSR, Baznas, atau donatur lain mendapat keringanan PP 50/2025.",
            en: "Contributions paid by CSR, Baznas or another donor get the relief of PP 50/2025."),
        doubt: Phrase(
            id: "PP 50/2025 hanya menyebut APBN dan APBD sebagai pengecualian; tidak ada penegasan untuk donatur.",
            en: "PP 50/2025 names only APBN and APBD as excluded; nothing confirms it for donors."))

    static let anySector = Interpretation(
        "iuran.keringanan.sektor",
        text: Phrase(
            id: "Angkutan hasil kebun bukan otomatis sektor transportasi; sektor diisi oleh pemakai.",
            en: "Hauling crops is not by itself the transport sector; the user names the sector."),
        doubt: Phrase(
            id: "Batas pekerja transportasi dalam PP 50/2025 belum kami baca.",
            en: "We have not read how PP 50/2025 defines transport workers."))

    static let settled2020 = Interpretation(
        "iuran.keringanan.lunas_juli_2020",
        text: Phrase(
            id: "Keringanan PP 49/2020 dihitung dengan anggapan iuran sampai Juli 2020 lunas.",
            en: "Relief by PP 49/2020 is computed as if contributions through July 2020 were paid."),
        doubt: Phrase(
            id: "Syarat dan besarnya dari ingatan; untuk peserta baru syaratnya mungkin lain.",
            en: "Its conditions and size are recalled; for new participants they may differ."))
}
