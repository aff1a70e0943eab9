import Rules

/// The pages about the law, and the files that they offer.
public enum LawLink: Hashable, Sendable {
    /// Every chapter and every regulation.
    case book
    /// A chapter, by its id.
    case chapter(String)
    case regulation(Regulation)
    case regulationCSV(Regulation)
    /// A parameter of the catalogue, by its id.
    case parameter(ParameterID)
    case parameterCSV(ParameterID)
    /// What a lawyer has still to read.
    case workList
    case workListCSV

    var path: String {
        switch self {
        case .book: "/aturan"
        case .chapter(let id): "/aturan/bagian/\(id)"
        case .regulation(let regulation): "/aturan/\(regulation.id)"
        case .regulationCSV(let regulation): "/aturan/\(regulation.id).csv"
        case .parameter(let id): "/aturan/parameter/\(id)"
        case .parameterCSV(let id): "/aturan/parameter/\(id).csv"
        case .workList: "/aturan/belum-terverifikasi"
        case .workListCSV: "/aturan/belum-terverifikasi.csv"
        }
    }
}
