/// The four kinds of participation that the insurer counts (PP 49/2023 Pasal 5; Permenaker 4/2023 for PMI).
public enum Segmen: UInt8, Sendable, Codable, CaseIterable, Comparable {
    /// Pekerja penerima upah.
    case pu = 1
    /// Pekerja bukan penerima upah.
    case bpu = 2
    /// Pekerja jasa konstruksi, enrolled per project.
    case jakon = 3
    /// Pekerja migran Indonesia.
    case pmi = 4

    /// The word in files and addresses.
    public var code: String {
        switch self {
        case .pu: "PU"
        case .bpu: "BPU"
        case .jakon: "JAKON"
        case .pmi: "PMI"
        }
    }

    /// The segmen with this code, whatever its case; nil for an unknown one.
    public init?(code: String) {
        guard let found = Segmen.allCases.first(where: { $0.code == code.uppercased() }) else { return nil }
        self = found
    }

    /// A person who is active in several at once counts once, in the first of this order.
    public static func < (a: Segmen, b: Segmen) -> Bool { a.rawValue < b.rawValue }
}
