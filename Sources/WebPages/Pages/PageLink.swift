import Kernel

/// Every page by name. It prints the address that the server's routes read, so
/// that a link cannot rot.
public enum PageLink: Hashable, Sendable {
    /// A region's coverage; `view` is what the reader chose.
    case coverage(KodeWilayah, CoverageView)
    /// The table of a region's parts as a file.
    case coverageFile(KodeWilayah, CoverageFile, asOf: Day?)
    /// The active of a region by sex, age, sektor, segmen and payer; as a page or a file.
    case groups(KodeWilayah, CoverageFile?, asOf: Day?)
    /// The kabupaten/kota side by side, in an order.
    case ranking(RankingOrder)
    case law(LawLink)
    case aboutData
    /// The list of what can be computed, and one of them with its answers.
    case calculators
    case calculator(CalculatorLink)
    case components
    case componentGroup(ExampleGroup)
    /// The pages of those who signed in.
    case work(WorkLink)
    case health

    /// The region of the home page: Jambi, for which this platform is made first.
    public static let homeRegion = JambiTiles.province
    /// The home page as a newcomer sees it.
    public static let home = PageLink.coverage(homeRegion, CoverageView())

    /// The address in this language: English lives under `/en`.
    public func href(_ language: Language) -> Href {
        let path = self.path
        guard language == .english else { return Href(trusted: path) }
        return Href(trusted: path == "/" ? "/en" : path.hasPrefix("/?") ? "/en" + path.dropFirst() : "/en" + path)
    }

    private var path: String {
        switch self {
        case .coverage(PageLink.homeRegion, let view): "/" + view.query
        case .coverage(let kode, let view): "/wilayah/\(kode)" + view.query
        case .coverageFile(let kode, let file, let asOf):
            "/wilayah/\(kode).\(file.rawValue)" + CoverageView(asOf: asOf).query
        case .groups(let kode, let file, let asOf):
            "/wilayah/\(kode)/kelompok" + (file.map { ".\($0.rawValue)" } ?? "") + CoverageView(asOf: asOf).query
        case .ranking(let order): "/peringkat" + (order == .coverage ? "" : "?urut=\(order.rawValue)")
        case .law(let link): link.path
        case .aboutData: "/tentang-data"
        case .calculators: "/hitung"
        case .calculator(let link): link.path
        case .components: "/gaya"
        case .componentGroup(let group): "/gaya/\(group.rawValue)"
        case .work(let link): link.path
        case .health: "/sehat"
        }
    }
}

/// The files that a table of coverage can be taken as.
public enum CoverageFile: String, Sendable, CaseIterable { case csv, xlsx }

/// What the reader of a coverage page chose: the day and the order of the table.
public struct CoverageView: Hashable, Sendable {
    /// Nil: the day that the page chooses by itself.
    public var asOf: Day?
    public var sort: CoverageSort?

    public init(asOf: Day? = nil, sort: CoverageSort? = nil) {
        self.asOf = asOf
        self.sort = sort
    }

    /// `?per=2024-08-12&urut=persen-turun`, or nothing when nothing was chosen.
    var query: String {
        let parts = [asOf.map { "per=\($0)" }, sort.map { "urut=\($0.code)" }].compactMap { $0 }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }
}

/// A column to sort by, and its direction.
public struct CoverageSort: Hashable, Sendable {
    /// The code of an indicator, or `name`.
    public let column: String
    public let descending: Bool

    public init(_ column: String, descending: Bool) {
        self.column = column
        self.descending = descending
    }

    /// Reads `percent-turun`; nil for a column that the table does not have.
    public init?(code: some StringProtocol) {
        let parts = String(code).split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
        guard parts.count == 2, CoverageTable.columnCodes.contains(parts[0]), ["naik", "turun"].contains(parts[1])
        else { return nil }
        self.init(parts[0], descending: parts[1] == "turun")
    }

    public var code: String { column + (descending ? "-turun" : "-naik") }
}
