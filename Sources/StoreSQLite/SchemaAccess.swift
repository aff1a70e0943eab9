extension Schema {
    /// Accounts, grants, sessions and what signing in leaves behind.
    static let access003 = """

        """
}
