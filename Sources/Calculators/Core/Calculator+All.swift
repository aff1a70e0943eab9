import Rules

extension Calculator {
    /// Every calculation that can be asked for, by the file that makes it.
    public static let all: [Calculator] =
        IuranBPUCalculators.all + IuranPUCalculators.all + OtherIuranCalculators.all + AnggaranCalculators.all
        + KepesertaanCalculators.all + JKMCalculators.all + JKKCalculators.all + BeasiswaCalculators.all
        + AhliWarisCalculators.all + JHTCalculators.all + JPCalculators.all + JKPCalculators.all
        + DBHSawitCalculators.all + FundingCalculators.all + CountChecks.all + NIKCheck.all

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// Every key of every calculator: a file may carry what one program does not ask.
    static let vocabulary = Set(all.flatMap { $0.fields.flatMap { [$0.key] + $0.aliases } })

    /// - Throws: `unknownProgram` with the near names.
    public static func named(_ name: String) throws(RuleError) -> Calculator {
        guard let found = byName[name] ?? all.first(where: { sameWord($0.name, name) }) else {
            throw .unknownProgram(name)
        }
        return found
    }
}
