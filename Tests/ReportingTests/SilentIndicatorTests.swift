import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// Indicators without any value stand in a sentence for each reason, not in a row for each.
@Suite struct SilentIndicatorTests {
  private static func report(isAimed: Bool = false) throws -> (rows: [String], sentences: [String])
  {
    var fixture = Fixture()
    let project = fixture.project("A1")
    fixture.receive(project, fixture.indicator("P1"), Array(repeating: .number(20), count: 4))
    for (code, cause) in [
      ("P2", Missing.notApplicable), ("P3", .notAvailable), ("P4", .notApplicable),
    ] {
      let indicator = fixture.indicator(code)
      fixture.receive(project, indicator, Array(repeating: .missing(cause), count: 4))
      if isAimed { fixture.goal(project, indicator, final: 50) }
    }
    let slice = try #require(try fixture.publish().project("A1"))
    var told: (rows: [String], sentences: [String]) = ([], [])
    for block in ProjectReport.compose(slice, provisional).blocks {
      switch block {
      case .table(let table) where table.id == "t-a1":
        told.rows = table.rows.compactMap { $0.first.map { String($0.text.prefix(2)) } }
      case .paragraph(let text) where text.contains("hors du tableau"):
        told.sentences.append(text.replacing("\u{A0}", with: " "))
      default: break
      }
    }
    return told
  }

  @Test func `a sentence for each reason names them`() throws {
    let told = try Self.report()
    #expect(told.rows == ["P1"])
    #expect(
      told.sentences == [
        "Sans objet, et donc hors du tableau : P2 Mesure P2 et P4 Mesure P4.",
        "Non disponible, et donc hors du tableau : P3 Mesure P3.",
      ])
  }

  @Test func `one that has a target keeps its row: its lack of a value is an answer`() throws {
    let told = try Self.report(isAimed: true)
    #expect(told.rows == ["P1", "P2", "P3", "P4"] && told.sentences.isEmpty)
  }
}
