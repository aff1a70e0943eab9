import Cells
import Kernel

/// Reads and judges one row after another. One per thread: it remembers the
/// spellings of regions it has seen.
public struct RowReader {
    private let context: CheckContext
    private let known: KecamatanSet
    private var regions: RegionReader

    public init(_ context: CheckContext) {
        self.context = context
        known = context.directory.knownKecamatan
        regions = RegionReader(context)
    }

    public mutating func read(_ row: PersonRow) -> RowReading {
        var reading = values(row)
        guard row.isPerson else {
            reading.reasons = ReasonSet(.bukanDataOrang)
            return reading
        }
        judge(row, &reading)
        return reading
    }

    private mutating func values(_ row: PersonRow) -> RowReading {
        let nik = NIKReading.read(row.bytes(.nik), fromNumberCell: row.kind(.nik) == .number, known: known)
        return RowReading(
            nik: nik, nikIssues: nik.issues,
            noKK: .read(row.bytes(.noKK), fromNumberCell: row.kind(.noKK) == .number),
            birth: .read(
                row.bytes(.tglLahir), referenceDay: context.referenceDay, dateCell: row.kind(.tglLahir) == .date),
            sex: .read(row.bytes(.jk)), reasons: [])
    }

    private mutating func judge(_ row: PersonRow, _ reading: inout RowReading) {
        reading.nikIssues.formUnion(crossFindings(reading))
        var reasons = nikReasonSet(reading.nikIssues)
        if row.map.has(.tglLahir) { reasons.formUnion(dateReasonSet(reading.birth.flags)) }
        reasons.formUnion(ageReasonSet(reading, context))
        reasons.formUnion(nameReasonSet(row.bytes(.nama)))
        reasons.formUnion(otherReasons(row, reading))
        if row.kind(.nik) == .error || row.kind(.nama) == .error || row.kind(.tglLahir) == .error {
            reasons = ReasonSet(.selGalat)
        }
        let region = regions.read(row)
        (reading.region, reading.proposedRegion) = (region.code, region.proposal)
        reading.reasons = reasons.union(region.reasons)
    }

    /// What the row's other fields say against its NIK.
    private func crossFindings(_ reading: RowReading) -> NIKIssues {
        reading.nik.findings(against: reading.birth, referenceDay: context.referenceDay)
            .union(reading.nik.findings(against: reading.sex.sex))
            .union(reading.nik.findings(against: reading.noKK))
    }

    private func otherReasons(_ row: PersonRow, _ reading: RowReading) -> ReasonSet {
        var reasons: ReasonSet = []
        if row.map.has(.jk) {
            if reading.sex == .missing { reasons.insert(.jkKosong) }
            if reading.sex == .unreadable { reasons.insert(.jkTidakDikenal) }
        }
        // An empty No KK says nothing; lists often have none.
        let kk = reading.noKK.issues
        if kk.hasError, kk.isDisjoint(with: [.missing, .filler]) { reasons.insert(.kkTidakSah) }
        if saysDeceased(row.bytes(.status)) || saysDeceased(row.bytes(.keterangan)) {
            reasons.insert(.ditandaiMeninggal)
        }
        if row.row.count > row.map.width, hasCells(row.row, beyond: row.map.width) { reasons.insert(.kolomBerlebih) }
        return reasons
    }

    private func hasCells(_ row: Row, beyond width: Int) -> Bool {
        (width..<row.count).contains { !isBlank(row[$0].bytes) }
    }
}
