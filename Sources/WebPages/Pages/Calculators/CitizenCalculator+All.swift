extension CitizenCalculator {
    /// Every page of calculation, in the order of the index.
    public static let all: [CitizenCalculator] = [iuran, ahliWaris, beasiswa, hariTua, anggaran]

    public static func named(_ slug: String) -> CitizenCalculator? { all.first { $0.slug == slug } }
}
