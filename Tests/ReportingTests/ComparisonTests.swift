import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// What changed between two publications, from what both tell.
struct ComparisonTests {
  /// Sessions of two projects: nothing hidden, so that each reason stands alone.
  private static func publication(
    first: [Measured?], second: [Measured?] = [20, 30, 20, 25].map { .number($0) },
    target: Decimal = 90, class disclosureClass: DisclosureClass = .activity
  ) throws -> Publication {
    var fixture = Fixture()
    let (one, two) = (fixture.project("A1"), fixture.project("A2"))
    let sessions = fixture.indicator("C1", disclosureClass: disclosureClass)
    fixture.receive(one, sessions, first)
    fixture.receive(two, sessions, second)
    fixture.goal(one, sessions, final: target)
    return try fixture.publish()
  }

  private static let values: [Measured?] = [.number(20), .number(30), .number(20), .number(25)]

  private func changes(_ former: Publication, _ latter: Publication) -> [FigureChange] {
    FigureComparison(from: former, to: latter).changes
  }

  @Test func `the same publication has nothing changed`() throws {
    let publication = try Self.publication(first: Self.values)
    let comparison = FigureComparison(from: publication, to: publication)
    #expect(comparison.changes.isEmpty)
    #expect(comparison.unchanged == FigureList(publication).figures.count)
  }

  @Test func `a trend that is told at last was protected, not corrected`() throws {
    let publication = try Self.publication(first: Self.values)
    let events = PublicationEvents(from: publication.region, to: publication.region)
    func trend(_ state: ReportFigure.State) -> ReportFigure {
      ReportFigure(
        kind: .trend, code: "C1", title: "Mesure C1", unit: "séances", area: .project(code: "A1"),
        period: "2031-T1 à 2031-T4", state: state, source: "saisie des porteurs")
    }
    let (hidden, untold) = (trend(.hidden), trend(.notApplicable))
    #expect(events.reasons(from: hidden, to: untold) == [.protection])
    #expect(events.reasons(from: untold, to: hidden) == [.protection])
    #expect(events.reasons(from: untold, to: untold) == [.correction])
  }

  @Test func `a correction changes its quarter and all that it is a part of`() throws {
    var corrected = Self.values
    corrected[1] = .number(31)
    let found = changes(
      try Self.publication(first: Self.values), try Self.publication(first: corrected))
    #expect(found.allSatisfy { $0.reasons == [.correction] })
    let own = found.filter {
      $0.figure.area == .project(code: "A1") && $0.figure.kind == .indicator
    }
    #expect(Set(own.map(\.figure.period)) == ["2031-T2", "2031", "depuis le début"])
    #expect(own.first { $0.figure.period == "2031-T2" }?.former?.text(unit: "séances") == "30")
    #expect(own.first { $0.figure.period == "2031-T2" }?.latter?.text(unit: "séances") == "31")
    #expect(
      found.contains { $0.figure.area == .call } && found.contains { $0.figure.kind == .attainment }
    )
    #expect(!found.contains { $0.figure.area == .project(code: "A2") })
  }

  @Test func `a late quarter is named wherever it counts`() throws {
    var late = Self.values
    late[3] = nil
    let found = changes(
      try Self.publication(first: late), try Self.publication(first: Self.values))
    let year = try #require(
      found.first { $0.figure.area == .call && $0.figure.period == "2031" })
    #expect(year.reasons == [.lateQuarters(["A1 2031-T4"])])
    #expect(year.reasons[0].sentence.contains("A1 2031-T4"))
    #expect(!found.contains { $0.figure.period == "2031-T1" })
    let back = changes(
      try Self.publication(first: Self.values), try Self.publication(first: late))
    #expect(back.contains { $0.reasons == [.withdrawnQuarters(["A1 2031-T4"])] })
  }

  @Test func `a revised target is told with what it changes`() throws {
    let found = changes(
      try Self.publication(first: Self.values),
      try Self.publication(first: Self.values, target: 120))
    let own = found.filter { $0.figure.area == .project(code: "A1") }
    #expect(Set(own.map(\.figure.kind)) == [.target, .attainment])
    #expect(own.allSatisfy { $0.reasons == [.revisedTarget(deed: nil)] })
  }

  @Test func `what is protected now and was told says so and gives no number`() throws {
    var small = Self.values
    small[1] = .number(4)
    let found = changes(
      try Self.publication(first: Self.values, class: .people),
      try Self.publication(first: small, class: .people))
    let quarter = try #require(
      found.first { $0.figure.area == .project(code: "A1") && $0.figure.period == "2031-T2" })
    #expect(quarter.reasons.contains(.protection))
    #expect(quarter.latter?.value == nil)
  }

  @Test func `bounds that move with what else is told are no correction, and read as people do`()
    throws
  {
    let publication = try Self.publication(first: Self.values)
    let events = PublicationEvents(from: publication.region, to: publication.region)
    var former = try #require(FigureList(publication).figures.first { $0.kind == .indicator })
    former.value = nil
    former.bound(40...65, isProportion: true)
    var latter = former
    latter.bound(45...65, isProportion: true)
    #expect(events.reasons(from: former, to: latter) == [.protection])
    latter.kind = .target
    #expect(events.reasons(from: former, to: latter) == [.protection])
    let text = FigureReading(latter).text(unit: ReportFigure.fraction)
    #expect(text == "entre 45\u{A0}% et 65\u{A0}%")
  }

  @Test func `an indicator that one of them does not have is told as such`() throws {
    var fixture = Fixture()
    fixture.receive(fixture.project("A1"), fixture.indicator("C9"), Self.values)
    let found = changes(try Self.publication(first: Self.values), try fixture.publish())
    #expect(found.contains { $0.figure.code == "C9" && $0.former == nil })
    #expect(found.contains { $0.figure.code == "C1" && $0.latter == nil })
    #expect(found.allSatisfy { $0.reasons == [.anotherScope] })
  }
}
