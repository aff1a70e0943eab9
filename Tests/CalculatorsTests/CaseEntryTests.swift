import Calculators
import Foundation
import Kernel
import Rules
import Testing

@Suite("A list of cases from outside")
struct CaseEntryTests {
    private func reports(_ json: String) throws -> [CaseReport] {
        try JSONDecoder().decode([CaseEntry].self, from: Data(json.utf8)).enumerated()
            .map { $1.report(.inCode, index: $0) }
    }

    private func code(_ report: CaseReport) -> RuleError.Code? {
        if case .failure(let error) = report.outcome { error.code } else { nil }
    }

    @Test("loses none of its elements, whatever they are")
    func keepsAll() throws {
        let reports = try reports(
            """
            [{"id": "a", "program": "JKM_batch", "date": "2024-05", "inputs": {"ahli_waris": 9}, "expected": {}},
             {"program": "JKM_batch", "inputs": {}}, 7, null, [], "x", {"id": 5, "program": "JKM_bacth"},
             {"id": "b", "program": "JKM_batch", "date": "kemarin", "inputs": {"ahli_waris": 9}},
             {"id": "c", "program": "JKM_batch", "date": 2024, "inputs": {"ahli_waris": 9}},
             {"id": "d", "program": "JKM_batch", "date": "2024", "inputs": [1]},
             {"id": "e", "date": "2024"}, {"id": {}, "program": "JKM_batch"}]
            """)
        #expect(
            reports.map(code) == [
                nil, .missing, .wrongKind, .wrongKind, .wrongKind, .wrongKind, .unknownProgram, .wrongKind, nil,
                .wrongKind, .missing, .missing,
            ])
        #expect(reports.map(\.id)[6] == .integer(5))
        #expect(reports.map(\.index) == Array(0..<12))
    }

    @Test("prints an error with the place in the list, so that a case without an id is found again")
    func index() throws {
        let report = try reports("[{}, {\"program\": \"JKM\"}]")[1]
        let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(report)) as? [String: Any]
        #expect(json?["id"] is NSNull && json?["index"] as? Int == 1)
        let error = try #require(json?["error"] as? [String: Any])
        #expect(error["code"] as? String == "isian_kurang" && error["field"] as? String == "id")
    }

    @Test("refuses a number that no computation could hold, and goes on")
    func hugeNumber() throws {
        let reports = try reports(
            """
            [{"id": "a", "program": "JKM_batch", "date": "2024", "inputs": {"ahli_waris": 1e300}},
             {"id": "b", "program": "JKM_batch", "date": "2024", "inputs": {"ahli_waris": 1}}]
            """)
        #expect(code(reports[0]) == .wrongKind && code(reports[1]) == nil)
    }
}
