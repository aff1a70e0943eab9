/// Whether the public may see a count.
public enum Disclosure: UInt8, Hashable, Sendable {
    /// As it is.
    case open
    /// There are some, but fewer than five: shown as `<5`.
    case few
    /// Hidden because a smaller count beside it could be computed from it and the total.
    case withheld
}

/// Keeps counts of fewer than five people from naming somebody.
///
/// A count of one to four is hidden (`few`); nobody at all is not a secret. Where the total of the parts is known,
/// further parts are hidden, the smallest first, until no hidden count can be computed from the total and the
/// shown ones.
public enum SmallNumbers {
    /// The smallest count above zero that is shown.
    public static let least = 5

    /// What of these parts may be shown, in their order.
    ///
    /// - Parameter totalIsKnown: the reader sees the sum of the parts as well.
    public static func disclose(_ parts: [Int], totalIsKnown: Bool = true) -> [Disclosure] {
        var out = parts.map { $0 > 0 && $0 < least ? Disclosure.few : .open }
        guard totalIsKnown, out.contains(.few) else { return out }
        let candidates = parts.indices.filter { parts[$0] >= least }.sorted { (parts[$0], $0) < (parts[$1], $1) }
        for next in candidates {
            guard isComputable(parts, out) else { return out }
            out[next] = .withheld
        }
        // Few parts, all at their most or least: then nothing is said about any of them.
        return isComputable(parts, out) ? parts.map { _ in .withheld } : out
    }

    /// Whether the sum of the hidden leaves one of them no choice.
    private static func isComputable(_ parts: [Int], _ disclosure: [Disclosure]) -> Bool {
        let hidden = parts.indices.filter { disclosure[$0] != .open }
        let sum = hidden.reduce(0) { $0 + parts[$1] }
        let lows = hidden.map { disclosure[$0] == .few ? 1 : least }
        let highs = hidden.map { disclosure[$0] == .few ? least - 1 : sum }
        let (allLow, allHigh) = (lows.reduce(0, +), highs.reduce(0, +))
        return hidden.indices.contains { i in
            max(lows[i], sum - (allHigh - highs[i])) >= min(highs[i], sum - (allLow - lows[i]))
        }
    }
}
