// swift-tools-version: 6.1
import PackageDescription

/// The fuzzers, apart from the product: built without `-Ounchecked`, so that an overflow or an
/// index out of range stops the run instead of passing unseen. The sources are links to the product's.
let checked: [SwiftSetting] = [.unsafeFlags(["-parse-as-library"])]

/// One reader to fuzz: `Readers/NAME/*.swift`, which defines `LLVMFuzzerTestOneInput`,
/// and first inputs in `Seeds/NAME`. To add one, add a line here and the two folders.
let readers: [(name: String, reads: [Target.Dependency])] = [
    ("NIK", ["Kernel"]),
    ("Date", ["Kernel"]),
    ("Wilayah", ["Kernel", "Wilayah"]),
    ("CSV", ["Cells", "Tabular"]),
    ("XLSX", ["Cells", "Tabular"]),
    ("XLS", ["Cells", "Tabular"]),
    ("ODS", ["Cells", "Tabular"]),
]

let package = Package(
    name: "lindungi-fuzz",
    platforms: [.macOS(.v14)],
    targets: [
        .systemLibrary(name: "CExpat", pkgConfig: "expat"),
        .systemLibrary(name: "CZip", pkgConfig: "libzip"),
        .target(name: "CScan"),
        .target(name: "CWilayah", exclude: ["wilayah.bin"]),
        .target(name: "Kernel"),
        .target(name: "Cells"),
        .target(name: "Wilayah", dependencies: ["Kernel", "CWilayah"]),
        .target(name: "Tabular", dependencies: ["Kernel", "Cells", "CScan", "CExpat", "CZip"]),
    ]
        + readers.map {
            .executableTarget(
                name: "Fuzz\($0.name)", dependencies: $0.reads, path: "Readers/\($0.name)", swiftSettings: checked)
        }
)
