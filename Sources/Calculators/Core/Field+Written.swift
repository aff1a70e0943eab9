import Kernel

extension Field {
    /// The value that a person wrote for this field on a command line, in an address or in a form.
    ///
    /// Amounts are read as `16800`, `16.800`, `Rp16.800` and `Rp 16.800,-`; percentages with a comma or a point;
    /// yes and no in both languages. What cannot be read stays a text, which `check` then refuses by the field's name.
    /// - Parameter json: reads a text of JSON; asked only for structures.
    public func read(_ written: String, json: (String) -> InputValue?) -> InputValue {
        let text = written.trimmed
        guard !text.isEmpty else { return .null }
        return switch kind {
        case .rupiah: wholeNumber(text.withoutRupiah).map(InputValue.integer) ?? .text(text)
        case .count: wholeNumber(text).map(InputValue.integer) ?? .text(text)
        case .percent: percentage(text) ?? .text(text)
        case .flag: yesOrNo(text).map(InputValue.flag) ?? .text(text)
        case .choice, .choices, .day, .bulan, .text: .text(text)
        case .structure: structure(text, json) ?? .text(text)
        }
    }
}

/// Digits, or digits in groups of three between dots; a minus may stand before. Nil for anything else.
private func wholeNumber(_ text: String) -> Int64? {
    let negative = text.hasPrefix("-") || text.hasPrefix("\u{2212}")
    let groups = text.dropFirst(negative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard let first = groups.first, groups.allSatisfy(\.isDigits) else { return nil }
    if groups.count > 1 {
        guard (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    return Int64((negative ? "-" : "") + groups.joined())
}

/// `35`, `5,11`, `5.11 %`.
private func percentage(_ text: String) -> InputValue? {
    let number = (text.hasSuffix("%") ? String(text.dropLast()) : text).trimmed
    guard number.filter({ $0 == "," || $0 == "." }).count <= 1 else { return nil }
    return InputValue(decimal: String(number.map { $0 == "," ? "." : $0 }))
}

private func yesOrNo(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "ya", "yes", "y", "1", "benar", "on": true
    case "false", "tidak", "no", "n", "0", "bukan", "off": false
    default: nil
    }
}

/// JSON, a number, or `darat=3000000,laut=2.500.000`.
private func structure(_ text: String, _ json: (String) -> InputValue?) -> InputValue? {
    if text.hasPrefix("{") || text.hasPrefix("[") { return json(text) }
    if let number = wholeNumber(text) { return .integer(number) }
    var values: [String: InputValue] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2 else { return nil }
        let (key, value) = (String(pair[0]).trimmed, String(pair[1]).trimmed)
        guard !key.isEmpty, !value.isEmpty, values[key] == nil else { return nil }
        values[key] = wholeNumber(value.withoutRupiah).map(InputValue.integer) ?? .text(value)
    }
    return .object(values)
}

extension Substring {
    fileprivate var isDigits: Bool {
        !isEmpty && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

extension String {
    fileprivate var trimmed: String {
        let front = drop { $0.isWhitespace }
        return String(front.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// Without `Rp` before and `,-` or `,00` behind.
    fileprivate var withoutRupiah: String {
        var text = self[...]
        for mark in ["Rp.", "Rp", "IDR"] where text.lowercased().hasPrefix(mark.lowercased()) {
            text = text.dropFirst(mark.count)
            break
        }
        for end in [",-", ",00"] where text.hasSuffix(end) {
            text = text.dropLast(end.count)
            break
        }
        return String(text).trimmed
    }
}
