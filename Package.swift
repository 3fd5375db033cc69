// swift-tools-version: 6.2
import PackageDescription

/// Settings every target of the house shares: Swift 6 mode, and a warning stops the build.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let csv = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")

let package = Package(
    name: "heard",
    products: [.executable(name: "heard", targets: ["heard"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", exact: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration.git", exact: "1.4.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV.git", exact: "0.10.0"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
    ],
    targets: [
        // Level 0
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
        // Level 1
        .target(name: "Coproduction", swiftSettings: house),
        // Level 2
        .target(name: "EasyRead", dependencies: ["Coproduction", yams], swiftSettings: house),
        // Level 3
        .target(name: "Texting", dependencies: ["Coproduction", "EasyRead"], swiftSettings: house),
        .target(name: "Storage", dependencies: ["Coproduction", grdb, crypto], swiftSettings: house),
        .target(
            name: "Pages", dependencies: ["Coproduction", "EasyRead", mustache],
            resources: [.copy("Templates")], swiftSettings: house),
        // Level 4
        .target(name: "Gateways", dependencies: ["Texting", "CCurl"], swiftSettings: house),
        .target(
            name: "Web",
            dependencies: [
                "Coproduction", "EasyRead", "Texting", "Storage", "Pages", hummingbird, crypto, cryptoExtras,
                logging,
            ], swiftSettings: house),
        .target(
            name: "Rounds", dependencies: ["Coproduction", "Texting", "Storage", lifecycle, logging],
            swiftSettings: house),
        // Level 5
        .executableTarget(
            name: "heard",
            dependencies: [
                "Coproduction", "EasyRead", "Texting", "Storage", "Pages", "Gateways", "Web", "Rounds",
                arguments,
                configuration, csv, hummingbird, lifecycle, logging,
            ], swiftSettings: house),
        // Tests
        .testTarget(
            name: "CoproductionTests", dependencies: ["Coproduction"], exclude: ["Fixtures"],
            swiftSettings: house),
        .testTarget(
            name: "EasyReadTests", dependencies: ["Coproduction", "EasyRead"],
            exclude: ["Fixtures", "Danger/texts.tsv"],
            swiftSettings: house),
        .testTarget(
            name: "StorageTests", dependencies: ["Coproduction", "Storage", grdb, crypto],
            swiftSettings: house),
        .testTarget(
            name: "PagesTests", dependencies: ["Coproduction", "EasyRead", "Pages", mustache],
            exclude: ["Golden"],
            swiftSettings: house),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Coproduction", "EasyRead", "Storage", "Pages", "Web", hummingbird, hummingbirdTesting,
            ], swiftSettings: house),
        .testTarget(
            name: "RoundsTests", dependencies: ["Coproduction", "Storage", "Rounds", logging],
            swiftSettings: house),
        .testTarget(name: "GatewaysTests", dependencies: ["Gateways", "CCurl"], swiftSettings: house),
        .testTarget(name: "HouseTests", swiftSettings: house),
    ]
)
