import Foundation
import Intake
import Linkage
import Tabular

/// Writes the files of a linkage into a folder.
public struct LinkOutput: Sendable {
    private let linking: Linking
    private let folder: String
    /// Source names by row ranges, as bytes that can be written at once.
    private let sources: [String]

    public init(_ linking: Linking, folder: String) {
        self.linking = linking
        self.folder = folder
        sources = (0...linking.lists.count).map(linking.source)
    }

    /// Writes `matches.csv`, `clusters.csv` and `verdicts.csv`, several at once.
    /// - Throws: `TableError` when a file cannot be written; no half-written file keeps its name.
    public func write(threads: Int) async throws {
        let works: [@Sendable () throws -> Void] = [writeMatches, writeVerdicts, writeClusters]
        _ = try await inParallel(works.count, workers: threads) { try works[$0]() }
    }

    /// Every reported pair, sorted by its rows.
    @Sendable private func writeMatches() throws {
        var out = try CSVWriter(path: "\(folder)/matches.csv")
        for name in ["left_source", "left_row", "right_source", "right_row", "probability"] { out.field(name) }
        try out.endRow()
        let result = linking.result
        for i in 0..<result.pairCount {
            let pair = result.pair(i)
            place(Int(pair.left), &out)
            place(Int(pair.right), &out)
            out.field(Double(pair.probability), decimals: 6)
            try out.endRow()
        }
        try out.close()
    }

    @Sendable private func writeClusters() throws {
        var out = try CSVWriter(path: "\(folder)/clusters.csv")
        for name in ["source", "row", "cluster_id"] { out.field(name) }
        try out.endRow()
        for file in sources.indices {
            for row in linking.starts[file]..<linking.starts[file + 1] {
                out.field(sources[file])
                out.field(row - linking.starts[file] + 1)
                out.field(Int(linking.verdicts.person[row]))
                try out.endRow()
            }
        }
        try out.close()
    }

    @Sendable private func writeVerdicts() throws {
        var out = try CSVWriter(path: "\(folder)/verdicts.csv")
        for name in ["source", "row", "verdict", "reasons", "person"] { out.field(name) }
        try out.endRow()
        var words: [ReasonSet: (verdict: String, codes: String)] = [:]
        for file in sources.indices.dropFirst() {
            for row in linking.starts[file]..<linking.starts[file + 1] {
                let set = linking.verdicts.reasons[row]
                let known = words[set] ?? (set.verdict.rawValue, set.codes)
                words[set] = known
                out.field(sources[file])
                out.field(row - linking.starts[file] + 1)
                out.field(known.verdict)
                out.field(known.codes)
                out.field(Int(linking.verdicts.person[row]))
                try out.endRow()
            }
        }
        try out.close()
    }

    @inline(__always)
    private func place(_ row: Int, _ out: inout CSVWriter) {
        var file = 0
        while linking.starts[file + 1] <= row { file += 1 }
        out.field(sources[file])
        out.field(row - linking.starts[file] + 1)
    }
}
