import Kernel
import Registry

/// Who is active when: people join, lapse and come back, so that every month has exactly the number asked for.
struct Histories {
    struct Span {
        let person: Int32
        let from: Bulan
        /// Nil while it goes on.
        var through: Bulan?
    }

    /// Share of the active who lapse in a month besides those that the path takes away. Illustration.
    static let lapses = 0.011

    private var spans: [Span] = []
    /// The open span of each person, or -1.
    private var open: [Int32]
    /// Index of the month in which each person lapsed last, or 0.
    private var lapsedIn: [Int32]
    private var active: [Int32] = []
    private var idle: [Int32]
    private var random: SeededRandom

    /// - Parameters:
    ///   - counts: active people by month, from ``CoveragePath/first`` on; none above `people`.
    ///   - leaning: how readily a person joins, 0 to 1.
    init(people: Int, counts: [Int], seed: UInt64, leaning: (Int) -> Double) {
        open = [Int32](repeating: -1, count: people)
        lapsedIn = [Int32](repeating: 0, count: people)
        idle = (0..<Int32(people)).map { $0 }
        random = SeededRandom(seed: seed)
        for (offset, wanted) in counts.enumerated() {
            step(to: wanted, CoveragePath.first.advanced(by: offset), leaning)
        }
    }

    /// Spans by person, in order of time.
    func byPerson() -> [[Span]] {
        var out = [[Span]](repeating: [], count: open.count)
        for span in spans { out[Int(span.person)].append(span) }
        return out
    }

    private mutating func step(to wanted: Int, _ bulan: Bulan, _ leaning: (Int) -> Double) {
        if bulan > CoveragePath.first {
            let lapsing = Int(Double(active.count) * Histories.lapses)
            // Nobody joins in the month they lapse: keep enough idle people to fill the places.
            let room = max(0, open.count - max(wanted, active.count))
            for _ in 0..<max(active.count - wanted, min(lapsing, room)) { leave(bulan.advanced(by: -1)) }
        }
        while active.count < wanted { join(bulan, leaning) }
    }

    private mutating func leave(_ last: Bulan) {
        let person = take(random.below(active.count), from: &active)
        spans[Int(open[Int(person)])].through = last
        open[Int(person)] = -1
        lapsedIn[Int(person)] = last.index
        idle.append(person)
    }

    private mutating func join(_ bulan: Bulan, _ leaning: (Int) -> Double) {
        for attempt in 0... {
            let at = random.below(idle.count)
            let person = Int(idle[at])
            guard attempt > 20 || random.chance(leaning(person)) else { continue }
            // A lapse lasts at least a month.
            if attempt <= 20, lapsedIn[person] == bulan.index - 1 { continue }
            open[person] = Int32(spans.count)
            spans.append(Span(person: Int32(person), from: bulan, through: nil))
            active.append(take(at, from: &idle))
            return
        }
    }

    private func take(_ at: Int, from list: inout [Int32]) -> Int32 {
        list.swapAt(at, list.count - 1)
        return list.removeLast()
    }
}
