import Crypto
import Foundation
import Intake
import Kernel
import Pipelines
import Registry

/// A file that somebody sent, in memory only.
public struct ListUpload: Sendable {
    public let file: MemoryFile
    /// As the sender's machine calls it.
    public let name: String
    /// SHA-256 in hexadecimal.
    public let hash: String
    public var size: Int { file.size }

    public init(file: MemoryFile, name: String, hash: String) {
        self.file = file
        self.name = name
        self.hash = hash
    }

    /// Reads the file once for its hash.
    public init(file: MemoryFile, name: String) throws {
        var hash = SHA256()
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file.path))
        defer { try? handle.close() }
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(data: piece) }
        let hex = hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        self.init(file: file, name: name, hash: hex)
    }
}

/// Files that were sent and wait for somebody to look at their columns. They are gone when the server stops, or when
/// nobody comes back for them.
public struct ListDraft: Sendable {
    /// What the form that follows carries.
    public let token: String
    /// Whose it is.
    public let owner: String
    public let source: String
    public let files: [File]

    /// The top of a sheet, with its header as understood.
    public typealias Sheet = ListHead

    public struct File: Sendable {
        public let upload: ListUpload
        public let sheets: [ListHead]
        /// Lists in which the same bytes came before, and batches of the registry.
        public let lists: [Id<Usulan>]
        public let batches: [Id<Batch>]
        /// Whether every sheet that holds a list is understood as it is.
        public var isReady: Bool { sheets.contains { $0.problem == nil && $0.columns != nil } }
    }

    public var isReady: Bool { files.allSatisfy(\.isReady) }
    /// Whether one of the files came before.
    public var isRepeat: Bool { files.contains { !$0.lists.isEmpty || !$0.batches.isEmpty } }
}

/// What a new list is to be, as its maker says.
public struct ListIntent: Sendable {
    public var title: String
    public var wilayah: KodeWilayah
    /// Headers as the maker read them; they are remembered for the source.
    public var columns: [ColumnChoice]
    public var previous: Id<Usulan>?

    public init(
        title: String, wilayah: KodeWilayah, columns: [ColumnChoice] = [], previous: Id<Usulan>? = nil
    ) {
        self.title = title
        self.wilayah = wilayah
        self.columns = columns
        self.previous = previous
    }
}

/// How far the analysis of a list is.
public struct ListProgress: Hashable, Sendable {
    public enum Stage: String, Sendable, CaseIterable {
        /// Another list is analysed first.
        case waiting
        case reading, linking, storing

        public var phrase: Phrase {
            switch self {
            case .waiting: Phrase(id: "menunggu daftar lain selesai", en: "waiting for another list")
            case .reading: Phrase(id: "membaca berkas", en: "reading the files")
            case .linking: Phrase(id: "mencocokkan dengan data peserta", en: "matching with the registry")
            case .storing: Phrase(id: "menyimpan baris", en: "storing the rows")
            }
        }
    }

    public var stage: Stage
    /// Bytes while reading, rows while storing; 0 of 0 while nothing can be counted.
    public var done: Int
    public var total: Int

    public init(_ stage: Stage, done: Int = 0, total: Int = 0) {
        self.stage = stage
        self.done = done
        self.total = total
    }
}
