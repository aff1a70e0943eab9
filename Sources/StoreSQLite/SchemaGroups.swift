extension Schema {
    /// Coverage by sex, age band and sector; outlines of regions.
    static let groups007 = """

        """
}
