import Foundation
import Kernel
import Pipelines

/// Says on standard error what an import is doing.
final class ImportProgress: Sendable {
    private let reading: FileProgress
    private let storing = Locked<CountProgress?>(nil)

    init(files: [String], _ language: Language) {
        reading = FileProgress(paths: files, verb: language == .indonesian ? "membaca" : "reading")
    }

    @Sendable func update(_ progress: ListImport.Progress) {
        switch progress {
        case .reading(let file, let bytes): reading.update(file: file, bytes: bytes)
        case .linking(.prepare): reading.finish()
        case .linking: break
        case .storing(let done, let total):
            storing.with { bar in
                if bar == nil { bar = CountProgress(total: total, verb: "menyimpan", noun: "baris dan orang") }
                bar?.update(done)
            }
        }
    }

    func finish() { storing.with { $0?.finish() } }
}
