import Kernel

/// Rates that fall as a contract grows: each part of its value pays the rates of its own bracket.
public struct BracketTable: ParameterValue {
    public struct Bracket: Hashable, Sendable {
        public let batasBawah: Rupiah
        public let jkk: Rate
        public let jkm: Rate
    }

    public let brackets: [Bracket]

    /// Nil unless the bounds ascend from Rp0.
    public init?(_ brackets: [Bracket]) {
        guard brackets.first?.batasBawah == .zero,
            zip(brackets, brackets.dropFirst()).allSatisfy({ $0.batasBawah < $1.batasBawah })
        else { return nil }
        self.brackets = brackets
    }

    private static let columns: [Quantity.Table.Column] = [
        .init("batas_bawah", Phrase(id: "nilai kontrak di atas", en: "contract value above")),
        .init("jkk", Phrase(id: "tarif JKK", en: "rate of JKK")),
        .init("jkm", Phrase(id: "tarif JKM", en: "rate of JKM")),
    ]

    public var quantity: Quantity {
        .table(
            .init(
                columns: Self.columns,
                rows: brackets.map { [.rupiah($0.batasBawah), .rate($0.jkk), .rate($0.jkm)] }))
    }

    public init?(_ quantity: Quantity) {
        guard let rows = quantity.rows(under: Self.columns) else { return nil }
        let brackets = rows.compactMap { row in
            if case .rupiah(let bound) = row[0], let jkk = Rate(row[1]), let jkm = Rate(row[2]) {
                Bracket(batasBawah: bound, jkk: jkk, jkm: jkm)
            } else {
                nil
            }
        }
        guard brackets.count == rows.count else { return nil }
        self.init(brackets)
    }
}
