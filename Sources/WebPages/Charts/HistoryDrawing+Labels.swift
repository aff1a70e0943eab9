import Kernel
import Rules

extension HistoryDrawing {
    /// Each value at its own step: the newest, the first, those that nobody has read, then the rest from the
    /// newest back. A label that would stand nearer to another step is left to the table.
    var labels: HTML {
        var placed = PlacedLabels(
            bounds: Box(x: 0, y: 0, width: width - unknownWidth, height: baseline), taken: rows.indices.flatMap(lines))
        let last = rows.count - 1
        let word = Confidence.recalled.word(language)
        let isLastRecalled = recalledRuns.last?.contains(last) ?? false
        let newest = value(last) + (isLastRecalled ? ", \(word)" : "")
        placed.put(newest, "strong", fontSize, at: places(last, room(newest)))
        if last > 0, rows[0].confidence == .seen {
            placed.put(value(0), "plain", fontSize, at: places(0, room(value(0))))
        }
        for run in recalledRuns where run != last...last {
            let (long, short) = words(run, word)
            if !placed.put(long, "plain", fontSize, at: below(run, room(long))) {
                placed.put(short, "plain", fontSize, at: below(run, room(short)))
            }
        }
        for index in rows.indices.dropFirst().dropLast().reversed() where !recalledRuns.contains(index...index) {
            placed.put(value(index), "plain", fontSize, at: places(index, room(value(index))))
        }
        return .group(placed.all)
    }

    func room(_ text: String) -> Double { Double(text.count) * fontSize * LabelPlacer.characterWidth }

    private var lineHeight: Double { fontSize * 1.3 }

    private func x(_ index: Int) -> Double { x(rows[index].berlakuSejak) }

    private func rightEnd(_ index: Int) -> Double { index + 1 < rows.count ? x(index + 1) : x(end) }

    /// Each run of rows that nobody has read in the text.
    private var recalledRuns: [ClosedRange<Int>] {
        rows.indices.reduce(into: []) { runs, index in
            guard rows[index].confidence == .recalled else { return }
            if let open = runs.last, open.upperBound == index - 1 {
                runs[runs.count - 1] = open.lowerBound...index
            } else {
                runs.append(index...index)
            }
        }
    }

    /// What stands under a run: `Rp14.000.000, belum terverifikasi` or `belum terverifikasi 2016–2021`.
    private func words(_ run: ClosedRange<Int>, _ word: String) -> (long: String, short: String) {
        guard run.count > 1 else { return ("\(value(run.lowerBound)), \(word)", word) }
        let years = [run.lowerBound, run.upperBound].map { "\(rows[$0].berlakuSejak.year)" }
        return ("\(word) \(years.joined(separator: "–"))", word)
    }

    /// The figure alone: its unit stands under the drawing.
    private func value(_ index: Int) -> String {
        let unit = chart.parameter.unit
        let isAmount = [.rupiahPerBulan, .rupiahPerTahun].contains(unit)
        return rows[index].quantity.words(isAmount ? .rupiah : unit, language)
    }

    /// Above the step; where it is short, out to the side on which the line is lower, or below
    /// the first and a valley.
    private func places(_ index: Int, _ text: Double) -> [Box] {
        let (left, right, top) = (x(index), rightEnd(index), y(rows[index]))
        let fits = right - left >= text
        let isLast = index + 1 == rows.count
        let risesHere = index > 0 && y(rows[index - 1]) > top
        let fallsNext = !isLast && y(rows[index + 1]) > top
        var starts: [Double] = []
        if fits || fallsNext || isLast { starts.append(left) }
        if risesHere || isLast { starts.append(right - text) }
        let above = starts.map { Box(x: max(0, $0), y: top - 8 - lineHeight, width: text, height: lineHeight) }
        let isFree = index == 0 || !isLast && !risesHere && !fallsNext
        return isFree || fits || rows.count < 5 ? above + below(index...index, text) : above
    }

    /// Under the steps, and lower where another label is in the way.
    private func below(_ run: ClosedRange<Int>, _ text: Double) -> [Box] {
        let (left, right) = (x(run.lowerBound), rightEnd(run.upperBound))
        let middle = min((left + right - text) / 2, width - unknownWidth - text)
        let start = run.lowerBound == 0 || right - left >= text ? left - 6 : middle
        let top = run.map { y(rows[$0]) }.max() ?? 0
        return (1...3).map {
            Box(x: max(0, start), y: top + Double($0) * lineHeight - 8, width: text, height: lineHeight)
        }
    }

    /// The step itself, its mark, and the way to the next: labels keep off them.
    private func lines(_ index: Int) -> [Box] {
        let (left, right, top) = (x(index), rightEnd(index), y(rows[index]))
        let step = Box(x: left, y: top - 2, width: right - left, height: 4)
        let mark = Box(x: left - 6, y: top - 6, width: 12, height: 12)
        guard index + 1 < rows.count else { return [step, mark] }
        let next = y(rows[index + 1])
        return [step, mark, Box(x: right - 2, y: min(top, next), width: 4, height: abs(top - next))]
    }
}

/// The labels of a drawing that found a free place.
private struct PlacedLabels {
    let bounds: Box
    var taken: [Box]
    var all: [HTML] = []

    /// Puts the text at the first place that is free; false when none is.
    @discardableResult
    mutating func put(_ text: String, _ kind: String, _ fontSize: Double, at places: [Box]) -> Bool {
        guard
            let place = places.first(where: { box in bounds.contains(box) && !taken.contains(where: box.overlaps) })
        else { return false }
        taken.append(place)
        all.append(svgText(text, .class(kind), .number("x", place.x), .number("y", place.y + fontSize)))
        return true
    }
}
