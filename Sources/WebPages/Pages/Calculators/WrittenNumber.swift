import Calculators

/// A number as people write it: `16800`, `16.800`, `Rp16.800`, `5,11`.
enum WrittenNumber {
    /// A whole number; groups of three may be parted by points, commas or spaces. Nil for anything else.
    static func whole(_ written: String) -> Int64? {
        var text = written.lowercased().filter { !$0.isWhitespace }
        if text.hasPrefix("rp") { text = String(text.dropFirst(2).drop { $0 == "." }) }
        for ending in [",00", ".00", ",-", ",--"] where text.hasSuffix(ending) && text.count > ending.count {
            text.removeLast(ending.count)
            break
        }
        let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
        if isNegative { text.removeFirst() }
        guard let digits = ungrouped(text), let value = Int64(digits) else { return nil }
        return isNegative ? -value : value
    }

    /// A number with up to six decimals behind a comma or a point.
    static func decimal(_ written: String) -> InputValue? {
        let text = written.filter { !$0.isWhitespace && $0 != "%" }
        return InputValue(decimal: String(text.map { $0 == "," ? "." : $0 }))
    }

    private static func ungrouped(_ text: String) -> String? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } && !$0.isEmpty }) else { return nil }
        let marks = Set(text.filter { $0 == "." || $0 == "," })
        guard marks.count <= 1, parts[0].count <= 3 || parts.count == 1 else { return nil }
        guard parts.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        return parts.joined()
    }
}
