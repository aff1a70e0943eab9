import ArgumentParser
import Foundation
import Kernel

extension Day: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }

    /// Today in Western Indonesian Time. Only commands ask; everything below them is told.
    static func todayInJakarta() -> Day {
        Day(number: Int32((Date().timeIntervalSince1970 + 7 * 3600) / 86_400))
    }
}

extension Bulan: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }
}

extension KodeWilayah: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Language: ExpressibleByArgument {}

/// One line to standard error.
func printError(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
}

/// Ends the program with one line: 1 when the work failed, 2 when the input or the usage is wrong.
func fail(_ line: String, code: Int32) -> Never {
    printError(line)
    exit(code)
}
