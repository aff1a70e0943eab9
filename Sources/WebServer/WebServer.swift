import Hummingbird
import Logging

/// The public site on a port, until it is asked to stop.
public struct WebServer: Sendable {
    let site: Site
    let host: String
    let port: Int
    let logLevel: Logger.Level

    /// `port` 0 takes a free one.
    public init(_ site: Site, host: String, port: Int, logLevel: Logger.Level = .warning) {
        self.site = site
        self.logLevel = logLevel
        self.host = host
        self.port = port
    }

    /// Serves until SIGINT or SIGTERM; requests under way are finished first.
    ///
    /// Throws when the address cannot be listened on.
    /// - Parameter onReady: called once with the address that a browser opens.
    public func run(onReady: @escaping @Sendable (String) -> Void) async throws {
        var logger = Logger(label: "lindungi") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = logLevel
        let host = self.host
        let application = Application(
            router: site.router(), configuration: .init(address: .hostname(host, port: port)),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? 0
                onReady("http://\(host.contains(":") ? "[\(host)]" : host):\(port)")
            }, logger: logger)
        try await application.runService()
    }
}
