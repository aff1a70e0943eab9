import ArgumentParser
import Kernel
import Registry
import Store

struct BatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch", abstract: "Daftar yang sudah masuk: lihat dan batalkan.",
        subcommands: [BatchListCommand.self, BatchUndoCommand.self, BatchDiscardCommand.self])
}

struct BatchListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Semua batch, yang terbaru lebih dulu.",
        discussion: """
            Contoh:
              lindungi batch list --database lindungi.sqlite
            """)

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reportingStoreErrors {
            print("batch,source,wilayah,file,received,state,rows,new_persons")
            for batch in try database.open(.read).imports.batches() {
                print(
                    CSVText.row([
                        "\(batch.id.raw)", batch.source, batch.wilayah?.description ?? "", batch.fileName,
                        "\(batch.received.day)", "\(batch.state)", "\(batch.rows)", "\(batch.newPersons)",
                    ]))
            }
        }
    }
}

struct BatchUndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Batalkan satu batch, selama belum ada yang bergantung padanya.",
        discussion: """
            Contoh:
              lindungi batch undo 12 --database lindungi.sqlite
            """)

    @Argument(help: "Nomor batch, seperti pada `lindungi batch list`.")
    var batch: Int64

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reportingStoreErrors {
            try database.open(.write).imports.undo(Id(batch), .command("batch undo"))
            printError("Batch \(batch) dibatalkan.")
        }
    }
}

struct BatchDiscardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "Buang impor yang terhenti dan tidak akan dilanjutkan.",
        discussion: """
            Contoh:
              lindungi batch discard --database lindungi.sqlite
            """)

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reportingStoreErrors {
            let imports = try database.open(.write).imports
            guard let session = try imports.unfinished() else { throw StoreError.noSuchImport }
            try imports.discard(session.run, .command("batch discard"))
            printError("Impor yang terhenti dibuang: \(session.rowsStored.reduce(0, +)) baris.")
        }
    }
}
