import Access
import Coverage
import Foundation
import GRDB
import Kernel
import Registry
import Store

/// Registering and correcting one person, with everything that rests on it, in one transaction.
struct PersonWrites {
    private let db: Database
    private let vault: Vault
    private let scope: Scope
    private let act: Act

    /// What earlier values are sealed as.
    static let changeKind: UInt8 = 252

    init(_ db: Database, _ vault: Vault, _ scope: Scope, _ act: Act) {
        (self.db, self.vault, self.scope, self.act) = (db, vault, scope, act)
    }

    func register(_ entry: PersonEntry, _ known: Set<Id<Person>>) throws -> Id<Person> {
        try check(entry, known)
        let id = Int64(try Meta.nextPerson.integer(db))
        var chunk = PersonChunk()
        chunk.add(entry.person)
        for field in Field.ofPerson { entry.text.withBytes(0, field) { chunk.set(field, bytes: $0) } }
        let sealed = SealedPeople(chunk.text, 0..<1, firstId: id, vault)
        try PersonInsert(db, recorded: act.at).run(chunk, [sealed], firstId: id) { _ in nil }
        try SearchIndex(db).add(id)
        try Meta.nextPerson.add(1, db)
        try Meta.persons.add(1, db)
        try Meta.registryVersion.add(1, db)
        try remember(id, [], nil)
        try AuditChain(vault).append(
            db, act, "person.register", subject: "person:\(id)", detail: "wilayah=\(entry.person.wilayah)")
        return Id(id)
    }

    func correct(
        _ id: Id<Person>, _ entry: PersonEntry, seen: Int, _ known: Set<Id<Person>>
    ) throws -> CorrectionOutcome {
        guard let now = try PersonFileReads(vault).record(db, id, scope) else { throw StoreError.noSuchPerson(id) }
        let version = try latest(id)
        guard version == seen else { return .changedMeanwhile(version: version) }
        let fields = PersonDifference.fields(now, entry)
        guard !fields.isEmpty else { return .unchanged }
        try check(entry, known.union([id]), nikChanged: fields.contains(FieldSet(.nik)))
        try SearchIndex(db).remove(id.raw)
        try update(id.raw, entry)
        try SearchIndex(db).add(id.raw)
        if now.person.wilayah != entry.person.wilayah { try move(now, to: entry.person.wilayah) }
        try Meta.registryVersion.add(1, db)
        let change = try remember(id.raw, fields, PersonDifference.earlier(now, fields))
        try AuditChain(vault).append(
            db, act, "person.correct", subject: "person:\(id.raw)",
            detail: "fields=" + fields.fields.map { "\($0)" }.joined(separator: ","))
        return .saved(version: change)
    }

    /// Nobody is put outside the scope, and no NIK is given twice unknowingly.
    private func check(_ entry: PersonEntry, _ known: Set<Id<Person>>, nikChanged: Bool = true) throws {
        guard scope.contains(entry.person.wilayah) else { throw StoreError.outsideScope(entry.person.wilayah) }
        let nik = entry.text.string(0, .nik)
        guard nikChanged, !nik.isEmpty else { return }
        let others = try PeopleRecords(vault).withNIK(db, nik).filter { !known.contains($0) }
        if let other = others.first { throw StoreError.sameNIK(other) }
    }

    private func latest(_ id: Id<Person>) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT coalesce(max(id), 0) FROM person_change WHERE person_id = ?", arguments: [id.raw]) ?? 0
    }

    private func update(_ id: Int64, _ entry: PersonEntry) throws {
        let sealed = SealedPeople(entry.text, 0..<1, firstId: id, vault)
        if let failure = sealed.failure { throw failure }
        func text(_ field: Field) -> String? {
            let value = entry.text.string(0, field)
            return value.isEmpty ? nil : value
        }
        func blob(_ field: Int) -> Data? {
            let range = sealed.range(0, field)
            return range.isEmpty ? nil : Data(sealed.bytes[range])
        }
        try db.execute(
            sql: """
                UPDATE person SET wilayah = ?, tanggal_lahir = ?, jenis_kelamin = ?, nama = ?, tempat_lahir = ?,
                    alamat = ?, rt = ?, rw = ?, pekerjaan = ?, nik_sealed = ?, nik_index = ?, no_kk_sealed = ?,
                    nama_ibu_sealed = ?, telepon_sealed = ?, telepon_index = ?, rekening_sealed = ? WHERE id = ?
                """,
            arguments: [
                entry.person.wilayah.stored, entry.person.birth?.number, entry.person.sex?.rawValue,
                text(.nama) ?? "", text(.tempatLahir), text(.alamat), text(.rt), text(.rw), text(.pekerjaan),
                blob(0), sealed.nikIndex[0], blob(1), blob(2), blob(3), sealed.teleponIndex[0], blob(4), id,
            ])
    }

    /// Whoever counted where they were held to live counts where they live.
    private func move(_ now: PersonRecord, to wilayah: KodeWilayah) throws {
        let moved = now.kepesertaan.compactMap { spell in
            spell.wilayah != now.person.wilayah
                ? spell
                : Kepesertaan(
                    segmen: spell.segmen, fund: spell.fund, wilayah: wilayah, from: spell.from,
                    through: spell.through, status: spell.status)
        }
        if moved != now.kepesertaan { try PeopleRecords(vault).put(db, now.id, moved, act) }
    }

    @discardableResult
    private func remember(_ person: Int64, _ fields: FieldSet, _ earlier: TextTable?) throws -> Int {
        let id = (try Int64.fetchOne(db, sql: "SELECT max(id) FROM person_change") ?? 0) + 1
        var sealed: [UInt8] = []
        if let earlier {
            var packed: [UInt8] = []
            CellPacking.pack(earlier, 0, into: &packed)
            var sealer = Sealer(vault)
            try packed.withUnsafeBytes {
                try sealer.seal($0, Sealer.Place(kind: PersonWrites.changeKind, id: id), into: &sealed)
            }
        }
        try db.execute(
            sql: "INSERT INTO person_change VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                id, person, act.at.milliseconds, act.actor, fields.rawValue, earlier == nil ? nil : Data(sealed),
            ])
        return Int(id)
    }
}

/// What a form says otherwise than the registry.
enum PersonDifference {
    static func fields(_ now: PersonRecord, _ entry: PersonEntry) -> FieldSet {
        var fields: FieldSet = []
        for field in Field.ofPerson where now.text.string(0, field) != entry.text.string(0, field) {
            fields.insert(FieldSet(field))
        }
        if now.person.birth != entry.person.birth { fields.insert(FieldSet(.tanggalLahir)) }
        if now.person.sex != entry.person.sex { fields.insert(FieldSet(.jenisKelamin)) }
        if now.person.wilayah != entry.person.wilayah { fields.insert(FieldSet(.desa)) }
        return fields
    }

    static func earlier(_ now: PersonRecord, _ fields: FieldSet) -> TextTable {
        var out = TextTable()
        out.startRow()
        for field in Field.ofPerson where fields.contains(FieldSet(field)) {
            now.text.withBytes(0, field) { out.set(field, $0) }
        }
        if fields.contains(FieldSet(.tanggalLahir)) { out.set(.tanggalLahir, now.person.birth?.description ?? "") }
        if fields.contains(FieldSet(.jenisKelamin)), let sex = now.person.sex {
            out.set(.jenisKelamin, sex.letter)
        }
        if fields.contains(FieldSet(.desa)) { out.set(.desa, now.person.wilayah.description) }
        return out
    }
}
