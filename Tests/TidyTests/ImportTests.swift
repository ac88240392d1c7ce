import Foundation
import Testing

/// The graph is written once, in Package.swift. A target that needs another import is a change of
/// design: docs/architecture.md says why, and is held against it here.
@Suite struct ImportTests {
  /// Those who talk to the world may use more of the system than Foundation.
  static let system: [String: Set<String>] = [
    "Postgres": ["Dispatch", "Glibc", "Synchronization"],
    "Service": ["Dispatch", "Glibc", "Synchronization"],
    "Client": ["Dispatch", "Glibc", "Synchronization"],
    "Terminal": ["Dispatch", "Glibc", "Synchronization"],
    "jalond": ["Dispatch", "Glibc", "Synchronization"],
    "jalon": ["Dispatch", "Glibc", "Synchronization"],
    "jalon-bench": ["Dispatch", "Glibc", "Synchronization"],
    // The library of the solver keeps one list of what it is solving.
    "Disclosure": ["Synchronization"],
    // A decoder takes along only what may be shared: so is the witness of what it was asked for.
    "Writing": ["Synchronization"],
    // Tables that are not linked are protected on all cores.
    "Publishing": ["Dispatch", "Synchronization"],
  ]

  @Test func `each target imports what Package.swift lets it, and nothing else`() throws {
    let manifest = try Manifest()
    for target in try Checkout.folders(in: "Sources") {
      guard let declared = manifest.imports[target] else {
        Issue.record("Sources/\(target) is not in Package.swift")
        continue
      }
      let allowed = declared.union(Self.system[target] ?? []).union(["Foundation"])
      for file in try Checkout.files(under: "Sources/\(target)", ending: ".swift") {
        let imports = Self.imports(of: file)
        #expect(imports.subtracting(allowed) == [], "\(file.path)")
      }
    }
  }

  @Test func `no target declares an import that it does not use`() throws {
    let manifest = try Manifest()
    for target in try Checkout.folders(in: "Sources") {
      let used = try Checkout.files(under: "Sources/\(target)", ending: ".swift")
        .reduce(into: Set<String>()) { $0.formUnion(Self.imports(of: $1)) }
      #expect(manifest.ours(target).subtracting(used) == [], "\(target)")
    }
  }

  @Test func `docs/architecture.md shows the graph of Package.swift`() throws {
    let manifest = try Manifest()
    var shown: [String: Set<String>] = [:]
    for line in try Checkout.text("docs/architecture.md").split(separator: "\n") {
      let columns = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("| `"), columns.count == 3 else { continue }
      let names = { (text: String) in text.matches(of: /`([\w-]+)`/).map { String($0.1) } }
      for target in names(columns[0]) where manifest.imports[target] != nil {
        shown[target] = Set(names(columns[2]))
      }
    }
    for target in manifest.imports.keys.sorted() {
      #expect(shown[target] == manifest.ours(target), "\(target)")
    }
  }

  @Test(arguments: [
    ("Hummingbird", ["Service"]), ("CLibPQ", ["Postgres"]), ("AsyncHTTPClient", ["Client"]),
    ("CCBC", ["Disclosure"]), ("CExpat", ["Workbook"]), ("CFriBidi", ["Terminal"]),
    ("CZip", ["Workbook"]), ("Dataset", ["Publishing", "Service", "Store", "jalon-bench"]),
    ("ArgumentParser", ["FrenchCommands", "jalon", "jalon-bench", "jalond"]),
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
    "API", "Dataset", "Demonstration", "Disclosure", "Entry", "Interview", "Markup", "Monitoring",
    "Pages", "Publishing", "Statistics",
    "Workbook", "Writing", "XLSForm", "XPath",
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
