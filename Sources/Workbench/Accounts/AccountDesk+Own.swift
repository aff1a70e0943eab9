import Access
import Foundation
import Kernel
import Registry
import Store

/// What somebody does with the own account.
extension AccountDesk {
    public enum Change: Sendable {
        case done
        /// The current password, or the code, was not right.
        case refused
        case wait(until: Moment)
        /// The new password may not be used; says why.
        case fault(Phrase)
    }

    public func changePassword(_ signedIn: SignedIn, current: String, new: String) async throws -> Change {
        let viewer = signedIn.viewer
        if let stop = try await check(current, viewer) { return stop }
        guard let account = try store.accounts.find(viewer.account) else { return .refused }
        if let fault = fault(new, account) { return .fault(fault) }
        try store.accounts.setPassword(
            account.id, await PasswordHash.make(new), signedIn.session, act(viewer.userName))
        return .done
    }

    /// Whether the typed password is the account's own; nil when it is.
    public func check(_ password: String, _ viewer: Viewer) async throws -> Change? {
        let key = AttemptKey(text: "sandi \(viewer.account.raw)", free: 5)
        if let until = try store.entry.beginAttempt([key], now()) { return .wait(until: until) }
        let known = try store.accounts.secretOf(viewer.account)?.password ?? PasswordHash.nobody
        guard await PasswordHash.verify(password, known) else { return .refused }
        try store.entry.forgetAttempts([key])
        return nil
    }

    /// Sets the second step up when the code fits the secret; answers the recovery codes, which are shown once.
    public func setSecondStep(_ viewer: Viewer, secret: [UInt8], code: String) throws -> [String]? {
        let digits = code.filter { !$0.isWhitespace }
        guard let step = TimeCode(secret: secret).step(of: digits, now()) else { return nil }
        let codes = (0..<10).map { _ in AccountDesk.recoveryCode() }
        try store.secondStep.set(
            viewer.account, secret, codes.map { digest($0.filter { $0 != "-" }) }, act(viewer.userName))
        _ = try store.secondStep.take(viewer.account, step)
        return codes
    }

    /// Opens the whole of an account whose second step was just set up: with a new token.
    public func complete(_ token: String, _ viewer: Viewer, device: String) throws -> Opened? {
        guard let account = try store.accounts.find(viewer.account) else { return nil }
        return try open(account, isComplete: true, device, replacing: token)
    }

    public func sessions(_ account: Id<Account>) throws -> [StoredSession] {
        let at = now().milliseconds
        return try store.sessions.openOf(account, Moment(milliseconds: at - AccountDesk.idle))
            .filter { at - $0.madeAt.milliseconds < AccountDesk.longest }
    }

    /// Whose password a one-time link sets.
    public func link(_ token: String) throws -> StoredAccount? { try store.entry.link(digest(token), now()) }

    /// Sets the password by a one-time link; nil when it is done, a reason when the password may not be used.
    /// Throws `noSuchAccount` when the link is not good.
    public func useLink(_ token: String, new: String) async throws -> Phrase? {
        guard let account = try link(token) else { throw StoreError.noSuchAccount }
        if let fault = fault(new, account) { return fault }
        let hash = await PasswordHash.make(new)
        guard try store.entry.useLink(digest(token), hash, act(account.userName)) else {
            throw StoreError.noSuchAccount
        }
        try store.entry.forgetAttempts([AttemptKey(text: "nama \(account.userName)", free: 0)])
        return nil
    }

    public func fault(_ password: String, _ account: StoredAccount) -> Phrase? {
        PasswordRules.fault(
            password, userName: account.userName, name: account.name, hasSecondStep: account.needsSecondStep)
    }

    /// Sixteen letters and digits that cannot be mixed up (80 bits), in four groups.
    private static func recoveryCode() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789z")
        let code = randomBytes(16).map { letters[Int($0 & 31)] }
        return stride(from: 0, to: 16, by: 4).map { String(code[$0..<$0 + 4]) }.joined(separator: "-")
    }
}
