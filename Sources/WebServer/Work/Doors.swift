import Access
import Hummingbird
import Kernel
import WebPages

/// The routes for those who signed in, each with the right that it demands. There is no other way to add one, so
/// none can be without.
final class Doors {
    typealias Handler = @Sendable (Visit) async throws -> Response
    typealias FormHandler = @Sendable (Visit, FormQuery) async throws -> Response

    private let router: Router<SiteContext>
    let site: Site
    let office: Office
    private(set) var all: [Door] = []

    /// More than any form of ours sends; files have a way of their own.
    static let mostFormBytes = 1 << 20

    init(_ router: Router<SiteContext>, _ site: Site, _ office: Office) {
        self.router = router
        self.site = site
        self.office = office
    }

    /// A page that only reads.
    func get(_ path: String, _ demand: Demand, _ handler: @escaping Handler) {
        add(.get, path, demand) { visit in try await handler(visit) }
    }

    /// A form that changes something: refused without the seal of this session.
    func post(_ path: String, _ demand: Demand, _ handler: @escaping FormHandler) {
        add(.post, path, demand) { visit in
            let body = try await visit.request.body.collect(upTo: Doors.mostFormBytes)
            let form = FormQuery(String(buffer: body))
            guard !visit.request.isFromElsewhere,
                form.texts[FormSeal.tokenName.text] == [Visit.seal(of: visit.token)]
            else { return visit.refuse(.staleForm, .forbidden) }
            return try await visit.office.tickets.once(form.first(FormSeal.ticketName), of: visit.viewer.account) {
                do { return try await handler(visit, form) } catch is NoRecord {
                    return visit.refuse(.noRecord, .notFound)
                }
            }
        }
    }

    /// A body that is no form of fields, such as a file: the handler checks the seal itself, before anything else.
    func postBody(_ path: String, _ demand: Demand, _ handler: @escaping Handler) {
        add(.post, path, demand) { visit in try await handler(visit) }
    }

    /// The door itself: for those who have not signed in, or only half.
    func open(
        _ method: HTTPRequest.Method, _ path: String, _ demand: Demand,
        _ handler: @escaping @Sendable (Guest) async throws -> Response
    ) {
        register(method, path, demand) { entrance, request, context in
            try await entrance.greet(request, context, handler)
        }
    }

    private func add(_ method: HTTPRequest.Method, _ path: String, _ demand: Demand, _ handler: @escaping Handler) {
        register(method, path, demand) { entrance, request, context in
            try await entrance.admit(request, context, handler)
        }
    }

    private func register(
        _ method: HTTPRequest.Method, _ path: String, _ demand: Demand,
        _ answer: @escaping @Sendable (Entrance, Request, SiteContext) async throws -> Response
    ) {
        all.append(Door(method: method.rawValue, path: path, demand: demand))
        for language in Language.allCases {
            let full = language == .english ? "/en" + path : path
            router.on(RouterPath(full), method: method) { [site, office] request, context in
                let entrance = Entrance(site: site, office: office, language: language, demand: demand)
                return try await answer(entrance, request, context)
            }
        }
    }
}

/// Who stands at a door, and whether to let them in.
struct Entrance: Sendable {
    let site: Site
    let office: Office
    let language: Language
    let demand: Demand

    func admit(_ request: Request, _ context: SiteContext, _ handler: Doors.Handler) async throws -> Response {
        guard let token = request.sessionToken, let signedIn = try await office.signedIn(token) else {
            return try await toSignIn(request, context)
        }
        guard signedIn.isComplete else {
            return guest(request, context, signedIn).redirect(.secondStep, next: request.officeAddress)
        }
        let viewer = signedIn.viewer
        let visit = Visit(
            request: request, context: context, site: site, office: office, language: language, signedIn: signedIn,
            token: token, scope: scope(of: viewer))
        if case .right(let right) = demand, !viewer.may(right) {
            return visit.refuse(.noRight(right.roles), .forbidden)
        }
        do { return try await handler(visit) } catch is NoRecord { return visit.refuse(.noRecord, .notFound) }
    }

    private func scope(of viewer: Viewer) -> Scope {
        if case .right(let right) = demand { viewer.scope(for: right) } else { .everywhere }
    }

    /// Lets somebody to the door.
    func greet(
        _ request: Request, _ context: SiteContext, _ handler: @Sendable (Guest) async throws -> Response
    ) async throws -> Response {
        guard demand == .password else { return try await handler(guest(request, context, nil)) }
        guard let token = request.sessionToken, let signedIn = try await office.signedIn(token) else {
            return guest(request, context, nil).redirect(.signIn)
        }
        let guest = guest(request, context, signedIn)
        return signedIn.isComplete ? guest.redirect(.desk) : try await handler(guest)
    }

    /// What was sent in a form is kept on the sign-in page, to be sent again.
    private func toSignIn(_ request: Request, _ context: SiteContext) async throws -> Response {
        let guest = guest(request, context, nil)
        guard request.method == .post else { return guest.redirect(.signIn, next: request.officeAddress) }
        return try await SignInRoutes().interrupted(guest)
    }

    private func guest(_ request: Request, _ context: SiteContext, _ halfway: SignedIn?) -> Guest {
        Guest(
            request: request, context: context, site: site, office: office, language: language, halfway: halfway)
    }
}

extension Request {
    /// The token of the session cookie.
    var sessionToken: String? { cookies[Request.sessionCookie]?.value }

    static let sessionCookie = "sesi"

    /// The page that was asked for, to go on to after signing in.
    var officeAddress: Href? { method == .get ? Href(office: uri.string) : nil }
}
