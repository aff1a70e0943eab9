import Kernel

/// What if: some numbers changed on a copy of the law. The law itself is never edited.
public struct Reform: Hashable, Sendable {
    public let name: String
    public let changes: [Change]

    /// One number that would be another from one day through another.
    public struct Change: Hashable, Sendable {
        public let parameter: ParameterID
        public let value: Quantity
        public let from: Day
        public let through: Day?

        public init(_ parameter: ParameterID, _ value: Quantity, from: Day, through: Day? = nil) {
            self.parameter = parameter
            self.value = value
            self.from = from
            self.through = through
        }
    }

    public init(name: String, changes: [Change]) {
        self.name = name
        self.changes = changes
    }

    /// The law with this reform, beside which the law as it stands remains.
    ///
    /// - Throws: as `Law.overridden`; `twoRules` when two changes of one parameter overlap.
    public func applied(to law: Law, in catalogue: [AnyParameter]) throws(RuleError) -> Law {
        try law.assuming(
            changes.map {
                Override(
                    parameter: $0.parameter, from: $0.from, through: $0.through, value: $0.value,
                    author: "bagaimana-jika", reason: name, source: "", dicatatPada: $0.from)
            }, in: catalogue)
    }
}
