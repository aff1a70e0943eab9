import Kernel

/// The branch of the economy that a person works in, by the letters of KBLI 2020 (Peraturan BPS 2/2020), as far as
/// the written pekerjaan tells.
public enum Sektor: UInt8, Sendable, CaseIterable {
    case tidakDiketahui = 0
    /// KBLI A: farming, forestry, fishing.
    case pertanian = 1
    /// KBLI B.
    case pertambangan = 2
    /// KBLI C.
    case industri = 3
    /// KBLI F.
    case konstruksi = 4
    /// KBLI G, with repair of vehicles.
    case perdagangan = 5
    /// KBLI H.
    case angkutan = 6
    /// KBLI I.
    case makanMinum = 7
    /// KBLI O.
    case pemerintahan = 8
    /// KBLI P.
    case pendidikan = 9
    /// KBLI Q.
    case kesehatan = 10
    /// KBLI N, R, S.
    case jasaLain = 11
    /// KBLI T.
    case rumahTangga = 12

    /// Reads a written pekerjaan; the first entry whose words all stand in it decides. Words that tell only the
    /// kind of employment (`karyawan swasta`, `buruh harian lepas`, `wiraswasta`) tell no sektor.
    public init(pekerjaan: some StringProtocol) {
        let written = pekerjaan.lowercased()
        self = Sektor.words.first { written.contains($0.0) }?.1 ?? .tidakDiketahui
    }

    /// The more special word stands before the more general one.
    private static let words: [(String, Sektor)] = [
        ("rumah tangga", .rumahTangga), ("asisten rumah", .rumahTangga),
        ("guru", .pendidikan), ("dosen", .pendidikan), ("pengajar", .pendidikan),
        ("bidan", .kesehatan), ("perawat", .kesehatan), ("kader posyandu", .kesehatan),
        ("perangkat desa", .pemerintahan), ("kepala desa", .pemerintahan), ("honorer", .pemerintahan),
        ("pegawai negeri", .pemerintahan),
        ("tambang", .pertambangan), ("penambang", .pertambangan),
        ("pabrik", .industri), ("penjahit", .industri), ("pengrajin", .industri), ("perajin", .industri),
        ("bangunan", .konstruksi), ("konstruksi", .konstruksi), ("tukang kayu", .konstruksi),
        ("warung makan", .makanMinum), ("kuliner", .makanMinum), ("rumah makan", .makanMinum),
        ("pedagang", .perdagangan), ("bengkel", .perdagangan), ("toko", .perdagangan), ("dagang", .perdagangan),
        ("sopir", .angkutan), ("supir", .angkutan), ("ojek", .angkutan), ("kurir", .angkutan),
        ("tani", .pertanian), ("kebun", .pertanian), ("sawit", .pertanian), ("karet", .pertanian),
        ("nelayan", .pertanian), ("ternak", .pertanian), ("hutan", .pertanian),
        ("satpam", .jasaLain), ("kebersihan", .jasaLain), ("salon", .jasaLain), ("pangkas", .jasaLain),
    ]

    public var name: Phrase {
        switch self {
        case .tidakDiketahui: Phrase(id: "tidak diketahui", en: "not known")
        case .pertanian: Phrase(id: "pertanian, kehutanan, perikanan", en: "farming, forestry, fishing")
        case .pertambangan: Phrase(id: "pertambangan", en: "mining")
        case .industri: Phrase(id: "industri pengolahan", en: "manufacturing")
        case .konstruksi: Phrase(id: "konstruksi", en: "construction")
        case .perdagangan: Phrase(id: "perdagangan dan reparasi", en: "trade and repair")
        case .angkutan: Phrase(id: "angkutan", en: "transport")
        case .makanMinum: Phrase(id: "makan minum", en: "food service")
        case .pemerintahan: Phrase(id: "pemerintahan", en: "public administration")
        case .pendidikan: Phrase(id: "pendidikan", en: "education")
        case .kesehatan: Phrase(id: "kesehatan", en: "health")
        case .jasaLain: Phrase(id: "jasa lain", en: "other services")
        case .rumahTangga: Phrase(id: "rumah tangga", en: "households")
        }
    }
}
