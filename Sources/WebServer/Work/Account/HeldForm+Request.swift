import Hummingbird
import WebPages

extension HeldForm {
    /// More than that is not carried through signing in.
    private static let mostBytes = 256 << 10

    /// From a form that found no session. Nil for what another site sent, for files, and for what is too long.
    init?(interrupted guest: Guest) async throws {
        let request = guest.request
        guard !request.isFromElsewhere, let address = Href(office: request.uri.string),
            request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") ?? false
        else { return nil }
        let body = try await request.body.collect(upTo: Doors.mostFormBytes)
        let kept = String(buffer: body).split(separator: "&").filter { !$0.isSecret }.joined(separator: "&")
        guard kept.utf8.count <= HeldForm.mostBytes else { return nil }
        self.init(address: address, body: kept)
    }

    /// From the sign-in form that carries it.
    init?(_ form: FormQuery) {
        guard let address = form.first(HeldForm.addressName).flatMap(Href.init(office:)),
            let body = form.first(HeldForm.bodyName)
        else { return nil }
        self.init(address: address, body: body)
    }

    var pairs: [ContinuePage.Pair] {
        FormQuery(body).texts.sorted { $0.key < $1.key }.flatMap { name, values in
            values.map { ContinuePage.Pair(name: name, value: $0) }
        }
    }
}

extension Substring {
    /// Passwords are typed again; the seal belonged to the session that ended.
    fileprivate var isSecret: Bool {
        let name = prefix { $0 != "=" }
        return name.contains("sandi") || name == FormSeal.tokenName.text
    }
}
