import Rules

/// The parts of the OpenAPI document that are the same for every calculation.
enum OpenAPIAnswers {
    static let parameters: JSONTree = [
        "date": [
            "name": "date", "in": "query", "schema": ["type": "string"],
            "description": "Tahun, bulan atau hari: 2026, 2026-05, 2026-05-17. Tanpa ini bulan ini (WIB).",
        ],
        "known_on": [
            "name": "known_on", "in": "query", "schema": ["type": "string", "format": "date"],
            "description": "Hitung dengan hukum yang sudah diketahui pada hari ini.",
        ],
    ]

    static let programs: JSONTree = [
        "operationId": "programs", "summary": "Semua perhitungan dengan isiannya.",
        "responses": ["200": json("Daftar perhitungan.", ["type": "array", "items": ["type": "object"]])],
    ]

    static let document: JSONTree = [
        "operationId": "openapi", "summary": "Dokumen ini.",
        "responses": ["200": json("Dokumen OpenAPI 3.1.", ["type": "object"])],
    ]

    static func ofCalculation(_ schema: JSONTree) -> JSONTree {
        let refusals: [String: JSONTree] = Dictionary(
            uniqueKeysWithValues: ["400", "404", "413", "415", "422"].map {
                ($0, ["$ref": "#/components/responses/Problem"])
            })
        return .object(refusals.merging(["200": json("Jawaban.", schema)]) { _, new in new })
    }

    static let responses: JSONTree = [
        "Problem": [
            "description": "Mengapa tidak ada jawaban.",
            "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
        ]
    ]

    static let schemas: [String: JSONTree] = [
        "Answer": [
            "type": "object", "required": ["id"],
            "description":
                "results, rules dan steps; atau error. behaviour perlu_petugas berarti petugas yang memutuskan.",
            "properties": [
                "id": ["type": ["string", "integer", "null"]],
                "index": ["type": "integer", "description": "Tempat kasus dalam larik, dari 0; hanya pada error."],
                "results": ["type": "object"],
                "rules": ["type": "array", "items": ["$ref": "#/components/schemas/Rule"]],
                "steps": ["type": "array", "items": ["$ref": "#/components/schemas/Step"]],
                "error": ["$ref": "#/components/schemas/Error"],
            ],
        ],
        "Rule": [
            "type": "object", "required": ["parameter", "citation", "confidence", "berlaku_sejak"],
            "properties": [
                "parameter": ["type": "string"], "label": ["type": "string"], "value": [:],
                "berlaku_sejak": ["type": "string", "format": "date"], "citation": ["type": "string"],
                "source": ["type": "string"],
                "confidence": ["type": "string", "enum": ["seen", "recalled", "override"]],
            ],
        ],
        "Step": [
            "type": "object", "required": ["key", "text", "text_en"],
            "properties": [
                "key": ["type": "string"], "text": ["type": "string"], "text_en": ["type": "string"], "value": [:],
                "rules": ["type": "array", "items": ["type": "string"]], "interpretation": ["type": "string"],
            ],
        ],
        "Error": [
            "type": "object", "required": ["code", "message", "message_en"],
            "properties": [
                "code": ["type": "string", "enum": .list(RuleError.Code.allCases.map { .text($0.rawValue) })],
                "field": ["type": "string"], "message": ["type": "string"], "message_en": ["type": "string"],
            ],
        ],
        "Problem": [
            "type": "object", "required": ["type", "title", "status", "code", "message", "message_en"],
            "properties": [
                "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
                "code": ["type": "string"], "field": ["type": "string"], "message": ["type": "string"],
                "message_en": ["type": "string"],
            ],
        ],
    ]

    private static func json(_ description: JSONTree, _ schema: JSONTree) -> JSONTree {
        ["description": description, "content": ["application/json": ["schema": schema]]]
    }
}
