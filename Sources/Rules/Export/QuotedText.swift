/// A text in double quotes with the escapes that JSON and YAML share.
func quotedText(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": out += "\\\""
        case "\\": out += "\\\\"
        case "\n": out += "\\n"
        case "\r": out += "\\r"
        case "\t": out += "\\t"
        // Control characters, and the line ends that only YAML knows.
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
            out += "\\u" + fourDigits(scalar.value)
        default: out.unicodeScalars.append(scalar)
        }
    }
    return out + "\""
}

private func fourDigits(_ value: UInt32) -> String {
    let hex = String(value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - hex.count)) + hex
}

extension Quantity {
    /// As one JSON value, which is also YAML's flow form: a table is a list of objects.
    var flow: String {
        if case .table(let table) = self {
            let rows = table.rows.map { row in
                "{" + zip(table.columns, row).map { "\(quotedText($0.key)): \($1.flow)" }.joined(separator: ", ") + "}"
            }
            return "[" + rows.joined(separator: ", ") + "]"
        }
        let text = machine ?? ""
        return isNumber ? text : quotedText(text)
    }
}
