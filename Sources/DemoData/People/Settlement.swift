import Kernel

/// How many people live where: exact totals spread over kecamatan and desa.
struct Settlement: Sendable {
    /// People per kecamatan, in the order of ``Places/kecamatan``.
    let people: [Int]
    /// `person_id` of the first person of each kecamatan.
    let firstId: [Int]

    /// - Parameter kabupatenPeople: people per kabupaten/kota, in the order of ``Places/kabupaten``.
    init(_ places: Places, kabupatenPeople: [Int]) {
        var people: [Int] = []
        for (kab, total) in zip(places.kabupaten, kabupatenPeople) {
            people += apportion(total, by: kab.kecamatan.map { Double(places.kecamatan[$0].desa.count) + 3 })
        }
        self.people = people
        firstId = people.indices.map { people[..<$0].reduce(1, +) }
    }
}

/// Whole numbers that sum to `total`, as near to the weights' shares as can be (largest remainder; ties to the first).
func apportion(_ total: Int, by weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return weights.map { _ in 0 } }
    let exact = weights.map { Double(total) * $0 / sum }
    var whole = exact.map { Int($0) }
    let missing = total - whole.reduce(0, +)
    let order = exact.indices.sorted { a, b in
        let (x, y) = (exact[a] - Double(whole[a]), exact[b] - Double(whole[b]))
        return x == y ? a < b : x > y
    }
    for i in order.prefix(max(0, missing)) { whole[i] += 1 }
    return whole
}

/// A seed for one part of a set: the same part gets the same numbers whatever else is made beside it.
func partSeed(_ seed: UInt64, _ stream: UInt64, _ part: UInt64) -> UInt64 {
    var mixed = SeededRandom(seed: seed &+ stream &* 0xD6E8_FEB8_6659_FD93)
    return mixed.next() ^ (part &* 0x9E37_79B9_7F4A_7C15)
}
