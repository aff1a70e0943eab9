import Kernel

/// That a result used one row of one parameter: what its sources list is made from.
public struct Use: Hashable, Sendable {
    public let parameter: ParameterID
    public let label: Phrase
    public let unit: Unit
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
    private let origin: Origin

    /// Apart from the value, so that passing a resolved value around in a hot formula copies one reference.
    private final class Origin: Sendable {
        let parameter: Parameter<Value>
        let berlakuSejak: Day
        let basis: Use.Basis

        init(_ parameter: Parameter<Value>, _ berlakuSejak: Day, _ basis: Use.Basis) {
            self.parameter = parameter
            self.berlakuSejak = berlakuSejak
            self.basis = basis
        }
    }

    init(value: Value, parameter: Parameter<Value>, berlakuSejak: Day, basis: Use.Basis) {
        self.value = value
        origin = Origin(parameter, berlakuSejak, basis)
    }

    var parameter: Parameter<Value> { origin.parameter }

    /// For a step's list of sources. Built only when somebody reads it.
    public var use: Use {
        Use(
            parameter: origin.parameter.id, label: origin.parameter.label, unit: origin.parameter.unit,
            quantity: value.quantity,
            berlakuSejak: origin.berlakuSejak, basis: origin.basis)
    }
}
