import Hummingbird
import Kernel
import Logging
import WebPages

/// Turns what cannot be answered into a page that helps, in the language of the address.
struct HelpfulErrors<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        if request.isForAPI { return try await next(request, context) }
        let language = Language(path: request.uri.path)
        guard request.method == .get || request.method == .head || (request.method == .post && request.isForOffice)
        else {
            var response = Response(status: .methodNotAllowed)
            response.headers[.allow] = "GET, HEAD"
            return response
        }
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status.code < 500 {
            return Reply.page(ErrorPage(.unknownAddress, language).html, status: error.status).response(to: request)
        } catch {
            // The kind of error and the page, never a query: it could hold what somebody typed.
            context.logger.error(
                "page failed", metadata: ["page": "\(request.uri.path)", "error": "\(error)"])
            return Reply.page(ErrorPage(.failed, language).html, status: .internalServerError).response(to: request)
        }
    }
}

extension Request {
    /// Whether the address is one of those who sign in.
    var isForOffice: Bool {
        let path = uri.path.hasPrefix("/en/") ? uri.path.dropFirst(3) : uri.path[...]
        return ["/kerja", "/masuk", "/keluar"].contains { path == $0 || path.hasPrefix($0 + "/") }
    }
}

extension Language {
    /// English lives under `/en`.
    init(path: String) {
        self = path == "/en" || path.hasPrefix("/en/") ? .english : .indonesian
    }
}
