import Calculators
import Foundation
import Kernel
import Rules
import Testing

@testable import WebServer

@Suite struct OpenAPITests {
    private let document = OpenAPIDocument(Calculator.all).json

    private func children(_ tree: JSONTree) -> [JSONTree] {
        switch tree {
        case .list(let values): values
        case .object(let values): Array(values.values)
        default: []
        }
    }

    private func everywhere(_ tree: JSONTree) -> [JSONTree] { [tree] + children(tree).flatMap(everywhere) }

    private func at(_ path: [String]) -> JSONTree? {
        path.reduce(document as JSONTree?) { tree, key in
            if case .object(let values)? = tree { values[key] } else { nil }
        }
    }

    @Test func `every reference leads to a part of the document`() {
        var references = 0
        for case .object(let values) in everywhere(document) {
            guard case .text(let reference)? = values["$ref"] else { continue }
            references += 1
            #expect(
                reference.hasPrefix("#/") && at(reference.dropFirst(2).split(separator: "/").map(String.init)) != nil)
        }
        #expect(references > 10)
    }

    @Test func `every operation has a name of its own and its answers`() throws {
        guard case .object(let paths)? = at(["paths"]) else {
            Issue.record("no paths")
            return
        }
        var names: Set<String> = []
        for (path, item) in paths {
            #expect(path.hasPrefix("/api/v1/"))
            guard case .object(let methods) = item else { continue }
            for case .object(let operation) in methods.values {
                guard case .text(let name)? = operation["operationId"] else {
                    Issue.record("\(path) has no operationId")
                    continue
                }
                #expect(names.insert(name).inserted, "\(name) stands twice")
                #expect(operation["responses"] != nil)
            }
        }
        #expect(names.count >= Calculator.all.count)
    }

    @Test(arguments: Calculator.all.map(\.name)) func `the schema of a calculation asks its own questions`(
        _ name: String
    ) throws {
        let calculator = try Calculator.named(name)
        let key = "Case_" + String(name.map { $0 == "+" ? "." : $0 })
        guard case .object(let inputs)? = at(["components", "schemas", key, "properties", "inputs", "properties"])
        else {
            Issue.record("no schema of \(name)")
            return
        }
        #expect(Set(inputs.keys) == Set(calculator.fields.map(\.key)))
        for case .object(let schema) in inputs.values {
            #expect(schema["type"] != nil && schema["description"] != nil)
        }
    }

    /// The example of a document must be one that a reader can send: its fields have the right kinds and limits.
    @Test(arguments: Calculator.all.map(\.name)) func `the example of a calculation has no fault in its fields`(
        _ name: String
    ) throws {
        guard
            case .list(let examples)? = at([
                "components", "schemas", "Case_" + name.replacing("+", with: "."), "examples",
            ])
        else {
            Issue.record("no example of \(name)")
            return
        }
        let data = try JSONEncoder().encode(#require(examples.first))
        let report = try JSONDecoder().decode(CaseEntry.self, from: data).report(.inCode)
        guard case .failure(let error) = report.outcome else { return }
        let faults: [RuleError.Code] = [.wrongKind, .negative, .outOfRange, .unknownChoice, .unknownKey, .missing]
        #expect(!faults.contains(error.code), "\(error.message.id)")
    }
}
