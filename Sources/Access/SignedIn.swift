import Kernel

/// A tag for the identity of a session.
public enum Session: Sendable {}

/// A session in use: who it is, and whether the second step was passed.
public struct SignedIn: Hashable, Sendable {
    public let session: Id<Session>
    public let viewer: Viewer
    /// A password alone opens only the page of the second step and the own account, where a role demands both.
    public let isComplete: Bool

    public init(session: Id<Session>, viewer: Viewer, isComplete: Bool) {
        self.session = session
        self.viewer = viewer
        self.isComplete = isComplete
    }
}
