import Foundation
import Monitoring
import Testing

@testable import Publishing

/// Why a figure is hidden is told by places that people know.
@Suite struct FigureNamesTests {
  @Test func `hidden figures say what they are and what they protect`() throws {
    var fixture = Fixture()
    let sex = fixture.disaggregation("Sexe", ["Femmes", "Hommes"])
    let indicator = fixture.indicator("C1", disaggregations: ["Sexe"])
    let project = fixture.project("P1")
    fixture.receive(project, indicator, [.number(100), .number(4), .number(60)])
    fixture.receive(
      project, indicator, quarter: "2031-Q1", categories: sex.categories, [.number(95), .number(5)])
    let gauge = try ProtectionGauge.measure(fixture.dataset, effort: .working)
    #expect(gauge.hidden.allSatisfy { $0.indicatorID == indicator.id })
    func reason(_ area: Area, _ span: FigurePlace.Span) -> HiddenFigure.Reason? {
      gauge.hidden.first { $0.place == FigurePlace(area: area, span: span) }?.reason
    }
    let quarters = try ["2031-Q1", "2031-Q2", "2031-Q3"].map { try #require(Quarter($0)) }
    let (own, axis) = (Area.project(code: "P1"), Area.axis(code: "1"))
    #expect(reason(own, .quarter(quarters[1])) == .small)
    #expect(reason(axis, .quarter(quarters[1])) == .small)
    #expect(reason(axis, .category("Sexe\u{A0}: Hommes", year: nil)) == .small)
    let others = [reason(own, .quarter(quarters[0])), reason(own, .quarter(quarters[2]))]
    let protected = others.compactMap { reason -> FigurePlace? in
      switch reason {
      case .protects(let place), .forced(let place): place
      case .small, .hiddenBefore, nil: nil
      }
    }
    #expect(protected.map(\.span) == [.quarter(quarters[1])])
  }

  @Test func `keys are read as places, and differences as none`() throws {
    var fixture = Fixture()
    let sex = fixture.disaggregation("Sexe", ["Femmes", "Hommes"])
    let project = fixture.project("P1")
    let names = FigureNames(fixture.dataset)
    let women = sex.categories[0].id.uuidString
    let read: [(String, FigurePlace?)] = [
      ("call/all/whole", FigurePlace(area: .call, span: .cumulated)),
      ("axis 1/2031/rest", FigurePlace(area: .axis(code: "1"), span: .year(2031))),
      ("axis 1/target/whole", FigurePlace(area: .axis(code: "1"), span: .target)),
      (
        "project P1/\(women)/2030/whole",
        FigurePlace(area: .project(code: "P1"), span: .category("Sexe\u{A0}: Femmes", year: 2030))
      ),
      (
        "\(project.id.uuidString) \(sex.id.uuidString) whole",
        FigurePlace(area: .project(code: "P1"), span: .category("Sexe\u{A0}: inconnu", year: nil))
      ),
      ("before 2031/axis 1/whole", FigurePlace(area: .axis(code: "1"), span: .beforeYear(2031))),
      ("project P1", FigurePlace(area: .project(code: "P1"), span: .baseline)),
      ("all/whole/axis 1-project P1", nil),
    ]
    for (key, place) in read { #expect(names.place(key) == place, "\(key)") }
  }
}
