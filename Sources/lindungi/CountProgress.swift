import Foundation

/// Says on standard error how many are done: a bar on a terminal, a line every few seconds elsewhere.
final class CountProgress {
    private let total: Int
    private let verb: String
    private let noun: String
    private let isTerminal = isatty(2) == 1
    private var lastShown = Date()
    private var hasShown = false

    init(total: Int, verb: String, noun: String) {
        self.total = total
        self.verb = verb
        self.noun = noun
    }

    func update(_ done: Int) {
        guard -lastShown.timeIntervalSinceNow > (isTerminal ? 0.2 : 4) else { return }
        lastShown = Date()
        hasShown = true
        let percent = total > 0 ? 100 * done / total : 100
        let filled = String(repeating: "█", count: percent / 5) + String(repeating: "░", count: 20 - percent / 5)
        let line = "\(verb) \(noun) \(isTerminal ? filled + " " : "")\(percent) %"
        FileHandle.standardError.write(Data((isTerminal ? "\r\u{1B}[K" + line : line + "\n").utf8))
    }

    /// Clears the bar.
    func finish() {
        if isTerminal, hasShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
