import Testing

/// The graph of docs/architecture.md. A target that needs another import is a change of design: it
/// is changed there and here.
@Suite struct ImportTests {
  static let system: Set = ["Dispatch", "Foundation", "Glibc", "Synchronization"]

  static let graph: [String: Set<String>] = [
    "CLibPQ": [],
    "Postgres": ["CLibPQ", "Dispatch", "Foundation", "Glibc", "Logging", "Synchronization"],
    "XLSForm": ["Foundation", "Workbook"],
    "Statistics": ["Foundation"],
    "Disclosure": ["Foundation", "Statistics"],
    "Monitoring": ["Foundation"],
    "Workbook": ["Foundation", "FoundationXML"],
    "Reporting": ["Disclosure", "Foundation", "Monitoring", "Mustache", "Statistics"],
    "Demonstration": ["Foundation", "Monitoring"],
    "Store": ["Foundation", "Monitoring", "Postgres", "XLSForm"],
    "API": ["Foundation", "Monitoring"],
    "Service": system.union([
      "API", "Crypto", "CryptoExtras", "Disclosure", "HTTPTypes", "Hummingbird", "HummingbirdCore",
      "Logging", "Metrics", "Monitoring", "Mustache", "NIOCore", "NIOHTTPTypes", "NIOPosix",
      "Postgres", "Reporting", "ServiceLifecycle",
      "Statistics", "Store", "Workbook", "XLSForm",
    ]),
    "Client": system.union([
      "API", "AsyncHTTPClient", "Crypto", "CryptoExtras", "NIOCore", "NIOHTTP1", "NIOPosix",
      "NIOSSL",
    ]),
    "Terminal": system.union(["API", "Client", "Monitoring", "XLSForm"]),
    "jalond": system.union([
      "ArgumentParser", "Demonstration", "Logging", "Monitoring", "Postgres", "Service",
      "ServiceLifecycle", "Store", "UnixSignals", "XLSForm",
    ]),
    "jalon-bench": system.union(["ArgumentParser", "Logging", "Postgres"]),
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
    ("ArgumentParser", ["jalon", "jalon-bench", "jalond"]), ("Store", ["Service", "jalond"]),
  ])
  func `the doors to the world are few`(module: String, doors: [String]) throws {
    let users = try Checkout.folders(in: "Sources").filter { target in
      try Checkout.files(under: "Sources/\(target)", ending: ".swift")
        .contains { Self.imports(of: $0).contains(module) }
    }
    #expect(Set(users).subtracting(doors) == [])
  }

  @Test(arguments: ["Monitoring", "Statistics", "Disclosure", "XLSForm", "Demonstration", "API"])
  func `what knows the field does no I/O and reads no clock`(target: String) throws {
    let world = [
      "FileManager", "FileHandle", "URLSession", "Date()", "Date.now", "Clock", "String(contentsOf",
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
