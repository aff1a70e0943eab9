import Coverage
import Kernel
import Registry

/// A region and the regions below it as CSV: every indicator of the catalogue in its
/// machine form, with what it rests on. UTF-8, comma, header, CRLF (RFC 4180).
public struct CoverageCSV: Sendable {
    let coverage: RegionCoverage

    public init(_ coverage: RegionCoverage) { self.coverage = coverage }

    /// A name for the saved file: `cakupan-15-2024-08-12.csv`.
    public var fileName: String { "cakupan-\(coverage.wilayah)-\(coverage.asOf).csv" }

    public var text: String {
        let header =
            ["wilayah", "name", "as_of"] + Indicator.catalogue.map(\.code)
            + ["percent_basis", "participants_basis", "potential_basis", "potential_as_of", "potential_source"]
        return ([header] + ([coverage] + coverage.children).map(fields))
            .map { $0.map(CoverageCSV.quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    private func fields(_ region: RegionCoverage) -> [String] {
        ["\(region.wilayah)", region.name, "\(region.asOf)"]
            + Indicator.catalogue.map { $0.value(region)?.machine ?? "" }
            + [
                region.percent == nil ? "" : region.percentBasis.code, region.basis.code,
                region.potensi?.basis.code ?? "", region.potensi.map { "\($0.asOf)" } ?? "",
                region.potensi?.source ?? "",
            ]
    }

    /// Quoted where needed. A text that a spreadsheet would run as a formula gets a leading apostrophe.
    static func quoted(_ field: String) -> String {
        let isNumber = Double(field) != nil
        let safe = !isNumber && field.first.map { "=+-@\t\r".contains($0) } == true ? "'" + field : field
        guard safe.contains(where: { ",\"\r\n".contains($0) || $0 == "\r\n" }) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
