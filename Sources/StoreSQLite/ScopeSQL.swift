import Access
import GRDB
import Kernel

extension Scope {
    /// A condition that holds for the rows whose `column` (the digits of a code, of any level) lies in the scope, with
    /// its arguments. An index on the column serves it: one stretch for each level of each region.
    func condition(_ column: String) -> (sql: String, arguments: [Int64]) {
        guard let regions else { return ("1", []) }
        guard !regions.isEmpty else { return ("0", []) }
        let spans = regions.flatMap(\.spans)
        let parts = spans.map { $0.lowerBound == $0.upperBound ? "\(column) = ?" : "\(column) BETWEEN ? AND ?" }
        return (
            "(" + parts.joined(separator: " OR ") + ")",
            spans.flatMap { $0.lowerBound == $0.upperBound ? [$0.lowerBound] : [$0.lowerBound, $0.upperBound] }
        )
    }
}

extension KodeWilayah {
    /// The numbers of the codes that are this region or lie in it: one span for each level from its own down.
    var spans: [ClosedRange<Int64>] {
        Level.allCases.filter { $0 >= level }.map { lower in
            let scale = (level.rawValue..<lower.rawValue).reduce(Int64(1)) { value, _ in value * 10 }
            let first = Int64(digits) * scale
            return first...(first + scale - 1)
        }
    }
}
