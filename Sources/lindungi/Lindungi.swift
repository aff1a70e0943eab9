import ArgumentParser

@main
struct Lindungi: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lindungi",
        abstract: "Perlindungan jaminan sosial ketenagakerjaan: dari daftar sampai manfaat.",
        subcommands: [
            CheckCommand.self,
            DemoCommand.self,
            BenchCommand.self,
            LinkCommand.self,
            ImportCommand.self,
            BatchCommand.self,
            ServeCommand.self,
            CoverageCommand.self,
            CalculateCommand.self,
            RulesCommand.self,
            AuditCommand.self,
            MigrateCommand.self,
            UserCommand.self,
            RoutesCommand.self,
        ])

    /// Runs the command asked for. Wrong usage ends with 2, as unreadable input does.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            if exitCode(for: error) == .validationFailure { fail(fullMessage(for: error), code: 2) }
            exit(withError: error)
        }
    }
}
