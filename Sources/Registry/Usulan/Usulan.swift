import Kernel

/// A list of persons that an office proposes for cover, on its way to a decision.
public struct Usulan: Hashable, Sendable {
    public let id: Id<Usulan>
    /// What the maker calls it.
    public let title: String
    /// The agency's code.
    public let source: String
    /// The region that it is about: who may see it, and where its people live.
    public let wilayah: KodeWilayah
    public let state: State
    /// The account that made it, and the one that approved it; never the same.
    public let maker: String
    public let checker: String?
    public let made: Moment
    /// When anything of it changed last.
    public let changed: Moment
    public let files: [UsulanFile]
    public let rows: Int
    /// Rows by verdict, kept with every change.
    public let counts: [Verdict: Int]
    /// Why it could not be read, and what to do.
    public let failure: Phrase?
    /// The batch that it became in the registry.
    public let batch: Id<Batch>?
    /// The list that it is a newer version of.
    public let previous: Id<Usulan>?

    public init(
        id: Id<Usulan>, title: String, source: String, wilayah: KodeWilayah, state: State, maker: String,
        checker: String?, made: Moment, changed: Moment, files: [UsulanFile], rows: Int, counts: [Verdict: Int],
        failure: Phrase?, batch: Id<Batch>?, previous: Id<Usulan>?
    ) {
        self.id = id
        self.title = title
        self.source = source
        self.wilayah = wilayah
        self.state = state
        self.maker = maker
        self.checker = checker
        self.made = made
        self.changed = changed
        self.files = files
        self.rows = rows
        self.counts = counts
        self.failure = failure
        self.batch = batch
        self.previous = previous
    }
}

extension Usulan {
    /// Where a list stands. The raw value is stored.
    public enum State: UInt8, Sendable, Codable, CaseIterable {
        /// Its files are read and linked; its rows are not there yet.
        case reading = 1
        /// Its maker mends it.
        case open = 2
        /// It waits for a checker.
        case submitted = 3
        /// Its people are in the registry.
        case approved = 4
        /// A checker sent it back with a reason; its maker mends it.
        case sentBack = 5
        /// Its maker gave it up.
        case withdrawn = 6
        /// It was approved and its batch was taken back.
        case undone = 7
        /// Its files could not be read.
        case failed = 8

        /// Where it can go from here.
        public var next: Set<State> {
            switch self {
            case .reading: [.open, .failed]
            case .open, .sentBack: [.submitted, .withdrawn]
            case .submitted: [.approved, .sentBack, .open]
            case .approved: [.undone]
            case .withdrawn, .undone, .failed: []
            }
        }

        /// Whether its rows may be mended.
        public var isMendable: Bool { self == .open || self == .sentBack }

        /// The word in addresses.
        public var code: String {
            switch self {
            case .reading: "dibaca"
            case .open: "terbuka"
            case .submitted: "diajukan"
            case .approved: "disetujui"
            case .sentBack: "dikembalikan"
            case .withdrawn: "ditarik"
            case .undone: "dibatalkan"
            case .failed: "gagal"
            }
        }

        public init?(code: String) {
            guard let found = State.allCases.first(where: { $0.code == code }) else { return nil }
            self = found
        }
    }
}

/// One file of a list.
public struct UsulanFile: Hashable, Sendable {
    public let name: String
    /// SHA-256 of its bytes in hexadecimal.
    public let hash: String
    /// In bytes.
    public let size: Int
    /// Its data rows; 0 until it is read.
    public let rows: Int
    /// The fields that it has columns for; empty until it is read.
    public let fields: FieldSet

    public init(name: String, hash: String, size: Int, rows: Int = 0, fields: FieldSet = []) {
        self.name = name
        self.hash = hash
        self.size = size
        self.rows = rows
        self.fields = fields
    }
}
