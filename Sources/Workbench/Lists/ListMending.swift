import Access
import Intake
import Kernel
import Linkage
import Pipelines
import Registry
import Store

/// New values for one row, and the version that their editor saw.
public struct RowMend: Hashable, Sendable {
    public var number: Int
    public var version: Int
    /// Only the fields that were edited; an empty text empties the field.
    public var values: [Registry.Field: String]

    public init(number: Int, version: Int, values: [Registry.Field: String]) {
        self.number = number
        self.version = version
        self.values = values
    }
}

/// Works out what becomes of rows, and of those that name the same people, when values change. Nothing is written.
struct ListMending {
    let desk: ListDesk
    let list: Usulan
    let scope: Scope
    private var judge: RowJudge
    /// Batches of earlier versions of the list: whom they proposed is proposed by nobody else.
    private let earlier: Set<Id<Batch>>

    init(_ desk: ListDesk, _ list: Usulan, _ scope: Scope) throws {
        self.desk = desk
        self.list = list
        self.scope = scope
        judge = RowJudge(desk.context(list.wilayah), list)
        earlier = Set(
            try desk.store.imports.batches().filter {
                $0.state == .complete && $0.source == list.source && $0.wilayah == list.wilayah
            }.map(\.id))
    }

    /// Reasons that the registry gives: those of rows that only stand beside a mended one stay.
    private static let ofRegistry: ReasonSet = [
        ReasonSet(.sudahPesertaAktif), ReasonSet(.pernahPesertaNonaktif), ReasonSet(.pasanganTidakPasti),
        ReasonSet(.nikMilikPesertaLain), ReasonSet(.nikPesertaMeninggal), ReasonSet(.duplikatAntarDaftar),
        ReasonSet(.satuOrangBeberapaNIK), ReasonSet(.registerBeberapaAktif),
    ]

    /// A row at hand: as kept, with its values from now on and what they say.
    fileprivate struct Line {
        let row: UsulanRow
        let fixes: [Registry.Field: String]
        let own: RowJudge.Own
        let isMended: Bool
        let seen: Int
        var reasons: ReasonSet = []
        var person: Id<Person>?
        var twin: Int?
        var probability: Int?

        var name: String { UsulanRow.nameKey(fixes[.nama] ?? row.cells[.nama]) }
        var birth: Day? { own.reading.birth.day }

        func value(_ field: Registry.Field) -> String { fixes[field] ?? row.cells[field] }
    }

    /// All rows whose values or verdict change. The mended ones come first, in the order given.
    mutating func changes(_ mends: [RowMend]) throws -> [UsulanChange] {
        let rows = try desk.store.usulan.numbered(list.id, scope, mends.map(\.number))
        guard rows.count == mends.count else { throw UsulanError.noSuchRow(UsulanRef(list.id, row: mends[0].number)) }
        var lines: [Int: Line] = [:]
        var asked: Set<Int> = []
        for (mend, row) in zip(mends, rows) {
            let fixes = ListMending.merged(row, mend.values)
            var line = Line(
                row: row, fixes: fixes, own: judge.read(row, fixes), isMended: true, seen: mend.version)
            try askRegistry(&line)
            lines[row.number] = line
            asked.formUnion(try neighbours(of: row, line))
        }
        let others = asked.subtracting(lines.keys).sorted()
        for row in try desk.store.usulan.numbered(list.id, scope, others) {
            var line = Line(
                row: row, fixes: row.fixes, own: judge.read(row, row.fixes), isMended: false, seen: row.version)
            line.reasons = ReasonSet(codes: row.judgement.reasons).intersection(ListMending.ofRegistry)
            line.reasons.formUnion(line.own.reading.reasons.union(line.kept))
            (line.person, line.probability) = (row.judgement.person, row.judgement.probabilityPPM)
            lines[row.number] = line
        }
        settleTwins(&lines)
        let order = mends.map(\.number) + others
        return order.compactMap { lines[$0] }.compactMap(change)
    }

    /// All mended values: one that is as read is no longer mended.
    static func merged(_ row: UsulanRow, _ values: [Registry.Field: String]) -> [Registry.Field: String] {
        var fixes = row.fixes
        for (field, value) in values { fixes[field] = value == row.cells[field] ? nil : value }
        return fixes
    }

    /// Rows that name the same person before or after, or that pointed at this one.
    private func neighbours(of row: UsulanRow, _ line: Line) throws -> Set<Int> {
        var judge = judge
        let before = judge.read(row, row.fixes)
        let usulan = desk.store.usulan
        var out = Set(try usulan.alike(list.id, scope, line.own.nik, line.name, line.birth))
        out.formUnion(
            try usulan.alike(list.id, scope, before.nik, row.nameKey, before.reading.birth.day))
        out.formUnion(try usulan.twins(UsulanRef(list.id, row: row.number), scope))
        if let twin = row.judgement.twin { out.insert(twin) }
        out.remove(row.number)
        return out
    }

    private func askRegistry(_ line: inout Line) throws {
        line.reasons = line.own.reading.reasons.union(line.kept)
        guard line.own.isPerson else { return }
        let typed = TypedPerson(
            nik: line.own.nik, noKK: line.value(.noKK), nama: line.value(.nama), jk: line.value(.jenisKelamin),
            tempatLahir: line.value(.tempatLahir), tglLahir: line.birth.map { "\($0)" } ?? line.value(.tanggalLahir),
            namaIbu: line.value(.namaIbu), alamat: line.value(.alamat), rt: line.value(.rt), rw: line.value(.rw),
            desa: line.value(.desa), kecamatan: line.value(.kecamatan), kabupaten: line.value(.kabupatenKota),
            telepon: line.value(.telepon))
        let matches = try desk.matcher.matches(
            typed, wilayah: line.own.reading.region, in: .everywhere, today: judge.context.referenceDay,
            least: RowJudge.possible, limit: 3)
        if let best = matches.first {
            take(best, &line)
        } else if !line.own.nik.isEmpty, try !desk.store.people.withNIK(line.own.nik).isEmpty {
            line.reasons.insert(.nikMilikPesertaLain)
        }
    }

    private func take(_ match: PersonMatch, _ line: inout Line) {
        let isCertain = match.probability >= RowJudge.certain
        line.person = match.id
        line.probability = min(1_000_000, Int((match.probability * 1_000_000).rounded()))
        if !isCertain { line.reasons.insert(.pasanganTidakPasti) }
        if match.isActive {
            if isCertain { line.reasons.insert(.sudahPesertaAktif) }
        } else if match.isParticipant {
            line.reasons.insert(.pernahPesertaNonaktif)
        } else if let founder = match.founder, isCertain, !earlier.contains(founder) {
            line.reasons.insert(.duplikatAntarDaftar)
        }
    }

    /// Rows of one NIK, or of one name and birth date, are one person: the soundest stands for them.
    private func settleTwins(_ lines: inout [Int: Line]) {
        for number in lines.keys {
            let mentions = lines.values.filter { $0.row.number != number && lines[number]!.isAlike($0) }
            let disputes = lines.values.filter { $0.row.number != number && lines[number]!.disputes($0) }
            if !disputes.isEmpty { lines[number]!.reasons.insert(.nikBedaOrang) }
            let group = ([lines[number]!] + mentions).sorted {
                ($0.soundness, $1.row.number) > ($1.soundness, $0.row.number)
            }
            lines[number]!.twin = group[0].row.number == number ? nil : group[0].row.number
        }
        for number in lines.keys {
            if lines[number]!.twin == nil { keepLinked(number, &lines) }
            if lines[number]!.twin != nil { lines[number]!.reasons.insert(.duplikatDalamDaftar) }
        }
    }

    /// Two rows that linkage joined stay so while nobody touches who they are; else a person looks, unless nothing of
    /// them agrees any more.
    private func keepLinked(_ number: Int, _ lines: inout [Int: Line]) {
        let line = lines[number]!
        guard let old = line.row.judgement.twin, let other = lines[old], other.twin != number else { return }
        if line.hasSameIdentity, other.hasSameIdentity {
            lines[number]!.twin = old
        } else if line.resembles(other) {
            lines[number]!.reasons.insert(.pasanganTidakPasti)
        }
    }

    private func change(_ line: Line) -> UsulanChange? {
        let judgement = UsulanJudgement(
            verdict: line.reasons.verdict.stored, reasons: line.reasons.reasons.map(\.code),
            repairs: line.own.repairs.map(\.kind.rawValue), person: line.person, twin: line.twin,
            probabilityPPM: line.person == nil ? nil : line.probability,
            wilayah: line.own.reading.region ?? list.wilayah, nik: line.own.nik, birth: line.birth)
        var before = line.row.judgement
        (before.nik, before.repairs, before.probabilityPPM) = (
            judgement.nik, judgement.repairs, judgement.probabilityPPM
        )
        guard line.isMended || before != judgement else { return nil }
        return UsulanChange(
            number: line.row.number, version: line.seen, fixes: line.isMended ? line.fixes : nil, nameKey: line.name,
            judgement: judgement)
    }
}

extension ListMending.Line {
    /// What stays of the kept reasons whatever is typed: cells beyond the header, a dragged NIK that is still there.
    fileprivate var kept: ReasonSet {
        var stays: ReasonSet = [ReasonSet(.kolomBerlebih)]
        if fixes[.nik] == row.fixes[.nik] { stays.formUnion([ReasonSet(.nikBerurutan), ReasonSet(.nikDisalinTurun)]) }
        return ReasonSet(codes: row.judgement.reasons).intersection(stays)
    }

    fileprivate var soundness: Int {
        switch reasons.verdict {
        case .layak, .sudahPeserta, .duplikat: 3
        case .tinjau: 2
        case .perbaiki: 1
        case .tolak: 0
        }
    }

    /// Whether name, NIK and birth are as linkage saw them.
    fileprivate var hasSameIdentity: Bool {
        [Registry.Field.nik, .nama, .tanggalLahir].allSatisfy { fixes[$0] == row.fixes[$0] }
    }

    fileprivate func resembles(_ other: Self) -> Bool {
        birth != nil && birth == other.birth || !words.isDisjoint(with: other.words)
    }

    private var words: Set<Substring> { Set(name.split(separator: " ").filter { $0.count > 2 }) }

    fileprivate func isAlike(_ other: Self) -> Bool {
        guard own.isPerson, other.own.isPerson else { return false }
        let sharesBirth = birth != nil && birth == other.birth
        if !own.nik.isEmpty, own.nik == other.own.nik { return sharesBirth || !words.isDisjoint(with: other.words) }
        let differInNIK = !own.nik.isEmpty && !other.own.nik.isEmpty
        return !differInNIK && sharesBirth && !name.isEmpty && name == other.name
    }

    fileprivate func disputes(_ other: Self) -> Bool {
        !own.nik.isEmpty && own.nik == other.own.nik && own.isPerson && other.own.isPerson && !isAlike(other)
    }
}
