import Cells

/// The header's own bytes in its NIK and name columns, to know it again on a new page.
struct HeaderBytes {
    private var nik: [UInt8] = []
    private var nama: [UInt8] = []

    init() {}

    init(_ cells: [String], _ map: ColumnMap) {
        nik = bytes(cells, map.column(of: .nik))
        nama = bytes(cells, map.column(of: .nama))
    }

    func equal(_ row: Row, _ map: ColumnMap) -> Bool {
        !nik.isEmpty && !nama.isEmpty && same(nik, map.bytes(.nik, row)) && same(nama, map.bytes(.nama, row))
    }

    private func bytes(_ cells: [String], _ column: Int?) -> [UInt8] {
        guard let column, column < cells.count else { return [] }
        return Array(cells[column].utf8)
    }

    private func same(_ a: [UInt8], _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        let b = trimmed(b)
        return a.count == b.count && zip(a, b).allSatisfy { lower($0) == lower($1) }
    }
}

@inline(__always) func lower(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 32 : byte }

/// "1 2 3 4 …" under the header: at least three cells, each one more than the last.
func isColumnNumbers(_ row: Row) -> Bool {
    var (count, last) = (0, 0)
    for cell in row.cells where !isBlank(cell.bytes) {
        var (value, digits) = (0, 0)
        for byte in cell.bytes {
            if isDigit(byte) {
                value = value * 10 + Int(byte - 48)
                digits += 1
            } else if isLetter(byte) {
                return false
            }
            if digits > 2 { return false }
        }
        guard digits > 0, count == 0 || value == last + 1 else { return false }
        (count, last) = (count + 1, value)
    }
    return count >= 3
}

/// Totals, remarks and signatures below a table: a row of few cells of which
/// the first with letters begins with a word that starts such a line.
func startsFooter(_ row: Row) -> Bool {
    var filled = 0
    var first: UnsafeBufferPointer<UInt8>?
    for cell in row.cells where !isBlank(cell.bytes) {
        filled += 1
        if first == nil, cell.bytes.contains(where: isLetter) { first = trimmed(cell.bytes) }
    }
    guard let first, filled <= 4 else { return false }
    return footerWords.contains { starts(first, with: $0) }
}

private let footerWords: [StaticString] = [
    "jumlah", "total", "sub total", "subtotal", "grand total", "mengetahui", "menyetujui", "kepala desa",
    "kepala dinas", "kepala bidang", "kepala kantor", "lurah", "camat", "catatan", "keterangan", "sumber", "ttd",
    "tanda tangan", "dibuat oleh", "disusun oleh", "petugas", "nb", "nip", "pj.", "plt.", "a.n.", "sekretaris",
    "demikian", "tembusan", "penanggung jawab",
]

/// Whether `bytes` starts with this lower-case word, blind to case, ending at a word's end.
private func starts(_ bytes: UnsafeBufferPointer<UInt8>, with word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    for i in 0..<count where lower(bytes[i]) != word.utf8Start[i] { return false }
    return bytes.count == count || !isLetter(bytes[count])
}
