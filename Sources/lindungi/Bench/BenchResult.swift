import Foundation

/// One measured piece of work beside its budget.
struct BenchResult: Codable {
    /// A budget is met, missed, or could not be measured.
    enum Verdict: String, Codable { case met, missed, unmeasured }

    let name: String
    let budget: String
    var usage: ChildUsage?
    var figures: [String: Double] = [:]
    var verdict = Verdict.unmeasured
    var note = ""

    /// One row of the table.
    var markdown: String {
        let time = usage.map { String(format: "%.2f", $0.wallSeconds) } ?? "–"
        let cpu = usage.map { String(format: "%.2f", $0.cpuSeconds) } ?? "–"
        let peak = usage.map { String(format: "%.2f", Double($0.peakBytes) / 1_073_741_824) } ?? "–"
        let more = figures.sorted { $0.key < $1.key }.map { "\($0.key) \(String(format: "%.4g", $0.value))" }
        let mark = [Verdict.met: "ya", .missed: "TIDAK", .unmeasured: "–"][verdict] ?? ""
        let remark = more.joined(separator: ", ") + (note.isEmpty ? "" : (more.isEmpty ? "" : "; ") + note)
        return "| \(name) | \(budget) | \(time) | \(cpu) | \(peak) | \(remark) | \(mark) |"
    }

    static let header = """
        | pekerjaan | anggaran | detik | CPU s | puncak GiB | angka | terpenuhi |
        |---|---|---|---|---|---|---|
        """
}

/// Upper or lower bounds that a result is held to.
struct Budget {
    var wall: Double?
    var cpu: Double?
    var peakGiB: Double?
    /// Figures that must be at least so large.
    var atLeast: [String: Double] = [:]
    /// Figures that must be at most so large.
    var atMost: [String: Double] = [:]

    var text: String {
        var parts: [String] = []
        if let wall { parts.append("≤ \(wall) s") }
        if let cpu { parts.append("≤ \(cpu) s CPU") }
        if let peakGiB { parts.append("≤ \(peakGiB) GiB") }
        parts += atLeast.sorted { $0.key < $1.key }.map { "\($0.key) ≥ \($0.value)" }
        parts += atMost.sorted { $0.key < $1.key }.map { "\($0.key) ≤ \($0.value)" }
        return parts.joined(separator: ", ")
    }

    func verdict(_ usage: ChildUsage?, _ figures: [String: Double]) -> BenchResult.Verdict {
        guard usage?.exitCode ?? 0 == 0 else { return .missed }
        if let wall, let usage, usage.wallSeconds > wall { return .missed }
        if let cpu, let usage, usage.cpuSeconds > cpu { return .missed }
        if let peakGiB, let usage, Double(usage.peakBytes) > peakGiB * 1_073_741_824 { return .missed }
        for (name, bound) in atLeast where figures[name].map({ $0 < bound }) ?? true { return .missed }
        for (name, bound) in atMost where figures[name].map({ $0 > bound }) ?? true { return .missed }
        return .met
    }
}
