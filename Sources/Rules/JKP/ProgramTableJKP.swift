import Kernel

/// How large a business is, as PP 7/2021 counts it.
public enum SkalaUsaha: String, CaseIterable, Sendable {
    case mikro, kecil, menengah, besar
}

/// The programmes that a worker must be in, by the scale of the employer's business.
public struct ProgramTableJKP: ParameterValue {
    /// One set of codes such as `JHT` for each scale, in the order of `SkalaUsaha`.
    private let program: [[String]]

    static let pp37 = ProgramTableJKP(program: [
        ["JKK", "JKM", "JHT"], ["JKK", "JKM", "JHT"], ["JKK", "JKM", "JHT", "JP"], ["JKK", "JKM", "JHT", "JP"],
    ])

    public func program(_ skala: SkalaUsaha) -> [String] {
        program[SkalaUsaha.allCases.firstIndex(of: skala) ?? 0]
    }

    private init(program: [[String]]) { self.program = program }

    private static let columns: [Quantity.Table.Column] = [
        .init("skala", Phrase(id: "Skala usaha", en: "Scale of business")),
        .init("program", Phrase(id: "Program", en: "Programmes")),
    ]

    public var quantity: Quantity {
        .table(
            .init(
                columns: ProgramTableJKP.columns,
                rows: zip(SkalaUsaha.allCases, program).map {
                    [.text($0.rawValue), .text($1.joined(separator: ", "))]
                }))
    }

    /// Nil unless each scale stands in it once, in order.
    public init?(_ quantity: Quantity) {
        guard case .table(let table) = quantity, table.rows.count == SkalaUsaha.allCases.count else { return nil }
        var found: [[String]] = []
        for (skala, row) in zip(SkalaUsaha.allCases, table.rows) {
            guard row.count == 2, row[0] == .text(skala.rawValue), case .text(let codes) = row[1] else { return nil }
            found.append(codes.split(separator: ",").map { String($0.drop { $0 == " " }) })
        }
        program = found
    }
}
