import Kernel

/// A parameter without its type, for the catalogue, the pages about the law, and exports.
public struct AnyParameter: Sendable, Identifiable {
    public let id: ParameterID
    public let label: Phrase
    public let unit: Unit
    public let checkedThrough: Bulan
    public let note: Phrase?
    public let rows: [Row]
    /// Whether a quantity could stand in the place of this parameter's values.
    public let accepts: @Sendable (Quantity) -> Bool

    public struct Row: Hashable, Sendable {
        public let berlakuSejak: Day
        public let quantity: Quantity
        public let citation: Citation
        public let confidence: Confidence
        public let knownSince: Day
    }
}

extension Parameter {
    public var erased: AnyParameter {
        AnyParameter(
            id: id, label: label, unit: unit, checkedThrough: checkedThrough, note: note,
            rows: rows.map {
                .init(
                    berlakuSejak: $0.berlakuSejak, quantity: $0.value.quantity, citation: $0.citation,
                    confidence: $0.confidence, knownSince: $0.knownSince)
            },
            accepts: { Value($0) != nil })
    }
}

extension [AnyParameter] {
    /// The parameter of this name. Throws `unknownParameter` with the near names.
    public func named(_ id: ParameterID) throws(RuleError) -> AnyParameter {
        guard let found = first(where: { $0.id == id }) else { throw .unknownParameter(id, among: self) }
        return found
    }
}
