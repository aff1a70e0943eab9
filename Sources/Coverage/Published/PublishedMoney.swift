import Kernel

/// Benefits paid, as published.
public struct PublishedBenefit: Hashable, Sendable {
    public enum Kind: String, Sendable { case manfaat, beasiswa }

    public let wilayah: KodeWilayah
    public let asOf: Day
    public let kind: Kind
    /// People, or children for `beasiswa`.
    public let recipients: Int
    public let amount: Rupiah
    /// The published amount is rounded to this.
    public let roundedTo: Rupiah
    public let source: String
}

/// A fund's use for iuran, as published.
public struct PublishedFunding: Hashable, Sendable {
    public let wilayah: KodeWilayah
    public let year: Int
    public let fund: String
    public let owner: String?
    public let amount: Rupiah?
    public let workers: Int?
    public let months: Int?
    public let note: Phrase?
    public let source: String
}

/// A published count of those who work in palm oil.
public struct PublishedPalmWorkers: Hashable, Sendable {
    /// Workers whom the insurer could cover, or growers of any kind.
    public enum Who: String, Sendable { case workers, farmers }

    public let wilayah: KodeWilayah
    public let year: Int
    public let who: Who
    public let count: Int
    public let about: Bool
    public let source: String
}
