import ArgumentParser
import Foundation
import Kernel
import Wilayah

/// `lindungi bench regions`: how long the regions take to load, and how many NIKs are read in a second.
struct RegionBenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regions", abstract: "Ukur pemuatan wilayah dan pembacaan NIK pada satu inti.")

    @Option(help: "Tulis juga sebagai JSON ke berkas ini.") var json: String?

    func run() throws {
        let clock = ContinuousClock()
        let started = clock.now
        let directory = try WilayahDirectory.load()
        let load = (clock.now - started) / .milliseconds(1)
        var cells = RegionBenchCommand.cells(2_000_000)
        var valid = 0
        let reading = cells.withUnsafeMutableBufferPointer { bytes in
            let bytes = UnsafeBufferPointer(bytes)
            return clock.measure {
                for i in 0..<(bytes.count / 16) {
                    let cell = UnsafeBufferPointer(rebasing: bytes[(i * 16)..<(i * 16 + 16)])
                    if NIKReading.read(cell, known: directory.knownKecamatan).digits != 0 { valid += 1 }
                }
            }
        }
        let perSecond = Double(cells.count / 16) / (reading / .seconds(1))
        print("wilayah dimuat dalam \(String(format: "%.1f", load)) ms (\(directory.count) wilayah)")
        print("NIK dibaca: \(Int(perSecond)) per detik, \(valid) dapat dibaca")
        if let json {
            let text = "{\"load_ms\": \(load), \"nik_per_second\": \(perSecond)}\n"
            try text.write(toFile: json, atomically: true, encoding: .utf8)
        }
    }

    /// Sixteen digits each, mostly sound, from a fixed seed.
    private static func cells(_ count: Int) -> [UInt8] {
        var random = SeededRandom(seed: 3)
        var out: [UInt8] = []
        out.reserveCapacity(count * 16)
        for _ in 0..<count {
            let region = 150_000 + (1 + random.below(9)) * 100 + 1 + random.below(12)
            let day = 1 + random.below(28) + (random.chance(0.5) ? 40 : 0)
            let birth = day * 10_000 + (1 + random.below(12)) * 100 + random.below(100)
            let nik = (region * 1_000_000 + birth) * 10_000 + 1 + random.below(30)
            out += Array(String(nik).utf8)
        }
        return out
    }
}
