import Coverage
import Kernel
import Registry

/// Something that a desk counts: what it is called, where it leads, and whether it waits for the reader.
public enum DeskKind: Sendable, Hashable, CaseIterable {
    case sentBack, openLists, collected
    case submitted, oldSubmitted
    case pairs, secondOpinions, unsure
    case auditFaults, actsToday, revealsToday
    case withoutSecondStep, locked, openSessions

    enum Urgency { case waits, late, known }

    var urgency: Urgency {
        switch self {
        case .sentBack, .oldSubmitted, .auditFaults: .late
        case .openLists, .collected, .submitted, .pairs, .secondOpinions, .unsure, .withoutSecondStep, .locked: .waits
        case .actsToday, .revealsToday, .openSessions: .known
        }
    }

    /// After the count.
    var words: Phrase {
        switch self {
        case .sentBack: Phrase(id: "daftar dikembalikan untuk diperbaiki", en: "lists sent back to be mended")
        case .openLists: Phrase(id: "daftar belum diajukan", en: "lists not submitted yet")
        case .collected:
            Phrase(id: "orang dari lapangan belum masuk daftar", en: "people from the field in no list yet")
        case .submitted: Phrase(id: "daftar menunggu keputusan", en: "lists waiting for a decision")
        case .oldSubmitted: Phrase(id: "daftar menunggu lebih dari seminggu", en: "lists waiting for more than a week")
        case .pairs: Phrase(id: "pasangan menunggu tinjauan Anda", en: "pairs waiting for your review")
        case .secondOpinions: Phrase(id: "pasangan perlu pendapat kedua", en: "pairs that need a second opinion")
        case .unsure: Phrase(id: "pasangan yang belum yakin", en: "pairs that somebody was unsure of")
        case .auditFaults: Phrase(id: "catatan rusak di rantai riwayat", en: "broken entries in the audit chain")
        case .actsToday: Phrase(id: "perbuatan tercatat hari ini", en: "acts recorded today")
        case .revealsToday: Phrase(id: "data pribadi dibuka hari ini", en: "fields unmasked today")
        case .withoutSecondStep: Phrase(id: "akun tanpa langkah kedua", en: "accounts without a second step")
        case .locked: Phrase(id: "nama atau alamat terkunci", en: "names or addresses locked out")
        case .openSessions: Phrase(id: "sesi sedang terbuka", en: "sessions open")
        }
    }

    var link: WorkLink {
        switch self {
        case .sentBack: WorkLink("/kerja/daftar?keadaan=dikembalikan")
        case .openLists: WorkLink("/kerja/daftar?keadaan=terbuka")
        case .collected: .field
        case .submitted, .oldSubmitted: WorkLink("/kerja/daftar?keadaan=diajukan")
        case .pairs, .secondOpinions, .unsure: WorkLink("/kerja/tinjauan")
        case .auditFaults, .actsToday, .revealsToday: WorkLink("/kerja/riwayat")
        case .withoutSecondStep, .locked, .openSessions: WorkLink("/kerja/akun")
        }
    }
}

/// A count on a desk.
public struct DeskLine: Hashable, Sendable {
    public let kind: DeskKind
    public let count: Int

    public init(_ kind: DeskKind, _ count: Int) {
        self.kind = kind
        self.count = count
    }
}

/// Protection of some people that ends soon.
public struct DeskEndingRow: Hashable, Sendable {
    public let wilayah: KodeWilayah
    public let name: String
    public let fund: Fund
    /// The last month that is protected.
    public let bulan: Bulan
    public let people: Int

    public init(wilayah: KodeWilayah, name: String, fund: Fund, bulan: Bulan, people: Int) {
        self.wilayah = wilayah
        self.name = name
        self.fund = fund
        self.bulan = bulan
        self.people = people
    }
}

/// What a desk shows.
public struct DeskModel: Sendable {
    public var lines: [DeskLine]
    /// How the reader's first region stands; nil where it does not matter to the role.
    public var standing: RegionCoverage?
    public var endings: [DeskEndingRow]
    /// The reader follows protection that ends.
    public var followsEndings: Bool

    public init(
        lines: [DeskLine], standing: RegionCoverage? = nil, endings: [DeskEndingRow] = [], followsEndings: Bool = false
    ) {
        self.lines = lines
        self.standing = standing
        self.endings = endings
        self.followsEndings = followsEndings
    }
}
