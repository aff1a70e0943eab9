import ArgumentParser

/// `lindungi demo`: invented people only.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Buat basis data contoh: semua orang rekaan, angka Jambi yang terbit.",
        subcommands: [DemoLoadCommand.self, DemoListsCommand.self], defaultSubcommand: DemoLoadCommand.self)
}
