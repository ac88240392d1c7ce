import Monitoring
import Testing

@testable import Publishing

/// Answers that are told together say which they are, and nothing that the others do not say.
@Suite struct MergedLabelTests {
  private static let ages = [
    "Moins de 30 ans", "De 30 à 44 ans", "De 45 à 59 ans", "60 ans ou plus",
  ]

  private static func label(
    _ places: [Int], of labels: [String] = ages, includesSilence: Bool = false
  ) -> String {
    let question = WaveQuestion(
      SurveyedFixture.question("age", .profile, labels.map { ($0, nil) }))
    let counts =
      places.map { WaveCount.answer("age", "c\($0)") }
      + (includesSilence ? question.silence.counts : [])
    return MergedLabel(question, of: WaveFigure(name: "age/others", counts: counts.reversed()))
      .text
  }

  @Test func `neighbours in the form read as one, in its order`() {
    #expect(Self.label([2, 3]) == "De 45 à 59 ans + 60 ans ou plus")
    #expect(Self.label([1, 2, 3]) == "De 30 à 44 ans + De 45 à 59 ans + 60 ans ou plus")
    #expect(Self.label([3], includesSilence: true) == "60 ans ou plus + sans réponse")
  }

  @Test func `others are listed`() {
    #expect(Self.label([0, 3]) == "Autres réponses (Moins de 30 ans, 60 ans ou plus)")
    #expect(
      Self.label([0, 3], includesSilence: true)
        == "Autres réponses (Moins de 30 ans, 60 ans ou plus), ou aucune")
  }

  @Test func `what would be long is not named`() {
    let long = (1...4).map { "Une réponse de plus de trente signes, la \($0)e" }
    #expect(Self.label([1, 2], of: long) == "Autres réponses")
    #expect(Self.label([0, 2], of: long, includesSilence: true) == "Autres réponses, ou aucune")
    #expect(
      Self.label([1], of: long, includesSilence: true)
        == "Une réponse de plus de trente signes, la 2e + sans réponse")
  }

  /// Two sets of answers that differ in what is hidden alone have one name.
  @Test func `the name depends on which answers are told alone, and on nothing else`() throws {
    func labels(_ small: [Int]) throws -> [String] {
      var fixture = SurveyedFixture(
        waves: [
          SurveyedFixture.Wave(
            quarter: "2031-Q4",
            answers: Dictionary(
              uniqueKeysWithValues: (1...6).map { ("P\($0)", [[10, 10], [10, 8] + small]) }))
        ])
      fixture.questions = [
        SurveyedFixture.scale,
        SurveyedFixture.question("age", .profile, Self.ages.map { ($0, nil) }),
      ]
      let slice = try #require(try fixture.fixture().publish().axis("1"))
      let asked = try #require(slice.surveys.last?.questions.last)
      return asked.answers.map(\.label)
    }
    let told = [
      "Moins de 30 ans", "De 30 à 44 ans", "De 45 à 59 ans + 60 ans ou plus + sans réponse",
    ]
    #expect(try labels([1, 1, 0]) == told)
    #expect(try labels([1, 0, 1]) == told)
    #expect(try labels([0, 1, 1]) == told)
  }
}
