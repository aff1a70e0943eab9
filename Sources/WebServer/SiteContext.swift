import Hummingbird

/// What a request carries on its way through the site.
public struct SiteContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The address at the other end: a browser's, or that of a proxy in front of us.
    let peer: String

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
