import Kernel

/// Where a number or a rule stands: the regulation, the place in it, and where we read it.
public struct Citation: Hashable, Sendable {
    public let regulation: Regulation
    /// `Ps. 34 ayat (1)`, `Lampiran II`; empty where the place is not known.
    public let place: String
    /// The public source in which it was read; empty when it was recalled.
    public let source: String

    public init(_ regulation: Regulation, _ place: String = "", source: String = "") {
        self.regulation = regulation
        self.place = place
        self.source = source
    }

    /// `PP 50/2025 Ps. 4 ayat (1)`.
    public var text: String { place.isEmpty ? regulation.shortName : "\(regulation.shortName) \(place)" }
}
