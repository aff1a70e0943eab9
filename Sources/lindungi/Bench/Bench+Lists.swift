import Foundation

extension Bench {
    /// Links a set and scores the outcome at the threshold that the engine chose.
    func link(_ name: String, scale: String, factor: Int, _ budget: Budget) -> Job {
        Job(name: name) {
            guard has("link") else { return absent(name, budget) }
            let set = makeSet(scale, factor)
            let out = "\(folder)/link-\(scale)-x\(factor)"
            let usage = ChildRun.run(
                ChildRun.lindungi, ["link", "--register", set + "/register.csv"] + lists(set) + ["--output", out],
                log: log)
            guard usage.exitCode == 0 else { return result(name, budget, usage) }
            return result(name, budget, usage, score(set, out))
        }
    }

    /// Scored in a child too: this process must stay small.
    private func score(_ set: String, _ out: String) -> [String: Double] {
        var arguments = ["bench", "score", set + "/truth.csv", out + "/matches.csv", "--json", out + "/score.json"]
        if let threshold = numbers(out + "/summary.json")["threshold"] {
            arguments += ["--threshold", String(threshold)]
        }
        _ = ChildRun.run(ChildRun.lindungi, arguments, log: out + "/score.txt")
        let score = numbers(out + "/score.json")
        let names = [
            "f1Link": "f1_link", "f1Dedupe": "f1_dedupe", "f1All": "f1_all", "rowDecision": "row",
            "recallAtPrecision998": "recall_998",
        ]
        return score.reduce(into: [:]) { figures, entry in
            if let name = names[entry.key] { figures[name] = entry.value }
        }
    }

    /// Judges the rows of the largest list.
    func check(_ scale: String, _ budget: Budget) -> Job {
        let name = "check \(scale)"
        return Job(name: name) {
            let out = folder + "/check.csv"
            let usage = ChildRun.run(
                ChildRun.lindungi, ["check"] + lists(makeSet(scale, 1)) + ["--output", out], log: log)
            return result(name, budget, usage)
        }
    }

    /// Types people in, one by one, against the register and the largest list together.
    func lookup(_ scale: String, _ budget: Budget) -> Job {
        let name = "lookup while typing"
        return Job(name: name) {
            let set = makeSet(scale, 1)
            let figures = folder + "/lookup.json"
            let registry = [set + "/register.csv", set + "/candidates_dinsos.csv", set + "/candidates_desa.csv"]
            let usage = ChildRun.run(
                ChildRun.lindungi,
                ["bench", "lookup"] + registry + ["--list", set + "/candidates_diskop.csv", "--json", figures], log: log
            )
            return result(name, budget, usage, numbers(figures))
        }
    }

    /// Imports the five lists of a set into the demo database.
    func importLists(_ scale: String, _ budget: Budget) -> Job {
        let name = "import \(scale)"
        return Job(name: name) {
            guard has("import"), FileManager.default.fileExists(atPath: database) else { return absent(name, budget) }
            let set = makeSet(scale, 1)
            let copy = folder + "/import.sqlite"
            for suffix in ["", "-wal", "-shm", ".key"] {
                try? FileManager.default.removeItem(atPath: copy + suffix)
                try? FileManager.default.copyItem(atPath: database + suffix, toPath: copy + suffix)
            }
            let usage = ChildRun.run(
                ChildRun.lindungi, ["import"] + lists(set) + ["--database", copy, "--source", "BENCH"], log: log)
            return result(name, budget, usage)
        }
    }
}
