import Hummingbird

/// What a request carries on its way through the site.
public struct SiteContext: RequestContext {
    public var coreContext: CoreRequestContextStorage

    public init(source: ApplicationRequestContextSource) { coreContext = .init(source: source) }
}
