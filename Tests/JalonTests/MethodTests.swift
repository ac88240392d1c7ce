import Foundation
import Testing

/// `jalon mesure methode`, against every row of the tables of reference.
@Suite struct MethodTests {
  private let command = JalonCommand()

  /// The keys of a row that are given; all the others are what is to be found.
  static let methods: [(name: String, inputs: [String], rows: Int)] = [
    ("gap_change", ["ref1", "dis1", "ref2", "dis2"], 13),
    ("gap_change_means", ["ref1", "dis1", "ref2", "dis2"], 6),
    ("gap_change_rates", ["ref1", "dis1", "ref2", "dis2"], 6),
    ("verdict_rule", ["gap1", "gap2", "change", "p_holm"], 6),
    ("verdict_family_holm", ["p"], 6),
    ("pooled_gap_change", ["projects"], 8),
    ("pooled_mantel_haenszel", ["strata"], 12),
    ("pooled_inverse_variance", ["effects", "variances"], 7),
    ("clustered_proportion", ["projects"], 8),
    ("clustered_mean", ["projects"], 6),
    ("clustered_change", ["wave1", "wave2"], 6),
    ("target_state", ["x", "n", "target", "direction", "maintain_band"], 11),
    ("target_state_change", ["x1", "n1", "x2", "n2", "target_change"], 6),
    ("target_state_mean", ["mean", "sd", "n", "target", "direction"], 6),
    (
      "attainment_interval", ["actual", "var_actual", "baseline", "var_baseline", "target"], 7
    ),
    ("count_overdispersed", ["quarters"], 6),
    ("trend_mann_kendall", ["values"], 9),
    ("trend_regional_kendall", ["series"], 6),
    ("funnel_exact", ["rows"], 7),
    ("detectable_change", ["p1", "n1", "n2", "power"], 7),
    ("representativeness", ["supported", "answered"], 7),
    ("coverage", ["reached", "need_low", "need_high", "need", "se_need"], 6),
    ("linking_codes", ["frequencies", "n1", "n2"], 6),
    ("partial_overlap", ["wave1", "wave2", "pairs"], 6),
  ]

  @Test(arguments: methods)
  func `every row of a table of reference is found again`(
    name: String, inputs: [String], rows count: Int
  ) throws {
    let rows = try ReferenceTable(name).rows
    #expect(rows.count == count)
    let lines = try rows.map { row in
      try JSONText.line(row.filter { inputs.contains($0.key) })
    }
    let result = try command.run(
      ["mesure", "methode", name, "-"], input: lines.joined(separator: "\n"))
    #expect(result.status == 0, "\(result.errors)")
    let answers = result.output.split(separator: "\n")
    try #require(answers.count == rows.count)
    for (row, text) in zip(rows, answers) {
      let answer = try JSONText.object(String(text))
      for (key, expected) in row where key != "name" && (!inputs.contains(key) || key == "rows") {
        let differences = Difference.all(expected, answer[key] ?? NSNull(), at: key)
        #expect(differences == [], "\(name), \(row["name"] ?? "")")
      }
    }
  }

  @Test func `a line to be corrected does not stop the others`() throws {
    let lines = """
      {"x": 5, "n": 3, "target": 0.5, "direction": "increase"}

      {"x": 5, "n": 30, "target": 0.5, "direction": "increase"}
      {"x": 5, "n": 30, "target": 50, "direction": "increase"}
      {"x": 5.5, "n": 30, "target": 0.5, "direction": "increase"}
      {"x": 5}
      {
      """
    let result = try command.run(["mesure", "methode", "target_state", "-"], input: lines)
    #expect(result.status == 4)
    let answers = try result.output.split(separator: "\n").map { try JSONText.object(String($0)) }
    let reasons = [
      "numeratorAboveDenominator", nil, "shareOutsideRange", "ligne_refusee", "ligne_refusee",
      "ligne_refusee",
    ]
    #expect(answers.map { $0["reason"] as? String } == reasons)
    #expect(answers.map { $0["line"] as? Int } == [1, nil, 4, 5, 6, 7])
    #expect(answers[1]["state"] as? String == "non_atteint")
    for answer in answers where answer["reason"] != nil {
      #expect((answer["sentence"] as? String)?.hasSuffix(".") == true)
    }
  }

  @Test(
    "What is impossible is refused, whatever the method",
    arguments: [
      ("gap_change", #""x": 71"#, #""x": 7100"#),
      ("gap_change", #""n": 217"#, #""n": -217"#),
      ("gap_change_means", #""sd": 14.2"#, #""sd": -14.2"#),
      ("gap_change_rates", #""events": 40"#, #""events": -40"#),
      ("gap_change_rates", #""time": 120"#, #""time": -1"#),
      ("pooled_gap_change", #""x": 71"#, #""x": 7100"#),
      ("pooled_mantel_haenszel", #""events1": 30"#, #""events1": 300"#),
      ("clustered_proportion", #""x": 5"#, #""x": 50"#),
      ("clustered_mean", #""n": 18"#, #""n": -18"#),
      ("clustered_change", #""x": 12"#, #""x": 120"#),
      ("target_state", #""target": 0.59"#, #""target": 59"#),
      ("target_state_change", #""x1": 120"#, #""x1": 1200"#),
      ("target_state_mean", #""sd": 9"#, #""sd": -9"#),
      ("attainment_interval", #""var_actual": 0.0006"#, #""var_actual": -0.0006"#),
      ("count_overdispersed", "19", "-19"),
      ("funnel_exact", #""x": 12"#, #""x": 1200"#),
      ("detectable_change", #""p1": 0.24"#, #""p1": 24"#),
      ("representativeness", "40", "4000"),
      ("coverage", #""reached": 412"#, #""reached": -412"#),
      ("coverage", "3000", "30000"),
      ("linking_codes", "0.5", "1.5"),
      ("partial_overlap", #""x": 40"#, #""x": 400"#),
      ("verdict_family_holm", "0.03", "3"),
      ("verdict_rule", #""p_holm": 0.01"#, #""p_holm": 1.01"#),
    ])
  func refusal(name: String, right: String, wrong: String) throws {
    let method = try #require(Self.methods.first { $0.name == name })
    let row = try #require(ReferenceTable(name).rows.first)
    let line = try JSONText.line(row.filter { method.inputs.contains($0.key) })
      .replacing("\":", with: "\": ")
    #expect(line.contains(right))
    let result = try command.run(
      ["mesure", "methode", name, "-"],
      input: line.replacing(right, with: wrong, maxReplacements: 1))
    #expect(result.status == 4, "\(result.output)")
    #expect(try JSONText.object(result.output)["sentence"] is String)
  }

  @Test(
    "Half of what goes in pairs is refused",
    arguments: [
      ("verdict_rule", "\(gaps), \"margin\": 0.05}", "change_interval90"),
      ("verdict_rule", "\(gaps), \"change_interval90\": [-0.01, 0.01]}", "margin"),
      ("coverage", #"{"reached": 4, "need_low": 10}"#, "need_high"),
      ("coverage", #"{"reached": 4, "need_high": 10}"#, "need_low"),
      ("coverage", #"{"reached": 4, "se_need": 10}"#, "«\u{A0}need\u{A0}»"),
    ])
  func half(name: String, line: String, missing: String) throws {
    let result = try command.run(["mesure", "methode", name, "-"], input: line)
    #expect(result.status == 4, "\(result.output)")
    let answer = try JSONText.object(result.output)
    #expect((answer["sentence"] as? String)?.contains(missing) == true, "\(answer)")
  }

  static let gaps =
    #"{"gap1": {"value": 0.1, "interval": [0.08, 0.12]}, "gap2": {"value": 0.1, "interval": [0.08, 0.12]}, "p_holm": 0.7"#

  @Test func `the methods are listed with a French line each`() throws {
    let result = try command.run(["mesure", "methode", "--liste"])
    #expect(result.status == 0)
    let names = result.output.split(separator: "\n").map { $0.prefix { $0 != "\u{A0}" } }
    #expect(names.map(String.init) == Self.methods.map(\.name))
    #expect(try command.run(["mesure", "methode", "inconnue", "-"]).status == 2)
    #expect(try command.run(["mesure", "methode", "coverage"]).status == 2)
  }
}

/// A table of reference of `StatisticsTests`.
private struct ReferenceTable {
  let rows: [[String: Any]]

  init(_ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(
      contentsOf: folder.appending(path: "StatisticsTests/Vectors/\(name).json"))
    let table = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    rows = try #require(table["rows"] as? [[String: Any]])
  }
}

private enum JSONText {
  static func line(_ object: [String: Any]) throws -> String {
    let data = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
    return String(decoding: data, as: UTF8.self)
  }

  static func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(text)")
  }
}

/// Where two JSON values differ: numbers by more than rounding.
private enum Difference {
  static func all(_ expected: Any, _ found: Any, at path: String) -> [String] {
    switch (expected, found) {
    case (is NSNull, is NSNull): return []
    case (let one as [String: Any], let two as [String: Any]):
      return one.sorted { $0.key < $1.key }.flatMap {
        all($0.value, two[$0.key] ?? NSNull(), at: "\(path).\($0.key)")
      }
    case (let one as [Any], let two as [Any]) where one.count == two.count:
      return zip(one, two).enumerated().flatMap { all($1.0, $1.1, at: "\(path)[\($0)]") }
    case (let one as NSNumber, let two as NSNumber):
      return isClose(one.doubleValue, two.doubleValue) ? [] : ["\(path): \(one) ≠ \(two)"]
    case (let one as String, let two as String):
      return one == two ? [] : ["\(path): \(one) ≠ \(two)"]
    default: return ["\(path): \(expected) ≠ \(found)"]
    }
  }

  /// A relative 1e-9, as the closed forms are held to; near 0 an absolute one of 1e-12.
  private static func isClose(_ one: Double, _ two: Double) -> Bool {
    abs(one - two) <= max(1e-9 * abs(one), 1e-12)
  }
}
