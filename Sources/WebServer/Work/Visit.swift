import Access
import Crypto
import Hummingbird
import Kernel
import Registry
import WebPages

/// One request of a signed-in person who may make it.
struct Visit: Sendable {
    let request: Request
    let context: SiteContext
    let site: Site
    let office: Office
    let language: Language
    let signedIn: SignedIn
    /// The cookie's token.
    let token: String
    /// Where the demanded right holds; everywhere for pages that demand none.
    let scope: Scope

    var viewer: Viewer { signedIn.viewer }
    /// For what is written in this request.
    var act: Act { Act(actor: viewer.userName, at: office.now()) }

    /// What was chosen in the address.
    var query: FormQuery { FormQuery(request.uri.query ?? "") }

    /// The number in the address under this name; a page says that there is no such record for anything else.
    func id<Subject>(_ name: String) throws(NoRecord) -> Id<Subject> {
        guard let text = context.parameters.get(name), let number = Int64(text), number > 0 else { throw NoRecord() }
        return Id(number)
    }

    var frame: WorkFrame {
        WorkFrame(
            viewer: viewer, language: language, seal: FormSeal(token: Visit.seal(of: token), ticket: randomWord()),
            regions: regions)
    }

    func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
        var reply = Reply.page(html, status: status)
        reply.cacheControl = "private, no-store"
        return reply.response(to: request)
    }

    func redirect(_ link: WorkLink) -> Response { .redirect(to: link.href(language).text, type: .normal) }

    func refuse(_ fault: ErrorPage.Fault, _ status: HTTPResponse.Status) -> Response {
        page(ErrorPage(fault, language, frame: frame).html, status: status)
    }

    /// What the forms of a session carry: it cannot be made without the cookie, nor the cookie from it.
    static func seal(of token: String) -> String {
        let key = SymmetricKey(data: Array(token.utf8))
        let code = HMAC<SHA256>.authenticationCode(for: Array("formulir".utf8), using: key)
        return code.prefix(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private var regions: String {
        let known = viewer.grants.map(\.scope).reduce(Scope.nowhere) { $0.union($1) }
        guard let kodes = known.regions else { return language.say("Semua wilayah", "All regions") }
        let names = kodes.prefix(2).map(site.name)
        let more = kodes.count > 2 ? " +\(kodes.count - 2)" : ""
        return viewer.roles.map { language.say($0.name) }.joined(separator: ", ") + " · "
            + names.joined(separator: ", ") + more
    }
}

/// There is no such record, or it lies outside the viewer's regions.
struct NoRecord: Error {}

/// A word that nobody can guess, for tickets and tokens.
func randomWord() -> String {
    SymmetricKey(size: .bits256).withUnsafeBytes { bytes in
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
