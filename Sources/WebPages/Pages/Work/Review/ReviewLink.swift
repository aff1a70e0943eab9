import Kernel
import Registry

extension WorkLink {
    /// The queue of pairs that need a person.
    public static let reviews = WorkLink("/kerja/tinjauan")
    public static let reviewNext = WorkLink("/kerja/tinjauan/ambil")
    public static let reviewUndo = WorkLink("/kerja/tinjauan/batalkan")
    public static let reviewAgreement = WorkLink("/kerja/tinjauan/kesepakatan")

    /// A page of the queue, from 1.
    public static func reviews(_ filter: ReviewFilter, page: Int = 1) -> WorkLink {
        WorkLink("/kerja/tinjauan" + query(filter, page: page))
    }

    public static func review(_ pair: Id<ReviewPair>, _ filter: ReviewFilter = .all) -> WorkLink {
        WorkLink("/kerja/tinjauan/\(pair.raw)" + query(filter))
    }

    public static func reviewTake(_ pair: Id<ReviewPair>) -> WorkLink { WorkLink("/kerja/tinjauan/\(pair.raw)/ambil") }

    public static func reviewDecide(_ pair: Id<ReviewPair>) -> WorkLink {
        WorkLink("/kerja/tinjauan/\(pair.raw)/putuskan")
    }

    public static func reviewReveal(_ pair: Id<ReviewPair>) -> WorkLink {
        WorkLink("/kerja/tinjauan/\(pair.raw)/buka")
    }

    /// The queue after the last pair that the reader may decide.
    public static func reviewsDone(_ filter: ReviewFilter) -> WorkLink {
        let query = query(filter)
        return WorkLink("/kerja/tinjauan" + query + (query.isEmpty ? "?" : "&") + "habis=1")
    }

    private static func query(_ filter: ReviewFilter, page: Int = 1) -> String {
        var parts = ReviewField.values(filter).map { "\($0.name.text)=\($0.value)" }
        if page > 1 { parts.append("\(ReviewField.page.text)=\(page)") }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }
}

/// The fields of the forms of reviewing.
public enum ReviewField {
    public static let kind = FieldName("jenis")
    public static let region = FieldName("wilayah")
    public static let list = FieldName("daftar")
    public static let page = FieldName("hal")
    public static let answer = FieldName("jawaban")
    public static let note = FieldName("catatan")
    public static let purpose = FieldName("keperluan")
    public static let pair = FieldName("pasangan")

    /// What a filter sends: codes of the program and numbers only.
    static func values(_ filter: ReviewFilter) -> [(name: FieldName, value: String)] {
        var out: [(FieldName, String)] = []
        if filter.kind != .waiting { out.append((kind, filter.kind.rawValue)) }
        if let code = filter.wilayah { out.append((region, "\(code)")) }
        if let chosen = filter.list { out.append((list, word(chosen))) }
        return out
    }

    public static func word(_ list: ReviewList) -> String {
        switch list {
        case .batch(let id): "b\(id.raw)"
        case .usulan(let number): "u\(number)"
        }
    }

    /// The filter that these texts of an address or a form name; what is unknown is left out.
    public static func filter(_ text: (FieldName) -> String) -> ReviewFilter {
        ReviewFilter(
            kind: ReviewFilter.Kind(rawValue: text(kind)) ?? .waiting, wilayah: KodeWilayah(text(region)),
            list: list(text(list)))
    }

    private static func list(_ word: String) -> ReviewList? {
        guard let number = Int64(word.dropFirst()), number > 0 else { return nil }
        return switch word.first {
        case "b": .batch(Id(number))
        case "u": .usulan(number)
        default: nil
        }
    }
}

/// The four acts on a pair, with their keys.
public enum ReviewAct: String, CaseIterable, Sendable {
    case same = "sama"
    case different = "beda"
    case unsure = "ragu"
    case skip = "lewati"

    public var answer: ReviewAnswer? {
        switch self {
        case .same: .same
        case .different: .different
        case .unsure: .unsure
        case .skip: nil
        }
    }

    /// Pressed alone, with the script; the button works without.
    var key: String {
        switch self {
        case .same: "s"
        case .different: "b"
        case .unsure: "y"
        case .skip: "l"
        }
    }

    var phrase: Phrase {
        switch self {
        case .same: Phrase(id: "Sama", en: "Same")
        case .different: Phrase(id: "Beda", en: "Different")
        case .unsure: Phrase(id: "Belum yakin", en: "Not sure")
        case .skip: Phrase(id: "Lewati", en: "Skip")
        }
    }
}

/// Why somebody looks at masked digits. Chosen, not typed: what is typed could hold personal data.
public enum ReviewPurpose: String, CaseIterable, Sendable {
    case compareNumber = "banding_nomor"
    case callOffice = "tanya_instansi"
    case complaint = "pengaduan"

    var phrase: Phrase {
        switch self {
        case .compareNumber: Phrase(id: "Membandingkan nomor dengan dokumen", en: "Compare the numbers with a document")
        case .callOffice: Phrase(id: "Menanyakan ke instansi pengusul", en: "Ask the proposing agency")
        case .complaint: Phrase(id: "Menangani pengaduan", en: "Handle a complaint")
        }
    }
}
