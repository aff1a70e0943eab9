import Hummingbird
import WebPages

/// A finished answer, whole in memory: pages are small.
struct Reply: Sendable {
    var status = HTTPResponse.Status.ok
    let contentType: String
    let body: [UInt8]
    let etag: String
    /// Seconds since 1970; nil for answers that do not come from the data.
    var changedAt: Int?
    var cacheControl = "public, max-age=0, must-revalidate"
    /// The name under which a browser saves the file.
    var fileName: String?

    init(contentType: String, body: [UInt8]) {
        self.contentType = contentType
        self.body = body
        etag = "\"\(fingerprint(body))\""
    }

    static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Reply {
        var reply = Reply(contentType: "text/html; charset=utf-8", body: html.document())
        reply.status = status
        return reply
    }

    /// A table that a browser saves under this name.
    static func csv(_ text: String, named name: String) -> Reply {
        var reply = Reply(contentType: "text/csv; charset=utf-8; header=present", body: Array(text.utf8))
        reply.fileName = name
        return reply
    }

    /// An Excel file that a browser saves under this name.
    static func workbook(_ bytes: [UInt8], named name: String) -> Reply {
        var reply = Reply(
            contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body: bytes)
        reply.fileName = name
        return reply
    }

    /// The response to this request: without a body when the browser has it already.
    func response(to request: Request) -> Response {
        var headers: HTTPFields = [.contentType: contentType, .cacheControl: cacheControl]
        if let fileName { headers[.contentDisposition] = "attachment; filename=\"\(fileName)\"" }
        guard status == .ok else { return Response(status: status, headers: headers, body: responseBody) }
        headers[.eTag] = etag
        if let changedAt { headers[.lastModified] = httpDate(changedAt) }
        if isKnown(to: request) { return Response(status: .notModified, headers: headers) }
        return Response(status: status, headers: headers, body: responseBody)
    }

    private var responseBody: ResponseBody { ResponseBody(byteBuffer: ByteBuffer(bytes: body)) }

    /// `If-None-Match` decides; `If-Modified-Since` counts only without it (RFC 9110, 13.1.3).
    private func isKnown(to request: Request) -> Bool {
        if let tags = request.headers[.ifNoneMatch] {
            return tags == "*"
                || tags.split(separator: ",").contains { tag in
                    let trimmed = tag.drop { $0 == " " }
                    return trimmed == etag || trimmed == "W/" + etag
                }
        }
        guard let changedAt else { return false }
        return request.headers[.ifModifiedSince] == httpDate(changedAt)
    }
}
