import ArgumentParser

@main
struct Lindungi: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lindungi",
        abstract: "Perlindungan jaminan sosial ketenagakerjaan: dari daftar sampai manfaat.",
        subcommands: [])
}
