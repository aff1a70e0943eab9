import GRDB
import Registry

/// Blind indexes of the card numbers (KPJ) that lists name: a number leads to its rows, and they to the person.
struct CardNumbers {
    private let insert: RawStatement
    private let sealer: Sealer

    init(_ db: Database, _ vault: Vault) throws {
        insert = try RawStatement(db, "INSERT OR IGNORE INTO list_row_kpj VALUES (?, ?)")
        sealer = Sealer(vault)
    }

    func add(_ text: TextTable, _ at: Int, row: Int64) throws {
        guard !text.range(at, .kpj).isEmpty, let index = CardNumbers.index(text.string(at, .kpj), sealer) else {
            return
        }
        insert.bind(1, index)
        insert.bind(2, row)
        try insert.run()
    }

    /// Of the digits, however they were grouped; nil for what cannot be a card's number.
    static func index(_ kpj: String, _ sealer: Sealer) -> Int64? {
        let digits = kpj.utf8.filter { $0 &- 48 < 10 }
        guard digits.count >= 6 else { return nil }
        return digits.withUnsafeBytes { sealer.index($0, kind: Field.kpj.rawValue) }
    }
}
