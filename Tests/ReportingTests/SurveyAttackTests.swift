import Dataset
import Foundation
import Monitoring
import TestSupport
import Testing

@testable import Publishing

/// Needs a Python that has scipy: its path in `JALON_PYTHON_SCIENCE`.
private let python = ProcessInfo.processInfo.environment["JALON_PYTHON_SCIENCE"]

/// What is told of surveys, attacked from outside (`Attacker/answers.py`).
@Suite(.enabled(if: python != nil, "JALON_PYTHON_SCIENCE names no Python with scipy"))
struct SurveyAttackTests {
  private struct Outcome: Decodable, Sendable {
    var attacked: Int
    var exact: [String]
    var narrow: [String]
  }

  @Test func `an attacker written apart learns nothing from the waves of the demonstration`()
    async throws
  {
    let outcome = try await apart {
      try Self.attack([try DemonstrationWaves.dataset()], most: AttackEffort.most(20))
    }
    #expect(outcome.attacked > 400)
    #expect(outcome.exact == [])
    #expect(outcome.narrow == [])
  }

  @Test func `nor from random waves in which one answer leaves a question out`() async throws {
    let outcome = try await apart {
      try Self.attack((1...12).map(RandomWave.dataset), most: AttackEffort.most(20))
    }
    #expect(outcome.attacked > 400)
    #expect(outcome.exact == [])
    #expect(outcome.narrow == [])
  }

  @Test func `nor from what people wrote, theme by theme`() async throws {
    let outcome = try await apart {
      try Self.attack((1...8).map { RandomWave.written($0) }, most: AttackEffort.most(20))
    }
    #expect(outcome.attacked > 200)
    #expect(outcome.exact == [])
    #expect(outcome.narrow == [])
  }

  @Test func `nor where nearly all wrote, of whom themes are told all the same`() async throws {
    let datasets = (1...12).map { RandomWave.written($0, mostSilent: 6) }
    let told = try datasets.flatMap { dataset in
      try Publication.protecting(dataset, after: []).publication.content.surveys
        .flatMap(\.areas).flatMap(\.openAnswers)
    }
    // It attacks something.
    #expect(
      told.count { $0.texts.value == nil && $0.themes.contains { $0.count.value != nil } } > 10)
    let outcome = try await apart { try Self.attack(datasets, most: AttackEffort.most(20)) }
    #expect(outcome.attacked > 200)
    #expect(outcome.exact == [])
    #expect(outcome.narrow == [])
  }

  @Test func `the attacker finds what a report without protection tells`() async throws {
    let outcome = try await apart {
      var dataset = RandomWave.dataset(3)
      dataset.call.smallCountThreshold = 0
      dataset.call.opinionThreshold = 0
      return try Self.attack([dataset], most: AttackEffort.most(60))
    }
    #expect(!outcome.exact.isEmpty)
  }
}

// MARK: What the attacker is given

extension SurveyAttackTests {
  private struct AttackedWave: Encodable {
    var name: String
    var responses: [String: Int]
    var areas: [AttackedArea]
    var questions: [AttackedQuestion]
    var tallies: [String: [String: [String: Int]]]
    /// By project, question of profile, answer to it, question and answer.
    var profiles: [String: [String: [String: [String: [String: Int]]]]]
    var told: PublicationFormat2.Survey
  }

  private struct AttackedArea: Encodable {
    var area: PublicationFormat2.Area
    var projects: [String]
  }

  private struct AttackedQuestion: Encodable {
    var name: String
    var label: String
    var several: Bool
    var `class`: String?
    var choices: [AttackedChoice]
    var skips: [AttackedSkip]
  }

  private struct AttackedChoice: Encodable {
    var name: String
    var label: String
    var tone: String?
  }

  private struct AttackedSkip: Encodable {
    var question: String
    var choices: [String]
  }

  private static func waves(_ dataset: CallDataset) throws -> [AttackedWave] {
    let publication = try Publication.protecting(dataset, after: []).publication
    let codes = Dictionary(
      dataset.projects.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
    return zip(dataset.surveys, publication.content.surveys).map { survey, told in
      let raw = RawWave(survey, projects: dataset.projects, axes: dataset.axes)
      var tallies: [String: [String: [String: Int]]] = [:]
      for tally in survey.tallies {
        tallies[codes[tally.projectID] ?? "", default: [:]][tally.question, default: [:]][
          tally.choice, default: 0] += tally.count
      }
      var profiles: [String: [String: [String: [String: [String: Int]]]]] = [:]
      for tally in survey.profiles {
        profiles[codes[tally.projectID] ?? "", default: [:]][tally.profile, default: [:]][
          tally.profileChoice, default: [:]][tally.question, default: [:]][
            tally.choice, default: 0] += tally.count
      }
      return AttackedWave(
        name: survey.quarter.code,
        responses: Dictionary(
          survey.turnout.map { (codes[$0.projectID] ?? "", $0.responses) },
          uniquingKeysWith: { first, _ in first }),
        areas: raw.areas.map { subject in
          AttackedArea(
            area: PublicationFormat2.Area(subject.area),
            projects: subject.turnout.compactMap { codes[$0.projectID] })
        },
        questions: survey.questions.map(Self.question), tallies: tallies,
        profiles: profiles, told: PublicationFormat2.Survey(told))
    }
  }

  private static func question(_ question: SurveyQuestion) -> AttackedQuestion {
    AttackedQuestion(
      name: question.name, label: question.label, several: question.allowsSeveral,
      class: question.answerClass?.rawValue,
      choices: question.choices.map {
        AttackedChoice(name: $0.name, label: $0.label, tone: $0.tone?.rawValue)
      },
      skips: question.skips.map { AttackedSkip(question: $0.question, choices: $0.choices) })
  }

  private static func attack(_ datasets: [CallDataset], most: Int) throws -> Outcome {
    // In one order, so that the samples are the same in every run.
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let lines = try datasets.flatMap(waves).map {
      String(decoding: try encoder.encode($0), as: UTF8.self)
    }
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Attacker/answers.py")
    let run = try ProgramRun.finish(
      URL(filePath: python ?? ""), [script.path, "\(most)"],
      input: Data(lines.joined(separator: "\n").utf8), limitSeconds: 7200)
    return try JSONDecoder().decode(Outcome.self, from: run.output)
  }
}
