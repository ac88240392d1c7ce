import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// Why there is no value stays told when projects are put together.
@Suite struct AbsenceTests {
  private static func together(_ projects: [[Measured?]]) throws -> PublishedSeries {
    var fixture = Fixture()
    let indicator = fixture.indicator("C1")
    for (index, values) in projects.enumerated() {
      fixture.receive(fixture.project("A\(index)"), indicator, values)
    }
    return try #require(try fixture.axis().indicators.first?.together)
  }

  @Test func `what does not apply to any project of an axis does not apply to the axis`() throws {
    let none = Array(repeating: Measured.missing(.notApplicable) as Measured?, count: 4)
    for count in 1...2 {
      let series = try Self.together(Array(repeating: none, count: count))
      #expect(series.year.figure == .missing(.notApplicable))
      #expect(series.cumulated.figure == .missing(.notApplicable))
      #expect(series.points.allSatisfy { $0.value.figure == .missing(.notApplicable) })
    }
  }

  private static func all(_ missing: Missing) -> [Measured?] {
    Array(repeating: .missing(missing), count: 4)
  }

  private static let counted: [Measured?] = [.number(20), .number(30), .number(40), .number(50)]

  @Test(
    arguments: [
      ([.notApplicable, .notAvailable], .notAvailable),
      ([.notApplicable, .notCommunicated], .notCommunicated),
      ([.notAvailable, .notCommunicated, .notApplicable], .notAvailable),
    ] as [([Missing], Missing)])
  func `reasons that differ are those of the projects to which it applies`(
    said: [Missing], told: Missing
  ) throws {
    let series = try Self.together(said.map(Self.all))
    #expect(series.cumulated.figure == .missing(told) && series.year.figure == .missing(told))
    #expect(series.points.allSatisfy { $0.value.figure == .missing(told) })
  }

  @Test func `a project to which it does not apply leaves nothing incomplete`() throws {
    let series = try Self.together([Self.all(.notApplicable), Self.counted])
    #expect(series.points.map(\.projectsExpected) == [1, 1, 1, 1])
    #expect(series.projectsExpected == 1 && series.quartersExpected == 4)
    let missing = try Self.together([Self.all(.notAvailable), Self.counted])
    #expect(missing.points.map(\.projectsExpected) == [2, 2, 2, 2])
  }

  @Test(arguments: [Missing.notAvailable, .notApplicable, .notCommunicated])
  func `a target says why there is no value to hold against it`(missing: Missing) throws {
    var fixture = Fixture()
    let indicator = fixture.indicator("C1", overTime: .last)
    for code in ["A1", "A2"] {
      let project = fixture.project(code)
      fixture.receive(project, indicator, Self.all(missing))
      fixture.goal(project, indicator, baseline: 0, final: 50)
    }
    let shown = try #require(try fixture.axis().indicators.first)
    for series in shown.projects + [shown.together].compactMap(\.self) {
      let target = try #require(series.target)
      #expect(target.actual.figure == .missing(missing) && target.state == .noValue)
      #expect(target.cause(of: indicator) == missing.label)
    }
  }

  @Test(
    arguments: [
      (.open, false, "pas encore dû"), (.submitted, false, "à relire"),
      (.approved, false, "non renseigné"), (.open, true, nil),
    ] as [(QuarterReport.State, Bool, String?)])
  func `nothing is said to be missing that is not due, waits, or came without this value`(
    state: QuarterReport.State, isOverdue: Bool, said: String?
  ) throws {
    var fixture = Fixture()
    fixture.indicator("C1")
    let project = fixture.project("A1")
    let quarter = Fixture.quarter("2031-Q1")
    fixture.quarters = [
      ListedQuarter(
        id: UUID(), projectID: project.id, quarter: quarter, state: state,
        version: state == .approved ? 1 : 0, dueOn: quarter.end, isOverdue: isOverdue,
        wasLate: false)
    ]
    let slice = try #require(try fixture.publish().project("A1"))
    let series = try #require(slice.indicators.first?.projects.first)
    #expect(slice.absence(of: series.cumulated, series) == said)
    #expect(slice.absence(of: series.year, series, in: slice.year) == said)
    #expect(slice.absence(of: .none, series, in: slice.year + 1) == "non attendu")
    let listed = FigureList(slice).figures.filter { $0.kind == .indicator }
    #expect(Set(listed.map(\.state.label)) == [said ?? "non reçu"], "\(listed)")
  }

  @Test(
    arguments: [
      (.open, false, "pas encore dû", "·"), (.submitted, false, "à relire", "…"),
      (.approved, false, "non renseigné", "–"), (.open, true, "non reçu", "?"),
    ] as [(QuarterReport.State, Bool, String, String)])
  func `the matrix of targets and the small charts say why a figure is not there`(
    state: QuarterReport.State, isOverdue: Bool, said: String, sign: String
  ) throws {
    var fixture = Fixture()
    let counted = fixture.indicator("C1")
    let other = fixture.indicator("C2", overTime: .last)
    for code in ["A1", "A2"] {
      let project = fixture.project(code)
      fixture.receive(project, counted, [.number(20), .number(30), nil, nil])
      fixture.goal(project, other, final: 50)
      for index in fixture.quarters.indices {
        fixture.quarters[index].isOverdue = isOverdue
        guard fixture.quarters[index].state == .open else { continue }
        fixture.quarters[index].state = state
        fixture.quarters[index].version = state == .approved ? 1 : 0
      }
    }
    let report = AxisReport.compose(try fixture.axis(), provisional)
    let trends = try #require(
      report.blocks.compactMap { block -> Illustration? in
        if case .figure(let figure) = block, figure.id == "g-tendances-communs" {
          figure
        } else {
          nil
        }
      }.first)
    #expect(trends.alternative.contains("2031-T4 \(said)"))
    let note = trends.note.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    #expect(trends.svg.contains(">\(sign)</text>") && note.contains("« \(sign) »"), "\(note)")
    let others = ["?", "…", "·", "–", "×"].filter { $0 != sign }
    #expect(others.allSatisfy { !note.contains("« \($0) »") }, "\(note)")
    let cells = report.blocks.flatMap { block -> [Table.Cell] in
      if case .table(let table) = block, table.id == "t-cibles-1" {
        table.rows.flatMap { $0.dropFirst() }
      } else {
        []
      }
    }
    // The first two quarters came, without this value.
    let held = isOverdue ? "non reçu" : "non renseigné"
    #expect(cells.contains { $0.detail == "\(held) / 50" }, "\(cells)")
  }

  @Test(
    arguments: [
      (.notApplicable, .notApplicable, false, "sans objet"),
      (.notAvailable, .notApplicable, false, "non disponible"),
      (.notCommunicated, .notAvailable, false, "non disponible"),
      (.notAvailable, .notApplicable, true, "non renseigné"),
    ] as [(Missing, Missing, Bool, String)])
  func `the reasons of those who gave one stand for an axis that waits for another project`(
    one: Missing, two: Missing, isLeftEmpty: Bool, said: String
  ) throws {
    var fixture = Fixture()
    let indicator = fixture.indicator("C1")
    fixture.receive(fixture.project("A1"), indicator, Self.all(one))
    let second = fixture.project("A2")
    fixture.receive(second, indicator, Array(Self.all(two).dropLast(isLeftEmpty ? 1 : 0)))
    fixture.expect(second, Fixture.quarter("2031-Q4"), received: true)
    fixture.receive(fixture.project("A3"), indicator, [nil])
    for index in fixture.quarters.indices { fixture.quarters[index].isOverdue = false }
    let slice = try fixture.axis()
    let series = try #require(slice.indicators.first?.together)
    #expect(series.cumulated.figure == .none)
    #expect(slice.absence(of: series.cumulated, series) == said)
  }

  @Test func `where one project sent nothing, none stands for all`() throws {
    let none = Self.all(.notApplicable)
    let series = try Self.together([none, [Measured?](repeating: nil, count: 4)])
    #expect(series.year.figure == .none && series.cumulated.figure == .none)
    let some = try Self.together([none, [.number(20), .number(30), nil, nil]])
    #expect(some.cumulated.figure == .value(50))
  }
}
