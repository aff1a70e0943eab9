import Calculators
import Foundation
import Testing

@testable import WebServer

@Suite struct CalculateTests {
    private struct Answer {
        let got: Got
        private let value: Any?

        init(_ got: Got) {
            self.got = got
            value = try? JSONSerialization.jsonObject(with: Data(got.text.utf8))
        }

        var status: Int { got.status }
        var type: String { got["Content-Type"] ?? "" }
        var object: [String: Any] { value as? [String: Any] ?? [:] }
        var list: [[String: Any]] { value as? [[String: Any]] ?? [] }
        func total(_ object: [String: Any]) -> Int? { (object["results"] as? [String: Any])?["total"] as? Int }
    }

    private func ask(
        _ path: String, _ method: String = "GET", type: String = "application/json", body: String? = nil
    ) async throws -> Answer {
        var answer: Got?
        try await withServer { client in
            answer = try await client.get(
                path, method: method, headers: body == nil ? [:] : ["Content-Type": type], body: body)
        }
        return Answer(try #require(answer))
    }

    private let nine = #"{"id": "a", "program": "JKM_batch", "date": "2024-05", "inputs": {"ahli_waris": 9}}"#

    @Test func `one case gets its answer with steps and sources`() async throws {
        let got = try await ask("/api/v1/calculate", "POST", body: nine)
        #expect(got.status == 200 && got.type == "application/json; charset=utf-8")
        #expect(got.total(got.object) == 378_000_000 && got.object["id"] as? String == "a")
        #expect((got.object["steps"] as? [Any])?.isEmpty == false)
        let rule = try #require((got.object["rules"] as? [[String: Any]])?.first)
        #expect((rule["citation"] as? String)?.hasPrefix("PP 82/2019") == true)
        #expect(got.got["Cache-Control"] == "no-store")
        #expect(got.got["Content-Security-Policy"]?.contains("default-src 'none'") == true)
    }

    @Test func `each case of an array gets its own answer or error`() async throws {
        let got = try await ask("/api/v1/calculate", "POST", body: "[\(nine), {\"program\": \"JKM_batch\"}, 5]")
        #expect(got.status == 200 && got.list.count == 3)
        #expect(got.total(got.list[0]) == 378_000_000)
        #expect(got.list[1]["index"] as? Int == 1 && got.list[2]["error"] != nil)
    }

    @Test(
        arguments: [
            (
                #"{"id": "a", "program": "JKM_bacth", "date": "2024-05", "inputs": {}}"#, 404, "program_tidak_dikenal",
                "JKM_bacth"
            ),
            (
                #"{"id": "a", "program": "JKM_batch", "date": "2024-05", "inputs": {}}"#, 422, "isian_kurang",
                "ahli_waris"
            ),
            (
                #"{"id": "a", "program": "JKM_batch", "date": "2024-05", "inputs": {"ahli_waris": -1}}"#, 422,
                "negatif",
                "ahli_waris"
            ),
            (
                #"{"id": "a", "program": "JKM_batch", "date": "2001-05", "inputs": {"ahli_waris": 1}}"#, 422,
                "sebelum_ada_aturan", nil
            ),
            (#"{"program": "JKM_batch"}"#, 422, "isian_kurang", "id"), ("{", 400, "json_tidak_terbaca", nil),
            ("", 400, "json_tidak_terbaca", nil), ("5", 422, "isian_salah_jenis", nil),
        ] as [(String, Int, String, String?)])
    func `what cannot be answered says why in both languages`(
        _ body: String, _ status: Int, _ code: String, _ field: String?
    ) async throws {
        let got = try await ask("/api/v1/calculate", "POST", body: body)
        #expect(got.status == status && got.type == "application/problem+json")
        #expect(got.object["code"] as? String == code)
        #expect(got.object["status"] as? Int == status && (got.object["title"] as? String)?.isEmpty == false)
        if let field { #expect(got.object["field"] as? String == field) }
        let messages = [got.object["message"] as? String, got.object["message_en"] as? String]
        #expect(messages[0] != nil && messages[1] != nil && messages[0] != messages[1])
    }

    @Test func `bodies and arrays beyond the limits are refused`() async throws {
        let large = try await ask("/api/v1/calculate", "POST", body: String(repeating: " ", count: 1 << 20) + nine)
        #expect(large.status == 413 && large.object["code"] as? String == "terlalu_besar")
        let many = "[" + Array(repeating: "0", count: 1_001).joined(separator: ",") + "]"
        let got = try await ask("/api/v1/calculate", "POST", body: many)
        #expect(got.status == 413 && got.object["code"] as? String == "terlalu_banyak_kasus")
        #expect(try await ask("/api/v1/calculate", "POST", type: "text/plain", body: nine).status == 415)
    }

    @Test func `an address holds a calculation, with amounts as people write them`() async throws {
        let got = try await ask("/api/v1/calculate/JKM_batch?ahli_waris=9&date=2019-12-01")
        #expect(got.status == 200 && got.total(got.object) == 216_000_000)
        let known = try await ask("/api/v1/calculate/JKM_batch?ahli_waris=9&date=2024-05&known_on=2019-01-01")
        #expect(known.total(known.object) == 216_000_000)
        let plus = try await ask("/api/v1/calculate/JKM%5Fbatch?ahli_waris=1.000&date=2024-05")
        #expect(plus.total(plus.object) == 42_000_000_000)
        // The test's today is 4 October 2024.
        let today = try await ask("/api/v1/calculate/jkm-batch?ahli_waris=1")
        #expect(today.total(today.object) == 42_000_000)
    }

    @Test(arguments: [
        ("ahli_waris=9&date=kemarin", 422, "isian_salah_jenis"), ("ahliwaris_=9&x=1", 422, "kunci_tidak_dikenal"),
        ("ahli_waris=9&ahli-waris=9", 422, "isian_bertentangan"), ("ahli_waris=9&known_on=x", 422, "isian_salah_jenis"),
        ("nik=1571014502900003", 400, "data_pribadi_di_alamat"),
        ("x=1571.0145.0290.0003", 400, "data_pribadi_di_alamat"),
    ]) func `an address that cannot be answered says why and never repeats a NIK`(
        _ query: String, _ status: Int, _ code: String
    ) async throws {
        let got = try await ask("/api/v1/calculate/JKM_batch?\(query)")
        #expect(got.status == status && got.object["code"] as? String == code)
        #expect(!got.got.text.contains("0003"))
    }

    @Test(arguments: [
        ("/api/v1/calculate", "GET", 405), ("/api/v1/programs", "POST", 405),
        ("/api/v1/calculate", "PUT", 405), ("/api/v1/calculate", "DELETE", 405), ("/api/v1/tidak-ada", "GET", 404),
        ("/api/v2/calculate", "POST", 404), ("/api/v1/calculate/tidak_ada", "GET", 404),
    ]) func `what is not served is a problem and no page`(
        _ uri: String, _ method: String, _ status: Int
    ) async throws {
        let got = try await ask(uri, method)
        #expect(got.status == status && got.type == "application/problem+json")
    }

    @Test func `pages still take no POST`() async throws {
        #expect(try await ask("/", "POST", body: "{}").status == 405)
        #expect(try await ask("/apipun", "POST", body: "{}").status == 405)
    }

    @Test func `the list names every calculation with its questions`() async throws {
        let got = try await ask("/api/v1/programs")
        #expect(got.list.compactMap { $0["name"] as? String } == Calculator.all.map(\.name))
        #expect(got.list.allSatisfy { ($0["fields"] as? [Any])?.isEmpty == false })
    }
}
