import Kernel

/// A value of any parameter, for showing, exporting and overriding: what the types of the formulas have in common.
public enum Quantity: Hashable, Sendable {
    case rupiah(Rupiah)
    case rate(Rate)
    /// A plain count in the parameter's unit: months, years, times.
    case count(Int)
    case text(String)
    case table(Table)

    /// Columns with names and rows of the same length.
    public struct Table: Hashable, Sendable {
        public let columns: [Column]
        public let rows: [[Quantity]]

        public struct Column: Hashable, Sendable {
            /// The name in files: `batas_bawah`.
            public let key: String
            public let label: Phrase
            public init(_ key: String, _ label: Phrase) {
                self.key = key
                self.label = label
            }
        }

        public init(columns: [Column], rows: [[Quantity]]) {
            self.columns = columns
            self.rows = rows
        }
    }
}

/// A type that a parameter can have: it turns into a `Quantity`, and back for an override.
public protocol ParameterValue: Hashable, Sendable {
    var quantity: Quantity { get }
    /// Nil when the quantity is of another kind or breaks what must hold of this one.
    init?(_ quantity: Quantity)
}

extension Rupiah: ParameterValue {
    public var quantity: Quantity { .rupiah(self) }
    public init?(_ quantity: Quantity) {
        guard case .rupiah(let value) = quantity, value >= .zero else { return nil }
        self = value
    }
}

extension Rate: ParameterValue {
    public var quantity: Quantity { .rate(self) }
    public init?(_ quantity: Quantity) {
        guard case .rate(let value) = quantity, value.ppm >= 0 else { return nil }
        self = value
    }
}

extension Int: ParameterValue {
    public var quantity: Quantity { .count(self) }
    public init?(_ quantity: Quantity) {
        guard case .count(let value) = quantity, value >= 0 else { return nil }
        self = value
    }
}
