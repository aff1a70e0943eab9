import Calculators
import Foundation
import Kernel
import Rules
import Testing

/// A case with the answer that the law gives, from a printed source or computed by hand.
private struct GoldenCase: Decodable, CustomTestStringConvertible, Sendable {
    let id: String
    let program: String
    let date: String?
    let inputs: [String: InputValue]
    let expected: [String: InputValue]
    var testDescription: String { "\(id) \(program)" }

    static let all: [GoldenCase] = {
        let folder = Bundle.module.url(forResource: "Cases", withExtension: nil)!
        let files = try! FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.flatMap { file in
            try! JSONDecoder().decode([GoldenCase].self, from: Data(contentsOf: file))
        }
    }()
}

@Suite("A golden case")
struct GoldenCaseTests {
    @Test("gets the law's own numbers", arguments: GoldenCase.all)
    fileprivate func answers(_ golden: GoldenCase) throws {
        let report = Case(id: golden.id, program: golden.program, date: golden.date, inputs: golden.inputs).report(
            .inCode)
        let calculation = try report.outcome.get()
        let data = try JSONEncoder().encode(ResultValue.object(calculation.results))
        let found = try JSONDecoder().decode([String: InputValue].self, from: data)
        for (key, wanted) in golden.expected {
            #expect(same(found[key], wanted), "\(key): wanted \(wanted), found \(String(describing: found[key]))")
        }
        #expect(!calculation.steps.isEmpty, "an answer explains itself")
    }
}

/// Equal; numbers with decimals to half a hundredth, words without case.
private func same(_ found: InputValue?, _ wanted: InputValue) -> Bool {
    switch (found, wanted) {
    case (.text(let a), .text(let b)): a.lowercased() == b.lowercased()
    case (.integer(let a), .integer(let b)): a == b
    case (let found?, let wanted):
        if let a = found.millionths, let b = wanted.millionths { abs(a - b) <= 5_000 } else { found == wanted }
    default: false
    }
}

extension InputValue {
    fileprivate var millionths: Int64? {
        switch self {
        case .integer(let value): value * 1_000_000
        case .decimal(let millionths): millionths
        default: nil
        }
    }
}
