import ArgumentParser
import Store

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Jejak audit.", subcommands: [AuditVerifyCommand.self])
}

struct AuditVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Periksa apakah jejak audit utuh: tidak ada yang diubah, dihapus, atau disisipkan.",
        discussion: """
            Setiap hari mendapat satu baris: tanggal, jumlah catatan, dan sidik terakhirnya. Catat sidik itu di luar
            basis data, misalnya dalam berita acara: hari itu lalu tidak dapat ditulis ulang tanpa ketahuan.

            Contoh:
              lindungi audit verify --database lindungi.sqlite
            """)

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reportingStoreErrors {
            let report = try database.open(.read).audit.verify()
            for day in report.days { print("\(day.day)  \(day.entries)  \(day.head)") }
            for fault in report.faults { printError(AuditVerifyCommand.line(fault)) }
            guard report.faults.isEmpty else {
                fail("\(database.database): jejak audit tidak utuh (\(report.faults.count) kerusakan).", code: 1)
            }
            let entries = report.days.reduce(0) { $0 + $1.entries }
            printError("\(database.database): utuh, \(entries) catatan dalam \(report.days.count) hari.")
        }
    }

    private static func line(_ fault: AuditReport.Fault) -> String {
        let place = "\(fault.day) catatan \(fault.number)"
        return switch fault.kind {
        case .hash: "\(place): isi atau pendahulunya diubah."
        case .number: "\(place): nomornya tidak berurutan; ada catatan yang dihapus atau disisipkan."
        case .day: "\(place): waktunya lebih baru daripada harinya."
        }
    }
}
