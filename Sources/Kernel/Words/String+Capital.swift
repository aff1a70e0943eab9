extension String {
    /// With its first letter large, as a sentence begins.
    public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
