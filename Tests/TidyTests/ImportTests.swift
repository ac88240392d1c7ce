import Testing

/// The graph of docs/architecture.md. A target that needs another import is a change of design: it
/// is changed there and here.
@Suite struct ImportTests {
  static let system: Set = ["Dispatch", "Foundation", "Glibc", "Synchronization"]

  static let graph: [String: Set<String>] = [
    "CCBC": [], "CExpat": [], "CFriBidi": [], "CLibPQ": [], "CZip": [],
    "Postgres": ["CLibPQ", "Dispatch", "Foundation", "Glibc", "Logging", "Synchronization"],
    "XLSForm": ["Foundation", "Workbook"],
    "Statistics": ["Foundation"],
    "Disclosure": ["CCBC", "Foundation", "Synchronization"],
    "Monitoring": ["Foundation"],
    "Workbook": ["CExpat", "CZip", "Foundation"],
    "Dataset": ["Foundation", "Monitoring"],
    "Publishing": ["Crypto", "Dataset", "Disclosure", "Foundation", "Monitoring"],
    "Reporting": ["Foundation", "Monitoring", "Publishing", "Statistics"],
    "Demonstration": ["Foundation", "Monitoring"],
    "Store": ["Dataset", "Foundation", "Monitoring", "Postgres", "XLSForm"],
    "API": ["Foundation", "Monitoring"],
    "Service": system.union([
      "API", "Crypto", "CryptoExtras", "Dataset", "HTTPTypes", "Hummingbird", "HummingbirdCore",
      "Logging", "Metrics", "Monitoring", "NIOCore", "NIOHTTPTypes", "NIOPosix", "Postgres",
      "Publishing", "Reporting", "ServiceLifecycle", "Store", "XLSForm",
    ]),
    "Client": system.union([
      "API", "AsyncHTTPClient", "Crypto", "CryptoExtras", "NIOCore", "NIOHTTP1", "NIOPosix",
      "NIOSSL",
    ]),
    "Terminal": system.union(["API", "CFriBidi", "Client", "Monitoring", "XLSForm"]),
    "jalond": system.union([
      "ArgumentParser", "Demonstration", "Logging", "Monitoring", "Postgres", "Service",
      "ServiceLifecycle", "Store", "UnixSignals", "XLSForm",
    ]),
    "jalon-bench": system.union([
      "ArgumentParser", "Dataset", "Demonstration", "Logging", "Monitoring", "Postgres",
      "Publishing",
      "Store", "Workbook", "XLSForm",
    ]),
    "jalon": system.union([
      "API", "ArgumentParser", "Client", "Disclosure", "Monitoring", "Statistics", "Terminal",
      "Workbook", "XLSForm",
    ]),
  ]

  @Test func `each target imports what the architecture lets it, and nothing else`() throws {
    for target in try Checkout.folders(in: "Sources") {
      guard let allowed = Self.graph[target] else {
        Issue.record("Sources/\(target) is not in the graph: docs/architecture.md, then here")
        continue
      }
      for file in try Checkout.files(under: "Sources/\(target)", ending: ".swift") {
        let imports = Self.imports(of: file)
        #expect(imports.subtracting(allowed) == [], "\(file.path)")
      }
    }
  }

  @Test(arguments: [
    ("Hummingbird", ["Service"]), ("CLibPQ", ["Postgres"]), ("AsyncHTTPClient", ["Client"]),
    ("CCBC", ["Disclosure"]), ("CExpat", ["Workbook"]), ("CFriBidi", ["Terminal"]),
    ("CZip", ["Workbook"]), ("Dataset", ["Publishing", "Service", "Store", "jalon-bench"]),
    ("ArgumentParser", ["jalon", "jalon-bench", "jalond"]),
    ("Store", ["Service", "jalon-bench", "jalond"]),
  ])
  func `the doors to the world are few`(module: String, doors: [String]) throws {
    let users = try Checkout.folders(in: "Sources").filter { target in
      try Checkout.files(under: "Sources/\(target)", ending: ".swift")
        .contains { Self.imports(of: $0).contains(module) }
    }
    #expect(Set(users).subtracting(doors) == [])
  }

  @Test(arguments: [
    "API", "Dataset", "Demonstration", "Disclosure", "Monitoring", "Publishing", "Statistics",
    "Workbook", "XLSForm",
  ])
  func `what knows the field does no I/O and reads no clock`(target: String) throws {
    let world = [
      "FileManager", "FileHandle", "URLSession", "Date()", "Date.now", "ContinuousClock",
      "SuspendingClock", "String(contentsOf",
      "Data(contentsOf", "ProcessInfo", "SystemRandomNumberGenerator", "UUID()", " print(",
    ]
    for file in try Checkout.files(under: "Sources/\(target)", ending: ".swift") {
      #expect(file.places { line in world.contains { line.contains($0) } } == [])
    }
  }

  private static func imports(of file: Checkout.File) -> Set<String> {
    Set(
      file.code.filter { $0.line.contains("import ") }.compactMap { _, line in
        line.firstMatch(
          of:
            /^(?:@\w+ |package |internal |private |fileprivate |public )*import (?:struct |class |enum |func |protocol |let |var )?(\w+)/
        ).map { String($0.1) }
      })
  }
}
