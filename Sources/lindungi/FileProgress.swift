import Foundation

/// Says on standard error how far the reading of files is: a bar that redraws
/// itself on a terminal, a line every few seconds elsewhere, nothing for work
/// that is done at once.
final class FileProgress: Sendable {
    private let paths: [String]
    private let sizes: [Int]
    private let verb: String
    private let isTerminal = isatty(2) == 1
    private let state = Locked(State())

    private struct State {
        var done: [Int: Int] = [:]
        var lastShown = Date()
        var hasShown = false
    }

    init(paths: [String], verb: String) {
        self.paths = paths
        self.verb = verb
        sizes = paths.map { path in
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            return (attributes?[.size] as? Int) ?? 0
        }
    }

    @Sendable func update(file: Int, bytes: Int) {
        let line: String? = state.with { state in
            state.done[file] = bytes
            guard -state.lastShown.timeIntervalSinceNow > (isTerminal ? 0.2 : 3) else { return nil }
            state.lastShown = Date()
            state.hasShown = true
            let total = max(1, sizes.reduce(0, +))
            let percent = min(100, 100 * state.done.values.reduce(0, +) / total)
            return "\(verb) \(paths.count == 1 ? paths[0] : "\(paths.count) berkas"): \(percent) %"
        }
        if let line { FileHandle.standardError.write(Data((isTerminal ? "\r\u{1B}[K" + line : line + "\n").utf8)) }
    }

    /// Clears the bar.
    func finish() {
        if isTerminal, state.with({ $0.hasShown }) { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}

/// A value behind a lock.
final class Locked<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: Value) { self.value = value }

    func with<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}
