/// A small table as CSV text: UTF-8, comma, CRLF (RFC 4180). What is big is written by `CSVWriter` in `Tabular`.
public enum CSVText {
    /// The rows one under the other, each with its line end; the header is a row like any other.
    public static func lines(_ rows: [[String]]) -> String { rows.map { row($0) + "\r\n" }.joined() }

    /// One row without its line end.
    public static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

    /// Quoted where needed. A text that a spreadsheet would run as a formula gets a leading apostrophe.
    public static func cell(_ text: String) -> String {
        let isNumber = Double(text) != nil
        let safe = !isNumber && text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
