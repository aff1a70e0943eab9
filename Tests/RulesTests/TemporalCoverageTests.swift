import Kernel
import Rules
import Testing

/// Every parameter of every chapter, whoever wrote it.
@Suite("Every parameter of the law")
struct TemporalCoverageTests {
    private static let all = Chapter.all.parameters

    @Test("has an answer in every month from its first row through the one that was checked, and none outside")
    func everyMonth() throws {
        for parameter in Self.all {
            let asked = lookup(parameter)
            let first = parameter.rows[0].berlakuSejak
            #expect(first <= parameter.checkedThrough.lastDay, "\(parameter.id) begins after it was checked")
            #expect(refusal(asked, first.adding(days: -1)) == .beforeFirst, "\(parameter.id)")
            for bulan in first.bulan...parameter.checkedThrough {
                let day = max(first, bulan.firstDay)
                #expect(throws: Never.self, "\(parameter.id) in \(bulan)") { try Law.inCode.value(of: asked, on: day) }
            }
            let after = parameter.checkedThrough.advanced(by: 1).firstDay
            #expect(refusal(asked, after) == .afterChecked, "\(parameter.id)")
        }
    }

    @Test("changes on the day that its row names, and not a day before")
    func changes() throws {
        for parameter in Self.all {
            for (before, row) in zip(parameter.rows, parameter.rows.dropFirst()) {
                let asked = lookup(parameter)
                #expect(before.berlakuSejak < row.berlakuSejak, "\(parameter.id): rows ascend")
                let old = try Law.inCode.value(of: asked, on: row.berlakuSejak.adding(days: -1))
                let new = try Law.inCode.value(of: asked, on: row.berlakuSejak)
                #expect(old.value.quantity == before.quantity && new.value.quantity == row.quantity, "\(parameter.id)")
            }
        }
    }

    @Test("cites a regulation in each row, with its source where it was seen; a recalled one has none, or says why")
    func citations() {
        for parameter in Self.all {
            for row in parameter.rows {
                let place = "\(parameter.id) from \(row.berlakuSejak)"
                #expect(!row.citation.regulation.id.isEmpty && !row.citation.regulation.shortName.isEmpty, "\(place)")
                if row.confidence == .seen {
                    #expect(!row.citation.source.isEmpty, "\(place): seen where?")
                } else {
                    #expect(row.citation.source.isEmpty || parameter.note != nil, "\(place): seen, or recalled?")
                }
            }
        }
    }

    @Test("takes back its own values, and no others of another kind")
    func accepts() {
        for parameter in Self.all {
            for row in parameter.rows { #expect(parameter.accepts(row.quantity), "\(parameter.id)") }
            #expect(!parameter.accepts(.table(.init(columns: [], rows: []))), "\(parameter.id)")
            #expect(!parameter.accepts(.text("")), "\(parameter.id)")
        }
    }

    @Test("has an id that nobody else has and that starts with its chapter's")
    func ids() {
        #expect(Set(Self.all.map(\.id)).count == Self.all.count)
        #expect(Set(Chapter.all.map(\.id)).count == Chapter.all.count)
        let readings = Chapter.all.flatMap(\.interpretations).map(\.id)
        #expect(Set(readings).count == readings.count)
        for chapter in Chapter.all {
            for id in chapter.parameters.map(\.id) + chapter.interpretations.map(\.id) {
                #expect(id.hasPrefix("\(chapter.id)."), "\(id) stands in \(chapter.id)")
            }
        }
    }

    @Test("cites one regulation by one id: two of the same id say the same")
    func regulationsAgree() {
        let cited = Self.all.flatMap(\.rows).map(\.citation.regulation)
        for (id, same) in Dictionary(grouping: cited, by: \.id) {
            #expect(Set(same.map(\.shortName)).count == 1 && Set(same.map(\.diundangkan)).count == 1, "\(id)")
        }
    }

    private func refusal(_ parameter: Parameter<AnyValue>, _ day: Day) -> RuleError.Code? {
        do throws(RuleError) { _ = try Law.inCode.value(of: parameter, on: day) } catch { return error.code }
        return nil
    }
}

/// A value of any parameter as it is.
private struct AnyValue: ParameterValue {
    let quantity: Quantity
    init(_ quantity: Quantity) { self.quantity = quantity }
}

/// The same parameter in a form that the law can be asked for.
private func lookup(_ parameter: AnyParameter) -> Parameter<AnyValue> {
    let rows = parameter.rows.map {
        Row(from: $0.berlakuSejak, AnyValue($0.quantity), $0.citation, $0.confidence, knownSince: $0.knownSince)
    }
    return Parameter(
        parameter.id, parameter.label, unit: parameter.unit, checkedThrough: parameter.checkedThrough, rows: rows)
}
