import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// In which languages and ways people answered: told of the whole survey, as the database protects it.
@Suite struct ChannelTests {
  private static func published() throws -> Publication { try fixture().publish() }

  private static func fixture() throws -> Fixture {
    var fixture = SurveyedFixture.twoWaves(
      Array(repeating: [25, 25], count: 6), Array(repeating: [40, 10], count: 6)
    ).fixture()
    fixture.surveys[1].channels = [
      ChannelCount(kind: .language, name: "fr", responses: 210),
      ChannelCount(kind: .language, name: nil, responses: 90),
      ChannelCount(kind: .mode, name: "paper", responses: 300),
    ]
    return fixture
  }

  @Test func `the report tells them of the survey, in words`() throws {
    let slice = try #require(try Self.published().axis("1"))
    #expect(slice.surveys.map { $0.channels.count } == [0, 3])
    #expect(slice.surveys.first?.channelSentence == "")
    #expect(
      slice.surveys.last?.channelSentence
        == " Langues des réponses de toute l’enquête : français (210) et autres ou non dites (90). Façons de "
        + "répondre : sur papier (300).")
    let report = "\(SurveySection(slice).blocks)"
    #expect(report.contains("autres ou non dites (90)"))
  }

  @Test func `where it is not told how many responded, neither are they, which add up to it`()
    throws
  {
    var fixture = try Self.fixture()
    // Few of those who were asked did not answer.
    fixture.surveys[1].turnout = fixture.surveys[1].turnout.map {
      SurveyTurnout(projectID: $0.projectID, codes: $0.responses + 1, responses: $0.responses)
    }
    let survey = try #require(try fixture.publish().region.surveys.last)
    #expect(survey.total.responses == .hidden && survey.channels.isEmpty)
  }

  @Test func `they are stored and read again`() throws {
    let publication = try Self.published()
    let again = try Publication.read(publication.text, digest: publication.digest)
    #expect(again.axis("1")?.surveys.last?.channels.count == 3)
    #expect(
      again.axis("1")?.surveys.last?.channels == publication.axis("1")?.surveys.last?.channels)
  }
}
