import Kernel
import Registry

/// What the reader of the list of lists chose.
public struct ListsView: Hashable, Sendable {
    public var state: Usulan.State?
    public var source: String?
    /// Only what waits for the reader.
    public var mine: Bool
    /// What was searched, as it stands in the address: only the same session can read it.
    public var hidden: String
    /// From 1.
    public var page: Int

    public init(
        state: Usulan.State? = nil, source: String? = nil, mine: Bool = false, hidden: String = "", page: Int = 1
    ) {
        self.state = state
        self.source = source
        self.mine = mine
        self.hidden = hidden
        self.page = page
    }

    var query: String {
        AddressQuery.text([
            ("keadaan", state?.code), ("sumber", source), ("giliran", mine ? "saya" : nil),
            ("cari", hidden), ("hal", page > 1 ? "\(page)" : nil),
        ])
    }

    func at(_ page: Int) -> ListsView {
        var copy = self
        copy.page = page
        return copy
    }
}

/// What the reader of a list's rows chose.
public struct RowsView: Hashable, Sendable {
    public enum Sort: String, Hashable, Sendable, CaseIterable { case baris, nama, putusan, kemiripan }

    public var verdict: Registry.Verdict?
    /// A reason's code, or `+` and a kind of repair.
    public var mark: String?
    public var mendedOnly: Bool
    public var hidden: String
    public var sort: Sort
    public var descending: Bool
    public var page: Int

    public init(
        verdict: Registry.Verdict? = nil, mark: String? = nil, mendedOnly: Bool = false, hidden: String = "",
        sort: Sort = .baris, descending: Bool = false, page: Int = 1
    ) {
        self.verdict = verdict
        self.mark = mark
        self.mendedOnly = mendedOnly
        self.hidden = hidden
        self.sort = sort
        self.descending = descending
        self.page = page
    }

    public var query: String {
        AddressQuery.text([
            ("putusan", verdict?.code), ("alasan", mark), ("ubah", mendedOnly ? "ya" : nil),
            ("cari", hidden), ("urut", sort == .baris && !descending ? nil : sort.rawValue),
            ("arah", descending ? "turun" : nil), ("hal", page > 1 ? "\(page)" : nil),
        ])
    }

    /// Whether anything narrows the rows down.
    var isNarrow: Bool { verdict != nil || mark != nil || mendedOnly || !hidden.isEmpty }

    func with(_ change: (inout RowsView) -> Void) -> RowsView {
        var copy = self
        copy.page = 1
        change(&copy)
        return copy
    }
}

/// What a list that is being uploaded is to be, on its way from the first form to the second.
public struct UploadPlan: Hashable, Sendable {
    /// As it stands in the address: only the same session can read it.
    public var hiddenTitle: String
    public var region: KodeWilayah?
    public var previous: Id<Usulan>?

    public init(hiddenTitle: String = "", region: KodeWilayah? = nil, previous: Id<Usulan>? = nil) {
        self.hiddenTitle = hiddenTitle
        self.region = region
        self.previous = previous
    }

    var fields: [(FieldName, String)] {
        [
            (ListFields.title, hiddenTitle), (ListFields.region, region.map { "\($0)" } ?? ""),
            (ListFields.previous, previous.map { "\($0.raw)" } ?? ""),
        ]
    }

    var query: String {
        AddressQuery.text([
            ("judul", hiddenTitle), ("wilayah", region.map { "\($0)" }), ("versi-lama", previous.map { "\($0.raw)" }),
        ])
    }
}

extension WorkLink {
    /// The lists of one's regions.
    public static let lists = WorkLink("/kerja/daftar")
    public static func lists(_ view: ListsView) -> WorkLink { WorkLink("/kerja/daftar" + view.query) }
    public static let listSearch = WorkLink("/kerja/daftar/cari")
    public static let upload = WorkLink("/kerja/daftar/unggah")
    /// The columns of files that were uploaded and wait for a word.
    public static func columns(_ waiting: String, _ plan: UploadPlan = UploadPlan()) -> WorkLink {
        WorkLink("/kerja/daftar/unggah/" + AddressQuery.escaped(waiting) + plan.query)
    }

    public static func list(_ id: Id<Usulan>, _ view: RowsView = RowsView()) -> WorkLink {
        WorkLink("/kerja/daftar/\(id.raw)" + view.query)
    }

    /// A page of one list.
    public enum ListPart: String, Sendable {
        case search = "cari"
        case repairs = "usul"
        case mendFile = "berkas"
        case workbook = "perbaikan.xlsx"
        case compare = "banding"
        case submit = "ajukan"
        case decide = "putusan"
        case sendBack = "kembalikan"
        case history = "riwayat"
        case undo = "batal"
        case withdraw = "tarik"
    }

    public static func list(_ id: Id<Usulan>, _ part: ListPart) -> WorkLink {
        WorkLink("/kerja/daftar/\(id.raw)/\(part.rawValue)")
    }

    /// A mended file that waits for a yes.
    public static func mended(_ id: Id<Usulan>, _ waiting: String) -> WorkLink {
        WorkLink("/kerja/daftar/\(id.raw)/berkas/" + AddressQuery.escaped(waiting))
    }

    public static func compare(_ id: Id<Usulan>, with other: Id<Usulan>) -> WorkLink {
        WorkLink("/kerja/daftar/\(id.raw)/banding?dengan=\(other.raw)")
    }

    public static func repairs(_ id: Id<Usulan>, kind: String, page: Int = 1) -> WorkLink {
        WorkLink(
            "/kerja/daftar/\(id.raw)/usul"
                + AddressQuery.text([("jenis", kind), ("hal", page > 1 ? "\(page)" : nil)]))
    }

    public static func row(_ id: Id<Usulan>, _ row: Int) -> WorkLink {
        WorkLink("/kerja/daftar/\(id.raw)/baris/\(row)")
    }
    /// Accept what is proposed for one row.
    public static func rowRepair(_ id: Id<Usulan>, _ row: Int) -> WorkLink {
        WorkLink("/kerja/daftar/\(id.raw)/baris/\(row)/usul")
    }
    /// Open the numbers of one row, which is written down.
    public static func rowReveal(_ id: Id<Usulan>, _ row: Int) -> WorkLink {
        WorkLink("/kerja/daftar/\(id.raw)/baris/\(row)/tampilkan")
    }
}

/// The part of an address behind the question mark, with everything but letters and digits escaped.
enum AddressQuery {
    static func text(_ parts: [(StaticString, String?)]) -> String {
        let kept = parts.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : "\(name)=\(escaped($0))" }
        }
        return kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
    }

    static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || [45, 46, 95, 126].contains(byte)
            if isPlain { return String(UnicodeScalar(byte)) }
            return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
