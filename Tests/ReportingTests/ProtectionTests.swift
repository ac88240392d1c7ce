import Foundation
import Monitoring
import Testing

@testable import Publishing

/// What a reader may try with several figures of one call. Each programme holds small counts that
/// are hidden where they stand; the question is whether other figures give them away.
@Suite struct ProtectionTests {
  struct Attempt: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Figures that would tell a small count together; hidden ones are nothing.
    var figures: @Sendable () throws -> [Decimal?]

    init(_ description: String, _ figures: @escaping @Sendable () throws -> [Decimal?]) {
      testDescription = description
      self.figures = figures
    }
  }

  static let attempts = [
    Attempt("a project on two axes: the first axis less its other project") {
      var fixture = Fixture()
      let indicator = fixture.indicator("C1")
      fixture.receive(fixture.project("P1", axes: ["1", "2"]), indicator, [.number(5)])
      fixture.receive(fixture.project("P2", axes: ["1"]), indicator, [.number(40)])
      fixture.receive(fixture.project("P3", axes: ["2"]), indicator, [.number(60)])
      let read = try Reader(fixture)
      return [read.cumulated("1"), read.cumulated("1", project: "P2")]
    },
    Attempt("a small axis: the whole call less the other axis") {
      var fixture = Fixture()
      let indicator = fixture.indicator("C1")
      fixture.receive(fixture.project("P1", axes: ["1"]), indicator, [.number(5)])
      fixture.receive(fixture.project("P2", axes: ["2"]), indicator, [.number(40)])
      fixture.receive(fixture.project("P3", axes: ["2"]), indicator, [.number(60)])
      let read = try Reader(fixture)
      return [read.callCumulated, read.cumulated("2")]
    },
    Attempt("an axis within another: the wider less the narrower") {
      var fixture = Fixture()
      let indicator = fixture.indicator("C1")
      fixture.receive(fixture.project("P1", axes: ["1"]), indicator, [.number(4)])
      fixture.receive(fixture.project("P2", axes: ["1"]), indicator, [.number(5)])
      fixture.receive(fixture.project("P3", axes: ["1", "2"]), indicator, [.number(60)])
      let read = try Reader(fixture)
      return [read.cumulated("1"), read.cumulated("2")]
    },
    Attempt("a quarter: the year less the other quarters") {
      var fixture = Fixture()
      let indicator = fixture.indicator("C1")
      fixture.receive(
        fixture.project("P1"), indicator, [.number(20), .number(5), .number(30), .number(40)])
      let read = try Reader(fixture)
      return [read.year("1", project: "P1")] + [0, 2, 3].map { read.quarter("1", "P1", $0) }
    },
    Attempt("the years before: all time less the year") {
      var fixture = Fixture()
      let indicator = fixture.indicator("C1")
      let project = fixture.project("P1")
      fixture.receive(project, indicator, Fixture.quarter("2030-Q3"), .number(4))
      fixture.receive(project, indicator, Fixture.quarter("2030-Q4"), .number(5))
      fixture.receive(project, indicator, [.number(20), .number(15), .number(30), .number(40)])
      let read = try Reader(fixture)
      return [read.cumulated("1", project: "P1"), read.year("1", project: "P1")]
    },
    Attempt("those not concerned: a proportion of nearly all") {
      var fixture = Fixture()
      let indicator = fixture.indicator(
        "C1", measure: .proportion, overTime: .weightedMean, overProjects: .weightedMean)
      fixture.receive(
        fixture.project("P1"), indicator, [.quotient(numerator: 95, denominator: 100)])
      return [try Reader(fixture).cumulated("1", project: "P1")]
    },
    Attempt("a starting point: the axis's less the other project's") {
      var fixture = Fixture()
      let indicator = fixture.indicator("C1")
      for (code, start) in [("P1", 5), ("P2", 40)] {
        let project = fixture.project(code)
        fixture.receive(project, indicator, [.number(100)])
        fixture.goal(project, indicator, baseline: Decimal(start), final: 200)
      }
      let axis = try fixture.axis().indicators[0]
      return [axis.together?.baseline.value, axis.projects[1].baseline.value]
    },
    Attempt("the highest quarter of a small project, through its year") {
      var fixture = Fixture()
      let indicator = fixture.indicator("C1", overTime: .max)
      fixture.receive(fixture.project("P1"), indicator, [.number(3), .number(7)])
      fixture.receive(fixture.project("P2"), indicator, [.number(50), .number(40)])
      let read = try Reader(fixture)
      return [read.year("1"), read.year("1", project: "P2")]
    },
    Attempt("answers of a project on two axes: one axis less what the other shows") {
      var fixture = Fixture()
      for (code, axes, responses) in [("P1", ["1", "2"], 6), ("P2", ["1"], 30), ("P3", ["2"], 40)] {
        let project = fixture.project(code, axes: axes)
        fixture.ask(project, codes: 60, responses: responses, favourable: responses)
      }
      let publication = try fixture.publish()
      let axis = try #require(publication.axis("1")?.surveys.first)
      return [axis.total.responses.value, axis.turnout[1].responses.value]
    },
  ]

  @Test(arguments: attempts)
  func `figures taken together give no small count away`(_ attempt: Attempt) throws {
    let figures = try attempt.figures()
    #expect(figures.contains(nil), "\(figures)")
  }

  @Test func `what is large everywhere is shown everywhere`() throws {
    var fixture = Fixture()
    let indicator = fixture.indicator("C1")
    for (code, axes) in [("P1", ["1", "2"]), ("P2", ["1"]), ("P3", ["2"])] {
      fixture.receive(
        fixture.project(code, axes: axes), indicator, [.number(20), .number(30)])
    }
    let read = try Reader(fixture)
    #expect(read.callCumulated == 150)
    #expect(read.cumulated("1") == 100 && read.cumulated("2") == 100)
    #expect(read.quarter("1", "P1", 0) == 20)
  }
}

/// Reads figures off the reports of a call, as whoever has them all may.
struct Reader {
  private let publication: Publication

  init(_ fixture: Fixture) throws {
    publication = try fixture.publish()
  }

  init(_ publication: Publication) {
    self.publication = publication
  }

  /// The whole call is in no report yet, and is published all the same.
  var callCumulated: Decimal? {
    publication.content.indicators.first?.areas.first { $0.area == .call }?.cumulated.figure.value
  }

  func cumulated(_ axis: String, project: String? = nil) -> Decimal? {
    series(axis, project)?.cumulated.figure.value
  }

  func year(_ axis: String, project: String? = nil) -> Decimal? {
    series(axis, project)?.year.figure.value
  }

  func quarter(_ axis: String, _ project: String, _ position: Int) -> Decimal? {
    series(axis, project)?.points[position].value.figure.value
  }

  func category(_ axis: String, _ position: Int) -> Decimal? {
    publication.axis(axis)?.indicators.first?.breakdowns.first?.lines[position].value.figure.value
  }

  private func series(_ axis: String, _ project: String?) -> PublishedSeries? {
    let indicator = publication.axis(axis)?.indicators.first
    guard let project else { return indicator?.together }
    return indicator?.projects.first { $0.projectCode == project }
  }
}
