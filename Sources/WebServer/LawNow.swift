import Rules
import Store
import Synchronization
import WebPages

/// The law that answers are computed by, with the corrections that stand above the code.
public struct LawNow: Sendable {
    public let law: Law
    /// Every correction, also those that were revoked, oldest first.
    public let corrections: [Correction]

    /// What is in the code, with nothing above it.
    public static let inCode = LawNow(law: .inCode, corrections: [])

    private init(law: Law, corrections: [Correction]) { (self.law, self.corrections) = (law, corrections) }

    /// The law with what the store keeps above it.
    ///
    /// - Throws: what the store throws; `UnusableCorrections` when a number that was corrected is gone from the code.
    public init(_ overrides: OverridePort) throws {
        corrections = try overrides.all().map(Correction.init)
        do throws(RuleError) {
            law = try Law.inCode.overridden(by: corrections.map(\.override), in: Chapter.all.parameters)
        } catch {
            // Nobody who asks did wrong, so it must not look like a refusal of their question.
            throw UnusableCorrections(reason: error.message.en)
        }
    }

    /// Reads the corrections again only when the data changed: a request then costs no query.
    public static func following(
        _ overrides: OverridePort, _ version: @escaping @Sendable () -> DataVersion
    ) -> @Sendable () throws -> LawNow {
        let kept = Mutex<(version: DataVersion, now: LawNow)?>(nil)
        return {
            // The version first: what is recorded in between is read again at the next request.
            let current = version()
            if let found = kept.withLock({ $0 }), found.version == current { return found.now }
            let now = try LawNow(overrides)
            kept.withLock { $0 = (current, now) }
            return now
        }
    }
}

/// The corrections of the registry do not fit this program's law.
struct UnusableCorrections: Error {
    let reason: String
}

extension Correction {
    init(_ stored: StoredOverride) {
        self.init(
            number: stored.id.raw, override: stored.override, approver: stored.approver, revocation: stored.revocation)
    }
}
