/// A database identity that cannot be mixed up with another kind's.
///
/// `Subject` is a tag: `Id<Peserta>` and `Id<Batch>` are different types.
public struct Id<Subject>: Hashable, Sendable, Comparable {
    public let raw: Int64
    public init(_ raw: Int64) { self.raw = raw }
    public static func < (a: Id, b: Id) -> Bool { a.raw < b.raw }
}

extension Id: Codable {
    public init(from decoder: any Decoder) throws { raw = try Int64(from: decoder) }
    public func encode(to encoder: any Encoder) throws { try raw.encode(to: encoder) }
}
