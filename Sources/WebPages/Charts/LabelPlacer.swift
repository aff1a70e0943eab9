/// Finds a free place for each label of a drawing, in the order of importance in
/// which they are asked for. One that fits nowhere is left to the table.
struct LabelPlacer {
    /// The ratio of a character's mean width to the size of the letters, on the wide side.
    static let characterWidth = 0.6

    let bounds: Box
    let fontSize: Double
    private var taken: [Box] = []

    init(bounds: Box, fontSize: Double) {
        self.bounds = bounds
        self.fontSize = fontSize
    }

    /// Keeps labels off this place.
    mutating func keepFree(_ box: Box) { taken.append(box) }

    /// The baseline's left end for a label near a point: above it, below it, or beside it.
    mutating func place(_ text: String, near x: Double, _ y: Double) -> (x: Double, y: Double)? {
        let width = Double(text.count) * fontSize * LabelPlacer.characterWidth
        let height = fontSize * 1.2
        let away = 9.0
        let tries = [
            (x - width / 2, y - away - height), (x - width / 2, y + away),
            (x - width - away, y - height / 2), (x + away, y - height / 2),
            (x - width, y - away - height), (x, y - away - height), (x - width, y + away), (x, y + away),
            (x - width / 2, y - 2 * away - 2 * height), (x - width / 2, y + 2 * away + height),
        ]
        for (left, top) in tries {
            let box = Box(x: left, y: top, width: width, height: height)
            guard bounds.contains(box), !taken.contains(where: box.overlaps) else { continue }
            taken.append(box)
            return (left, top + fontSize)
        }
        return nil
    }
}

extension Box {
    func contains(_ other: Box) -> Bool {
        other.x >= x && other.y >= y && other.x + other.width <= x + width && other.y + other.height <= y + height
    }

    func overlaps(_ other: Box) -> Bool {
        x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }
}
