import Foundation
import Monitoring
import Testing

@Suite struct ParticipationTests {
  private static let quarter = Quarter("2024-T4")
  private static let today = Day("2025-01-20")

  private static func content() throws -> ParticipationContent {
    ParticipationContent(
      stage: .design, level: .exchange, quarter: try #require(quarter),
      heldOn: Day("2024-11-15"), people: 14, meetings: 2, participants: [.supported],
      evidence: "compte rendu", effect: .yes, change: "horaires élargis")
  }

  @Test func `an event that is whole has no finding`() throws {
    #expect(try Self.content().findings(today: #require(Self.today)) == [])
  }

  @Test(arguments: ParticipationField.allCases)
  func `each thing that is wrong is told by its field`(field: ParticipationField) throws {
    var content = try Self.content()
    switch field {
    case .stage, .supports, .effect: return
    case .level: (content.level, content.participants) = (.none, [])
    case .when: content.heldOn = Day("2024-09-30")
    case .people: content.people = -1
    case .meetings: content.meetings = 1_001
    case .participants: content.participants = []
    case .evidence: content.evidence = "12"
    case .change: content.change = nil
    case .reason: content.effect = .no
    }
    let findings = content.findings(today: try #require(Self.today))
    #expect(findings.map(\.field) == [field])
    for finding in findings {
      #expect(finding.sentence.hasSuffix(".") && !finding.sentence.contains("'"))
    }
  }

  @Test func `what is still to come is refused`() throws {
    var content = try Self.content()
    content.heldOn = Day("2025-02-01")
    content.quarter = Quarter(of: try #require(content.heldOn))
    #expect(content.findings(today: try #require(Self.today)).map(\.field) == [.when])
    content.heldOn = nil
    #expect(content.findings(today: try #require(Self.today)) == [])
  }
}
