extension Schema {
    /// Words and numbers that people are found by.
    static let search006 = """

        """
}
