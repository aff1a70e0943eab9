import Kernel

/// How old participants are in a month, in the bands that BPS prints.
public enum AgeBand: UInt8, Sendable, CaseIterable {
    case unknown = 0
    case under15 = 1
    case from15 = 2
    case from25 = 3
    case from35 = 4
    case from45 = 5
    case from55 = 6
    case from60 = 7
    case from65 = 8

    /// The first full year of the band.
    private var least: Int {
        switch self {
        case .unknown, .under15: 0
        case .from15: 15
        case .from25: 25
        case .from35: 35
        case .from45: 45
        case .from55: 55
        case .from60: 60
        case .from65: 65
        }
    }

    private static let known = allCases.dropFirst()

    /// Completed years at the end of the month; a birth after it is not known to be right.
    public init(born: Bulan?, in bulan: Bulan) {
        guard let born, born <= bulan else {
            self = .unknown
            return
        }
        let years = born.distance(to: bulan) / 12
        self = AgeBand.known.last { $0.least <= years } ?? .under15
    }

    /// The months after the first in which someone enters another band.
    static func steps(born: Bulan?) -> [Bulan] {
        guard let born else { return [] }
        return known.map { born.advanced(by: $0.least * 12) }
    }

    public var name: Phrase {
        switch self {
        case .unknown: Phrase(id: "tidak diketahui", en: "not known")
        case .under15: Phrase(id: "di bawah 15 tahun", en: "under 15")
        case .from65: Phrase(id: "65 tahun ke atas", en: "65 and over")
        default: Phrase(id: "\(least)–\(end) tahun", en: "\(least)–\(end)")
        }
    }

    private var end: Int { (AgeBand(rawValue: rawValue + 1)?.least ?? 0) - 1 }
}
