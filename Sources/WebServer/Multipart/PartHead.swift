/// What stands above one part of a form: its name, and the file's name when it is a file.
struct PartHead: Hashable, Sendable {
    let name: String
    /// Without folders and control characters; empty when a field for a file was left empty; nil for a text.
    let fileName: String?

    /// Longer names are cut: no file system of an office has them.
    private static let longestFileName = 200

    init(name: String, fileName: String?) {
        self.name = name
        self.fileName = fileName
    }

    /// Nil without a `Content-Disposition` that names the part.
    init?(_ headers: String) {
        let lines = headers.split(whereSeparator: \.isNewline)
        guard
            let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            case let value = line.dropFirst("content-disposition:".count),
            value.lowercased().drop(while: { $0 == " " }).hasPrefix("form-data")
        else { return nil }
        let known = PartHead.parameters(value)
        guard let name = known["name"], !name.isEmpty else { return nil }
        self.init(name: name, fileName: known["filename"].map(PartHead.plainName))
    }

    /// `a="b"; c=d` as a table; a quotation mark inside is written `%22` by browsers and `\"` by others.
    private static func parameters(_ text: some StringProtocol) -> [String: String] {
        var found: [String: String] = [:]
        var rest = Substring(text.drop { $0 != ";" })
        while rest.first == ";" {
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            let key = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest.dropFirst(key.count)
            guard rest.first == "=" else { continue }
            let (value, after) = value(of: rest.dropFirst())
            if found[key.lowercased()] == nil { found[key.lowercased()] = value }
            rest = after.drop { $0 != ";" }
        }
        return found
    }

    private static func value(of text: Substring) -> (String, Substring) {
        guard text.first == "\"" else {
            let value = text.prefix { $0 != ";" && $0 != " " }
            return (String(value), text.dropFirst(value.count))
        }
        var value = ""
        var rest = text.dropFirst()
        while let character = rest.popFirst(), character != "\"" {
            if character == "\\", rest.first == "\"" {
                value.append("\"")
                rest = rest.dropFirst()
            } else {
                value.append(character)
            }
        }
        return (value, rest)
    }

    private static func plainName(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let plain = last.unicodeScalars.filter { !$0.properties.isControl }
        return String(String(String.UnicodeScalarView(plain)).prefix(longestFileName))
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isControl: Bool {
        [.control, .format, .lineSeparator, .paragraphSeparator].contains(generalCategory)
    }
}
