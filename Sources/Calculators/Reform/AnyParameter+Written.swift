import Kernel
import Rules

extension AnyParameter {
    /// Whether a person can write its value on one line; tables cannot.
    public var isScalar: Bool {
        switch rows.first?.quantity {
        case .rupiah, .rate, .count: true
        default: false
        }
    }

    /// The value that a person wrote: `30.000.000`, `0,54 %`, `24`, by the parameter's own kind.
    ///
    /// - Throws: `wrongKind`, `negative`, `outOfRange`; a table cannot be written on a line.
    public func read(_ written: String) throws(RuleError) -> Quantity {
        let field = Field(id, label, fieldKind)
        let value = field.read(written) { _ in nil }
        try field.check(value)
        let quantity: Quantity? =
            switch (value, rows.first?.quantity) {
            case (.integer(let amount), .rupiah): .rupiah(Rupiah(amount))
            case (.integer(let whole), .rate): .rate(Rate(ppm: whole * 10_000))
            // Finer than a part per million of the whole would be cut off: it is refused below.
            case (.decimal(let millionths), .rate) where millionths % 100 == 0: .rate(Rate(ppm: millionths / 100))
            case (.integer(let count), .count): .count(Int(count))
            default: nil
            }
        guard let quantity, accepts(quantity) else { throw field.wrongKind(kindName) }
        return quantity
    }

    private var fieldKind: Field.Kind {
        switch rows.first?.quantity {
        case .rupiah: .rupiah(most: Field.mostBudget)
        case .rate: .percent(0...100)
        case .count: .count(0...1_000_000, Phrase(id: unit.rawValue, en: unit.rawValue))
        default: .text
        }
    }

    private var kindName: Phrase {
        switch rows.first?.quantity {
        case .rupiah: Phrase(id: "jumlah rupiah, misalnya 16.800", en: "an amount of rupiah such as 16800")
        case .rate: Phrase(id: "persen, misalnya 0,54", en: "a percentage such as 0.54")
        case .count: Phrase(id: "bilangan bulat", en: "a whole number")
        default: Phrase(id: "nilai yang dapat ditulis sebaris", en: "a value that fits on one line")
        }
    }
}
