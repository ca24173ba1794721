// swift-tools-version: 6.1
import PackageDescription

// Who may depend on whom. Arrows point inward: TUI, Storage and Telephony know
// Domain, none knows another, and only CLI knows everybody (ARCHITECTURE.md).

let swift: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny")]

func library(
  _ name: String, _ path: String, _ dependencies: [Target.Dependency] = []
) -> Target {
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: swift)
}

func shim(_ name: String, _ path: String, _ libraries: [String]) -> Target {
  .target(
    name: name, path: path, publicHeadersPath: "include",
    linkerSettings: libraries.map { .linkedLibrary($0) })
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], path: "Tests/\(name)",
    exclude: exclude, swiftSettings: swift)
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "cordboard",
  products: [.executable(name: "cordboard", targets: ["cordboard"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    library("Domain", "Sources/Domain"),

    shim("CSQLite", "Sources/Storage/CSQLite", ["sqlite3"]),
    library("Store", "Sources/Storage/Store", ["Domain", "CSQLite", grdb]),
    library("Paths", "Sources/Storage/Paths"),
    library("ContactFiles", "Sources/Storage/ContactFiles", ["Domain", "Paths"]),
    library("Zones", "Sources/Storage/Zones", ["Domain", "Paths"]),
    library(
      "Secrets", "Sources/Storage/Secrets",
      [
        "Domain", "Paths",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),

    library("Simulated", "Sources/Telephony/Simulated", ["Domain"]),
    library("Manual", "Sources/Telephony/Manual", ["Domain"]),
    // Its library is opened when the first request is made, and never linked.
    shim("CCurl", "Sources/Telephony/CCurl", []),
    library("HTTP", "Sources/Telephony/HTTP", ["Domain", "CCurl"]),
    library("Twilio", "Sources/Telephony/Twilio", ["Domain", "HTTP"]),

    shim("CNcurses", "Sources/TUI/CNcurses", ["ncursesw", "tinfo"]),
    shim("CWidth", "Sources/TUI/CWidth", []),
    library("Kit", "Sources/TUI/Kit", ["Domain", "CWidth"]),
    library("Curses", "Sources/TUI/Curses", ["CNcurses", "Domain", "Kit"]),
    library("Phrasebook", "Sources/TUI/Phrasebook", ["Domain"]),
    library("Shell", "Sources/TUI/Shell", ["Domain", "Kit", "Phrasebook"]),
    library("Screens", "Sources/TUI/Screens", ["Domain", "Kit", "Phrasebook", "Shell"]),

    .executableTarget(
      name: "cordboard",
      dependencies: [
        "Domain", "Store", "Paths", "ContactFiles", "Zones", "Secrets", "Simulated",
        "HTTP", "Manual", "Twilio", "Kit", "Curses", "Phrasebook", "Shell", "Screens",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        "TOMLKit",
      ],
      path: "Sources/CLI", swiftSettings: swift),

    .executableTarget(
      name: "EmptyQueue", dependencies: [grdb], path: "Benchmarks/EmptyQueue",
      swiftSettings: swift),
    .executableTarget(
      name: "FloorBench", dependencies: ["Domain", "Store", "Zones", "Secrets"],
      path: "Benchmarks/FloorBench", swiftSettings: swift),

    shim("CPty", "Tests/CPty", []),
    .target(
      name: "TestSupport",
      dependencies: [
        "CPty", "Domain", "HTTP", "Kit", "Phrasebook", "Shell", "Simulated", "Store", "Secrets",
        "Twilio",
      ],
      path: "Tests/TestSupport", swiftSettings: swift),
    .executableTarget(
      name: "TerminalProbe",
      dependencies: ["Domain", "Kit", "Curses", "Phrasebook", "Shell", "TestSupport"],
      path: "Tests/TerminalProbe", swiftSettings: swift),
    .executableTarget(
      name: "StoreDriver", dependencies: ["Domain", "Store", "TestSupport"],
      path: "Tests/StoreDriver", swiftSettings: swift),
    tests("DomainTests", ["Domain", "Store"]),
    tests(
      "StorageTests",
      [
        "Domain", "Store", "StoreDriver", "Paths", "ContactFiles", "Zones", "Secrets",
        grdb,
      ]),
    tests("TelephonyTests", ["Domain", "HTTP", "Manual", "Simulated", "Store", "Twilio"]),
    tests("KitTests", ["Domain", "Kit", "Phrasebook"]),
    tests(
      "ScreenTests", ["Domain", "Kit", "Shell", "Screens", "Phrasebook"], exclude: ["Goldens"]),
    tests(
      "AppScriptTests",
      [
        "cordboard", "Domain", "Kit", "Phrasebook", "Shell", "Screens", "Simulated", "Manual",
        "Store", "Twilio",
      ]),
    tests("TerminalTests", ["TerminalProbe"]),
    tests("EndToEnd", ["Domain"]),
  ],
  swiftLanguageModes: [.v6]
)
