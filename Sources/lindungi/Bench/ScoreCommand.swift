import ArgumentParser
import DemoData
import Foundation

/// `lindungi bench score`: how well matches.csv agrees with truth.csv.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Nilai matches.csv terhadap truth.csv: presisi, recall, F1, per jenis kesalahan.",
        discussion: "Contoh: lindungi bench score uji/truth.csv hasil/matches.csv --threshold 0.62")

    @Argument(help: "truth.csv dari demo lists.") var truth: String
    @Argument(help: "matches.csv dari link, atau pasangan berpeluang lain.") var matches: String
    @Option(help: "Ambang; tanpa ini yang terbaik untuk semua pasangan.") var threshold: Double?
    @Option(help: "Tulis juga sebagai JSON ke berkas ini.") var json: String?

    func run() throws {
        let table = TruthTable(try read(truth, ScoreFiles.truth))
        let raw = try read(matches) { bytes throws(ScoreFiles.Fault) in try ScoreFiles.matches(bytes, table) }
        let score = LinkageScore(ScoredPairs(raw, table), table, threshold: threshold)
        print(score.text, terminator: "")
        if let json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            try encoder.encode(ScoreSummary(score)).write(to: URL(fileURLWithPath: json))
        }
    }

    private func read<Value>(
        _ path: String, _ parse: (UnsafeBufferPointer<UInt8>) throws(ScoreFiles.Fault) -> Value
    ) throws -> Value {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) else {
            fail("\(path): tidak dapat dibaca. Periksa nama berkas.", code: 2)
        }
        do {
            return try data.withUnsafeBytes { try parse($0.bindMemory(to: UInt8.self)) }
        } catch ScoreFiles.Fault.column(let name) {
            fail("\(path): kolom \(name) tidak ada. Berkas ini bukan keluaran link atau demo lists.", code: 2)
        } catch ScoreFiles.Fault.line(let line) {
            fail("\(path): baris \(line) tidak dapat dibaca, atau menyebut baris yang tidak ada di truth.", code: 2)
        }
    }
}

/// The figures of a score that budgets speak of.
struct ScoreSummary: Codable {
    let threshold: Double
    let f1Link: Double
    let f1Dedupe: Double
    let f1All: Double
    let bestF1All: Double
    let rowDecision: Double
    let recallAtPrecision998: Double
    let categories: [Row]

    struct Row: Codable {
        let label: String
        let actual: Int
        let recall: Double
        let predicted: Int
        let precision: Double
    }

    init(_ score: LinkageScore) {
        threshold = score.threshold
        f1Link = score.at[.link]?.f1 ?? 0
        f1Dedupe = score.at[.dedupe]?.f1 ?? 0
        f1All = score.at[.all]?.f1 ?? 0
        bestF1All = score.best[.all]?.quality.f1 ?? 0
        rowDecision = score.rows.f1
        recallAtPrecision998 = score.recallAtPrecision998
        categories = score.categories.map {
            Row(
                label: $0.label, actual: $0.quality.actual, recall: $0.quality.recall,
                predicted: $0.quality.predicted, precision: $0.precision)
        }
    }
}

extension LinkageScore {
    /// The table that `bench score` prints.
    var text: String {
        func line(_ label: String, _ q: Quality) -> String {
            "\(pad(label, 22)) P \(four(q.precision))  R \(four(q.recall))  F1 \(four(q.f1))"
                + "  tepat \(q.hits)  diduga \(q.predicted)  benar \(q.actual)\n"
        }
        var out = ""
        for scope in Scope.allCases {
            if let best = best[scope] { out += line("best \(scope.rawValue) @\(four(best.threshold))", best.quality) }
        }
        for scope in Scope.allCases {
            if let quality = at[scope] { out += line("\(scope.rawValue) @\(four(threshold))", quality) }
        }
        out += line("row decision", rows)
        out += "recall of links at precision .998: \(four(recallAtPrecision998))\n\n"
        out += pad("category", 18) + "    true  recall  missed predicted precision wrong\n"
        for category in categories.sorted(by: { $0.quality.recall < $1.quality.recall }) {
            out += pad(category.label, 18) + right(category.quality.actual, 8) + "  " + four(category.quality.recall)
            out += right(category.missed, 8) + right(category.quality.predicted, 10) + "    "
            out += four(category.precision) + right(category.wrong, 6) + "\n"
        }
        return out
    }

    private func four(_ value: Double) -> String { String(format: "%.4f", value) }
    private func right(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }
    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
