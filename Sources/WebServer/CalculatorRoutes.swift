import Hummingbird
import Kernel
import Rules
import WebPages

/// What citizens compute. Made from the address, the day and the law at each request: nothing is kept, so that
/// nothing that somebody typed stays in memory.
extension PageRoutes {
    func addCalculators<Context: RequestContext>(to router: some RouterMethods<Context>) {
        router.get("hitung") { request, _ in
            try await cached(.calculators, request) { .page(CalculatorIndexPage(language).html) }
        }
        router.get("hitung/bagaimana-jika") { request, _ in try await whatIf(request) }
        router.get("hitung/:hitungan") { request, context in
            let slug = try context.parameters.require("hitungan")
            guard let calculator = CitizenCalculator.named(slug) else {
                return refuse(.unknownAddress, .notFound, request)
            }
            return try answer(calculator, request)
        }
    }

    /// What if the law were another; the registry is asked only when something is changed.
    private func whatIf(_ request: Request) async throws -> Response {
        let texts = FormQuery(request.uri.query ?? "").texts
        let now = try site.lawNow()
        let model = ReformModel(
            texts, site.lawIndex, law: now.law, corrections: now.corrections,
            registry: texts.isEmpty ? nil : try await site.paidByFund(), today: site.today(),
            site: request.siteAddress)
        var reply = Reply.page(ReformPage(model, language).html)
        reply.cacheControl = "private, no-cache"
        return reply.response(to: request)
    }

    private func answer(_ calculator: CitizenCalculator, _ request: Request) throws -> Response {
        let model = try CalculatorModel(
            calculator, FormQuery(request.uri.query ?? "").texts, today: site.today(), law: site.lawNow().law,
            site: request.siteAddress)
        var reply = Reply.page(CalculatorPage(model, language).html)
        // What a family asked is nobody else's business, not even a shared cache's.
        reply.cacheControl = "private, no-cache"
        return reply.response(to: request)
    }
}

extension Request {
    /// Where the browser found us, for an address to copy; nil for a host that is no plain name.
    var siteAddress: String? {
        guard let host = head.authority, !host.isEmpty, host.utf8.count <= 255,
            host.utf8.allSatisfy({ byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "["), UInt8(ascii: "]")]
                        .contains(byte)
            })
        else { return nil }
        let isSecure = headers[.init("X-Forwarded-Proto")!] == "https"
        return "\(isSecure ? "https" : "http")://\(host)"
    }
}

/// What a form sends with GET (`application/x-www-form-urlencoded`): names may repeat, `+` is a space.
struct FormQuery: Equatable {
    /// More than any form of ours sends.
    private static let mostPairs = 200

    private(set) var texts: [String: [String]] = [:]

    /// Bytes that are no UTF-8 become the replacement character; an unfinished escape stays as it is.
    init(_ query: some StringProtocol) {
        for pair in query.split(separator: "&").prefix(Self.mostPairs) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first, !name.isEmpty else { continue }
            texts[decoded(name), default: []].append(parts.count > 1 ? decoded(parts[1]) : "")
        }
    }

    private func decoded(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
