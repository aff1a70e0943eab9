import Kernel

/// The date that a case gives, as exact as it is: a day, a month, a year, or none.
public enum When: Hashable, Sendable {
    case none
    case year(Int)
    case bulan(Bulan)
    case day(Day)

    /// Reads `2025`, `2025-06`, `2025-06-30` or nothing; nil for anything else.
    public init?(_ text: String) {
        if text.isEmpty {
            self = .none
        } else if let day = Day(iso: text) {
            self = .day(day)
        } else if let bulan = Bulan(iso: text) {
            self = .bulan(bulan)
        } else if text.utf8.count == 4, let year = Int(text), let first = Bulan(year, 1) {
            self = .year(first.year)
        } else {
            return nil
        }
    }

    /// Days that stand for it: any change of law within it lies between two of them or on one.
    var days: [Day] {
        switch self {
        case .none: []
        case .day(let day): [day]
        case .bulan(let bulan): [bulan.firstDay, bulan.lastDay]
        case .year(let year):
            (1...12).flatMap { month in
                Bulan(year, month).map { [$0.firstDay, $0.lastDay] } ?? []
            }
        }
    }
}
