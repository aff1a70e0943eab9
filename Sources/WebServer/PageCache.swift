import Kernel
import WebPages

/// Replies that were made once and serve until the data change. It forgets all of
/// them at once, since a page is made again in milliseconds.
actor PageCache {
    /// What decides a reply: the page, the language and the kind of file.
    struct Key: Hashable, Sendable {
        let link: PageLink
        let language: Language
    }

    /// The data and the day that the replies are of.
    struct State: Hashable, Sendable {
        let version: DataVersion
        let today: Day
    }

    private var state: State?
    private var replies: [Key: Reply] = [:]
    private var bytes = 0

    /// Room for a few hundred pages.
    private static let mostBytes = 16 << 20

    func reply(_ key: Key, _ state: State) -> Reply? {
        self.state == state ? replies[key] : nil
    }

    /// Keeps a reply, unless the data moved on while it was made.
    func keep(_ reply: Reply, _ key: Key, _ state: State) {
        if self.state != state || bytes + reply.body.count > PageCache.mostBytes {
            replies.removeAll(keepingCapacity: true)
            bytes = 0
            self.state = state
        }
        bytes += reply.body.count - (replies[key]?.body.count ?? 0)
        replies[key] = reply
    }
}
