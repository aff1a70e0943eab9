import Foundation

/// The pieces of work that budgets speak of. Each runs the real program as a child of its own.
struct Bench {
    struct Job {
        let name: String
        let measure: () -> BenchResult
    }

    let folder: String
    let seed: UInt64
    let short: Bool

    var log: String { folder + "/bench.log" }
    var database: String { folder + "/demo.sqlite" }

    var jobs: [Job] {
        let big = short ? "small" : "province"
        let quality = ["f1_link": 0.993, "f1_dedupe": 0.983, "f1_all": 0.989, "row": 0.994, "recall_998": 0.98]
        return [
            link("link \(big)", scale: big, factor: 1, Budget(wall: 5, cpu: 9, peakGiB: 0.9, atLeast: quality)),
            link(
                "link doubled errors", scale: short ? "small" : "labelled", factor: 2,
                Budget(atLeast: ["f1_all": 0.975])),
            link(
                "link 200k × 100k", scale: short ? "small" : "labelled", factor: 1,
                Budget(wall: 0.7, atLeast: quality)),
            check(big, Budget()),
            lookup(big, Budget(atMost: ["p99_ms": 10])),
            command(
                "demo", ["demo", "--database", database, "--size", big, "--seed", String(seed)],
                Budget(wall: 60, peakGiB: 1.5)),
            command(
                "coverage", ["coverage", "--database", database, "--as-of", "2024-08-12"], Budget(wall: 1)),
            command(
                "regions and NIK", ["bench", "regions", "--json", folder + "/regions.json"],
                Budget(atLeast: ["nik_per_second": 5e6], atMost: ["load_ms": 50]), figures: "regions.json"),
            command(
                "rules 1.3M", ["bench", "rules", "--json", folder + "/rules.json"],
                Budget(atMost: ["seconds": 1, "explained_us": 50]), figures: "rules.json"),
            command(
                "verdict table 200k", ["bench", "table", "--folder", folder, "--json", folder + "/table.json"],
                Budget(atMost: ["first_page_ms": 50, "deep_page_ms": 100, "filter_ms": 100, "search_ms": 100]),
                figures: "table.json"),
            page(Budget(atMost: ["p99_ms": 20, "page_kb": 100, "start_s": 1, "idle_mb": 100])),
            importLists(big, Budget(wall: 60, peakGiB: 1.5)),
        ]
    }

    /// Whether this version of the program has a command.
    func has(_ command: String) -> Bool {
        let help = folder + "/help.txt"
        try? FileManager.default.removeItem(atPath: help)
        _ = ChildRun.run(ChildRun.lindungi, ["--help"], log: help)
        let text = (try? String(contentsOfFile: help, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").contains { $0.hasPrefix("  \(command) ") || $0 == "  \(command)" }
    }

    func lists(_ set: String) -> [String] {
        ["dinsos", "disbun", "disnaker", "desa", "diskop"].map { "\(set)/candidates_\($0).csv" }
    }

    /// Makes a set once; the folder of it.
    func makeSet(_ scale: String, _ factor: Int) -> String {
        let set = "\(folder)/sets/\(scale)-\(seed)-x\(factor)"
        if !FileManager.default.fileExists(atPath: set + "/meta.json") {
            let arguments = [
                "--output", set, "--scale", scale, "--seed", String(seed), "--error-factor", String(factor),
            ]
            _ = ChildRun.run(ChildRun.lindungi, ["demo", "lists"] + arguments, log: log)
        }
        return set
    }

    func result(_ name: String, _ budget: Budget, _ usage: ChildUsage?, _ figures: [String: Double] = [:])
        -> BenchResult
    {
        var result = BenchResult(name: name, budget: budget.text, usage: usage, figures: figures)
        result.verdict = short ? .unmeasured : budget.verdict(usage, figures)
        if let code = usage?.exitCode, code != 0 {
            result.note = "berakhir dengan \(code), lihat \(log)"
            result.verdict = .missed
        }
        return result
    }

    func absent(_ name: String, _ budget: Budget) -> BenchResult {
        var result = BenchResult(name: name, budget: budget.text)
        result.note = "perintah ini belum ada"
        return result
    }

    private func command(_ name: String, _ arguments: [String], _ budget: Budget, figures file: String? = nil) -> Job {
        Job(name: name) {
            guard has(arguments[0]) else { return absent(name, budget) }
            let usage = ChildRun.run(ChildRun.lindungi, arguments, log: log)
            return result(name, budget, usage, file.map { numbers(folder + "/" + $0) } ?? [:])
        }
    }

    /// The numbers at the top of a JSON object.
    func numbers(_ path: String) -> [String: Double] {
        guard let data = FileManager.default.contents(atPath: path),
            let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
        else { return [:] }
        return object.compactMapValues { $0 as? Double }
    }
}
