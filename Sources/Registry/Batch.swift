import Kernel

/// One file of one list, as the registry received it.
public struct Batch: Hashable, Sendable {
    public enum State: UInt8, Sendable, Codable, CaseIterable {
        /// Rows are arriving; nothing of it is visible yet.
        case receiving = 1
        case complete = 2
        /// Taken back: its rows and the people it brought are gone, the batch and its audit stay.
        case undone = 3

        public var next: Set<State> {
            switch self {
            case .receiving: [.complete, .undone]
            case .complete: [.undone]
            case .undone: []
            }
        }
    }

    public let id: Id<Batch>
    /// The agency's code, as given with `--source`.
    public let source: String
    /// The region that the whole list is about, when it was given.
    public let wilayah: KodeWilayah?
    public let fileName: String
    /// SHA-256 of the file's bytes in hexadecimal.
    public let fileHash: String
    public let state: State
    public let rows: Int
    public let newPersons: Int
    public let received: Moment
    public let verdicts: [Verdict: Int]

    public init(
        id: Id<Batch>, source: String, wilayah: KodeWilayah?, fileName: String, fileHash: String, state: State,
        rows: Int, newPersons: Int, received: Moment, verdicts: [Verdict: Int]
    ) {
        self.id = id
        self.source = source
        self.wilayah = wilayah
        self.fileName = fileName
        self.fileHash = fileHash
        self.state = state
        self.rows = rows
        self.newPersons = newPersons
        self.received = received
        self.verdicts = verdicts
    }
}

/// What was decided about a row of a list. The code is the word in `verdicts.csv`.
public enum Verdict: UInt8, Sendable, Codable, CaseIterable {
    case sudahPeserta = 1
    case duplikat = 2
    case layak = 3
    case perbaiki = 4
    case tinjau = 5
    case tolak = 6

    public var code: String {
        switch self {
        case .sudahPeserta: "sudah_peserta"
        case .duplikat: "duplikat"
        case .layak: "layak"
        case .perbaiki: "perbaiki"
        case .tinjau: "tinjau"
        case .tolak: "tolak"
        }
    }

    public init?(code: String) {
        guard let found = Verdict.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}
