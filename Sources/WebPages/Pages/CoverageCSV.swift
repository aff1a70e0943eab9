import Coverage
import Kernel
import Registry

/// A region and the regions below it as CSV: every indicator of the catalogue in its
/// machine form, with what it rests on. UTF-8, comma, header, CRLF (RFC 4180).
public struct CoverageCSV: Sendable {
    let coverage: RegionCoverage

    public init(_ coverage: RegionCoverage) { self.coverage = coverage }

    public var text: String {
        let header =
            ["wilayah", "name", "as_of"] + Indicator.catalogue.map(\.code)
            + ["percent_basis", "participants_basis", "potential_basis", "potential_as_of", "potential_source"]
        return CSVText.lines([header] + ([coverage] + coverage.children).map(fields))
    }

    private func fields(_ region: RegionCoverage) -> [String] {
        ["\(region.wilayah)", region.name, "\(region.asOf)"]
            + Indicator.catalogue.map {
                $0.value(region)?.machine ?? ($0.code == Indicator.participants.code ? region.hiddenSign : "")
            }
            + [
                region.percent == nil ? "" : region.percentBasis.code, region.basis.code,
                region.potensi?.basis.code ?? "", region.potensi.map { "\($0.asOf)" } ?? "",
                region.potensi?.source ?? "",
            ]
    }
}

extension RegionCoverage {
    /// A name for the saved file: `cakupan-15-2024-08-12.csv`.
    public func fileName(_ file: CoverageFile) -> String { "cakupan-\(wilayah)-\(asOf).\(file.rawValue)" }

    /// In place of a count that may not be shown: `<5`, or `x` where it is hidden to protect another.
    public var hiddenSign: String { disclosure.sign }
}

extension Disclosure {
    /// Stands in files and tables in place of the count; nothing for one that is open.
    public var sign: String {
        switch self {
        case .open: ""
        case .few: "<\(SmallNumbers.least)"
        case .withheld: "x"
        }
    }
}
