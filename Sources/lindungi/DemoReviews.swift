import DemoData
import Foundation
import Intake
import Kernel
import Linkage
import Pipelines
import Registry
import Store
import Wilayah

/// Fills the queue of pairs of a demo: two lists with many faults are imported through the real linkage.
enum DemoReviews {
    /// The agency's code of these lists.
    private static let source = "contoh-tinjauan"

    /// Returns how many pairs wait.
    static func fill(_ store: RegistryStore, _ province: DemoProvince, threads: Int, _ act: Act) async throws -> Int {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("lindungi-" + UUID().uuidString).path
        let folder = try ListFolder(path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let sources = [Source.dinsos, .desa]
        _ = try await province.hardLists.make(threads: threads) { source, bytes in
            if sources.contains(source) { try folder.append(bytes, to: name(source)) }
        }
        try folder.close()
        let context = CheckContext(
            directory: try WilayahDirectory.load(), referenceDay: DemoProvince.referenceDay)
        let lists = ListImport(paths: sources.map { path + "/" + name($0) }, source: source)
        _ = try await lists.run(
            into: store, context, LinkOptions(threads: threads), act, hash: FileHash.sha256)
        return try store.reviews.counts(.everywhere, act).waiting
    }

    private static func name(_ source: Source) -> String { "contoh-" + DemoProvince.listName(source) + ".csv" }
}
