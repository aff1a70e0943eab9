import Foundation

/// What a child process used, as the kernel counted it.
struct ChildUsage: Codable {
    let exitCode: Int32
    let wallSeconds: Double
    let cpuSeconds: Double
    let peakBytes: Int
}

/// Runs this program, or another, as a child of its own, so that figures are those of the real command.
///
/// The caller must stay small: at the moment of its start a child counts its parent's memory as its own.
enum ChildRun {
    static var lindungi: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }

    /// Starts a child and waits for it. Its output goes to `log`.
    static func run(_ program: String, _ arguments: [String], log: String) -> ChildUsage {
        let started = ContinuousClock.now
        guard let pid = spawn(program, arguments, log: log) else {
            return ChildUsage(exitCode: 127, wallSeconds: 0, cpuSeconds: 0, peakBytes: 0)
        }
        return wait(pid, since: started)
    }

    /// Starts a child; nil when that fails.
    static func spawn(_ program: String, _ arguments: [String], log: String) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o644)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for argument in argv { free(argument) } }
        var pid: pid_t = 0
        return posix_spawnp(&pid, program, &actions, nil, &argv, environ) == 0 ? pid : nil
    }

    /// Waits for the end of a child and reads what it used.
    static func wait(_ pid: pid_t, since started: ContinuousClock.Instant) -> ChildUsage {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(pid, &status, 0, &usage) == -1, errno == EINTR {}
        let signal = status & 0x7f
        return ChildUsage(
            exitCode: signal == 0 ? (status >> 8) & 0xff : 128 + signal,
            wallSeconds: (ContinuousClock.now - started) / .seconds(1),
            cpuSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime), peakBytes: usage.ru_maxrss * 1024)
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
