import Calculators
import Foundation

extension InputValue {
    /// Where a text stops being the JSON that was wanted, in words.
    static func place(of error: any Error) -> String {
        guard let error = error as? DecodingError else { return "bukan JSON" }
        switch error {
        case .dataCorrupted(let context):
            let detail = (context.underlyingError as? NSError)?.userInfo["NSDebugDescription"] as? String
            return "bukan JSON yang utuh" + (detail.map { " (\($0))" } ?? "")
        case .typeMismatch, .valueNotFound, .keyNotFound: return "isinya bukan larik"
        @unknown default: return "bukan JSON"
        }
    }
}

extension CaseReport {
    /// As printed: for people who read JSON on lines of its own, or on one line within a list.
    func json(pretty: Bool = true) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return try encoder.encode(self) + (pretty ? Data("\n".utf8) : Data())
    }
}
