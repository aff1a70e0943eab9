import Access
import Cells
import Exchange
import Intake
import Kernel
import Pipelines
import Registry
import Store
import Tabular

/// The rows to be mended as an Excel sheet, and that sheet when it comes back.
///
/// The first column holds the row's key and is hidden and locked; the reasons stand as comments in the faulty cells.
enum MendSheet {
    static let mostRows = 50_000
    private static let key = "Kunci"
    /// Columns before those of the fields: key, row, verdict, what to do.
    private static let lead = 4

    static func title(_ field: Registry.Field) -> String {
        switch field {
        case .nik: "NIK"
        case .noKK: "No KK"
        case .nama: "Nama"
        case .tempatLahir: "Tempat Lahir"
        case .namaIbu: "Nama Ibu"
        case .alamat: "Alamat"
        case .rt: "RT"
        case .rw: "RW"
        case .telepon: "No HP"
        case .pekerjaan: "Pekerjaan"
        case .rekening: "Rekening"
        case .tanggalLahir: "Tgl Lahir"
        case .jenisKelamin: "JK"
        case .desa: "Desa/Kelurahan"
        case .kecamatan: "Kecamatan"
        case .kabupatenKota: "Kabupaten/Kota"
        case .penghasilan: "Upah"
        case .status: "Status"
        case .keterangan: "Keterangan"
        case .provinsi: "Provinsi"
        case .segmen: "Segmen"
        case .kpj: "KPJ"
        case .sumber: "Sumber"
        case .gelar: "Gelar"
        }
    }

    /// The order in which people read a row.
    static let order: [Registry.Field] = [
        .nik, .noKK, .nama, .gelar, .jenisKelamin, .tempatLahir, .tanggalLahir, .namaIbu, .alamat, .rt, .rw, .desa,
        .kecamatan, .kabupatenKota, .provinsi, .telepon, .pekerjaan, .penghasilan, .segmen, .status, .kpj, .sumber,
        .keterangan,
    ]

    static func fields(of list: Usulan) -> [Registry.Field] {
        let known = list.files.reduce(FieldSet()) { $0.union($1.fields) }
        return order.filter { known.contains(FieldSet($0)) || [.nik, .nama, .tanggalLahir].contains($0) }
    }

    static func write(_ list: Usulan, _ rows: [UsulanRow], _ language: Language, at moment: Moment) throws -> [UInt8] {
        let fields = fields(of: list)
        let columns =
            [
                SheetLayout.Column(key, isHidden: true), .init(language.say("Baris", "Row"), width: 8),
                .init(language.say("Putusan", "Verdict"), width: 14),
                .init(language.say("Yang perlu dilakukan", "What to do"), width: 48, wraps: true),
            ] + fields.map { SheetLayout.Column(title($0), width: width($0), isOpen: true) }
        return try Workbook.write(createdAt: Int(moment.milliseconds / 1_000)) { book in
            try book.sheet(SheetLayout(language.say("Perbaikan", "Mending"), columns: columns, isProtected: true)) {
                sheet in
                for row in rows { try sheet.row(cells(row, list, fields, language)) }
            }
        }
    }

    private static func width(_ field: Registry.Field) -> Double {
        switch field {
        case .nik, .noKK: 20
        case .nama, .namaIbu, .alamat: 26
        case .rt, .rw, .jenisKelamin: 6
        default: 16
        }
    }

    private static func cells(
        _ row: UsulanRow, _ list: Usulan, _ fields: [Registry.Field], _ language: Language
    ) -> [SheetCell] {
        let entries = ReasonSet(codes: row.judgement.reasons).reasons.map(\.entry)
        let acts = entries.map { "\($0.text[language]): \($0.act[language])" }
        let verdict = Intake.Verdict.allCases.first { $0.stored == row.judgement.verdict }
        let lead: [SheetCell] = [
            .text("\(list.id.raw).\(row.number).\(row.version)"), .integer(row.number),
            .text(verdict?.phrase[language] ?? ""), .text(acts.joined(separator: "\n")),
        ]
        return lead
            + fields.map { field in
                let own = entries.filter { $0.field?.stored == field }.map {
                    "\($0.text[language]): \($0.act[language])"
                }
                return SheetCell(
                    .text(row[field]), comment: own.isEmpty ? nil : own.joined(separator: "\n"), isMarked: !own.isEmpty)
            }
    }

    /// One row of a sheet that came back.
    struct Returned {
        let number: Int
        let version: Int
        let values: [Registry.Field: String]
    }

    /// Reads a sheet that was made for this list.
    /// - Throws: `ListDeskError.otherSheet`, `ListError.unreadable`, `.tooManyAtOnce`.
    static func read(_ upload: ListUpload, of list: Usulan) throws -> [Returned] {
        var columns: [Registry.Field: Int] = [:]
        var rows: [Returned] = []
        let wrong = ListDeskError.otherSheet(file: upload.name)
        do {
            let file = try TableFile.open(path: upload.file.path)
            try file.forEachRow { row in
                guard row.sheet == 0 else { return .stop }
                if columns.isEmpty {
                    guard row[0].text == key else { throw wrong }
                    for (column, cell) in row.cells.enumerated() {
                        if let field = order.first(where: { title($0) == cell.text }) { columns[field] = column }
                    }
                    guard !columns.isEmpty else { throw wrong }
                    return .next
                }
                let parts = row[0].text.split(separator: ".").compactMap { Int64($0) }
                // Rows that somebody added below have no key: they belong into a list of their own.
                guard parts.count == 3 else { return .next }
                guard parts[0] == list.id.raw, parts[1] >= 1, parts[1] <= list.rows else { throw wrong }
                guard rows.count < mostRows else { throw ListDeskError.tooManyAtOnce(limit: mostRows) }
                rows.append(
                    Returned(
                        number: Int(parts[1]), version: Int(truncatingIfNeeded: parts[2]),
                        values: columns.mapValues { row[$0].text }))
                return .next
            }
        } catch let error as TableError {
            throw ListDeskError.of(ListError.unreadable(error), [upload])
        }
        guard !columns.isEmpty else { throw wrong }
        return rows
    }
}

extension ListDesk {
    /// The rows that need mending or a look, as an Excel file. The download is kept in the history, for the file holds
    /// whole numbers.
    public func mendSheet(
        _ id: Id<Usulan>, verdicts: [Registry.Verdict] = [.perbaiki, .tinjau, .tolak], language: Language, scope: Scope,
        act: Act
    ) throws -> [UInt8] {
        let list = try found(id, scope)
        let numbers = try verdicts.flatMap { try store.usulan.numbers(id, scope, UsulanRowQuery(verdict: $0)) }.sorted()
        guard numbers.count <= MendSheet.mostRows else { throw ListDeskError.tooManyAtOnce(limit: MendSheet.mostRows) }
        let bytes = try MendSheet.write(
            list, store.usulan.numbered(id, scope, numbers), language, at: act.at)
        try store.usulan.note(id, scope, UsulanEvent(kind: .downloaded, act: act, count: numbers.count))
        return bytes
    }

    /// What a sheet that came back would change. Nothing is written yet.
    /// - Throws: `ListDeskError` for a file that is no sheet of this list, `UsulanError.state`.
    public func preview(_ upload: ListUpload, of id: Id<Usulan>, scope: Scope, act: Act) throws -> SheetPreview {
        let list = try found(id, scope)
        guard list.state.isMendable else { throw UsulanError.state(id, list.state) }
        let returned = try MendSheet.read(upload, of: list)
        let kept = try store.usulan.numbered(id, scope, returned.map(\.number)).reduce(into: [Int: UsulanRow]()) {
            $0[$1.number] = $1
        }
        var (mends, conflicts, same): ([RowMend], [UsulanConflict], Int) = ([], [], 0)
        for line in returned {
            guard let row = kept[line.number] else { continue }
            let values = line.values.filter { $0.value != row[$0.key] }
            if values.isEmpty {
                same += 1
            } else if row.version != line.version {
                conflicts.append(
                    UsulanConflict(
                        number: row.number, seen: line.version, version: row.version, changedBy: row.changedBy,
                        changed: row.changed, fields: values.keys.reduce(into: FieldSet()) { $0.insert(FieldSet($1)) }))
            } else {
                mends.append(RowMend(number: row.number, version: row.version, values: values))
            }
        }
        guard mends.count <= ListDesk.mostMended else { throw ListDeskError.tooManyAtOnce(limit: ListDesk.mostMended) }
        let after = try foreseen(list, mends, scope).reduce(into: [Int: Registry.Verdict]()) {
            $0[$1.number] = $1.judgement.verdict
        }
        let rows = mends.map { mend in
            let row = kept[mend.number]!
            return SheetPreview.Row(
                number: mend.number,
                fields: MendSheet.order.compactMap { field in mend.values[field].map { (field, row[field], $0) } },
                before: row.judgement.verdict, after: after[mend.number] ?? row.judgement.verdict)
        }
        let preview = SheetPreview(
            token: randomToken(), owner: act.actor, usulan: id, rows: rows, conflicts: conflicts, same: same,
            mends: mends)
        previews.withLock { previews in
            if previews.count >= 50 { previews.removeAll() }
            previews[preview.token] = preview
        }
        return preview
    }

    /// A preview that waits, of this account; nil when it is gone.
    public func preview(_ token: String, owner: String) -> SheetPreview? {
        previews.withLock { $0[token] }.flatMap { $0.owner == owner ? $0 : nil }
    }

    /// Applies what a preview showed; rows that changed since are named by `UsulanError.stale`, and then nothing is
    /// written.
    /// - Returns: how many rows were mended.
    @discardableResult
    public func apply(_ token: String, scope: Scope, act: Act) throws -> Int {
        guard let preview = preview(token, owner: act.actor) else { throw ListDeskError.draftGone }
        let fields = preview.mends.flatMap { $0.values.keys }.reduce(into: FieldSet()) { $0.insert(FieldSet($1)) }
        try mend(
            preview.usulan, preview.mends, scope: scope, act: act,
            event: UsulanEvent(kind: .fileApplied, act: act, count: preview.mends.count, fields: fields))
        previews.withLock { $0[token] = nil }
        return preview.mends.count
    }
}
