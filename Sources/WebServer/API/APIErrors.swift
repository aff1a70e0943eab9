import Hummingbird
import Logging
import Rules

/// Turns what the API cannot answer into a problem that a program can read. Pages pass through.
struct APIErrors<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.isForAPI else { return try await next(request, context) }
        do {
            guard [.get, .head, .post].contains(request.method) else { throw Problem.methodNotAllowed }
            return try await next(request, context)
        } catch let problem as Problem {
            return try problem.response()
        } catch let error as RuleError {
            return try Problem(error).response()
        } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
            return try Problem.bodyTooLarge.response()
        } catch let error as HTTPError where error.status.code < 500 {
            return try Problem.notFound.response()
        } catch {
            // Neither the address nor the body: either could hold a NIK.
            context.logger.error("API failed", metadata: ["error": "\(type(of: error))"])
            return try Problem.failed.response()
        }
    }
}

extension Request {
    /// Whether a program asks, not a browser.
    var isForAPI: Bool { uri.path.hasPrefix("/api/") }
}
