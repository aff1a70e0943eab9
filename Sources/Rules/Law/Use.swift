import Kernel

/// That a result used one row of one parameter: what its sources list is made from.
public struct Use: Hashable, Sendable {
    public let parameter: ParameterID
    public let label: Phrase
    public let quantity: Quantity
    public let berlakuSejak: Day
    public let basis: Basis

    public enum Basis: Hashable, Sendable {
        case law(Citation, Confidence)
        /// An administrator's correction or an assumption of a reform stands above the law.
        case override(Override)
    }
}

/// A value of a parameter on a day, with the row that gave it.
public struct Resolved<Value: ParameterValue>: Sendable {
    public let value: Value
    let parameter: Parameter<Value>
    let berlakuSejak: Day
    let basis: Use.Basis

    /// For a step's list of sources. Built only when somebody reads it.
    public var use: Use {
        Use(
            parameter: parameter.id, label: parameter.label, quantity: value.quantity, berlakuSejak: berlakuSejak,
            basis: basis)
    }
}
