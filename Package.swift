// swift-tools-version: 6.2
import PackageDescription

// The house in one table: each module, where it stands, and what it may import.
// Arrows point one way, from the last line to the first; `bin/check` compares them
// with the imports in the sources. A new component is one new line here.

struct Module {
    let name: String
    let folder: String
    let imports: [String]
    var packages: [Target.Dependency] = []
    /// Texts (`Text/*.json`) and assets are compiled into the module by the build plugin.
    var speaks = false
    /// Has a folder of tests of its own; what spans modules stands in `StorageTests` and `SiteTests`.
    var tested = false
}

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

/// Components in the order in which they may import one another: each may use earlier ones only.
let components = ["Purposes", "Partners", "Activities", "Services", "Measures"]

let house: [Module] = [
    Module(name: "Core", folder: "Sources/Core", imports: ["CMalloc", "CSodium"], tested: true),
    Module(
        name: "Credentials", folder: "Sources/Credentials", imports: ["Core", "CSodium", "CCrypto", "CQREncode"],
        tested: true),
    Module(name: "CSV", folder: "Sources/CSV", imports: [], tested: true),
    Module(name: "HTML", folder: "Sources/HTML", imports: [], tested: true),
    Module(name: "Mail", folder: "Sources/Mail", imports: ["Core", "CCurl"], tested: true),
    Module(name: "SQLiteStorage", folder: "Sources/SQLiteStorage", imports: ["Core"], packages: [grdb, sqlite]),
    Module(name: "PostgresStorage", folder: "Sources/PostgresStorage", imports: ["Core", "CLibPQ"]),
    Module(name: "Web", folder: "Sources/Web", imports: ["Core", "Credentials", "HTML"], speaks: true, tested: true),
    Module(
        name: "Initiatives", folder: "Sources/Initiatives",
        imports: ["Core", "Credentials", "CSV", "HTML", "Mail", "Web"],
        speaks: true, tested: true
    ),
    Module(
        name: "Purposes", folder: "Sources/Components/Purposes",
        imports: ["Core", "Credentials", "HTML", "Web", "Initiatives"], speaks: true, tested: true),
    Module(
        name: "Partners", folder: "Sources/Components/Partners",
        imports: ["Core", "CSV", "HTML", "Web", "Initiatives"], speaks: true, tested: true),
    Module(
        name: "Activities", folder: "Sources/Components/Activities",
        imports: ["Core", "CSV", "HTML", "Web", "Initiatives", "Purposes", "Partners"], speaks: true, tested: true),
    Module(
        name: "Services", folder: "Sources/Components/Services",
        imports: ["Core", "Credentials", "CSV", "HTML", "Web", "Initiatives", "Purposes", "Activities"], speaks: true,
        tested: true),
    Module(
        name: "Measures", folder: "Sources/Components/Measures",
        imports: ["Core", "CSV", "HTML", "Web", "Initiatives", "Purposes", "Activities"], speaks: true, tested: true),
    Module(
        name: "Overview", folder: "Sources/Overview",
        imports: ["Core", "HTML", "Web", "Initiatives"] + components, speaks: true),
    Module(
        name: "Demonstration", folder: "Demonstration",
        imports: ["Core", "Credentials", "CSV", "Web", "Initiatives"] + components, speaks: true),
    Module(
        name: "Server", folder: "Sources/Server",
        imports: ["Core", "Credentials", "CSV", "CZlib", "HTML", "Mail", "Web", "Initiatives"] + components
            + ["Overview", "Demonstration", "SQLiteStorage", "PostgresStorage"],
        packages: [hummingbird, hummingbirdCore, httpTypes, logging, lifecycle, nioCore, nioPosix, nioHTTPTypes]),
]

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

func dependencies(_ module: Module) -> [Target.Dependency] {
    module.imports.map { .byName(name: $0) } + module.packages
}

/// What stands in a module's folder and is not compiled as it is.
func excluded(_ module: Module) -> [String] {
    switch module.name {
    case "Web": ["Text", "Assets"]
    case "Demonstration": ["README.md", "Assets"]
    case _ where components.contains(module.name): ["README.md"] + (module.speaks ? ["Text"] : [])
    default: module.speaks ? ["Text"] : []
    }
}

let package = Package(
    name: "throughline",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "throughline", targets: ["throughline"]),
        .executable(name: "throughline-bench", targets: ["Bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    ],
    targets: [
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .executableTarget(name: "embed", swiftSettings: settings),
        .plugin(name: "EmbedTexts", capability: .buildTool(), dependencies: ["embed"]),
    ]
        + house.map { module in
            .target(
                name: module.name, dependencies: dependencies(module), path: module.folder,
                exclude: excluded(module), swiftSettings: settings,
                plugins: module.speaks ? [.plugin(name: "EmbedTexts")] : [])
        }
        + [
            .executableTarget(
                name: "throughline", dependencies: house.map { .byName(name: $0.name) } + [arguments, configuration],
                swiftSettings: settings),
            .target(
                name: "TestSupport", dependencies: house.map { .byName(name: $0.name) } + [.byName(name: "CLibPQ")],
                path: "Tests/TestSupport", swiftSettings: settings),
            // The rules alone, for bin/bench: no part of what is installed.
            .executableTarget(
                name: "Bench", dependencies: ["Core", "Initiatives", "Purposes", "Partners", "Activities"],
                path: "Tests/Bench", swiftSettings: settings),
            .testTarget(
                name: "StorageTests", dependencies: ["TestSupport", "Core", "SQLiteStorage", "PostgresStorage"],
                swiftSettings: settings),
            .testTarget(
                name: "SiteTests",
                dependencies: house.map { .byName(name: $0.name) } + [
                    "TestSupport", hummingbird, httpTypes, logging, nioCore,
                    .product(name: "NIOEmbedded", package: "swift-nio"),
                ], exclude: ["Fixtures"], swiftSettings: settings),
        ]
        + house.filter(\.tested).map { module in
            .testTarget(
                name: "\(module.name)Tests",
                dependencies: [.byName(name: module.name), "TestSupport"] + dependencies(module),
                exclude: module.name == "Services" ? ["Fixtures"] : [],
                swiftSettings: settings)
        }
)
