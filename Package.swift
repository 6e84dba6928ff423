// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of this package is held to.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let hashTree: Target.Dependency = .product(
    name: "HashTreeCollections", package: "swift-collections")
let deque: Target.Dependency = .product(name: "DequeModule", package: "swift-collections")
let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
]
let lifecycle: Target.Dependency = .product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(
    name: "UnixSignals", package: "swift-service-lifecycle")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let arguments: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let csv: Target.Dependency = .product(name: "SwiftCSV", package: "SwiftCSV")

/// The fuzzer links with libFuzzer, which is there only when scripts/fuzz builds it.
let fuzzer: [Target] =
    Context.environment["PRESIDED_FUZZ"] == nil
    ? []
    : [
        .executableTarget(
            name: "presided-fuzz", dependencies: ["FuzzTargets"], path: "Tests/presided-fuzz",
            swiftSettings: strict)
    ]

let package = Package(
    name: "presided",
    products: [
        .executable(name: "presided", targets: ["presided"]),
        .executable(name: "preside", targets: ["preside"]),
        // For tests alone: it is put before a program's own libraries.
        .library(name: "TestClock", type: .dynamic, targets: ["CTestClock"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    ],
    targets: [
        // The pure core.
        .target(name: "CivilTime", swiftSettings: strict),
        .target(name: "OfficeRules", dependencies: ["CivilTime", hashTree], swiftSettings: strict),

        // What keeps it and what speaks for it.
        .target(
            name: "OfficeJournal", dependencies: [grdb, sqlite, crypto], swiftSettings: strict),
        .target(
            name: "OfficeRecords", dependencies: ["OfficeRules", "CivilTime", "Varlink", hashTree],
            swiftSettings: strict),
        .target(
            name: "OfficeFiles", dependencies: ["OfficeRules", "CivilTime", yams, csv],
            swiftSettings: strict),
        .target(name: "Varlink", swiftSettings: strict),
        .target(name: "CPeer"),
        .target(
            name: "VarlinkNIO", dependencies: ["Varlink", "CPeer", deque] + nio,
            swiftSettings: strict),
        .target(
            name: "Interfaces", dependencies: ["Varlink"],
            resources: [.embedInCode("Descriptions")], swiftSettings: strict),
        .target(
            name: "DutyDesk",
            dependencies: [
                "CivilTime", "OfficeRules", "OfficeJournal", "OfficeRecords", "OfficeFiles",
                "Varlink", "Interfaces", hashTree,
            ],
            swiftSettings: strict),

        // systemd.
        .systemLibrary(
            name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .target(name: "Systemd", dependencies: ["CSystemd", logging], swiftSettings: strict),

        .target(name: "CTimer"),
        .target(name: "CTasks"),

        // The programs.
        .executableTarget(
            name: "presided",
            dependencies: [
                "CivilTime", "OfficeRules", "DutyDesk", "OfficeFiles", "OfficeJournal", "Varlink",
                "VarlinkNIO", "Systemd", "CTimer", "CTasks", lifecycle, signals, logging, arguments,
            ] + nio,
            swiftSettings: strict),
        .target(
            name: "PresideKit", dependencies: ["Interfaces", "Varlink", "CivilTime", arguments],
            swiftSettings: strict),
        .executableTarget(
            name: "preside", dependencies: ["PresideKit", arguments], swiftSettings: strict),
        // For benchmarks and trials; not installed.
        .executableTarget(
            name: "presided-generate",
            dependencies: [
                "CivilTime", "OfficeRules", "OfficeRecords", "OfficeJournal", "OfficeFiles",
                "Varlink", arguments, hashTree,
            ],
            swiftSettings: strict),

        // A disk that fails, for tests alone.
        .target(name: "CFaultVFS", dependencies: [sqlite], path: "Tests/CFaultVFS"),
        // A wall clock that a test sets, for tests alone.
        .target(name: "CTestClock", path: "Tests/CTestClock"),

        // Tests, one target a room.
        .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"], swiftSettings: strict),
        .testTarget(
            name: "OfficeRulesTests", dependencies: ["OfficeRules", "CivilTime"],
            swiftSettings: strict),
        .testTarget(
            name: "OfficeJournalTests",
            dependencies: ["OfficeJournal", grdb, sqlite], swiftSettings: strict),
        .testTarget(
            name: "OfficeRecordsTests",
            dependencies: ["OfficeRecords", "OfficeRules", "CivilTime", "Varlink", hashTree],
            swiftSettings: strict),
        .testTarget(
            name: "OfficeFilesTests", dependencies: ["OfficeFiles", "OfficeRules", "CivilTime"],
            swiftSettings: strict),
        .testTarget(name: "VarlinkTests", dependencies: ["Varlink"], swiftSettings: strict),
        .testTarget(
            name: "VarlinkNIOTests", dependencies: ["VarlinkNIO", "Varlink"] + nio,
            swiftSettings: strict),
        .testTarget(
            name: "DutyDeskTests",
            dependencies: [
                "DutyDesk", "Interfaces", "OfficeFiles", "OfficeJournal", "OfficeRecords",
                "OfficeRules", "CivilTime", "Varlink", "CFaultVFS", sqlite,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PresideTests",
            dependencies: [
                "preside", "PresideKit", "Interfaces", "Varlink", "CivilTime", arguments,
            ],
            swiftSettings: strict),
        .testTarget(name: "EndToEndTests", dependencies: ["Varlink"], swiftSettings: strict),
        .testTarget(
            name: "SystemdTests", dependencies: ["Systemd", "CSystemd", logging],
            swiftSettings: strict),
        .testTarget(name: "TidyTests", swiftSettings: strict),

        // The daemon against a model, step by step. The model counts off half-hours, which takes
        // an optimised build to keep up.
        .target(
            name: "Simulation",
            dependencies: [
                "DutyDesk", "OfficeFiles", "OfficeJournal", "OfficeRules", "CivilTime", "Varlink",
            ],
            path: "Tests/Simulation", exclude: ["mutants.py"],
            swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
        .executableTarget(
            name: "presided-simulate", dependencies: ["Simulation"],
            path: "Tests/presided-simulate", swiftSettings: strict),
        .testTarget(
            name: "SimulationTests", dependencies: ["Simulation"], swiftSettings: strict),

        // What is fed any bytes at all, by the tests and by the fuzzer.
        .target(
            name: "FuzzTargets",
            dependencies: [
                "Varlink", "Interfaces", "DutyDesk", "OfficeFiles", "OfficeJournal",
                "OfficeRecords", "OfficeRules", "CivilTime",
            ],
            path: "Tests/FuzzTargets", swiftSettings: strict),
        .testTarget(
            name: "FuzzTests", dependencies: ["FuzzTargets", "OfficeFiles"],
            exclude: ["Corpus", "Seeds", "words.dict"], swiftSettings: strict),
    ] + fuzzer,
    swiftLanguageModes: [.v6]
)
