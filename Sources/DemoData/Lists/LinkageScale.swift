/// How many people and rows a linkage set has.
public struct LinkageScale: Sendable, Equatable {
    public let people: Int
    /// Rows per source, in the order of ``Source``.
    public let rows: [Int]

    public init(people: Int, rows: [Int]) {
        self.people = people
        self.rows = rows
    }

    /// 10,000 register rows and 20,000 list rows.
    public static let small = LinkageScale(people: 25_305, rows: [10_000, 7_140, 3_520, 2_860, 4_280, 2_200])
    /// 100,000 register rows and 200,000 list rows.
    public static let labelled = LinkageScale(
        people: 253_046, rows: [100_000, 71_600, 35_500, 28_800, 43_100, 21_000])
    /// A province: every participant of Jambi on 12 August 2024 and 1.6 million list rows.
    public static let province = LinkageScale(
        people: 1_312_370, rows: [518_632, 574_000, 283_500, 230_500, 344_500, 167_500])

    public static func named(_ name: String) -> LinkageScale? {
        switch name {
        case "small": small
        case "labelled": labelled
        case "province": province
        default: nil
        }
    }
}
