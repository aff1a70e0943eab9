import Access
import Intake
import Kernel
import Pipelines
import Registry
import Store

/// What an approval brought.
public struct ListApproval: Hashable, Sendable {
    public let batch: Id<Batch>
    public let newPersons: Int
    /// Rows whose person became a participant, or known, since the list was analysed.
    public let noticed: [Int]
}

extension ListDesk {
    /// The maker hands the list over. Rows that still need mending stay behind: they bring nobody.
    public func submit(_ id: Id<Usulan>, scope: Scope, act: Act) throws {
        let list = try found(id, scope)
        guard (list.counts[.layak] ?? 0) + (list.counts[.sudahPeserta] ?? 0) > 0 else {
            throw ListDeskError.nothingAccepted
        }
        try store.usulan.move(
            id, scope, [.open, .sentBack], .submitted, UsulanEvent(kind: .submitted, act: act, count: list.rows))
    }

    /// The maker gives it up.
    public func withdraw(_ id: Id<Usulan>, scope: Scope, act: Act) throws {
        try store.usulan.move(id, scope, [.open, .sentBack], .withdrawn, UsulanEvent(kind: .withdrawn, act: act))
    }

    /// A checker sends it back with a reason that its maker reads.
    public func sendBack(_ id: Id<Usulan>, reason: String, scope: Scope, act: Act) throws {
        let text = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty else { throw ListDeskError.noReason }
        // An approval that was begun and never finished is given up.
        if let batch = try found(id, scope).batch, let open = try store.imports.unfinished(), open.batches == [batch] {
            try store.imports.discard(open.run, act)
        }
        try store.usulan.move(
            id, scope, [.submitted], .sentBack,
            UsulanEvent(kind: .sentBack, act: act, note: String(text.prefix(2_000))))
    }

    /// A checker approves: the people of sound rows become known to the registry, all of them or nobody. After a kill
    /// the same call goes on where it stopped.
    ///
    /// - Throws: `UsulanError.makerChecks` for whoever had a hand in it, `.state`; `StoreError` while another import
    ///   runs or waits.
    public func approve(_ id: Id<Usulan>, scope: Scope, act: Act) throws -> ListApproval {
        let list = try found(id, scope)
        guard list.state == .submitted else { throw UsulanError.state(id, list.state) }
        let hands = try store.usulan.events(id, scope).filter { $0.kind.isMaking }.map(\.act.actor)
        guard !hands.contains(act.actor), list.maker != act.actor else { throw UsulanError.makerChecks(id) }
        try store.imports.hold()
        defer { store.imports.release() }
        let noticed = try notice(list, scope, act)
        return try ListEntry(self, found(id, scope), scope, act).run(noticed: noticed)
    }

    /// Looks every sound row up again: the registry went on while the list lay there.
    private func notice(_ list: Usulan, _ scope: Scope, _ act: Act) throws -> [Int] {
        var noticed: [Int] = []
        let sound = try store.usulan.numbers(list.id, scope, UsulanRowQuery(verdict: .layak))
        for first in stride(from: 0, to: sound.count, by: 1_000) {
            let rows = try store.usulan.numbered(list.id, scope, Array(sound[first..<min(first + 1_000, sound.count)]))
            var judge = RowJudge(context(list.wilayah), list)
            let changes = try rows.compactMap { row in try renewed(row, judge.read(row, row.fixes)) }
            guard !changes.isEmpty else { continue }
            try store.usulan.change(
                list.id, scope, changes, UsulanEvent(kind: .judged, act: act, count: changes.count))
            noticed += changes.map(\.number)
        }
        return noticed
    }

    private func renewed(_ row: UsulanRow, _ own: RowJudge.Own) throws -> UsulanChange? {
        guard !own.nik.isEmpty, let person = try store.people.withNIK(own.nik).first, person != row.judgement.person,
            let record = try store.people.person(person)
        else { return nil }
        let month = now().day.bulan
        let isActive = record.kepesertaan.contains { $0.covers(month) }
        var judgement = row.judgement
        (judgement.person, judgement.probabilityPPM, judgement.nik) = (person, 1_000_000, own.nik)
        var reasons = ReasonSet(codes: judgement.reasons)
        if UsulanRow.nameKey(record.text.string(0, .nama)) != row.nameKey, record.person.birth != own.reading.birth.day
        {
            reasons.insert(.nikMilikPesertaLain)
        } else if isActive {
            reasons.insert(.sudahPesertaAktif)
        } else {
            reasons.insert(record.kepesertaan.isEmpty ? .duplikatAntarDaftar : .pernahPesertaNonaktif)
        }
        (judgement.reasons, judgement.verdict) = (reasons.reasons.map(\.code), reasons.verdict.stored)
        return UsulanChange(
            number: row.number, version: row.version, fixes: nil, nameKey: row.nameKey, judgement: judgement)
    }

    /// Takes an approved list back with its batch. Throws `ListDeskError.inUse` with the names of what rests on it.
    public func undo(_ id: Id<Usulan>, scope: Scope, act: Act) throws {
        let list = try found(id, scope)
        guard list.state == .approved, let batch = list.batch else { throw UsulanError.state(id, list.state) }
        do {
            try store.imports.undo(batch, act)
        } catch StoreError.batchInUse(let batch, let count) {
            let names = try store.usulan.dependants(batch)
            throw ListDeskError.inUse(names.isEmpty ? ["kepesertaan (\(count))"] : names)
        }
    }
}

/// Writes an approved list into the registry through the import port.
struct ListEntry {
    private let desk: ListDesk
    private let list: Usulan
    private let scope: Scope
    private let act: Act
    private static let chunk = 4_096

    init(_ desk: ListDesk, _ list: Usulan, _ scope: Scope, _ act: Act) {
        self.desk = desk
        self.list = list
        self.scope = scope
        self.act = act
    }

    func run(noticed: [Int]) throws -> ListApproval {
        let founders = try founders()
        let imports = desk.store.imports
        let session = try imports.begin(try plan(founders.count), act)
        do {
            try desk.store.usulan.approving(list.id, scope, session.batches[0], act)
            try sendPersons(founders, session)
            try sendRows(founders, session)
            _ = try imports.complete(session.run, act)
        } catch {
            // Other imports would wait for ever; only a kill leaves something to go on with.
            try? imports.discard(session.run, act)
            throw error
        }
        return ListApproval(batch: session.batches[0], newPersons: founders.count, noticed: noticed)
    }

    /// Sound rows that are about nobody known, in order: each brings a person.
    private func founders() throws -> [Int] {
        let sound = try desk.store.usulan.numbers(list.id, scope, UsulanRowQuery(verdict: .layak))
        return try stride(from: 0, to: sound.count, by: ListEntry.chunk).flatMap { first in
            let part = Array(sound[first..<min(first + ListEntry.chunk, sound.count)])
            return try desk.store.usulan.numbered(list.id, scope, part)
                .filter { $0.judgement.person == nil && $0.judgement.twin == nil }.map(\.number)
        }
    }

    /// One batch for the whole list, so that it can be taken back as a whole.
    private func plan(_ newPersons: Int) throws -> ImportPlan {
        let file = list.files[0]
        let name = list.files.count == 1 ? file.name : "\(file.name) +\(list.files.count - 1)"
        // What was stored before a kill is good only while nothing was done with the list since.
        let acts = try desk.store.usulan.events(list.id, scope).filter { $0.kind != .approving }.count
        return ImportPlan(
            source: list.source, wilayah: list.wilayah,
            files: [ImportPlan.File(name: name, hash: file.hash, rows: list.rows)], newPersons: newPersons,
            settings: "usulan \(list.id.raw) \(acts)", repeatsAllowed: true)
    }

    private func sendPersons(_ founders: [Int], _ session: ImportSession) throws {
        var judge = RowJudge(desk.context(list.wilayah), list)
        let rest = Array(founders.dropFirst(session.personsStored))
        for first in stride(from: 0, to: rest.count, by: ListEntry.chunk) {
            let part = Array(rest[first..<min(first + ListEntry.chunk, rest.count)])
            var chunk = PersonChunk()
            var sources: [[Provenance]] = []
            for row in try desk.store.usulan.numbered(list.id, scope, part) {
                add(row, judge.read(row, row.fixes), &chunk)
                let fields = chunk.text.fields(chunk.count - 1)
                sources.append([Provenance(batch: session.batches[0], row: row.number, fields: fields)])
            }
            try desk.store.imports.appendPersons(session.run, chunk, sources)
        }
    }

    private func add(_ row: UsulanRow, _ own: RowJudge.Own, _ chunk: inout PersonChunk) {
        let reading = own.reading
        chunk.add(
            Person(
                birth: reading.birth.day, sex: reading.sex.sex ?? reading.nik.sex,
                wilayah: reading.region ?? list.wilayah))
        if reading.nik.digits > 0 { chunk.set(.nik, PersonTexts.sixteen(reading.nik.digits)) }
        if reading.noKK.digits > 0 { chunk.set(.noKK, PersonTexts.sixteen(reading.noKK.digits)) }
        for field in [Registry.Field.nama, .tempatLahir, .namaIbu, .alamat, .rt, .rw, .telepon, .pekerjaan] {
            let text = row[field]
            if !text.isEmpty, text.contains(where: { $0 != "-" && !$0.isWhitespace }) { chunk.set(field, text) }
        }
    }

    private func sendRows(_ founders: [Int], _ session: ImportSession) throws {
        let ordinals = Dictionary(uniqueKeysWithValues: founders.enumerated().map { ($1, $0) })
        let stored = session.rowsStored[0]
        guard stored < list.rows else { return }
        for first in stride(from: stored + 1, through: list.rows, by: ListEntry.chunk) {
            let numbers = Array(first...min(first + ListEntry.chunk - 1, list.rows))
            var chunk = ListChunk()
            for row in try desk.store.usulan.numbered(list.id, scope, numbers) { try add(row, ordinals, &chunk) }
            try desk.store.imports.append(session.run, session.batches[0], chunk)
        }
    }

    private func add(_ row: UsulanRow, _ ordinals: [Int: Int], _ chunk: inout ListChunk) throws {
        chunk.add(
            ListRow(
                sheet: row.place.sheet, sheetRow: row.place.sheetRow, verdict: row.judgement.verdict,
                reasons: row.judgement.reasons, person: try person(row, ordinals),
                probabilityPPM: row.judgement.person == nil ? nil : row.judgement.probabilityPPM))
        for field in Registry.Field.allCases where !row[field].isEmpty { chunk.set(field, row[field]) }
    }

    /// Only sound rows, participants and second mentions are about somebody; the others wait for a person.
    private func person(_ row: UsulanRow, _ ordinals: [Int: Int]) throws -> PersonRef {
        guard [.layak, .sudahPeserta, .duplikat].contains(row.judgement.verdict) else { return .none }
        if let ordinal = ordinals[row.judgement.twin ?? row.number] { return .new(ordinal: ordinal) }
        if let known = row.judgement.person, try desk.store.people.person(known) != nil { return .existing(known) }
        return .none
    }
}
