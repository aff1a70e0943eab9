// swift-tools-version: 6.1
import PackageDescription

/// Hot inner loops over flat arrays: bounds are proven by construction and
/// by the tests, which run without this flag.
let hot: [SwiftSetting] = [.unsafeFlags(["-Ounchecked"], .when(configuration: .release))]

/// Parsers of files from outside keep their bounds checks; only the run-time
/// check for overlapping access goes, which costs a sheet a tenth of its time.
let parsing: [SwiftSetting] = [
    .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))
]

let package = Package(
    name: "lindungi",
    platforms: [.macOS(.v14)],
    products: [.executable(name: "lindungi", targets: ["lindungi"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    ],
    targets: [
        // C libraries, each behind one small typed Swift target.
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "CWilayah", exclude: ["wilayah.bin"]),
        .target(name: "CScan"),
        .target(name: "CPrefetch"),
        .target(name: "CMemory"),

        // Pure: no I/O, no clock, no globals.
        .target(name: "Kernel", swiftSettings: hot),
        .target(name: "Cells", swiftSettings: hot),
        .target(name: "Wilayah", dependencies: ["Kernel", "CWilayah"]),
        .target(name: "Linkage", dependencies: ["Kernel", "CPrefetch"], swiftSettings: hot),
        .target(name: "Intake", dependencies: ["Kernel", "Cells", "Wilayah"], swiftSettings: hot),
        .target(name: "Rules", dependencies: ["Kernel"]),
        .target(name: "Calculators", dependencies: ["Kernel", "Rules", "Wilayah", "Registry", "Coverage"]),
        .target(name: "Registry", dependencies: ["Kernel"]),
        .target(name: "Access", dependencies: ["Kernel"]),
        .target(name: "Coverage", dependencies: ["Kernel", "Wilayah", "Registry"]),
        .target(name: "DemoData", dependencies: ["Kernel", "Wilayah", "Registry", "Coverage"]),
        .target(
            name: "WebPages",
            dependencies: ["Kernel", "Access", "Rules", "Calculators", "Wilayah", "Registry", "Coverage", "Intake"],
            resources: [
                .embedInCode("Style/tokens.css"), .embedInCode("Style/page.css"),
                .embedInCode("Style/components.css"), .embedInCode("Style/drawings.css"),
                .embedInCode("Style/forms.css"), .embedInCode("Style/tables.css"),
                .embedInCode("Style/law.css"), .embedInCode("Style/work.css"),
                .embedInCode("Style/lists.css"), .embedInCode("Style/review.css"), .embedInCode("Style/people.css"),
                .embedInCode("Style/account.css"), .embedInCode("Style/dashboard.css"),
                .embedInCode("Style/icon.svg"), .embedInCode("Script/work.js"), .embedInCode("Script/field.js"),
                .embedInCode("Script/worker.js"),
            ]),

        // Formats, storage, the web.
        .target(
            name: "Tabular", dependencies: ["Kernel", "Cells", "CScan", "CExpat", "CZip"], swiftSettings: parsing),
        .target(name: "Store", dependencies: ["Kernel", "Access", "Rules", "Registry", "Coverage"]),
        .target(
            name: "StoreSQLite",
            dependencies: [
                "Kernel", "Access", "Rules", "Linkage", "Registry", "Coverage", "Store",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(
            name: "Pipelines",
            dependencies: [
                "Kernel", "Cells", "Wilayah", "Linkage", "Tabular", "Intake", "Registry", "Coverage", "Store",
            ]),
        .target(
            name: "Exchange",
            dependencies: ["Kernel", "CXlsxWriter", "CMemory"]),
        .target(
            name: "Workbench",
            dependencies: [
                "Kernel", "Access", "Cells", "Wilayah", "Linkage", "Tabular", "Intake", "Registry", "Coverage", "Store",
                "Pipelines", "Exchange", "CArgon2", "CMemory", "CQrencode",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(
            name: "WebServer",
            dependencies: [
                "Kernel", "Access", "Rules", "Calculators", "Wilayah", "Linkage", "Intake", "Registry", "Coverage",
                "Store",
                "Exchange", "Workbench", "WebPages",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .executableTarget(
            name: "lindungi",
            dependencies: [
                "Kernel", "Access", "Cells", "Rules", "Calculators", "Wilayah", "Linkage", "Tabular", "Intake",
                "Registry", "Coverage", "DemoData", "Store", "StoreSQLite", "Pipelines", "Exchange", "Workbench",
                "WebPages", "WebServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),

        // Tests.
        .testTarget(name: "KernelTests", dependencies: ["Kernel"]),
        .testTarget(name: "WilayahTests", dependencies: ["Wilayah", "Kernel"]),
        .testTarget(name: "LinkageTests", dependencies: ["Linkage", "Kernel"]),
        .testTarget(name: "TabularTests", dependencies: ["Tabular", "Cells", "Kernel"], exclude: ["Fixtures"]),
        .testTarget(name: "IntakeTests", dependencies: ["Intake", "Cells", "Kernel", "Wilayah"]),
        .testTarget(name: "RulesTests", dependencies: ["Rules", "Kernel"]),
        .testTarget(
            name: "CalculatorsTests", dependencies: ["Calculators", "Registry", "Rules", "Kernel"],
            resources: [.copy("Cases")]),
        .testTarget(name: "RegistryTests", dependencies: ["Registry", "Kernel"]),
        .testTarget(name: "AccessTests", dependencies: ["Access", "Kernel"]),
        .testTarget(name: "CoverageTests", dependencies: ["Coverage", "Registry", "Wilayah", "Kernel"]),
        .testTarget(
            name: "StoreSQLiteTests",
            dependencies: [
                "StoreSQLite", "Store", "Access", "Rules", "Registry", "Coverage", "Kernel",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(name: "DemoDataTests", dependencies: ["DemoData", "Registry", "Coverage", "Wilayah", "Kernel"]),
        .testTarget(
            name: "PipelinesTests",
            dependencies: [
                "Pipelines", "DemoData", "Linkage", "Intake", "Tabular", "Store", "StoreSQLite", "Registry",
                "Coverage", "Wilayah", "Kernel",
            ],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "WebPagesTests",
            dependencies: [
                "WebPages", "Access", "Calculators", "Rules", "Coverage", "Registry", "Intake", "Wilayah", "Kernel",
            ],
            exclude: ["Snapshots"]),
        .testTarget(
            name: "WebServerTests",
            dependencies: [
                "WebServer", "WebPages", "Workbench", "Exchange", "Access", "Calculators", "Rules", "Store",
                "StoreSQLite", "Registry", "Coverage", "Intake", "Wilayah", "Kernel",
            ]),
        .testTarget(
            name: "WorkbenchTests",
            dependencies: [
                "Workbench", "Exchange", "Access", "DemoData", "Pipelines", "Linkage", "Intake", "Tabular", "Store",
                "StoreSQLite",
                "Registry", "Coverage", "Wilayah", "Kernel",
            ]),
        .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "Tabular", "Cells", "Kernel"]),
        .testTarget(name: "ArchitectureTests", dependencies: []),
    ]
)
