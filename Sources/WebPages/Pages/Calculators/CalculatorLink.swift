/// A page of calculation, with the answers that its address carries.
public struct CalculatorLink: Hashable, Sendable {
    public let slug: String
    /// Names and values in the order of the form.
    let query: [Pair]

    struct Pair: Hashable, Sendable {
        let name: String
        let value: String
    }

    public init(_ calculator: CitizenCalculator) { self.init(calculator.slug, []) }

    init(_ slug: String, _ query: [Pair]) { (self.slug, self.query) = (slug, query) }

    /// `/hitung/iuran?sebagai=bpu&penghasilan=1500000`. Values may come from outside, so that every byte which is
    /// more than a letter, a digit or a mark without meaning is escaped.
    var path: String {
        let pairs = query.map { "\(escaped($0.name))=\(escaped($0.value))" }
        return "/hitung/\(slug)" + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
    }

    private func escaped(_ text: String) -> String {
        var out = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                out.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                out += byte < 16 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return out
    }
}
