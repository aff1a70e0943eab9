import Access
import Foundation
import Kernel
import Registry
import Store

/// What an administrator does with the accounts of the own regions.
extension AccountDesk {
    /// How long a one-time link opens: a day.
    public static let linkLife: Int64 = 86_400_000

    /// The account, when all that it may do lies within the scope; nil otherwise.
    public func find(_ id: Id<Account>, in scope: Scope) throws -> StoredAccount? {
        try store.accounts.find(id).flatMap { AccountDesk.covers(scope, $0.grants) ? $0 : nil }
    }

    /// Whether nobody gets more than the scope holds. An account without a grant is a matter of who holds everywhere.
    public static func covers(_ scope: Scope, _ grants: [Grant]) -> Bool {
        if scope.regions == nil { return true }
        return !grants.isEmpty && grants.allSatisfy { $0.scope.regions?.allSatisfy(scope.contains) ?? false }
    }

    /// Small letters, digits, dots and hyphens, three to forty.
    public static func userName(_ typed: String) -> String? {
        let name = typed.trimmingCharacters(in: .whitespaces).lowercased()
        let isPlain = name.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 || $0 == 95
        }
        return isPlain && (3...40).contains(name.utf8.count) ? name : nil
    }

    /// A one-time link's key for the account: known here only as its hash.
    public func newLink(_ id: Id<Account>, by act: Act) throws -> String {
        let token = randomBytes(32).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        let expires = Moment(milliseconds: act.at.milliseconds + AccountDesk.linkLife)
        try store.entry.putLink(digest(token), id, expires, act)
        return token
    }
}
