import Kernel

/// Where each region lies among its neighbours: rows run west to east, columns
/// north to south. The tree fixes the neighbourhood, the weights fix the areas.
indirect enum TileTree: Sendable {
    case tile(KodeWilayah)
    case row([TileTree])
    case column([TileTree])

    /// The regions in reading order.
    var regions: [KodeWilayah] {
        switch self {
        case .tile(let kode): [kode]
        case .row(let parts), .column(let parts): parts.flatMap(\.regions)
        }
    }

    /// Divides the box so that each region's area is in proportion to its weight.
    /// A region without weight gets an area of nothing; give it a least weight first.
    func placed(in box: Box, weight: (KodeWilayah) -> Double) -> [(kode: KodeWilayah, box: Box)] {
        switch self {
        case .tile(let kode): [(kode, box)]
        case .row(let parts): TileTree.slice(parts, box, across: true, weight)
        case .column(let parts): TileTree.slice(parts, box, across: false, weight)
        }
    }

    private static func slice(
        _ parts: [TileTree], _ box: Box, across: Bool, _ weight: (KodeWilayah) -> Double
    ) -> [(kode: KodeWilayah, box: Box)] {
        let weights = parts.map { $0.regions.reduce(0) { $0 + weight($1) } }
        let total = weights.reduce(0, +)
        guard total > 0 else { return [] }
        var rest = box
        return zip(parts, weights).flatMap { part, share in
            var slot = rest
            if across {
                slot.width = box.width * share / total
                rest.x += slot.width
            } else {
                slot.height = box.height * share / total
                rest.y += slot.height
            }
            return part.placed(in: slot, weight: weight)
        }
    }
}
