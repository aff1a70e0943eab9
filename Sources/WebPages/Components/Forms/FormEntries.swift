import Kernel

/// What a person typed into a form, kept as typed, and what is wrong with it.
public struct FormEntries: Sendable {
    /// What is wrong with a field, and what to do: `Tulis upah dalam angka, misalnya 2.500.000.`
    public struct Fault: Hashable, Sendable {
        public let field: FieldName
        public let message: Phrase
    }

    private var texts: [String: [String]]
    /// In the order of the fields.
    public private(set) var faults: [Fault] = []

    /// - Parameter texts: Each field's name with everything that was sent under it.
    public init(_ texts: [String: [String]] = [:]) { self.texts = texts }

    /// Nothing typed and nothing wrong.
    public static let none = FormEntries()

    /// The form was opened without anything sent.
    public var isEmpty: Bool { texts.isEmpty }

    /// As typed; empty when nothing was sent.
    public func text(_ field: FieldName) -> String { texts[field.text]?.first ?? "" }

    /// Every value of a field of which several can be chosen.
    public func all(_ field: FieldName) -> [String] { texts[field.text] ?? [] }

    /// Notes what is wrong with a field. The first fault of a field stays.
    public mutating func refuse(_ field: FieldName, _ message: Phrase) {
        if fault(field) == nil { faults.append(Fault(field: field, message: message)) }
    }

    public func fault(_ field: FieldName) -> Phrase? { faults.first { $0.field == field }?.message }
}
