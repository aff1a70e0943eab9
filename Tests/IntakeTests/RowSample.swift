import Cells
import Kernel
import Wilayah

@testable import Intake

/// A row of a list of Jambi, sound unless a test spoils it.
struct RowSample {
    static let directory = try! WilayahDirectory.load()
    static let referenceDay = Day(2025, 6, 1)!
    static var context: CheckContext { CheckContext(directory: directory, referenceDay: referenceDay) }
    static let header = [
        "NIK", "No KK", "Nama", "JK", "Tgl Lahir", "Desa", "Kecamatan", "Kabupaten", "Status", "Keterangan",
    ]

    var nik = "1504011203900001"
    var noKK = "1504011501100007"
    var nama = "Budi Santoso"
    var jk = "L"
    var lahir = "12-03-1990"
    /// Desa, kecamatan, kabupaten.
    var wilayah = ("Muara Bulian", "Muara Bulian", "Batang Hari")
    var status = ""
    var keterangan = ""
    var kind = CellKind.text
    var beyond = ""

    func reading(_ context: CheckContext = RowSample.context) -> RowReading {
        var scanner = SheetScanner()
        withRow(RowSample.header) { _ = scanner.role(of: $0) }
        scanner.finish()
        var reader = RowReader(context)
        var out: RowReading?
        withRow(cells, number: 2, kind: kind) { row in
            out = reader.read(PersonRow(row: row, map: scanner.map, number: 1, isPerson: true))
        }
        return out!
    }

    var reasons: [Reason] { reading().reasons.reasons }

    private var cells: [String] {
        [nik, noKK, nama, jk, lahir, wilayah.0, wilayah.1, wilayah.2, status, keterangan]
            + (beyond.isEmpty ? [] : [beyond])
    }
}
