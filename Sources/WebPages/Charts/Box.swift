/// A rectangle of a drawing, in the drawing's own units.
struct Box: Hashable, Sendable {
    var x, y, width, height: Double

    var area: Double { width * height }

    func inset(by margin: Double) -> Box {
        Box(x: x + margin, y: y + margin, width: max(0, width - 2 * margin), height: max(0, height - 2 * margin))
    }
}
