extension Schema {
    /// Pairs that wait for a person, and what was decided.
    static let review005 = """

        """
}
