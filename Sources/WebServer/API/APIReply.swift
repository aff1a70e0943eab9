import Foundation
import Hummingbird

/// How the API writes its answers.
enum APIReply {
    /// JSON that no cache keeps: an answer can hold what somebody asked about a person.
    static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, type: String = "application/json; charset=utf-8"
    ) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let headers: HTTPFields = [.contentType: type, .cacheControl: "no-store"]
        let body = ByteBuffer(bytes: try encoder.encode(value))
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
    }

    /// The same for a document that is made once.
    static func document(_ value: some Encodable) throws -> Reply {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Reply(contentType: "application/json; charset=utf-8", body: Array(try encoder.encode(value)))
    }
}
