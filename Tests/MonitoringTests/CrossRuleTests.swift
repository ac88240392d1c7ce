import Foundation
import Monitoring
import Testing

/// Rules that evaluators write over several cells.
@Suite struct CrossRuleTests {
  private static func rule(
    _ expression: String, _ severity: Finding.Severity = .error, remedy: String? = nil
  ) -> CrossRule {
    CrossRule(
      code: "R1", expression: expression, sentence: "La part ne va pas avec le total",
      remedy: remedy, severity: severity)
  }

  private static func findings(
    _ rules: CrossRule..., entries: [CellEntry],
    past: [(quarter: String, Monitoring.Cell, Measured)] = []
  ) throws -> [Finding] {
    var report = try QuarterReport.sample(past: past)
    report.crossRules = rules
    return report.check(entries).filter { $0.rule == .crossError || $0.rule == .crossAlert }
  }

  private static let usual: [CellEntry] = .usual(
    CellEntry(cell: .part("I01", "femmes"), measured: .number(60)),
    CellEntry(cell: .total("I05"), measured: .number(250)))

  @Test(arguments: [
    ("${I02.denominateur} = ${I01}", true), ("${I02.numerateur} > ${I01}", false),
    ("${I02} < 0.5", true), ("${I02} > 0.5", false), ("${i01.femmes} <= ${I01}", true),
    ("${I01.genre.femmes} = 60", true), ("${I05} div ${I01} > 3", false),
    ("if(${I01} > 50, ${I05} > 200, true())", true), ("round(${I05} div 3, 1) = 83.3", true),
  ])
  func `it holds while its expression is true`(expression: String, holds: Bool) throws {
    let findings = try Self.findings(Self.rule(expression), entries: Self.usual)
    #expect(findings.isEmpty == holds, "\(expression)")
  }

  @Test func `it is told at its first cell, with the figures and what to do`() throws {
    var report = try QuarterReport.sample()
    report.crossRules = [
      Self.rule("${I01.femmes} > ${I01}", remedy: "Corriger les femmes, ou le total.")
    ]
    let finding = try #require(report.check(Self.usual).first)
    #expect(finding.cell == .part("I01", "femmes") && finding.severity == .error)
    #expect(
      finding.sentence(in: report).replacing("\u{A0}", with: " ")
        == "I01 femmes : La part ne va pas avec le total (I01 femmes : 60 ; I01 total : 100). "
        + "Corriger les femmes, ou le total. (règle R1)")
  }

  @Test func `a soft one asks for a reason, which settles it`() throws {
    let rule = Self.rule("${I05} < ${I01}", .alert)
    let asked = try Self.findings(rule, entries: Self.usual)
    #expect(asked.map(\.severity) == [.alert])
    var explained = Self.usual
    explained[explained.count - 1].reason = .verified
    #expect(try Self.findings(rule, entries: explained) == [])
    #expect(
      try Self.findings(Self.rule("${I05} < ${I01}"), entries: explained).count == 1,
      "a hard one stays")
  }

  @Test(arguments: ["${I03} > 5", "${I05} < ${I04}", "${I99} > 5", "${I05.avant} < ${I05}"])
  func `it says nothing of what is empty, missing or not asked`(expression: String) throws {
    let entries =
      Self.usual + [
        CellEntry(cell: .total("I04"), measured: .missing(.notAvailable), reason: .method)
      ]
    #expect(try Self.findings(Self.rule(expression), entries: entries) == [])
  }

  @Test func `it reads the quarter before`() throws {
    let past: [(quarter: String, Monitoring.Cell, Measured)] = [
      ("2023-T2", .total("I05"), .number(300)), ("2023-T1", .total("I05"), .number(1)),
    ]
    let rule = Self.rule("${I05} >= ${I05.avant}")
    let findings = try Self.findings(rule, entries: Self.usual, past: past)
    #expect(findings.count == 1)
    var report = try QuarterReport.sample(past: past)
    report.crossRules = [rule]
    #expect(findings.first?.sentence(in: report).contains("au 2023-T2\u{A0}: 300") == true)
  }

  @Test func `all are told at once, errors before alerts`() throws {
    let rules = [Self.rule("${I01} < 10", .alert), Self.rule("${I05} < 10")]
    let findings = try Self.findings(rules[0], rules[1], entries: Self.usual)
    #expect(findings.map(\.severity) == [.error, .alert])
  }

  @Test(arguments: [
    ("${I02} <=", "ne se lit pas"), ("${I99} > 1", "aucun indicateur"),
    ("${I01.autres} > 1", "modalité"), ("1 < 2", "aucune case"),
    ("${I05.avant} > 1", "aucune case"),
    ("nulle(${I01})", "ne se lit pas"),
  ])
  func `one that cannot be checked is refused with its reason`(
    expression: String, why: String
  ) throws {
    let report = try QuarterReport.sample()
    let names = CellNames(report.indicators, report.disaggregations)
    let refusal = #expect(throws: CrossRuleError.self) {
      try CompiledCrossRule(Self.rule(expression), names: names)
    }
    #expect(refusal?.sentence.contains(why) == true, "\(refusal?.sentence ?? "")")
  }

  @Test func `a category that two breakdowns have is to be told with its breakdown`() throws {
    let names = CellNames(
      dimensionsOf: ["I01": ["qpv", "rural"]],
      categoriesOf: ["qpv": ["oui", "non"], "rural": ["oui", "non"]])
    let refusal = #expect(throws: CrossRuleError.self) {
      try CompiledCrossRule(Self.rule("${I01.oui} > 1"), names: names)
    }
    #expect(refusal?.sentence.contains("I01.qpv.oui") == true)
    let named = try CompiledCrossRule(Self.rule("${I01.rural.oui} > 1"), names: names)
    #expect(named.references.first?.dimensionCode == "rural")
  }
}
