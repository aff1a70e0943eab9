import Foundation
import Synchronization
import Testing

@testable import WebServer

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What a request got.
struct Got {
    let status: Int
    let text: String
    let headers: [String: String]

    subscript(header: String) -> String? {
        headers.first { $0.key.lowercased() == header.lowercased() }?.value
    }
}

/// Runs the real server on a free port of this machine while `body` asks it.
func withServer(_ registry: FakeRegistry = FakeRegistry(), _ body: (Client) async throws -> Void) async throws {
    try await withServer(try registry.site(), body)
}

/// The same for a site of the test's own.
func withServer(_ site: Site, _ body: (Client) async throws -> Void) async throws {
    let server = WebServer(site, host: "127.0.0.1", port: 0, logLevel: .critical)
    let (addresses, ready) = AsyncStream.makeStream(of: String.self)
    let running = Task { try await server.run { ready.yield($0) } }
    var iterator = addresses.makeAsyncIterator()
    let address = try #require(await iterator.next())
    do { try await body(Client(address: address)) } catch {
        running.cancel()
        throw error
    }
    running.cancel()
    _ = await running.result
}

/// A plain client that follows no redirect.
struct Client: Sendable {
    let address: String

    func get(_ path: String, method: String = "GET", headers: [String: String] = [:], body: String? = nil) async throws
        -> Got
    {
        var request = URLRequest(url: try #require(URL(string: address + path)))
        request.httpMethod = method
        request.httpBody = body.map { Data($0.utf8) }
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        // Cookies are the test's own business.
        request.httpShouldHandleCookies = false
        let session = URLSession(configuration: .ephemeral, delegate: NoRedirects(), delegateQueue: nil)
        let (data, response) = try await session.data(for: request)
        session.finishTasksAndInvalidate()
        let reply = try #require(response as? HTTPURLResponse)
        let fields = reply.allHeaderFields.map { ("\($0.key)", "\($0.value)") }
        return Got(
            status: reply.statusCode, text: String(decoding: data, as: UTF8.self),
            headers: Dictionary(fields, uniquingKeysWith: { first, _ in first }))
    }
}

private final class NoRedirects: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) { completionHandler(nil) }
}
