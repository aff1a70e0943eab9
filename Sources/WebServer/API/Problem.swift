import Foundation
import Hummingbird
import Kernel
import Rules

/// Why the API does not answer, as `application/problem+json` (RFC 9457) with our code, field, and both languages.
struct Problem: Error, Encodable {
    let status: HTTPResponse.Status
    let code: String
    let field: String?
    let message: Phrase

    init(_ status: HTTPResponse.Status, _ code: String, field: String? = nil, _ message: Phrase) {
        self.status = status
        self.code = code
        self.field = field
        self.message = message
    }

    /// A refusal of the rules: 404 for a calculation that does not exist, 422 for all else.
    init(_ error: RuleError) {
        self.init(
            error.code == .unknownProgram ? .notFound : .unprocessableContent, error.code.rawValue, field: error.field,
            error.message)
    }

    private enum Key: String, CodingKey {
        case type, title, status, code, field, message
        case messageEnglish = "message_en"
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode("about:blank", forKey: .type)
        try values.encode(status.reasonPhrase, forKey: .title)
        try values.encode(status.code, forKey: .status)
        try values.encode(code, forKey: .code)
        try values.encodeIfPresent(field, forKey: .field)
        try values.encode(message.id, forKey: .message)
        try values.encode(message.en, forKey: .messageEnglish)
    }

    func response() throws -> Response {
        try APIReply.json(self, status: status, type: "application/problem+json")
    }
}

extension Problem {
    static let unreadableBody = Problem(
        .badRequest, "json_tidak_terbaca",
        Phrase(
            id: "Isi permintaan bukan JSON yang utuh. Kirim satu kasus {\"id\", \"program\", \"date\", \"inputs\"} "
                + "atau larik kasus.",
            en: "The body is not sound JSON. Send one case {\"id\", \"program\", \"date\", \"inputs\"} or an array "
                + "of cases."))

    static let bodyTooLarge = Problem(
        .contentTooLarge, "terlalu_besar",
        Phrase(
            id: "Isi permintaan lebih dari 1 MB. Kirim dalam beberapa bagian.",
            en: "The body is larger than 1 MB. Send it in parts."))

    static let tooManyCases = Problem(
        .contentTooLarge, "terlalu_banyak_kasus",
        Phrase(
            id: "Paling banyak \(CalculateRoutes.mostCases) kasus sekali kirim. Kirim dalam beberapa bagian.",
            en: "At most \(CalculateRoutes.mostCases) cases at once. Send them in parts."))

    static let notJSON = Problem(
        .unsupportedMediaType, "bukan_json",
        Phrase(
            id: "Kirim dengan Content-Type: application/json.", en: "Send with Content-Type: application/json."))

    static let notFound = Problem(
        .notFound, "alamat_tidak_dikenal",
        Phrase(
            id: "Tidak ada alamat ini. Lihat /api/v1/openapi.json.",
            en: "There is no such address. See /api/v1/openapi.json."))

    static let methodNotAllowed = Problem(
        .methodNotAllowed, "metode_tidak_boleh",
        Phrase(
            id: "Metode ini tidak dilayani di sini. Lihat /api/v1/openapi.json.",
            en: "This method is not served here. See /api/v1/openapi.json."))

    static let failed = Problem(
        .internalServerError, "gagal",
        Phrase(id: "Permintaan ini gagal. Coba lagi nanti.", en: "This request failed. Try again later."))

    static func badDate(_ field: String) -> Problem {
        Problem(
            .unprocessableContent, RuleError.Code.wrongKind.rawValue, field: field,
            Phrase(
                id: "\(field): tanggal ini tidak terbaca. Tulis 2026-05-17, atau untuk date juga 2026-05 dan 2026.",
                en: "\(field): this date cannot be read. Write 2026-05-17, or for date also 2026-05 and 2026."))
    }

    /// An address is kept in logs and histories; a NIK must not stand in one.
    static func personalData(_ field: String) -> Problem {
        Problem(
            .badRequest, "data_pribadi_di_alamat", field: field,
            Phrase(
                id: "\(field): data pribadi tidak boleh ditulis di alamat. Kirim dengan POST /api/v1/calculate.",
                en: "\(field): personal data must not stand in an address. Send it by POST /api/v1/calculate."))
    }
}
