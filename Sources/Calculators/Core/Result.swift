import Kernel
import Rules

/// One value of an answer.
public indirect enum ResultValue: Hashable, Sendable {
    case rupiah(Rupiah)
    case count(Int)
    /// A percentage with its decimals, in parts per million of the whole.
    case percent(Rate)
    case flag(Bool)
    case text(String)
    case list([ResultValue])
    case object([ResultEntry])
}

/// One named value of an answer, in the vocabulary of the cases.
public struct ResultEntry: Hashable, Sendable {
    public let key: String
    public let value: ResultValue
    public let label: Phrase

    public init(_ key: String, _ value: ResultValue, _ label: Phrase) {
        self.key = key
        self.value = value
        self.label = label
    }
}

/// An answer with all that led to it.
public struct Calculation: Hashable, Sendable {
    /// In the order of importance: the first is what the page prints large.
    public let results: [ResultEntry]
    public let steps: [Step]

    public init(results: [ResultEntry], steps: [Step]) {
        self.results = results
        self.steps = steps
    }

    /// Every row of the law that was used, each once, in order of first use.
    public var uses: [Use] {
        var seen: Set<Use> = []
        return steps.flatMap(\.uses).filter { seen.insert($0).inserted }
    }
}
