import Calculators
import Foundation
import Hummingbird
import Kernel
import Rules

/// The rules for other systems: `/api/v1`.
struct CalculateRoutes: Sendable {
    /// Cases in one request; a file of more goes in parts, or to the command line.
    static let mostCases = 1_000
    static let mostBytes = 1 << 20

    /// The law at the time of each request.
    let lawNow: @Sendable () throws -> Law
    let today: @Sendable () -> Day

    func add<Context: RequestContext>(to router: some RouterMethods<Context>) {
        router.get("programs") { request, _ in
            try APIReply.document(Calculator.all.map(ProgramRecord.init)).response(to: request)
        }
        router.get("openapi.json") { request, _ in
            try APIReply.document(OpenAPIDocument(Calculator.all).json).response(to: request)
        }
        router.post("calculate") { request, _ in try await answerBody(request) }
        router.get("calculate/:program") { request, context in
            try answerAddress(context.parameters.require("program"), request)
        }
        router.get("calculate") { _, _ -> Response in throw Problem.methodNotAllowed }
        for path: RouterPath in ["programs", "openapi.json", "calculate/:program"] {
            router.post(path) { _, _ -> Response in throw Problem.methodNotAllowed }
        }
    }

    /// One case gets its answer or a problem; of several, each gets its own answer or error.
    private func answerBody(_ request: Request) async throws -> Response {
        let law = try lawAsked(request)
        guard request.headers[.contentType].map(isJSON) == true else { throw Problem.notJSON }
        let body = try await request.body.collect(upTo: CalculateRoutes.mostBytes)
        guard let cases = try? JSONDecoder().decode(OneOrMany.self, from: Data(buffer: body)) else {
            throw Problem.unreadableBody
        }
        switch cases {
        case .one(let entry):
            let report = entry.report(law)
            if case .failure(let error) = report.outcome { throw error }
            return try APIReply.json(report)
        case .many(let entries):
            guard entries.count <= CalculateRoutes.mostCases else { throw Problem.tooManyCases }
            return try APIReply.json(entries.enumerated().map { $1.report(law, index: $0) })
        }
    }

    /// A calculation whose inputs stand in the address; without a date for this month.
    private func answerAddress(_ program: String, _ request: Request) throws -> Response {
        let calculator = try Calculator.named(program.removingPercentEncoding ?? program)
        let query = request.uri.queryParameters.map { (key: String($0.key), text: String($0.value)) }
        let written = query.filter { !["date", "known_on"].contains($0.key) }
        if let key = personalKey(written, calculator) { throw Problem.personalData(key) }
        let inputs = try calculator.read(written, json: InputValue.init(json:))
        let when = try whenAsked(request, calculator)
        let answer = try calculator(inputs, when: when, law: lawAsked(request))
        return try APIReply.json(CaseReport(id: calculator.name, .success(answer)))
    }

    /// A key under which a NIK stands, or could: sixteen digits where no amount is asked.
    private func personalKey(_ written: [(key: String, text: String)], _ calculator: Calculator) -> String? {
        written.first { key, text in
            if key.lowercased() == "nik" { return true }
            guard text.utf8.filter({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }).count == 16 else {
                return false
            }
            switch try? calculator.field(key).kind {
            case .rupiah, .count, .percent: return false
            default: return true
            }
        }?.key
    }

    private func whenAsked(_ request: Request, _ calculator: Calculator) throws -> When {
        guard let when = When(String(request.uri.queryParameters["date"] ?? "")) else { throw Problem.badDate("date") }
        return when == .none && calculator.needsDate ? .bulan(today().bulan) : when
    }

    /// The law, or as it was known on the day that `known_on` names.
    private func lawAsked(_ request: Request) throws -> Law {
        guard let text = request.uri.queryParameters["known_on"] else { return try lawNow() }
        guard let day = Day(iso: text) else { throw Problem.badDate("known_on") }
        return try lawNow().known(on: day)
    }

    private func isJSON(_ type: String) -> Bool {
        let name = type.split(separator: ";").first.map { $0.filter { $0 != " " }.lowercased() } ?? ""
        return name == "application/json" || name.hasSuffix("+json")
    }
}

/// A body is one case or an array of them.
private enum OneOrMany: Decodable {
    case one(CaseEntry)
    case many([CaseEntry])

    init(from decoder: any Decoder) throws {
        if (try? decoder.unkeyedContainer()) != nil {
            self = .many(try [CaseEntry](from: decoder))
        } else {
            self = .one(try CaseEntry(from: decoder))
        }
    }
}

extension InputValue {
    /// Reads a text of JSON, as a structure in an address or on a command line; nil when it is none.
    public init?(json text: String) {
        guard let value = try? JSONDecoder().decode(InputValue.self, from: Data(text.utf8)) else { return nil }
        self = value
    }
}
