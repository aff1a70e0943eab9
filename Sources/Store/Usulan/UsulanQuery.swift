import Kernel
import Registry

/// What a new list is.
public struct UsulanPlan: Hashable, Sendable {
    public var title: String
    /// The agency's code.
    public var source: String
    public var wilayah: KodeWilayah
    public var files: [UsulanFile]
    public var previous: Id<Usulan>?

    public init(
        title: String, source: String, wilayah: KodeWilayah, files: [UsulanFile], previous: Id<Usulan>? = nil
    ) {
        self.title = title
        self.source = source
        self.wilayah = wilayah
        self.files = files
        self.previous = previous
    }
}

/// A row as it comes from the analysis.
public struct UsulanEntry: Hashable, Sendable {
    public var place: UsulanPlace
    public var cells: ListCells
    public var judgement: UsulanJudgement

    public init(place: UsulanPlace, cells: ListCells, judgement: UsulanJudgement) {
        self.place = place
        self.cells = cells
        self.judgement = judgement
    }
}

/// New values and a new judgement for one row.
public struct UsulanChange: Hashable, Sendable {
    public var number: Int
    /// The version that the change was made on.
    public var version: Int
    /// All mended values from now on, not only the new ones; nil leaves them as they are.
    public var fixes: [Field: String]?
    /// The name by which the row is found from now on; needed with `fixes`.
    public var nameKey: String
    public var judgement: UsulanJudgement

    public init(
        number: Int, version: Int, fixes: [Field: String]?, nameKey: String, judgement: UsulanJudgement
    ) {
        self.number = number
        self.version = version
        self.fixes = fixes
        self.nameKey = nameKey
        self.judgement = judgement
    }
}

/// A row as it was before an act.
public struct UsulanFormer: Hashable, Sendable {
    public let number: Int
    /// The version it had then.
    public let version: Int
    public let fixes: [Field: String]
    public let verdict: Verdict
    /// The act that ended it: its place in the history of the list, by whom, when.
    public let event: Int
    public let act: Act

    public init(number: Int, version: Int, fixes: [Field: String], verdict: Verdict, event: Int, act: Act) {
        self.number = number
        self.version = version
        self.fixes = fixes
        self.verdict = verdict
        self.event = event
        self.act = act
    }
}

/// Which lists to show.
public struct UsulanQuery: Hashable, Sendable {
    public static let perPage = 50

    /// Nil: every state.
    public var states: Set<Usulan.State>?
    public var source: String?
    /// Made by this account.
    public var maker: String?
    /// In the title, the source or a file's name.
    public var text: String
    /// From 1.
    public var page: Int

    public init(
        states: Set<Usulan.State>? = nil, source: String? = nil, maker: String? = nil, text: String = "", page: Int = 1
    ) {
        self.states = states
        self.source = source
        self.maker = maker
        self.text = text
        self.page = page
    }
}

public struct UsulanPage: Hashable, Sendable {
    public var lists: [Usulan]
    /// All that fit, on every page.
    public var total: Int
    /// By state, whatever states were asked for.
    public var byState: [Usulan.State: Int]
    /// The sources of all lists in the scope, sorted.
    public var sources: [String]

    public init(lists: [Usulan], total: Int, byState: [Usulan.State: Int], sources: [String]) {
        self.lists = lists
        self.total = total
        self.byState = byState
        self.sources = sources
    }
}

/// Which rows to show, and in which order.
public struct UsulanRowQuery: Hashable, Sendable {
    public enum Sort: String, Hashable, Sendable, CaseIterable { case row, name, verdict, probability }

    public static let perPage = 50

    public var verdict: Verdict?
    /// A reason's code, or `+` and a kind of repair.
    public var mark: String?
    /// Only rows that somebody mended.
    public var mendedOnly: Bool
    /// Part of a name, or a whole NIK.
    public var text: String
    public var sort: Sort
    public var descending: Bool
    /// From 1.
    public var page: Int

    public init(
        verdict: Verdict? = nil, mark: String? = nil, mendedOnly: Bool = false, text: String = "", sort: Sort = .row,
        descending: Bool = false, page: Int = 1
    ) {
        self.verdict = verdict
        self.mark = mark
        self.mendedOnly = mendedOnly
        self.text = text
        self.sort = sort
        self.descending = descending
        self.page = page
    }
}

public struct UsulanRowPage: Hashable, Sendable {
    public var rows: [UsulanRow]
    /// All that fit, on every page.
    public var total: Int

    public init(rows: [UsulanRow], total: Int) {
        self.rows = rows
        self.total = total
    }
}

/// How the columns of a header were read.
public struct RememberedColumns: Hashable, Sendable {
    /// The texts of the header row.
    public var header: [String]
    /// A word for each column: a field's name, `ttl`, `rt_rw`, or empty for a column left aside.
    public var meanings: [String]

    public init(header: [String], meanings: [String]) {
        self.header = header
        self.meanings = meanings
    }
}
