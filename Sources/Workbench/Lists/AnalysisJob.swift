import Intake
import Kernel
import Linkage
import Pipelines
import Registry
import Store
import Synchronization

/// One list on its way from files to rows. Whatever goes wrong ends in a list that says so.
struct AnalysisJob: Sendable {
    let desk: ListDesk
    let id: Id<Usulan>
    let plan: UsulanPlan
    let uploads: [ListUpload]
    let lists: [ListFile]
    let act: Act

    private static let chunk = 4_096

    func run() async {
        do {
            try await analyse()
        } catch {
            let why = AnalysisJob.phrase(ListDeskError.of(error, uploads))
            try? desk.store.usulan.fail(id, why, Act(actor: act.actor, at: desk.now()))
        }
        desk.show(id, nil)
    }

    private func analyse() async throws {
        let sizes = lists.map(\.table.byteCount)
        let total = sizes.reduce(0, +)
        let read = Mutex([Int](repeating: 0, count: lists.count))
        desk.show(id, ListProgress(.reading, total: total))
        let (desk, id) = (desk, id)
        let analysis = try await ListAnalysis.run(
            lists, against: desk.store, earlier: try earlier(), desk.context(plan.wilayah),
            LinkOptions(threads: desk.threads),
            progress: { file, bytes in
                let done = read.withLock { read in
                    read[file] = max(read[file], bytes)
                    return read.reduce(0, +)
                }
                desk.show(id, ListProgress(.reading, done: min(done, total), total: total))
            },
            onStage: { if $0 != .read { desk.show(id, ListProgress(.linking)) } })
        try store(analysis)
    }

    /// Batches of the versions of this list before it.
    private func earlier() throws -> Set<Id<Batch>> {
        Set(
            try desk.store.imports.batches().filter {
                $0.state == .complete && $0.source == plan.source && $0.wilayah == plan.wilayah
            }.map(\.id))
    }

    private func store(_ analysis: ListAnalysis) throws {
        var entries: [UsulanEntry] = []
        var fields = [FieldSet](repeating: [], count: lists.count)
        var done = 0
        try analysis.forEachRow { row in
            entries.append(entry(row, analysis, &fields[row.list]))
            if entries.count == AnalysisJob.chunk { try flush(&entries, &done, analysis.rowCount) }
        }
        try flush(&entries, &done, analysis.rowCount)
        let files = uploads.indices.map { i in
            UsulanFile(
                name: uploads[i].name, hash: uploads[i].hash, size: uploads[i].size, rows: analysis.rowCount(of: i),
                fields: fields[i])
        }
        try desk.store.usulan.open(id, files, Act(actor: act.actor, at: desk.now()))
    }

    private func flush(_ entries: inout [UsulanEntry], _ done: inout Int, _ total: Int) throws {
        guard !entries.isEmpty else { return }
        try desk.store.usulan.append(id, entries)
        done += entries.count
        desk.show(id, ListProgress(.storing, done: done, total: total))
        entries.removeAll(keepingCapacity: true)
    }

    private func entry(_ row: AnalysedRow, _ analysis: ListAnalysis, _ fields: inout FieldSet) -> UsulanEntry {
        var cells = ListCells()
        for field in Intake.Field.allCases where row.row.map.has(field) {
            let set = FieldSet(field.stored)
            fields.insert(set)
            let bytes = row.row.bytes(field)
            guard !bytes.isEmpty else { continue }
            cells.texts[field.stored] = String(decoding: bytes, as: UTF8.self)
            switch row.row.kind(field) {
            case .number: cells.numbers.insert(set)
            case .date: cells.dates.insert(set)
            case .error: cells.errors.insert(set)
            default: break
            }
        }
        let judgement = UsulanJudgement(
            verdict: row.reasons.verdict.stored, reasons: row.reasons.reasons.map(\.code),
            repairs: row.row.isPerson ? analysis.repairs(row).map(\.kind.rawValue) : [], person: row.person,
            twin: row.twin, probabilityPPM: row.probabilityPPM, wilayah: row.reading.region ?? plan.wilayah,
            nik: RowJudge.naming(row.reading), birth: row.reading.birth.day)
        return UsulanEntry(
            place: UsulanPlace(file: row.list, sheet: row.row.row.sheet, sheetRow: row.row.row.number), cells: cells,
            judgement: judgement)
    }

    private static func phrase(_ error: any Error) -> Phrase {
        switch error {
        case let error as ListDeskError: error.phrase
        case let error as StoreError: Phrase(id: error.text.id, en: error.text.en)
        case let error as UsulanError: error.phrase
        default:
            Phrase(
                id: "Daftar tidak dapat dibaca karena gangguan di server; coba lagi, lalu hubungi admin.",
                en: "The list could not be read for a fault of the server; try again, then call the administrator.")
        }
    }
}
