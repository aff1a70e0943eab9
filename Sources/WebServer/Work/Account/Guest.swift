import Access
import Hummingbird
import Kernel
import WebPages

/// One request of somebody at the door, who has not signed in or only half.
struct Guest: Sendable {
    let request: Request
    let context: SiteContext
    let site: Site
    let office: Office
    let language: Language
    /// The password was given and the second step is to come.
    let halfway: SignedIn?
    /// A cookie of its own for the door's forms: nobody is signed in by another site either.
    let doorToken: String

    init(
        request: Request, context: SiteContext, site: Site, office: Office, language: Language, halfway: SignedIn?
    ) {
        self.request = request
        self.context = context
        self.site = site
        self.office = office
        self.language = language
        self.halfway = halfway
        let known = request.cookies[Guest.cookie]?.value
        doorToken = known.flatMap { $0.utf8.count == 64 ? $0 : nil } ?? randomWord()
    }

    /// The same after the password was given.
    func halfway(_ signedIn: SignedIn) -> Guest {
        Guest(
            request: request, context: context, site: site, office: office, language: language, halfway: signedIn)
    }

    /// The first page after the door was passed.
    func visit(_ signedIn: SignedIn, _ token: String) -> Visit {
        Visit(
            request: request, context: context, site: site, office: office, language: language, signedIn: signedIn,
            token: token, scope: .nowhere)
    }

    private static let cookie = "pintu"

    var frame: GuestFrame {
        GuestFrame(language: language, seal: FormSeal(token: Visit.seal(of: doorToken), ticket: randomWord()))
    }

    var query: FormQuery { FormQuery(request.uri.query ?? "") }

    func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
        var reply = Reply.page(html, status: status)
        reply.cacheControl = "private, no-store"
        var response = reply.response(to: request)
        response.addCookie(Guest.cookie, doorToken, request)
        return response
    }

    func redirect(_ link: WorkLink, next: Href? = nil) -> Response {
        let target = link.href(language).text
        return .redirect(to: next.map { "\(target)?lanjut=\(escaped($0.text))" } ?? target, type: .normal)
    }

    /// Reads the form, unless another site sent it.
    func form() async throws -> FormQuery? {
        guard !request.isFromElsewhere else { return nil }
        let body = try await request.body.collect(upTo: Doors.mostFormBytes)
        let form = FormQuery(String(buffer: body))
        return form.texts[FormSeal.tokenName.text] == [Visit.seal(of: doorToken)] ? form : nil
    }

    /// The browser and the device in words, for the list of sessions.
    var device: String { deviceWords(request.headers[.userAgent] ?? "") }

    /// Where the request comes from: the last proxy's word when the proxy is on this machine.
    var address: String {
        let peer = context.peer
        guard peer == "127.0.0.1" || peer == "::1",
            let told = request.headers[.init("X-Forwarded-For")!]?.split(separator: ",").last
        else { return peer }
        return told.trimmingCharacters(in: .whitespaces)
    }
}

extension Response {
    /// A cookie that no script reads and no other site's form sends; over TLS only where the site is.
    mutating func addCookie(_ name: String, _ value: String, _ request: Request, ends: Bool = false) {
        let isSecure = request.headers[.init("X-Forwarded-Proto")!] == "https"
        headers[values: .setCookie].append(
            "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
                + (ends ? "; Max-Age=0" : ""))
    }
}

extension Request {
    /// Whether the browser says that another site sends this. Where it says nothing, the seal decides alone.
    var isFromElsewhere: Bool {
        if let site = headers[.init("Sec-Fetch-Site")!] { return site != "same-origin" && site != "none" }
        guard let origin = headers[.origin] else { return false }
        guard let host = head.authority, let start = origin.range(of: "://")?.upperBound else { return true }
        return origin[start...] != host
    }
}

/// Bytes that a query cannot carry, as escapes.
func escaped(_ text: String) -> String {
    text.utf8.map { byte in
        let isPlain =
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/")].contains(byte)
        if isPlain { return String(UnicodeScalar(byte)) }
        return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
}
