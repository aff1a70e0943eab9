import Calculators
import Kernel
import Rules

/// The description of `/api/v1` in OpenAPI 3.1, made from the calculators' own questions.
struct OpenAPIDocument {
    private let calculators: [Calculator]

    init(_ calculators: [Calculator]) { self.calculators = calculators }

    var json: JSONTree {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Lindungi: hukum sebagai kode", "version": "1",
                "summary":
                    "Iuran, manfaat, beasiswa dan dana menurut aturan pada tanggalnya, dengan langkah dan sumbernya.",
                "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": "/"]],
            "paths": .object(paths),
            "components": [
                "schemas": .object(schemas), "responses": OpenAPIAnswers.responses,
                "parameters": OpenAPIAnswers.parameters,
            ],
        ]
    }

    private var paths: [String: JSONTree] {
        var paths: [String: JSONTree] = [
            "/api/v1/calculate": ["post": calculate],
            "/api/v1/programs": ["get": OpenAPIAnswers.programs],
            "/api/v1/openapi.json": ["get": OpenAPIAnswers.document],
        ]
        for calculator in calculators where !calculator.fields.contains(where: { $0.key == "nik" }) {
            paths["/api/v1/calculate/\(OpenAPIDocument.pathName(calculator))"] = ["get": one(calculator)]
        }
        return paths
    }

    /// A plus in a path stands for itself, but some clients read it as a space.
    private static func pathName(_ calculator: Calculator) -> String {
        String(calculator.name.flatMap { $0 == "+" ? Array("%2B") : [$0] })
    }

    private var calculate: JSONTree {
        [
            "operationId": "calculate", "summary": "Hitung satu kasus atau sebuah larik kasus.",
            "parameters": [["$ref": "#/components/parameters/known_on"]],
            "requestBody": [
                "required": true,
                "content": [
                    "application/json": [
                        "schema": [
                            "oneOf": [
                                ["$ref": "#/components/schemas/Case"],
                                [
                                    "type": "array", "maxItems": .number(Int64(CalculateRoutes.mostCases)),
                                    "items": ["$ref": "#/components/schemas/Case"],
                                ],
                            ]
                        ],
                        "examples": .object(
                            Dictionary(uniqueKeysWithValues: calculators.map { (Self.key($0), ["value": example($0)]) })
                        ),
                    ]
                ],
            ],
            "responses": OpenAPIAnswers.ofCalculation([
                "oneOf": [
                    ["$ref": "#/components/schemas/Answer"],
                    ["type": "array", "items": ["$ref": "#/components/schemas/Answer"]],
                ]
            ]),
        ]
    }

    private func one(_ calculator: Calculator) -> JSONTree {
        let asked = calculator.fields.map { field -> JSONTree in
            var parameter: [String: JSONTree] = [
                "name": .text(field.key), "in": "query", "required": .flag(field.need == .required),
                "description": .text(field.label.id.capitalizedFirst + "."), "schema": field.schema,
            ]
            if case .choices = field.kind {
                parameter["style"] = "form"
                parameter["explode"] = false
            }
            if case .structure = field.kind {
                parameter["schema"] = nil
                parameter["content"] = ["application/json": ["schema": field.schema]]
            }
            return .object(parameter)
        }
        let general: [JSONTree] = [
            ["$ref": "#/components/parameters/date"], ["$ref": "#/components/parameters/known_on"],
        ]
        return [
            "operationId": .text("calculate_" + Self.key(calculator)), "summary": .text(calculator.title.id),
            "tags": [.text(calculator.theme.title.id)], "parameters": .list(asked + general),
            "responses": OpenAPIAnswers.ofCalculation(["$ref": "#/components/schemas/Answer"]),
        ]
    }

    private var schemas: [String: JSONTree] {
        var schemas = OpenAPIAnswers.schemas
        schemas["Case"] = [
            "oneOf": .list(calculators.map { ["$ref": .text("#/components/schemas/Case_" + Self.key($0))] })
        ]
        for calculator in calculators { schemas["Case_" + Self.key(calculator)] = schema(calculator) }
        return schemas
    }

    private func schema(_ calculator: Calculator) -> JSONTree {
        let properties = Dictionary(uniqueKeysWithValues: calculator.fields.map { ($0.key, $0.schema) })
        let required = calculator.fields.filter { $0.need == .required }.map { JSONTree.text($0.key) }
        return [
            "type": "object", "title": .text(calculator.title.id),
            "required": .list(["id", "program", "inputs"] + (calculator.needsDate ? ["date"] : [])),
            "properties": [
                "id": ["type": ["string", "integer"], "description": "Nama kasus ini dalam jawaban."],
                "program": ["const": .text(calculator.name)],
                "date": ["type": "string", "description": "2026, 2026-05, atau 2026-05-17."],
                "inputs": ["type": "object", "properties": .object(properties), "required": .list(required)],
            ],
            "examples": [example(calculator)],
        ]
    }

    private func example(_ calculator: Calculator) -> JSONTree {
        let inputs = calculator.exampleFields.map { ($0.key, $0.exampleTree) }
        return [
            "id": "contoh", "program": .text(calculator.name), "date": .text(Calculator.exampleDate),
            "inputs": .object(Dictionary(uniqueKeysWithValues: inputs)),
        ]
    }

    /// A name for components, where only letters, digits, `.`, `-` and `_` may stand.
    private static func key(_ calculator: Calculator) -> String {
        String(calculator.name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "." })
    }
}
