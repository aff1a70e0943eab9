import Kernel

/// Every row of every parameter as CSV (UTF-8, comma, header). A rate is a fraction of 1; a table is one JSON text.
public struct LawExportCSV: Sendable {
    private let chapters: [Chapter]

    public init(_ chapters: [Chapter]) { self.chapters = chapters }

    static let header = [
        "chapter", "parameter", "label", "label_en", "unit", "berlaku_sejak", "value", "regulation", "citation",
        "source", "confidence", "known_since", "checked_through", "note", "note_en",
    ]

    public var text: String {
        let rows = chapters.flatMap { chapter in
            chapter.parameters.flatMap { parameter in parameter.rows.map { cells(chapter, parameter, $0) } }
        }
        return CSVText.lines([LawExportCSV.header] + rows)
    }

    private func cells(_ chapter: Chapter, _ parameter: AnyParameter, _ row: AnyParameter.Row) -> [String] {
        [
            chapter.id, parameter.id, parameter.label.id, parameter.label.en, parameter.unit.rawValue,
            "\(row.berlakuSejak)", row.quantity.machine ?? row.quantity.flow, row.citation.regulation.id,
            row.citation.text, row.citation.source, row.confidence.rawValue, "\(row.knownSince)",
            "\(parameter.checkedThrough)", parameter.note?.id ?? "", parameter.note?.en ?? "",
        ]
    }
}
