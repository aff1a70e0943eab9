import ArgumentParser
import Foundation
import Kernel
import Rules

struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Hukum sebagai data: daftar, riwayat, ekspor, koreksi, dan andaian.",
        subcommands: [
            RulesListCommand.self, RulesShowCommand.self, RulesExportCommand.self, RulesOverrideCommand.self,
            RulesReformCommand.self,
        ])
}

struct RulesExportCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case yaml, csv }

    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Semua parameter dengan riwayat, sumber, dan tafsirannya.",
        discussion: """
            YAML mengikuti bentuk berkas parameter OpenFisca; CSV satu baris per nilai. Tarif adalah pecahan dari 1.

            CONTOH:
              lindungi rules export --format yaml --output hukum.yaml
              lindungi rules export --format csv --output -
            """)

    @Option(help: "yaml atau csv.")
    var format = Format.yaml

    @Option(help: "Berkas hasil; - ke keluaran standar.", completion: .file())
    var output = "-"

    func run() throws {
        let text =
            switch format {
            case .yaml: LawExportYAML(Chapter.all).text
            case .csv: LawExportCSV(Chapter.all).text
            }
        guard output != "-" else { return FileHandle.standardOutput.write(Data(text.utf8)) }
        do { try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic) } catch {
            fail("\(output): tidak dapat ditulis. Periksa map dan izinnya.", code: 1)
        }
    }
}

struct RulesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Semua parameter: nilai yang terakhir, sejak kapan, dan sumbernya.",
        discussion: """
            CONTOH:
              lindungi rules list
              lindungi rules list --recalled        daftar kerja: yang belum dibaca di naskah aslinya
            """)

    @Flag(help: "Hanya baris yang berasal dari ingatan dan belum diperiksa.")
    var recalled = false

    @Option(help: "Bahasa: id atau en.")
    var language = Language.indonesian

    func run() {
        let text = LawText(LawIndex(Chapter.all), language)
        print(recalled ? text.recalled : text.list)
    }
}

struct RulesShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Riwayat satu parameter, atau apa yang diubah satu peraturan.",
        discussion: """
            CONTOH:
              lindungi rules show jkm.santunan_kematian
              lindungi rules show "PP 82/2019"
            """)

    @Argument(help: "Nama parameter atau peraturan.")
    var name: String

    @Option(help: "Bahasa: id atau en.")
    var language = Language.indonesian

    func run() {
        let index = LawIndex(Chapter.all)
        do throws(RuleError) {
            let text = LawText(index, language)
            switch try index.entry(name) {
            case .parameter(let chapter, let parameter): print(text.history(parameter, in: chapter))
            case .regulation(let regulation): print(text.changes(by: regulation))
            }
        } catch {
            fail(error.message[language], code: 2)
        }
    }
}
