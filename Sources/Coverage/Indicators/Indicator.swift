import Kernel
import Registry

/// A figure about a region, defined once. Dashboard, CSV, JSON, command line and chat
/// go through `Indicator.catalogue` and never compute one themselves.
public struct Indicator: Sendable, Identifiable {
    /// What the number counts, so that every output can print it in its own form.
    public enum Unit: String, Sendable, CaseIterable { case people, percent, peoplePerMonth }

    public enum Value: Hashable, Sendable {
        case count(Int)
        case percent(Percent)

        /// Machine form: digits, a point, no grouping.
        public var machine: String {
            switch self {
            case .count(let people): String(people)
            case .percent(let percent): percent.machine
            }
        }

        /// Indonesian form: `518.632`, `39,52 %`.
        public var indonesian: String {
            switch self {
            case .count(let people): (people < 0 ? "-" : "") + grouped(UInt64(people.magnitude))
            case .percent(let percent): percent.indonesian
            }
        }
    }

    /// Column and key in every machine output; never changes once released.
    public let code: String
    public let unit: Unit
    /// A head of a column.
    public let name: Phrase
    /// What it counts and how, in one or two sentences.
    public let definition: Phrase
    /// Nil when the region does not have what it needs: no potential, no target.
    public let value: @Sendable (RegionCoverage) -> Value?

    public var id: String { code }

    public init(
        code: String, unit: Unit, name: Phrase, definition: Phrase,
        value: @escaping @Sendable (RegionCoverage) -> Value?
    ) {
        self.code = code
        self.unit = unit
        self.name = name
        self.definition = definition
        self.value = value
    }

    /// All of them, in the order in which they are printed.
    public static let catalogue: [Indicator] = [
        participants, potential, percent, unprotected, targetPercent, targetParticipants, gap, neededPerMonth,
    ]
}
