import Foundation

extension Bench {
    /// Serves the demo and measures the public page under 200 requests a second.
    func page(_ budget: Budget) -> Job {
        let name = "page"
        return Job(name: name) {
            guard has("serve"), FileManager.default.fileExists(atPath: database) else { return absent(name, budget) }
            let port = 18_080 + Int(seed % 1_000)
            let started = ContinuousClock.now
            let arguments = ["serve", "--database", database, "--port", String(port)]
            guard let server = ChildRun.spawn(ChildRun.lindungi, arguments, log: log) else {
                return absent(name, budget)
            }
            var figures: [String: Double] = [:]
            if let first = waitForPage(port) {
                figures["start_s"] = (ContinuousClock.now - started) / .seconds(1)
                figures["page_kb"] = Double(first) / 1024
                figures["idle_mb"] = residentMegabytes(server)
                figures.merge(load(port)) { $1 }
            }
            kill(server, SIGTERM)
            let usage = ChildRun.wait(server, since: started)
            var measured = result(name, budget, nil, figures)
            measured.note = "server \(String(format: "%.1f", usage.cpuSeconds)) s CPU"
            return measured
        }
    }

    /// Bytes of the page once it answers, within ten seconds.
    private func waitForPage(_ port: Int) -> Int? {
        for _ in 0..<200 {
            let page = folder + "/page.html"
            let arguments = ["-sf", "-o", page, "http://127.0.0.1:\(port)/"]
            if ChildRun.run("curl", arguments, log: log).exitCode == 0 {
                let attributes = try? FileManager.default.attributesOfItem(atPath: page)
                return attributes?[.size] as? Int
            }
            usleep(50_000)
        }
        return nil
    }

    /// 99th percentile in milliseconds at a paced 200 requests a second (curl in one connection keeps the pace of its
    /// own rate limit; wrk would load as fast as it can and measure the queue).
    private func load(_ port: Int) -> [String: Double] {
        let times = folder + "/page-times.txt"
        try? FileManager.default.removeItem(atPath: times)
        let count = short ? 200 : 2_000
        let url = "http://127.0.0.1:\(port)/?n=[1-\(count)]"
        let arguments = ["-s", "-o", "/dev/null", "-w", "%{time_total}\\n", "--rate", "200/s", url]
        _ = ChildRun.run("curl", arguments, log: times)
        let text = (try? String(contentsOfFile: times, encoding: .utf8)) ?? ""
        let seconds = text.split(separator: "\n").compactMap { Double($0) }.sorted()
        guard !seconds.isEmpty else { return [:] }
        return [
            "p50_ms": seconds[seconds.count / 2] * 1000,
            "p99_ms": seconds[min(seconds.count - 1, seconds.count * 99 / 100)] * 1000,
            "requests": Double(seconds.count),
        ]
    }

    private func residentMegabytes(_ pid: pid_t) -> Double {
        let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
        return Double(line.filter(\.isNumber)).map { $0 / 1024 } ?? 0
    }
}
