import Kernel
import Rules

/// Rows of the law as a file: UTF-8, comma, header, CRLF (RFC 4180). The names of columns stay Indonesian in
/// every language, since programs read them.
public struct LawCSV: Sendable {
    /// A name for the saved file: `aturan-pp-50-2025.csv`.
    public let fileName: String
    public let text: String

    private init(_ name: String, _ lines: [[String]]) {
        fileName = "aturan-\(name).csv"
        text = CSVText.lines(lines)
    }

    /// The whole history of a parameter. A value that is a table has a line for each of its rows.
    public static func parameter(_ parameter: AnyParameter, in chapter: Chapter) -> LawCSV {
        LawCSV(parameter.id, lines(parameter.changes(in: chapter)))
    }

    /// Everything that a regulation set.
    public static func regulation(_ regulation: Regulation, in index: LawIndex) -> LawCSV {
        LawCSV(regulation.id, lines(index.changes(by: regulation)))
    }

    private static func lines(_ changes: [Change]) -> [[String]] {
        let keys = changes.flatMap { $0.row.quantity.columnKeys }
        let columns = keys.enumerated().filter { keys.firstIndex(of: $0.element) == $0.offset }.map(\.element)
        let header = [
            "parameter", "label", "satuan", "berlaku_sejak", "sampai", "diketahui_sejak", "nilai", "nilai_sebelum",
            "peraturan", "letak", "sumber", "keyakinan",
        ]
        return [header + columns] + changes.flatMap { lines($0, columns) }
    }

    private static func lines(_ change: Change, _ columns: [String]) -> [[String]] {
        let (parameter, row) = (change.parameter, change.row)
        let head = [
            parameter.id, parameter.label.id, parameter.unit.rawValue, "\(row.berlakuSejak)", "\(change.through)",
            "\(row.knownSince)", row.quantity.machine ?? "tabel",
            change.before.map { $0.quantity.machine ?? "tabel" } ?? "",
            row.citation.regulation.shortName, row.citation.place, row.citation.source, row.confidence.rawValue,
        ]
        guard case .table(let table) = row.quantity else { return [head + columns.map { _ in "" }] }
        return table.rows.map { cells in
            let byKey = Dictionary(zip(table.columns.map(\.key), cells), uniquingKeysWith: { first, _ in first })
            return head + columns.map { byKey[$0]?.machine ?? "" }
        }
    }

    private static func line(_ override: Override, _ index: LawIndex, _ language: Language) -> [String] {
        let unit = index.parameter(override.parameter)?.parameter.unit
        return [
            "koreksi", override.parameter, override.source, "", override.value.machine ?? "tabel",
            unit?.rawValue ?? "", "\(override.from)", override.toCheck(language),
        ]
    }

    /// The lawyer's work list, one line for each thing to check, with room for what was found and by whom.
    public static func workList(
        _ index: LawIndex, corrections: [Correction] = [], _ language: Language
    ) -> LawCSV {
        let header = [
            "jenis", "nama", "peraturan", "letak", "nilai", "satuan", "berlaku_sejak", "yang_diperiksa", "hasil",
            "pemeriksa",
        ]
        let values = index.recalled.map { change in
            [
                "nilai", change.parameter.id, change.row.citation.regulation.shortName, change.row.citation.place,
                change.row.quantity.machine ?? "tabel", change.parameter.unit.rawValue,
                "\(change.row.berlakuSejak)", change.toCheck(language),
            ]
        }
        let days = index.undated.map { regulation in
            [
                "tanggal", regulation.id, regulation.shortName, "", "", "",
                regulation.berlakuSejak.map { "\($0)" } ?? "", regulation.toCheck(language),
            ]
        }
        let readings = index.chapters.flatMap(\.interpretations).map { reading in
            ["tafsir", reading.id, "", "", reading.text[language], "", "", reading.doubt[language]]
        }
        let waiting = corrections.filter { !$0.isRevoked }.map { line($0.override, index, language) }
        return LawCSV("belum-terverifikasi", [header] + (waiting + values + days + readings).map { $0 + ["", ""] })
    }
}

extension Quantity {
    fileprivate var columnKeys: [String] {
        if case .table(let table) = self { table.columns.map(\.key) } else { [] }
    }
}
