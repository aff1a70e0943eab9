import Coverage
import Foundation
import Kernel
import Registry
import Rules
import Store
import Synchronization
import Testing
import Wilayah

@testable import WebServer

/// A registry in memory: Jambi from January 2023 to October 2024, on 12 August 2024 as published.
struct FakeRegistry {
    /// Changes when a test says that the data changed.
    final class Version: Sendable {
        private let number = Atomic<Int>(1)
        var current: DataVersion {
            let value = number.load(ordering: .relaxed)
            return DataVersion(stamp: "\(value)", changedAt: 1_723_420_800 + value)
        }
        func change() { number.add(1, ordering: .relaxed) }
    }

    /// Counts what the pages ask of the store.
    final class Questions: Sendable {
        private let number = Atomic<Int>(0)
        var count: Int { number.load(ordering: .relaxed) }
        func ask() { number.add(1, ordering: .relaxed) }
    }

    static let august = Day(number: 19_947)
    let version = Version()
    let questions = Questions()
    var isBroken = false
    /// What administrators recorded above the law.
    var overrides = Overrides()
    /// The work of those who sign in.
    var office: Office?

    /// Read once: it takes a while without optimisation.
    private static let regions = Result { try WilayahDirectory.load() }

    func site() throws -> Site {
        Site(
            coverage: port, regions: try FakeRegistry.regions.get(), published: .jambi,
            lawNow: LawNow.following(overrides.port) { [version] in version.current },
            dataVersion: { [version] in version.current }, today: { Day(number: 20_000) },
            office: office)
    }

    private var port: CoveragePort {
        CoveragePort(
            facts: { [questions, isBroken] question in
                questions.ask()
                if isBroken { throw Broken() }
                return FakeRegistry.facts(question)
            },
            info: { [isBroken] in
                if isBroken { throw Broken() }
                return RegistryInfo(
                    illustration: true, referenceDay: FakeRegistry.august, persons: 1_312_370, schemaVersion: 1)
            },
            partChanges: { kode, _ in
                FakeRegistry.figures.compactMap { text, active, _ in
                    guard let part = KodeWilayah(text), part.parent == kode, let first = Bulan(2023, 1) else {
                        return nil
                    }
                    return PartChange(wilayah: part, bulan: first, delta: active)
                }
            },
            groups: { kode, _ in
                guard let active = FakeRegistry.figures.first(where: { KodeWilayah($0.0) == kode })?.1 else {
                    return []
                }
                return [
                    GroupCount(kind: .sex, value: 1, count: active - 3), GroupCount(kind: .sex, value: 2, count: 3),
                ]
            },
            cellsKnown: { _, _, _ in throw Broken() }, putPotensi: { _, _ in throw Broken() },
            putTargets: { _, _ in throw Broken() }, targets: { _ in [] }, setTarget: { _, _, _, _ in throw Broken() })
    }

    struct Broken: Error {}

    /// Corrections in memory, which counts how often they are read.
    final class Overrides: Sendable {
        private let kept = Mutex<(all: [StoredOverride], reads: Int)>(([], 0))
        var reads: Int { kept.withLock { $0.reads } }

        func record(_ override: Override, by approver: String) {
            kept.withLock {
                $0.all.append(
                    StoredOverride(
                        id: Id(Int64($0.all.count + 1)), override: override, approver: approver, revocation: nil))
            }
        }

        var port: OverridePort {
            OverridePort(
                all: {
                    self.kept.withLock {
                        $0.reads += 1
                        return $0.all
                    }
                },
                add: { _, _, _ in throw Broken() }, revoke: { _, _, _ in throw Broken() })
        }
    }

    private static let figures: [(String, Int, Int)] = [
        ("15", 518_632, 1_312_370), ("15.01", 37_290, 96_400), ("15.02", 48_120, 138_700), ("15.03", 44_100, 110_250),
        ("15.04", 49_803, 98_206), ("15.05", 71_560, 162_340), ("15.06", 46_900, 121_800), ("15.07", 25_221, 94_600),
        ("15.08", 51_400, 130_070), ("15.09", 38_639, 122_700), ("15.71", 94_119, 193_500), ("15.72", 11_480, 43_804),
        ("15.04.01", 5_120, 14_300), ("15.04.06", 13_210, 19_460),
    ]

    private static func facts(_ question: CoverageQuestion) -> CoverageFacts {
        let first = Bulan(2023, 1) ?? question.asOf.bulan
        let last = min(question.asOf.bulan, Bulan(2024, 10) ?? question.asOf.bulan)
        var cells: [CoverageCell] = []
        var potensi: [Potensi] = []
        for (text, active, potential) in figures {
            guard let kode = KodeWilayah(text), kode == question.wilayah || question.children.contains(kode) else {
                continue
            }
            potensi += [Potensi(wilayah: kode, asOf: august, count: potential, basis: .published, source: "uji")]
                .compactMap { $0 }
            guard first <= last else { continue }
            let months = kode == question.wilayah ? Array(first...last) : [question.asOf.bulan]
            cells += months.map { bulan in
                CoverageCell(
                    wilayah: kode, segmen: .bpu, fund: .mandiri, bulan: bulan,
                    active: active + bulan.distance(to: august.bulan) * -500)
            }
        }
        return CoverageFacts(
            cells: cells, potensi: potensi, targets: PublishedFigures.jambi.targets, illustration: true)
    }
}
