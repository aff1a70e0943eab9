import Access
import GRDB
import Kernel
import Registry
import Store

/// Who and what stands around a pair.
struct ReviewSurroundings {
    private let vault: Vault

    init(_ vault: Vault) { self.vault = vault }

    /// So many at most of each kind.
    private static let limit = 20
    /// A desa has some thousand people; a code above it would mean all of a kabupaten.
    private static let mostNeighbours = 20_000

    func context(_ db: Database, _ id: Id<ReviewPair>, _ scope: Scope) throws -> ReviewContext {
        guard let pair = try ReviewReads(vault).pair(db, id, scope) else { throw ReviewError.noSuchPair }
        let people = [pair.right.person, pair.left.person].compactMap { $0 }
        return ReviewContext(
            household: try household(db, pair, scope),
            mentions: try people.flatMap { try mentions(db, $0, except: pair) },
            pairs: try others(db, pair, scope),
            kepesertaan: try people.first.map { try PeopleRecords.current(db, $0) } ?? [])
    }

    private func others(_ db: Database, _ pair: ReviewPair, _ scope: Scope) throws -> [ReviewEntry] {
        var condition = ReviewCondition.visible(scope)
        let sides = [pair.left, pair.right]
        let parts = sides.map { _ in
            "(p.left_kind, p.left_id, p.left_row) = (?, ?, ?) OR (p.right_kind, p.right_id, p.right_row) = (?, ?, ?)"
        }
        condition.and(
            "p.id <> ? AND (" + parts.joined(separator: " OR ") + ")",
            [pair.id.raw] + sides.flatMap { [$0.kind, $0.number, Int64($0.row), $0.kind, $0.number, Int64($0.row)] })
        return try ReviewReads(vault).entries(
            db, condition, "ORDER BY p.priority DESC, p.id LIMIT \(ReviewSurroundings.limit)",
            Moment(milliseconds: .max))
    }

    private func mentions(
        _ db: Database, _ person: Id<Person>, except pair: ReviewPair
    ) throws -> [ReviewContext.Mention] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT r.id, r.batch_id, r.verdict, b.file_name FROM list_row r JOIN batch b ON b.id = r.batch_id
                WHERE r.person_id = ? AND b.state = 2 ORDER BY r.id LIMIT ?
                """, arguments: [person.raw, ReviewSurroundings.limit]
        ).compactMap { row in
            guard let verdict = Verdict(rawValue: row["verdict"]) else { throw UnreadableValue(table: "list_row") }
            let batch = Id<Batch>(row["batch_id"])
            let number = Int((row["id"] as Int64) & 0xFFFF_FFFF)
            let side = ReviewSide.batchRow(batch, row: number)
            guard side != pair.left, side != pair.right else { return nil }
            return ReviewContext.Mention(batch: batch, file: row["file_name"], row: number, verdict: verdict)
        }
    }

    /// People of the same desa with the No KK of a side, or in its house.
    private func household(
        _ db: Database, _ pair: ReviewPair, _ scope: Scope
    ) throws -> [ReviewContext.Relative] {
        let contents = [pair.rightContent, pair.leftContent]
        let kode = contents[0].wilayah
        guard kode.level == .desaKelurahan, scope.contains(kode) else { return [] }
        let statement = try RawStatement(
            db, "SELECT \(PersonRow.columns) FROM visible_person WHERE wilayah = ? LIMIT ?")
        statement.bind(1, kode.stored)
        statement.bind(2, Int64(ReviewSurroundings.mostNeighbours))
        var rows = SealedRows()
        while try statement.step() { try PersonRow.read(statement, into: &rows) }
        let own = Set([pair.left.person, pair.right.person].compactMap { $0?.raw })
        let families = Set(contents.map { ReviewSurroundings.digits($0[.noKK]) }.filter { $0.count == 16 })
        let houses = Set(contents.compactMap { ReviewSurroundings.house($0[.alamat], $0[.rt], $0[.rw]) })
        let sealer = Sealer(vault)
        var out: [ReviewContext.Relative] = []
        for row in 0..<rows.count where !own.contains(rows.ids[row]) {
            let family = try ReviewSurroundings.family(rows, row, sealer)
            let sharesKK = families.contains(family)
            let house = ReviewSurroundings.house(
                rows.text.string(row, .alamat), rows.text.string(row, .rt), rows.text.string(row, .rw))
            guard sharesKK || house.map(houses.contains) ?? false else { continue }
            out.append(
                ReviewContext.Relative(
                    person: Id(rows.ids[row]), name: rows.text.string(row, .nama), birth: rows.people[row].birth,
                    sex: rows.people[row].sex, sharesKK: sharesKK))
        }
        return Array(out.sorted { ($0.sharesKK ? 0 : 1, $0.person) < ($1.sharesKK ? 0 : 1, $1.person) }.prefix(20))
    }

    private static func family(_ rows: SealedRows, _ row: Int, _ sealer: Sealer) throws -> String {
        try rows.text.withBytes(row, .noKK) { value in
            guard !value.isEmpty else { return "" }
            let place = Sealer.Place(kind: Field.noKK.rawValue, id: rows.ids[row])
            return digits(String(decoding: try sealer.open(UnsafeRawBufferPointer(value), place), as: UTF8.self))
        }
    }

    private static func digits(_ text: String) -> String { text.filter(\.isNumber) }

    /// Nil without an address: people without one do not live together.
    private static func house(_ alamat: String, _ rt: String, _ rw: String) -> String? {
        let street = alamat.lowercased().filter { $0.isLetter || $0.isNumber }
        guard street.count >= 4 else { return nil }
        return street + "|\(Int(digits(rt)) ?? 0)|\(Int(digits(rw)) ?? 0)"
    }
}
