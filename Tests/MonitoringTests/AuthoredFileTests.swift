import Foundation
import Monitoring
import Testing

/// A key that was mistyped anywhere in a file is refused by its name. The files are those that have every key: a field
/// that is added to the format is met here as soon as a file has it, and known by being read.
@Suite struct AuthoredFileTests {
  private static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func file(_ path: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(contentsOf: checkout.appending(path: path)))
  }

  /// Keys of these are codes and years, as the author has them.
  private static let ownKeys: Set<String> = ["goals", "yearTargets", "axisShares"]

  /// The same file with one key changed, once for each key of each object.
  private static func mistyped(_ value: Any, in parent: String = "") -> [(key: String, file: Any)] {
    if let list = value as? [Any] {
      return list.indices.flatMap { index in
        mistyped(list[index]).map { key, element in
          var list = list
          list[index] = element
          return (key, list)
        }
      }
    }
    guard let object = value as? [String: Any] else { return [] }
    return object.keys.sorted().flatMap { key -> [(key: String, file: Any)] in
      let within = mistyped(object[key] as Any, in: key).map { wrong, inner in
        (key: wrong, file: object.merging([key: inner]) { $1 } as Any)
      }
      guard !ownKeys.contains(parent) else { return within }
      var changed = object
      changed[key + "z"] = changed.removeValue(forKey: key)
      return within + [(key: key, file: changed)]
    }
  }

  private static func bytes(_ file: Any) throws -> Data {
    try JSONSerialization.data(withJSONObject: file)
  }

  @Test func `any key of a call’s file is missed when it is mistyped`() throws {
    let cases = Self.mistyped(try Self.file("Tests/Fixtures/Formats/call-2.json"))
    #expect(cases.count > 150, "\(cases.count)")
    for (key, file) in cases {
      let refusal = #expect(throws: CallFileRefusal.self) {
        try CallFile.read(try Self.bytes(file), named: "appel.json")
      }
      let sentence = refusal?.sentence.replacing("\u{A0}", with: " ") ?? ""
      // Another format is refused for that and for nothing else; without a number it is the first.
      if key == "format" { continue }
      #expect(sentence.contains("« \(key)z »"), "\(key): \(sentence)")
      #expect(sentence.contains("Écrire « \(key) », ou l’ôter."), "\(key): \(sentence)")
    }
  }

  @Test func `the files that come with Jalon, and those of every format, have no such key`() throws
  {
    for path in [
      "sql/seed/ami-iss-2021.json", "Tests/Fixtures/second-call.json",
      "Tests/Fixtures/Formats/call-1.json", "Tests/Fixtures/Formats/call-2.json",
    ] {
      #expect(throws: Never.self, "\(path)") {
        try CallFile.read(try Data(contentsOf: Self.checkout.appending(path: path)), named: path)
      }
    }
  }

  @Test func `what else is wrong in a call’s file is told with it`() throws {
    var file = try #require(
      try Self.file("Tests/Fixtures/Formats/call-2.json") as? [String: Any])
    var indicators = try #require(file["indicators"] as? [[String: Any]])
    indicators[0]["marge"] = 2
    indicators[1]["axis"] = "NORD"
    indicators[1]["definitoin"] = "Une personne."
    file["indicators"] = indicators
    let refusal = #expect(throws: CallFileRefusal.self) {
      try CallFile.read(try Self.bytes(file), named: "appel.json")
    }
    let lines = (refusal?.sentence ?? "").replacing("\u{A0}", with: " ").split(separator: "\n")
    #expect(lines.first == "Le fichier appel.json est à corriger en 3 points :", "\(lines)")
    #expect(
      lines.contains(
        "- La clé « marge », dans « indicators n° 1 (N01) », n’existe pas. Écrire « margin », ou l’ôter."
      ), "\(lines)")
    #expect(lines.contains { $0.contains("« definitoin », dans « indicators n° 2 (N02) »") })
    #expect(
      lines.last
        == "- L’indicateur N02 nomme l’axe « NORD », qui n’est pas dans le fichier. Corriger le code."
    )
  }

  @Test func `any key of a framework’s file is missed when it is mistyped`() throws {
    let cases = Self.mistyped(try Self.file("forms/transferabilite.json"))
    #expect(cases.count > 60, "\(cases.count)")
    for (key, file) in cases {
      let refusal = #expect(throws: TransferFrameworkFile.Refusal.self) {
        try TransferFrameworkFile.read(try Self.bytes(file))
      }
      #expect(
        refusal?.sentence.contains("«\u{A0}\(key)z\u{A0}»") == true, "\(refusal?.sentence ?? "")")
    }
  }
}
