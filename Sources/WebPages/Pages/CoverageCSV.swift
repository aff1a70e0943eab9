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
        return CSVText.lines([header] + ([coverage] + coverage.children).map(fields))
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
}
