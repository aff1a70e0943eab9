import Access
import Crypto
import Foundation
import Kernel
import Registry
import Store

/// Signing in and out, as the pages and the command line ask for it.
public struct AccountDesk: Sendable {
    let store: RegistryStore
    let now: @Sendable () -> Moment

    /// Idle for longer ends a session.
    public static let idle: Int64 = 30 * 60_000
    /// Older ends it too.
    public static let longest: Int64 = 12 * 3_600_000
    /// How often a session's last use is written down.
    private static let touchEvery: Int64 = 60_000

    public init(store: RegistryStore, now: @escaping @Sendable () -> Moment) {
        self.store = store
        self.now = now
    }

    /// What a browser keeps after signing in.
    public struct Opened: Sendable {
        /// For the cookie; known here only as its hash.
        public let token: String
        public let account: StoredAccount
        /// Whether the second step is still to come.
        public let isComplete: Bool
    }

    public enum Answer: Sendable {
        case opened(Opened)
        /// The name or the password, or the code: which one is not told.
        case refused
        /// Too many attempts: until then nothing is tried.
        case wait(until: Moment)
    }

    /// Tries a name and a password. A name that does not exist takes as long and sounds the same.
    public func signIn(
        userName: String, password: String, device: String, address: String, replacing old: String?
    ) async throws -> Answer {
        let name = userName.trimmingCharacters(in: .whitespaces).lowercased()
        let who = attempts("nama \(name)", address)
        if let until = try store.entry.beginAttempt(who, now()) { return .wait(until: until) }
        let secret = try store.accounts.secret(name)
        let fits = await PasswordHash.verify(password, secret?.password ?? PasswordHash.nobody)
        guard fits, let secret, secret.password != nil, secret.account.isActive else { return .refused }
        let isComplete = !secret.account.needsSecondStep
        // Failures of the second step are forgotten only after it was passed.
        if isComplete { try store.entry.forgetAttempts(who) } else { try store.entry.forgetAttempts([who[0]]) }
        return .opened(try open(secret.account, isComplete: isComplete, device, replacing: old))
    }

    /// Tries the six digits, or a recovery code, of a session that has passed the password.
    public func passSecondStep(
        token: String, code: String, device: String, address: String
    ) async throws -> Answer {
        guard let (session, account) = try await current(token), !session.isComplete else { return .refused }
        let who = attempts("kode \(account.id.raw)", address)
        if let until = try store.entry.beginAttempt(who, now()) { return .wait(until: until) }
        guard try isRight(code, account.id) else { return .refused }
        try store.entry.forgetAttempts(who)
        return .opened(try open(account, isComplete: true, device, replacing: token))
    }

    /// Whose session a cookie's token is; nil for one that is unknown, ended or too old.
    public func signedIn(_ token: String) async throws -> SignedIn? {
        guard let (session, account) = try await current(token) else { return nil }
        let at = now()
        if at.milliseconds - session.seenAt.milliseconds >= AccountDesk.touchEvery {
            try store.sessions.touch(session.id, at)
        }
        return SignedIn(session: session.id, viewer: account.viewer, isComplete: session.isComplete)
    }

    public func signOut(_ signedIn: SignedIn) throws {
        _ = try store.sessions.end(signedIn.viewer.account, signedIn.session, act(signedIn.viewer.userName))
    }

    /// Whose session a token was, even when it ended.
    public func owner(_ token: String) throws -> Id<Account>? { try store.sessions.owner(digest(token)) }

    private func current(_ token: String) async throws -> (StoredSession, StoredAccount)? {
        guard let (session, account) = try await store.sessions.find(digest(token)) else { return nil }
        let at = now().milliseconds
        let isFresh =
            at - session.seenAt.milliseconds < AccountDesk.idle
            && at - session.madeAt.milliseconds < AccountDesk.longest
        return isFresh ? (session, account) : nil
    }

    func open(
        _ account: StoredAccount, isComplete: Bool, _ device: String, replacing old: String?
    ) throws -> Opened {
        let token = randomBytes(32).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        let session = NewSession(token: digest(token), account: account.id, isComplete: isComplete, device: device)
        try store.sessions.open(session, old.map(digest), act(account.userName))
        return Opened(token: token, account: account, isComplete: isComplete)
    }

    func isRight(_ code: String, _ id: Id<Account>) throws -> Bool {
        let typed = code.filter { !$0.isWhitespace && $0 != "-" }.lowercased()
        if typed.utf8.count == 6 {
            guard let secret = try store.accounts.secretOf(id)?.secondStep,
                let step = TimeCode(secret: secret).step(of: typed, now())
            else { return false }
            return try store.secondStep.take(id, step)
        }
        guard let account = try store.accounts.find(id) else { return false }
        return try store.secondStep.takeRecoveryCode(id, digest(typed), act(account.userName))
    }

    /// A name has five failures free, an address, which many may share, fifty.
    private func attempts(_ who: String, _ address: String) -> [AttemptKey] {
        [AttemptKey(text: who, free: 5), AttemptKey(text: "alamat \(address)", free: 50)]
    }

    func act(_ userName: String) -> Act { Act(actor: userName, at: now()) }
}

/// What the store knows of a token or a code.
func digest(_ text: String) -> [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }

extension AccountDesk {
    /// The code that the telephone of an invented account would show now; nil for every other account.
    public func demoCode(_ id: Id<Account>) throws -> String? {
        guard try store.accounts.demoLogins().contains(where: { $0.account.id == id }),
            let secret = try store.accounts.secretOf(id)?.secondStep
        else { return nil }
        return TimeCode(secret: secret).code(TimeCode.step(now()))
    }
}
