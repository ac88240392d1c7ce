// swift-tools-version: 6.2
import PackageDescription

// Every target of ours is compiled under the same rules: Swift 6 mode, no warning, imports that say
// what they expose. Which target may import which is docs/architecture.md; SwiftPM enforces it with
// `--explicit-target-dependency-import-check error` (see Makefile).
let rules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: rules + settings)
}

// Protection computes for minutes when it is not optimised; all else is quicker to build without.
let optimised = [SwiftSetting.unsafeFlags(["-O"], .when(configuration: .debug))]

// A command starts for each thing that is asked: the loader has a tenth of the relocations to read.
let startsOften = [
  LinkerSetting.unsafeFlags(
    ["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"],
    .when(configuration: .release))
]

func executable(
  _ name: String, _ dependencies: [Target.Dependency], linker: [LinkerSetting] = []
) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, swiftSettings: rules, linkerSettings: linker)
}

func test(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
  settings: [SwiftSetting] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: rules + settings)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(
  name: "AsyncHTTPClient", package: "async-http-client")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(
  name: "HummingbirdCore", package: "hummingbird")
let lifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioFoundationCompat = Target.Dependency.product(
  name: "NIOFoundationCompat", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTPTypesHTTP1 = Target.Dependency.product(
  name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")

let package = Package(
  name: "jalon",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // How things are written: French numbers, harmless text; one tree for markup.
    library("Writing"),
    library("Markup", ["Writing"]),

    // The field: no clock, no disk, no network.
    library("XPath", ["Writing"]),
    library("Monitoring", ["Writing", "XPath"]),
    library("Statistics"),
    .systemLibrary(name: "CCBC", providers: [.apt(["coinor-libcbc-dev"])]),
    library("Disclosure", ["CCBC"], settings: optimised),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    library("Workbook", ["CExpat", "CZip", "Markup", "Writing"]),
    library("XLSForm", ["Markup", "Workbook", "Writing", "XPath"]),
    library("Interview", ["Markup", "Writing", "XLSForm"]),
    // Raw figures, in a target of their own so that nothing that renders can name them.
    library("Dataset", ["Monitoring"]),
    library(
      "Publishing", ["Dataset", "Disclosure", "Monitoring", "Statistics", "Writing", crypto],
      settings: optimised),
    library("Reporting", ["Markup", "Monitoring", "Publishing", "Statistics", "Writing"]),
    library("Entry", ["Monitoring", "Workbook", "Writing"]),
    library("Demonstration", ["Monitoring"]),
    library("API", ["Monitoring"]),
    library("Pages", ["API", "Entry", "Markup", "Monitoring", "Writing"]),

    // The database.
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CSpawn"),
    library("Postgres", ["CLibPQ", "CSpawn", logging]),
    library("Store", ["Dataset", "Monitoring", "Postgres"]),

    // The service and those who talk to it.
    library(
      "Service",
      [
        "API", "Dataset", "Entry", "Interview", "Monitoring", "Pages", "Postgres", "Publishing",
        "Reporting", "Store", "Workbook", "Writing", "XLSForm", crypto, cryptoExtras, httpTypes,
        hummingbird,
        hummingbirdCore, lifecycle,
        logging, metrics,
        nioCore, nioHTTP1, nioHTTPTypes, nioHTTPTypesHTTP1, nioPosix,
      ]),
    library(
      "Client", ["API", "Monitoring", asyncHTTPClient, crypto, cryptoExtras, nioCore, nioHTTP1]),
    .systemLibrary(name: "CFriBidi", pkgConfig: "fribidi", providers: [.apt(["libfribidi-dev"])]),
    library("Terminal", ["CFriBidi", "Entry", "Monitoring", "Writing"]),
    // The command lines of both programs, in French.
    library("FrenchCommands", [argumentParser]),
    executable(
      "jalond",
      [
        "Demonstration", "Disclosure", "FrenchCommands", "Monitoring", "Postgres", "Service",
        "Store",
        "Writing", "XLSForm", argumentParser, lifecycle, logging,
      ]),
    executable(
      "jalon",
      [
        "API", "Client", "Disclosure", "Entry", "FrenchCommands", "Interview", "Monitoring",
        "Statistics", "Terminal", "Workbook", "Writing", "XLSForm", "XPath", argumentParser,
      ], linker: startsOften),
    .executableTarget(
      name: "jalon-bench",
      dependencies: [
        "API", "Dataset", "Demonstration", "Entry", "Monitoring", "Postgres", "Publishing",
        "Reporting", "Service", "Store", "Terminal", "Workbook", "Writing",
        "XLSForm", "XPath", argumentParser, logging,
      ],
      exclude: ["Baseline"], swiftSettings: rules),

    // The forms that several tests ask.
    .target(
      name: "FormSupport", dependencies: ["XLSForm"], path: "Tests/FormSupport",
      swiftSettings: rules),

    // Lends databases to tests.
    .target(
      name: "TestSupport",
      dependencies: ["Demonstration", "Monitoring", "Postgres", "Store", logging],
      path: "Tests/TestSupport", swiftSettings: rules),

    test("APITests", ["API", "Monitoring"]),
    test(
      "ClientTests",
      ["API", "Client", "Monitoring", "TestSupport", asyncHTTPClient, crypto, nioCore]),
    test("DemonstrationTests", ["Demonstration", "Monitoring"]),
    test("DisclosureTests", ["Disclosure"], exclude: ["Attacker", "Vectors"]),
    test("EntryTests", ["Entry", "Monitoring"]),
    test("InterviewTests", ["FormSupport", "Interview", "Writing", "XLSForm"]),
    test(
      "JalonTests", ["API", "Client", "Monitoring", "TestSupport", "Workbook", "jalon", "jalond"],
      exclude: ["Browser", "Recomputation", "Screen"]),
    test("MarkupTests", ["Markup"]),
    test("MonitoringTests", ["Monitoring", "Writing"]),
    test("PagesTests", ["Entry", "Monitoring", "Pages"]),
    test("PostgresTests", ["Postgres", "TestSupport"]),
    test(
      "ReportingTests",
      [
        "API", "Dataset", "Demonstration", "Disclosure", "Monitoring", "Publishing", "Reporting",
        "Service", "Statistics", "TestSupport", "Writing", "XLSForm",
      ], exclude: ["Accessibility", "Attacker", "OpenData"]),
    test(
      "ServiceTests",
      [
        "API", "Client", "Interview", "Monitoring", "Postgres", "Publishing", "Service", "Store",
        "TestSupport", "Writing", "XLSForm", asyncHTTPClient, httpTypes, logging, nioCore,
        nioEmbedded, nioFoundationCompat, nioHTTP1, nioHTTPTypes,
      ]),
    test("StatisticsTests", ["Statistics"], exclude: ["Recompute", "Vectors"]),
    test(
      "StoreTests",
      [
        "Dataset", "Demonstration", "Monitoring", "Postgres", "Publishing", "Store", "TestSupport",
        "XLSForm",
      ]),
    test("TerminalTests", ["Entry", "Monitoring", "Terminal"], exclude: ["Screens"]),
    // Reads each line of all files a dozen times.
    test("TidyTests", ["Postgres", "TestSupport"], settings: optimised),
    test("WorkbookTests", ["Markup", "Workbook"]),
    test("WritingTests", ["Writing"]),
    test("XLSFormTests", ["FormSupport", "Markup", "Workbook", "Writing", "XLSForm", "XPath"]),
    test("XPathTests", ["XPath"]),
  ]
)
