import Access
import Crypto
import Hummingbird
import Kernel
import Registry
import Store

/// Makes a form count once. A second press while the first is under way waits for it; one that comes later goes where
/// the first went. A form that was refused gives its ticket back.
actor FormTickets {
    private let entry: EntryPort
    private let now: @Sendable () -> Moment
    private var running: [[UInt8]: [CheckedContinuation<Void, Never>]] = [:]

    init(_ entry: EntryPort, now: @escaping @Sendable () -> Moment) {
        self.entry = entry
        self.now = now
    }

    /// - Parameter ticket: What the form carried; a form without one acts each time.
    func once(
        _ ticket: String?, of account: Id<Account>, _ act: @Sendable () async throws -> Response
    ) async throws -> Response {
        guard let ticket, !ticket.isEmpty else { return try await act() }
        let key = Array(SHA256.hash(data: Array("\(account.raw):\(ticket)".utf8)))
        while running[key] != nil { await withCheckedContinuation { running[key]?.append($0) } }
        if let location = try entry.ticket(key) { return .redirect(to: location, type: .normal) }
        running[key] = []
        defer { for waiting in running.removeValue(forKey: key) ?? [] { waiting.resume() } }
        let response = try await act()
        if response.status == .seeOther, let location = response.headers[.location] {
            try entry.keepTicket(key, location, now())
        }
        return response
    }
}
