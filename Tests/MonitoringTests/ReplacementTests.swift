import Foundation
import Monitoring
import Testing

/// What is lost when a definition takes the place of others is said before it is accepted.
struct ReplacementTests {
  /// The call of the tests, in which some indicators are closed and another takes their place.
  private static func file(
    _ how: String, _ former: [String], closing: Bool = true
  ) throws -> CallFile {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/second-call.json")
    var json = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: path)) as? [String: Any])
    var indicators = try #require(json["indicators"] as? [[String: Any]])
    var new = try #require(indicators.first { $0["code"] as? String == "N01" })
    if closing {
      for index in indicators.indices
      where former.contains(indicators[index]["code"] as? String ?? "") {
        indicators[index]["endsOn"] = "2025-06-30"
      }
    }
    new["code"] = "N09"
    new["replaces"] = ["how": how, "indicators": former]
    json["indicators"] = indicators + [new]
    return try CallFile.read(JSONSerialization.data(withJSONObject: json), named: "essai")
  }

  private static func losses(_ how: String, _ former: [String]) throws -> [String] {
    let new = try file(how, former)
    var old = new
    old.indicators?.removeAll { $0.code == "N09" }
    let difference = CallDifference(
      from: CallFacts(old, forms: [:], withGoals: false),
      to: CallFacts(new, forms: [:], withGoals: false))
    return difference.changes.compactMap(\.consequence)
  }

  @Test(arguments: [
    ("rename", ["N01"], "rien n’est perdu"), ("split", ["N01"], "ne se partagent pas"),
    ("bands", ["N01"], "par modalité"), ("merge", ["N01", "N02"], "réunit N01 et N02"),
  ])
  func `each kind of replacement says what is lost`(
    how: String, former: [String], words: String
  ) throws {
    let told = try Self.losses(how, former)
    #expect(told.count == 1 && told[0].contains(words), "\(told)")
  }

  @Test func `a replacement names known indicators that are closed, as many as it needs`() throws {
    #expect(try Self.file("rename", ["N01"]).brokenReferences.isEmpty)
    let unknown = try Self.file("rename", ["N99"]).brokenReferences
    #expect(unknown.count == 1 && unknown[0].contains("N99"))
    let open = try Self.file("rename", ["N01"], closing: false).brokenReferences
    #expect(open.count == 1 && open[0].contains("qui reste demandé"))
    let alone = try Self.file("merge", ["N01"]).brokenReferences
    #expect(alone.count == 1 && alone[0].contains("au moins deux"))
    let itself = try Self.file("rename", ["N09"]).brokenReferences
    #expect(itself.count == 1)
  }
}
