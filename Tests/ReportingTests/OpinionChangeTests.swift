import Foundation
import Monitoring
import Statistics
import Testing

@testable import Publishing
@testable import Reporting

/// How opinions changed between two waves of one survey.
@Suite struct OpinionChangeTests {
  private static func change(_ survey: SurveyedFixture) throws -> PublishedChange? {
    let slice = try #require(try survey.fixture().publish().axis("1"))
    return slice.surveys.last?.questions.first?.change
  }

  private static func alike(_ favourable: Int, _ unfavourable: Int, projects: Int = 6) -> [[Int]] {
    Array(repeating: [favourable, unfavourable], count: projects)
  }

  @Test func `a rise is told with both shares, the change and its interval`() throws {
    let survey = SurveyedFixture.twoWaves(Self.alike(25, 25), Self.alike(40, 10))
    let change = try #require(try Self.change(survey))
    #expect(change.verdict == .risen && change.projects == 6)
    #expect(change.since == Fixture.quarter("2030-Q4"))
    let figures = try #require(change.figures)
    #expect(figures.first == 50 && figures.last == 80 && figures.change == 30)
    // All projects alike: Newcombe's interval is the wider one.
    let newcombe = try #require(
      try TwoShares(first: Share(150, of: 300), second: Share(240, of: 300)).newcombe().interval)
    #expect(figures.lower == Int((newcombe.lower * 100).rounded(.down)))
    #expect(figures.upper == Int((newcombe.upper * 100).rounded(.up)))
    #expect(
      ChangeSentence(change: change).words
        == "part favorable en hausse, 50\u{202F}% → 80\u{202F}% (+30\u{A0}points, "
        + "\(figures.lower) à \(figures.upper)).")
  }

  @Test func `what is said alike of several questions is said once`() {
    #expect(
      Phrase.grouped([
        ("A", "pas de changement établi."), ("B", "en hausse."), ("C", "pas de changement établi."),
        ("D", "pas de changement établi."),
      ]) == ["« A », « C » et « D » : pas de changement établi.", "« B » : en hausse."])
  }

  @Test func `a fall is told as such`() throws {
    let change = try Self.change(.twoWaves(Self.alike(40, 10), Self.alike(25, 25)))
    #expect(change?.verdict == .fallen && change?.figures?.change == -30)
  }

  @Test func `where projects went different ways, two samples of people would claim too much`()
    throws
  {
    // One project alone rose: of 300 people a χ² finds it, of six projects it is chance.
    let first = Self.alike(25, 25)
    let last = [[49, 1]] + Self.alike(25, 25, projects: 5)
    #expect(
      try TwoShares(first: Share(150, of: 300), second: Share(174, of: 300)).test().pValue < 0.06)
    let change = try #require(try Self.change(.twoWaves(first, last)))
    #expect(change.verdict == .notEstablished)
    let groups = try [first, last].map { try $0.map { try GroupCount($0[0], of: 50) } }
    let clustered = try ClusteredChange(first: groups[0], second: groups[1]).interval
    let figures = try #require(change.figures)
    #expect(figures.lower == Int((clustered.lower * 100).rounded(.down)))
    #expect(figures.upper == Int((clustered.upper * 100).rounded(.up)))
  }

  @Test func `a change that is not established says what could not be seen`() throws {
    let change = try #require(
      try Self.change(.twoWaves(Self.alike(25, 25), Self.alike(26, 24))))
    #expect(change.verdict == .notEstablished)
    let shares = TwoShares(first: try Share(150, of: 300), second: try Share(156, of: 300))
    let error = try #require(try shares.newcombe().standardError)
    let seen = Int((100 * detectableChange(standardError: error)).rounded(.up))
    #expect(change.figures?.detectable == seen)
    #expect(
      ChangeSentence(change: change).words.hasSuffix(
        " Un changement de moins de \(seen)\u{A0}points avait peu de chances d’être vu."))
  }

  @Test func `of four projects the verdict holds for these four only`() throws {
    let change = try #require(
      try Self.change(
        .twoWaves(Self.alike(25, 25, projects: 4), Self.alike(40, 10, projects: 4))))
    #expect(change.verdict == .risen && change.figures != nil)
    #expect(
      ChangeSentence(change: change).words
        .hasSuffix(", dans ces 4 projets seulement."))
  }

  @Test func `where another project answered one wave, the verdict stands alone`() throws {
    let change = try #require(
      try Self.change(.twoWaves(Self.alike(25, 25, projects: 7), Self.alike(40, 10))))
    #expect(change.verdict == .risen && change.projects == 6)
    #expect(change.figures == nil)
    #expect(
      ChangeSentence(change: change).words
        == "part favorable en hausse ; chiffres non communicables.")
  }

  @Test func `where one wave tells no number, the verdict stands alone`() throws {
    let last = Self.alike(50, 0, projects: 5) + [[48, 2]]
    let change = try #require(try Self.change(.twoWaves(Self.alike(25, 25), last)))
    #expect(change.verdict == .risen && change.figures == nil)
  }

  @Test func `under thirty answers in a wave nothing is concluded`() throws {
    let change = try #require(
      try Self.change(.twoWaves(Self.alike(13, 12, projects: 1), Self.alike(25, 25, projects: 1))))
    #expect(change.verdict == .tooFewPeople && change.figures == nil)
  }

  @Test func `a question with other answers is another question`() throws {
    var survey = SurveyedFixture.twoWaves(Self.alike(25, 25), Self.alike(40, 10))
    survey.lastQuestions = [
      SurveyedFixture.question("avis", .opinion, [("Non", .unfavourable), ("Oui", .favourable)])
    ]
    #expect(try Self.change(survey)?.verdict == .questionChanged)
  }

  /// A corrected form: the question has another name, and its answers are other ones that stand for the former.
  private static func corrected(
    _ choices: [(name: String, tone: AnswerTone?, former: [String])], formerly: [String] = ["avis"]
  ) throws -> PublishedChange? {
    var survey = SurveyedFixture.twoWaves(Self.alike(25, 25), Self.alike(40, 10))
    var question = SurveyQuestion(
      name: "utile", label: "Utile ?",
      choices: choices.map {
        SurveyChoice(name: $0.name, label: $0.name, tone: $0.tone, formerNames: $0.former)
      } + [.refusal], allowsSeveral: false, answerClass: .opinion)
    question.formerNames = formerly
    survey.lastQuestions = [question]
    return try change(survey)
  }

  @Test func `a question that was renamed, and answers that were, are compared as what they were`()
    throws
  {
    let change = try #require(
      try Self.corrected([
        ("oui", .veryFavourable, ["c0", "autrefois"]), ("non", .unfavourable, ["c1"]),
      ]))
    #expect(change.verdict == .risen && change.projects == 6)
    let figures = try #require(change.figures)
    #expect(figures.first == 50 && figures.last == 80 && figures.change == 30)
  }

  @Test func `answers that were merged are compared on their side of the scale`() throws {
    var survey = SurveyedFixture.twoWaves([], [])
    survey.questions = [
      SurveyedFixture.question(
        "avis", .opinion,
        [("Très", .veryFavourable), ("Non", .unfavourable), ("Assez", .favourable)])
    ]
    survey.waves[0].answers = Dictionary(
      uniqueKeysWithValues: (1...6).map { ("P\($0)", [[15, 25, 10]]) })
    survey.waves[1].answers = Dictionary(
      uniqueKeysWithValues: (1...6).map { ("P\($0)", [[40, 10]]) })
    survey.lastQuestions = [
      SurveyQuestion(
        name: "avis", label: "Utile ?",
        choices: [
          SurveyChoice(name: "oui", label: "Oui", tone: .favourable, formerNames: ["c0", "c2"]),
          SurveyChoice(name: "c1", label: "Non", tone: .unfavourable), .refusal,
        ], allowsSeveral: false, answerClass: .opinion)
    ]
    let figures = try #require(try Self.change(survey)?.figures)
    #expect(figures.first == 50 && figures.last == 80)
  }

  @Test func `what no mapping declares is another question`() throws {
    // Merged over the middle of the scale, an answer that is new, one that is lost, a name that nobody had.
    let refused: [[(String, AnswerTone?, [String])]] = [
      [("oui", .favourable, ["c1"]), ("non", .unfavourable, ["c0"])],
      [("oui", .favourable, ["c0"]), ("non", .unfavourable, ["c1"]), ("bof", .neutral, [])],
      [("oui", .favourable, ["c0"]), ("non", .unfavourable, [])],
    ]
    for choices in refused {
      #expect(try Self.corrected(choices)?.verdict == .questionChanged)
    }
    #expect(
      try Self.corrected(
        [("c0", .favourable, []), ("c1", .unfavourable, [])], formerly: ["autre"]) == nil)
  }

  @Test func `the questions of a survey are judged together`() throws {
    let names = (1...8).map { "q\($0)" }
    var survey = SurveyedFixture.twoWaves([], [])
    survey.questions = names.map {
      SurveyedFixture.question($0, .opinion, [("Oui", .favourable), ("Non", .unfavourable)])
    }
    let answers = { (favourable: Int) in
      // The first question alone changes.
      [[favourable, 50 - favourable]] + Array(repeating: [25, 25], count: 7)
    }
    survey.waves = [("2030-Q4", 25), ("2031-Q4", 30)].map { quarter, favourable in
      SurveyedFixture.Wave(
        quarter: quarter,
        answers: Dictionary(uniqueKeysWithValues: (1...6).map { ("P\($0)", answers(favourable)) }))
    }
    #expect(
      try TwoShares(first: Share(150, of: 300), second: Share(180, of: 300)).test().pValue < 0.05)
    #expect(try Self.change(survey)?.verdict == .notEstablished)
    survey.questions = Array(survey.questions.prefix(1))
    #expect(try Self.change(survey)?.verdict == .risen)
  }

  @Test func `where everybody answers alike in both waves, no change is established`() throws {
    let change = try #require(try Self.change(.twoWaves(Self.alike(50, 0), Self.alike(50, 0))))
    #expect(change.verdict == .notEstablished)
  }
}
