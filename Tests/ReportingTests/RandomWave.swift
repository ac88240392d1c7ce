import Dataset
import Foundation
import Monitoring

@testable import Publishing

/// A wave of five projects on two axes: an opinion, one that its second answer leaves out, several
/// answers one of which leaves out a last question, and a profile.
enum RandomWave {
  static func dataset(_ seed: Int) -> CallDataset {
    var random = SeededGenerator(seed: UInt64(seed))
    var fixture = Fixture(identifiers: .counted(1))
    let projects = [
      ("P1", ["1"]), ("P2", ["1", "2"]), ("P3", ["2"]), ("P4", ["1"]), ("P5", ["2"]),
    ]
    .map { fixture.project($0, axes: $1) }
    var turnout: [SurveyTurnout] = []
    var counts: [SurveyTally: Int] = [:]
    var profiles: [ProfileTally: Int] = [:]
    for project in projects {
      let people = Int.random(in: 4...60, using: &random)
      turnout.append(
        SurveyTurnout(projectID: project.id, codes: 2 * people, responses: people))
      for _ in 0..<people {
        let all = answers(&random)
        for (question, choice) in all {
          counts[
            SurveyTally(projectID: project.id, question: question, choice: choice, count: 0),
            default: 0] += 1
        }
        for (question, choice) in all where question != "age" {
          guard let age = all.first(where: { $0.0 == "age" })?.1 else { continue }
          profiles[
            ProfileTally(
              projectID: project.id, profile: "age", profileChoice: age, question: question,
              choice: choice, count: 0), default: 0] += 1
        }
      }
    }
    fixture.surveys = [
      SurveyResult(
        wave: fixture.call.id, title: "Votre avis", quarter: Fixture.quarter("2031-Q4"),
        questions: questions, turnout: turnout, tallies: tallies(counts),
        profiles: tallies(profiles), isFictitious: true)
    ]
    return fixture.dataset
  }

  /// The same with what they wrote: few people in some projects, themes that few name.
  static func written(_ seed: Int, mostSilent: Int = .max) -> CallDataset {
    var dataset = dataset(seed)
    var random = SeededGenerator(seed: UInt64(seed) + 1_000)
    let themes = ["bus", "accueil", "sante"].map { code in
      CodedTheme(
        code: code, label: "Thème \(code)", definition: "Ce qui en parle",
        agreement: CodingAgreement(both: 1, firstOnly: 0, secondOnly: 0, neither: 30))
    }
    var counts: [CodedCount] = []
    for turnout in dataset.surveys[0].turnout {
      let fewest = max(0, turnout.responses - min(mostSilent, turnout.responses))
      let texts = Int.random(in: fewest...turnout.responses, using: &random)
      let named = themes.map { theme in
        CodedCount(
          projectID: turnout.projectID, theme: theme.code,
          texts: Int.random(in: 0...max(0, texts), using: &random))
      }
      counts += [CodedCount(projectID: turnout.projectID, theme: nil, texts: texts)] + named
    }
    dataset.surveys[0].questions = []
    dataset.surveys[0].tallies = []
    dataset.surveys[0].profiles = []
    dataset.surveys[0].add(
      CodedAnswers(
        question: "remarque", label: "Autre chose ?", version: 1, themes: themes, counts: counts,
        quotes: []))
    return dataset
  }

  /// In an order of their own, so that a seed means the same dataset in every run.
  private static func tallies(_ counts: [SurveyTally: Int]) -> [SurveyTally] {
    counts.map {
      SurveyTally(projectID: $0.projectID, question: $0.question, choice: $0.choice, count: $1)
    }
    .sorted { "\($0)" < "\($1)" }
  }

  private static func tallies(_ counts: [ProfileTally: Int]) -> [ProfileTally] {
    counts.map {
      ProfileTally(
        projectID: $0.projectID, profile: $0.profile, profileChoice: $0.profileChoice,
        question: $0.question, choice: $0.choice, count: $1)
    }
    .sorted { "\($0)" < "\($1)" }
  }

  private static var questions: [SurveyQuestion] {
    let scale: [AnswerTone?] = [.veryFavourable, .favourable, .unfavourable, .veryUnfavourable]
    func question(
      _ name: String, _ answerClass: AnswerClass, _ tones: [AnswerTone?],
      allowsSeveral: Bool = false, after: (String, String)? = nil
    ) -> SurveyQuestion {
      SurveyQuestion(
        name: name, label: name,
        choices: tones.enumerated().map {
          SurveyChoice(name: "c\($0.offset)", label: "\(name) \($0.offset)", tone: $0.element)
        } + [.refusal], allowsSeveral: allowsSeveral, answerClass: answerClass,
        skips: after.map { [SurveyQuestion.SkippedAfter(question: $0, choices: [$1])] } ?? [])
    }
    return [
      question("avant", .opinion, scale),
      question("apres", .opinion, scale, after: ("avant", "c2")),
      question("comment", .opinion, [nil, nil, nil], allowsSeveral: true),
      question("apport", .opinion, scale, after: ("comment", "c2")),
      question("age", .profile, [nil, nil, nil]),
    ]
  }

  private static func answers(_ random: inout SeededGenerator) -> [(String, String)] {
    func one(_ weights: [Int]) -> String {
      var rest = Int.random(in: 0..<weights.reduce(0, +), using: &random)
      for (place, weight) in weights.enumerated() {
        if rest < weight { return place == weights.count - 1 ? "-" : "c\(place)" }
        rest -= weight
      }
      return "-"
    }
    var answers = [("avant", one([30, 20, 6, 10, 4]))]
    if answers[0].1 != "c2" { answers.append(("apres", one([30, 20, 15, 10, 4]))) }
    let how = one([40, 20, 6, 2])
    answers.append(("comment", how))
    if how == "c0", Bool.random(using: &random) { answers.append(("comment", "c1")) }
    if how != "c2" { answers.append(("apport", one([30, 20, 15, 10, 4]))) }
    answers.append(("age", one([20, 15, 12, 3])))
    return answers
  }
}
