import Dataset
import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// Sentences on what people say hold for what is hidden too, and stand where they are true.
@Suite struct OpinionSentenceTests {
  /// Three questions to the people of one project, too few for bounds.
  private static func asked(
    _ levels: [ParticipationLevel], _ answers: [[Int]]
  ) throws -> PublicationSlice {
    var surveyed = SurveyedFixture(waves: [
      .init(quarter: "2031-Q4", answers: ["A1": answers])
    ])
    surveyed.questions = zip(levels, "abc").map {
      ParticipationReportTests.question("\($1)", $0)
    }
    return try SentenceTests.slice(surveyed.fixture().dataset)
  }

  @Test func `what is not shown could change the level upwards or downwards`() throws {
    let hidden = [22, 4, 0]
    let both = try #require(
      PerceivedLevel(
        try Self.asked([.consultation, .consultation, .building], [[14, 12, 0], hidden, hidden])))
    #expect(both.level == .consultation)
    #expect(
      SentenceTests.plain(both.doubt)
        == "Rien ne peut être montré pour co-construction : le niveau vécu peut être plus haut. "
        + "1 question du niveau vécu n’est pas évaluable : il peut aussi être plus bas. ")
    let lower = try #require(
      PerceivedLevel(
        try Self.asked(
          [.information, .consultation, .building], [hidden, [14, 12, 0], [10, 16, 0]])))
    #expect(lower.level == .consultation && lower.doubt.isEmpty)
  }

  @Test func `a hidden question may be the most favourable`() throws {
    let told = [[28, 8, 0], [22, 14, 0]]
    func answer(_ answers: [[Int]]) throws -> String {
      let slice = try Self.asked([.consultation, .consultation, .consultation], answers)
      return SentenceTests.plain(
        EssentialAnswers(slice: slice).all[2].paragraphs.joined(separator: " "))
    }
    let words = "« Question a ? » (78 %"
    #expect(
      try answer(told + [[33, 3, 0]])
        .contains("Parmi les questions publiées, le plus favorable : \(words)"))
    #expect(try answer(told + [[24, 12, 0]]).contains(" Le plus favorable : \(words)"))
  }

  @Test func `intervals are explained where there are some`() throws {
    let none = try SurveyedFixture.twoWaves([], [[12, 7]]).fixture().publish()
    func note(_ publication: Publication) throws -> String {
      let slice = try #require(publication.axis("1"))
      return OpinionFigure(survey: try #require(slice.surveys.last), slice: slice)
        .tables(id: "e1").compactMap(\.note).joined()
    }
    #expect(try !note(none).contains("Wilson") && note(none).contains("Une majorité est assurée"))
    let six = SurveyedFixture.twoWaves([], Array(repeating: [36, 14, 3], count: 6))
    #expect(try note(six.fixture().publish()).contains("Intervalle de Wilson, élargi"))
  }

  @Test func `the rule of the verdict on participation is that which is applied`() throws {
    let opinions = "si c’est le cas de plus de la moitié des questions"
    let levels = "si les personnes disent vivre le niveau 3, concertation, ou plus ; établie si"
    var dataset = ParticipationReportTests.declared()
    let declared = try SentenceTests.axis(dataset)
    #expect(declared.contains(levels) && !declared.contains(opinions))
    dataset.participation = []
    let without = try SentenceTests.axis(dataset)
    #expect(!without.contains(levels) && without.contains(opinions))
  }
}
