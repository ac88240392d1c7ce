import Dataset
import Foundation
import Monitoring
import Testing

@testable import Publishing

/// Opinions are told by what people said of themselves, where that tells of nobody.
@Suite struct ProfileTests {
  /// By project, by answer to the question of profile: favourable, then unfavourable.
  private typealias Counts = [[(yes: Int, no: Int)]]

  private static let opinion = SurveyQuestion(
    name: "ecoute", label: "Écouté ?",
    choices: [
      SurveyChoice(name: "oui", label: "Oui", tone: .favourable),
      SurveyChoice(name: "non", label: "Non", tone: .unfavourable), .refusal,
    ], allowsSeveral: false, answerClass: .opinion)

  private static let profile = SurveyQuestion(
    name: "age", label: "Quel âge ?",
    choices: [
      SurveyChoice(name: "a", label: "Moins de 30 ans"),
      SurveyChoice(name: "b", label: "30 à 59 ans"),
      SurveyChoice(name: "c", label: "60 ans ou plus"),
    ], allowsSeveral: false, answerClass: .profile)

  private static func dataset(_ counts: Counts) throws -> CallDataset {
    var fixture = Fixture()
    let projects = counts.indices.map { fixture.project("P\($0 + 1)") }
    var tallies: [SurveyTally] = []
    var profiles: [ProfileTally] = []
    for (project, groups) in zip(projects, counts) {
      for (choice, group) in zip(["a", "b", "c"], groups) {
        tallies.append(tally(project, "age", choice, group.yes + group.no))
        for (answer, count) in [("oui", group.yes), ("non", group.no)] {
          tallies.append(tally(project, "ecoute", answer, count))
          profiles.append(
            ProfileTally(
              projectID: project.id, profile: "age", profileChoice: choice, question: "ecoute",
              choice: answer, count: count))
        }
      }
    }
    fixture.surveys = [
      SurveyResult(
        wave: UUID(), title: "Votre avis", quarter: try #require(Quarter("2031-Q4")),
        questions: [opinion, profile],
        turnout: zip(projects, counts).map { project, groups in
          let people = groups.reduce(0) { $0 + $1.yes + $1.no }
          return SurveyTurnout(projectID: project.id, codes: 2 * people, responses: people)
        }, tallies: tallies, profiles: profiles, isFictitious: true)
    ]
    return fixture.dataset
  }

  private static func tally(
    _ project: Project, _ question: String, _ choice: String, _ count: Int
  ) -> SurveyTally {
    SurveyTally(projectID: project.id, question: question, choice: choice, count: count)
  }

  private static func told(_ counts: Counts) throws -> PublishedProfile? {
    let publication = try Publication.protecting(try dataset(counts), after: []).publication
    let area = try #require(
      publication.content.surveys.first?.areas.first { $0.total.area != .call })
    return try #require(area.questions.first { $0.name == "ecoute" }).profiles.first
  }

  @Test func `each group is told where its two sides are large`() throws {
    let told = try #require(
      try Self.told([
        [(40, 20), (35, 30), (30, 12)], [(30, 25), (45, 20), (22, 13)],
        [(35, 15), (30, 30), (25, 10)],
      ]))
    #expect(told.question == "age")
    #expect(told.groups.map(\.label) == ["Moins de 30 ans", "30 à 59 ans", "60 ans ou plus"])
    #expect(told.groups.map(\.people) == [165, 190, 112])
    #expect(told.groups.map(\.favourable) == [105, 110, 77])
    #expect(told.groups.allSatisfy { $0.difference == .notEstablished })
    #expect(told.groups.allSatisfy { $0.detectable != nil })
  }

  @Test func `a difference that chance does not explain is established, on both sides`() throws {
    let told = try #require(
      try Self.told([
        [(55, 5), (30, 40), (0, 0)], [(60, 8), (25, 45), (0, 0)], [(48, 7), (22, 38), (0, 0)],
      ]))
    #expect(told.groups.map(\.difference) == [.higher, .lower])
  }

  @Test func `a group with a small side is told with the others`() throws {
    let told = try #require(
      try Self.told([
        [(40, 20), (35, 30), (10, 1)], [(30, 25), (45, 20), (9, 1)],
        [(35, 15), (30, 30), (12, 0)],
      ]))
    #expect(told.groups.map(\.label) == ["30 à 59 ans", "Toutes les autres personnes"])
    #expect(told.groups.map(\.people) == [190, 198])
  }

  @Test func `where a side stays small nothing is told`() throws {
    let told = try Self.told([[(40, 1), (35, 1), (0, 0)], [(30, 1), (45, 1), (0, 0)]])
    #expect(told == nil)
  }

  @Test func `answers that were never counted by profile are not told so`() throws {
    var dataset = try Self.dataset([
      [(40, 20), (35, 30), (30, 12)], [(30, 25), (45, 20), (22, 13)],
    ])
    dataset.surveys[0].profiles = []
    let publication = try Publication.protecting(dataset, after: []).publication
    #expect(profiles(publication).isEmpty)
  }

  @Test func `a later release tells the same, and not what other answers would add`() throws {
    let dataset = try Self.dataset([
      [(40, 20), (35, 30), (30, 12)], [(30, 25), (45, 20), (22, 13)],
    ])
    let first = try Publication.protecting(dataset, after: [])
    let ledger = try Ledger.read(first.ledger.text, of: dataset)
    let former = FormerRelease(ledger: ledger, dataset: dataset)
    let again = try Publication.protecting(dataset, after: [former])
    #expect(profiles(again.publication) == profiles(first.publication))
    #expect(!profiles(again.publication).isEmpty)
    var other = dataset
    other.surveys[0].profiles[0].count += 1
    other.surveys[0].profiles[1].count -= 1
    other.surveys[0].tallies[1].count += 1
    other.surveys[0].tallies[2].count -= 1
    let later = try Publication.protecting(other, after: [former])
    #expect(profiles(later.publication).isEmpty)
  }

  private func profiles(_ publication: Publication) -> [PublishedProfile] {
    publication.content.surveys.flatMap(\.areas).flatMap(\.questions).flatMap(\.profiles)
  }

  @Test func `the demonstration's opinions are told by profile over its large axes`() throws {
    let publication = try Publication.protecting(try DemonstrationWaves.dataset(), after: [])
      .publication
    let told = publication.content.surveys.flatMap(\.areas).map { area in
      (area: area.total.area, count: area.questions.flatMap(\.profiles).count)
    }
    #expect(told.filter { $0.area == .axis(code: "2") }.map(\.count) == [40, 40])
    #expect(told.filter { $0.area == .axis(code: "1") }.map(\.count) == [0, 0])
    #expect(told.filter { $0.area == .call }.map(\.count) == [0, 0])
  }
}
