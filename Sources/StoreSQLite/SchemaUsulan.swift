extension Schema {
    /// Lists on their way to a decision, with their rows.
    static let usulan004 = """

        """
}
