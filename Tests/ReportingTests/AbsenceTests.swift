import Foundation
import Monitoring
import Testing

@testable import Publishing

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

  @Test func `where one project sent nothing, or says another reason, none stands for all`() throws
  {
    let none = Array(repeating: Measured.missing(.notApplicable) as Measured?, count: 4)
    let unknown = Array(repeating: Measured.missing(.notAvailable) as Measured?, count: 4)
    let silent = [Measured?](repeating: nil, count: 4)
    for other in [unknown, silent] {
      let series = try Self.together([none, other])
      #expect(series.year.figure == .none && series.cumulated.figure == .none)
    }
    let some = try Self.together([none, [.number(20), .number(30), nil, nil]])
    #expect(some.cumulated.figure == .value(50))
  }
}
