/// The module graph as Package.swift has it: the one place where it is written.
struct Manifest {
  /// What each target under `Sources` may import, of ours and of packages.
  let imports: [String: Set<String>]

  init() throws {
    let text = try Checkout.text("Package.swift")
    let products = Dictionary(
      text.matches(of: /let (\w+) = Target\.Dependency\.product\(\s*name: "(\w+)"/).map {
        (String($0.1), String($0.2))
      }, uniquingKeysWith: { first, _ in first })
    var imports: [String: Set<String>] = [:]
    for match in text.matches(of: /systemLibrary\(name: "(\w+)"/) { imports[String(match.1)] = [] }
    let target =
      /(?:library|executable|executableTarget)\(\s*(?:name: )?"([\w-]+)"(?:,\s*(?:dependencies: )?\[([^\]]*)\])?/
    for match in text.matches(of: target) {
      let words = (match.2 ?? "").split { !$0.isLetter && !$0.isNumber && $0 != "\"" && $0 != "-" }
      imports[String(match.1)] = Set(
        words.compactMap { word in
          word.hasPrefix("\"") ? String(word.dropFirst().dropLast()) : products[String(word)]
        })
    }
    self.imports = imports
  }

  /// Only our own targets, without the system's libraries.
  func ours(_ target: String) -> Set<String> {
    (imports[target] ?? []).filter { imports[$0] != nil }
  }
}
