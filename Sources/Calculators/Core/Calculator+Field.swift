import Rules

extension Calculator {
    /// The field of this key, however it is spelt: `paid_by_apbn_apbd`, `paid-by-apbn-apbd`.
    ///
    /// - Throws: `unknownKey` with the near names.
    public func field(_ key: String) throws(RuleError) -> Field {
        guard let found = fields.first(where: { sameWord($0.key, key) }) else {
            throw .unknownKey(key, among: fields.map(\.key))
        }
        return found
    }

    /// What a person wrote for some keys, each read as its field wants it.
    ///
    /// - Throws: `unknownKey`; `contradiction` when a key stands twice.
    public func read(
        _ written: [(key: String, text: String)], json: (String) -> InputValue?
    ) throws(RuleError) -> [String: InputValue] {
        var inputs: [String: InputValue] = [:]
        for (key, text) in written {
            let field = try field(key)
            guard inputs.updateValue(field.read(text, json: json), forKey: field.key) == nil else {
                throw .twice(field)
            }
        }
        return inputs
    }
}

extension RuleError {
    static func twice(_ field: Field) -> RuleError {
        RuleError(
            .contradiction, field: field.key,
            reason: .init(id: "isian ini ditulis dua kali.", en: "this key is given twice."),
            nextAct: .init(id: "Tulis sekali saja.", en: "Give it once."))
    }
}
