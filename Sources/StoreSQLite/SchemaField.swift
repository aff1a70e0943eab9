extension Schema {
    /// What telephones sent, once each.
    static let field008 = """

        """
}
