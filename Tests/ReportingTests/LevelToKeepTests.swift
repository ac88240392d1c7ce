import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// A level to keep is told with how far it may go, and a proportion of nobody as none.
@Suite struct LevelToKeepTests {
  private static func share(_ numerator: Int, _ denominator: Int) -> Measured {
    .quotient(numerator: Decimal(numerator), denominator: Decimal(denominator))
  }

  private static func kept(
    _ measure: Indicator.Measure, _ value: Measured, at target: String, margin: String? = nil,
    direction: Indicator.Direction = .maintain
  ) throws -> (target: String, state: String) {
    var fixture = Fixture()
    let isQuotient = measure.isQuotient
    var indicator = fixture.indicator(
      "K1", measure: measure, overTime: isQuotient ? .weightedMean : .last,
      overProjects: isQuotient ? .weightedMean : .none, disclosureClass: .activity)
    indicator.direction = direction
    indicator.margin = margin.map(Fixture.decimal)
    fixture.indicators[0] = indicator
    let project = fixture.project("A1")
    fixture.receive(project, indicator, Array(repeating: value, count: 4))
    fixture.goal(project, indicator, final: Fixture.decimal(target))
    let told = try #require(try fixture.publish().content.indicators[0].projects[0].target)
    return (
      told.text(FigureText(indicator: indicator)).replacing("\u{A0}", with: " "),
      told.state.signed(of: indicator)
    )
  }

  @Test func `its target has the band about it, and what is not sure is not said to be reached`()
    throws
  {
    let near = try Self.kept(.proportion, Self.share(45, 50), at: "0.86")
    #expect(near.target.hasSuffix("% ± 5 points"), "\(near.target)")
    #expect(near.state == "≈ maintenu ou proche, non distinguable")
    let sure = try Self.kept(.proportion, Self.share(450, 500), at: "0.9", margin: "0.02")
    #expect(sure.target.hasSuffix("% ± 2 points") && sure.state == "✓ maintenu", "\(sure)")
    let one = try Self.kept(.proportion, Self.share(300, 500), at: "0.9", margin: "0.01")
    #expect(one.target.hasSuffix("% ± 1 point") && one.state == "○ non maintenu", "\(one)")
    let count = try Self.kept(.count, .number(27), at: "28")
    #expect(count.target == "28 ± 2,8" && count.state == "✓ maintenu", "\(count)")
    let score = try Self.kept(.score, .number(1), at: "0", margin: "0.5")
    #expect(score.target.hasSuffix("± 0,5") && score.state == "○ non maintenu", "\(score)")
    for (value, state) in [(0, "✓ maintenu"), (1, "○ non maintenu")] {
      let none = try Self.kept(.count, .number(Decimal(value)), at: "0")
      #expect(none.target == "0" && none.state == state, "no width to write: \(none)")
    }
    let rising = try Self.kept(
      .proportion, Self.share(45, 50), at: "0.86", direction: .increase)
    #expect(!rising.target.contains("±"), "\(rising.target)")
    #expect(rising.state == "≈ atteint ou proche, non distinguable", "\(rising.state)")
  }

  /// A case found from outside: 80 % at the start, 80 % to be kept, 81 % reached was « non évaluable ».
  @Test func `a level to keep that is kept is never said not to be assessable`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/Cases/41-maintain-target/call.json")
    let file = try CallFile.read(try Data(contentsOf: path), named: "call.json")
    let line = try #require(file.indicators?.first { $0.code == "K01" })
    let goal = try #require(file.projects[0].goals?["K01"])
    #expect(goal.baseline == goal.target)
    var fixture = Fixture()
    var indicator = fixture.indicator(
      "K01", measure: line.measure.value, overTime: line.overTime.value,
      overProjects: line.overProjects.value, disclosureClass: .health)
    indicator.direction = line.direction.value
    fixture.indicators[0] = indicator
    let project = fixture.project("A1")
    fixture.receive(project, indicator, Array(repeating: Self.share(81, 100), count: 4))
    fixture.goal(project, indicator, baseline: goal.baseline, final: goal.target)
    let series = try fixture.publish().content.indicators[0].projects[0]
    let target = try #require(series.target)
    #expect(target.state == .maintained && target.attainment == .notAssessable(.noTarget))
    #expect(target.state.signed(of: indicator) == "✓ maintenu")
    #expect(target.cause(of: indicator) == nil)
  }

  @Test func `where all are in a category, none is unknown`() throws {
    var fixture = Fixture()
    let ages = fixture.disaggregation("Âge", ["Moins de 60 ans", "60 ans et plus"])
    let project = fixture.project("A1")
    let indicator = fixture.indicator(
      "P1", measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean,
      disclosureClass: .activity, disaggregations: ["Âge"])
    fixture.receive(project, indicator, [Self.share(90, 200), nil, nil, nil])
    fixture.receive(
      project, indicator, quarter: "2031-Q1", categories: ages.categories,
      [Self.share(40, 100), Self.share(50, 100)])
    let slice = try fixture.axis()
    let breakdown = try #require(slice.indicators.first?.breakdowns.first)
    #expect(breakdown.unknown.isOfNobody)
    let rows = AxisReport.compose(slice, provisional).blocks.flatMap { block -> [[Table.Cell]] in
      if case .table(let table) = block, table.id.hasPrefix("t-publics-") { table.rows } else { [] }
    }
    let unknown = try #require(rows.first { $0[1].text == "Inconnu" })
    #expect(unknown[2].text == "aucun" && unknown[3].text.isEmpty, "\(unknown)")
    #expect(rows.contains { $0[3].text == "40 sur 100" }, "\(rows)")
  }
}
