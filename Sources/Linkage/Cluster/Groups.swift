/// People: rows joined into groups. A group's number is its smallest row.
struct Groups: @unchecked Sendable {
    /// What a pair that was never a candidate says: true pairs rarely escape all rules.
    static let unseen: Float = -2
    /// No single pair may outvote everything else.
    static let largestVote: Float = 12
    static let none = UInt32.max

    private let roots: FlatArray<UInt32>
    private let ring: FlatArray<UInt32>
    private let sizes: FlatArray<UInt32>
    private let active: FlatArray<UInt32>
    private let registered: FlatArray<UInt32>

    init(
        roots: FlatArray<UInt32>, ring: FlatArray<UInt32>, sizes: FlatArray<UInt32>, active: FlatArray<UInt32>,
        registered: FlatArray<UInt32>
    ) {
        (self.roots, self.ring, self.sizes, self.active, self.registered) = (roots, ring, sizes, active, registered)
    }

    @inline(__always)
    func root(_ row: Int) -> Int { Int(roots[row]) }
    /// The next member of the row's group, in a ring.
    @inline(__always)
    func next(_ row: Int) -> Int { Int(ring[row]) }
    func size(ofRoot root: Int) -> Int { Int(sizes[root]) }
    /// The active register row of a group.
    func activeRow(ofRoot root: Int) -> Int? { active[root] == Groups.none ? nil : Int(active[root]) }
    /// Some register row of a group.
    func registeredRow(ofRoot root: Int) -> Int? { registered[root] == Groups.none ? nil : Int(registered[root]) }

    func members(_ row: Int) -> [Int] {
        var out = [row]
        var at = next(row)
        while at != row {
            out.append(at)
            at = next(at)
        }
        return out
    }

    /// Whether two groups stand on two register rows that are one person.
    func areOneRegistered(_ a: Int, _ b: Int, _ neighbours: Neighbours) -> Bool {
        guard let x = registeredRow(ofRoot: a), let y = registeredRow(ofRoot: b) else { return false }
        return (neighbours.logOdds(x, y) ?? -1) > 0
    }

    /// Sum of what is known between two groups.
    func evidence(_ a: Int, _ b: Int, _ neighbours: Neighbours) -> Float {
        Groups.evidence(a, b, neighbours, sizes: sizes, ring: ring) { root($0) }
    }

    static func evidence(
        _ a: Int, _ b: Int, _ neighbours: Neighbours, sizes: FlatArray<UInt32>, ring: FlatArray<UInt32>,
        root: (Int) -> Int
    ) -> Float {
        let (small, large) = sizes[a] <= sizes[b] ? (a, b) : (b, a)
        var sum: Float = 0
        var seen = 0
        var at = small
        repeat {
            neighbours.forEach(at) { row, logOdds in
                guard root(row) == large else { return }
                sum += max(-largestVote, min(largestVote, logOdds))
                seen += 1
            }
            at = Int(ring[at])
        } while at != small
        return sum + Float(Int(sizes[a]) * Int(sizes[b]) - seen) * unseen
    }
}
