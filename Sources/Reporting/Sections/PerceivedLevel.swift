import Foundation
import Monitoring
import Publishing

/// The level of participation that people say they live, from what a publication shows of the questions
/// whose form says which level it is to agree.
struct PerceivedLevel {
  /// From how many answers on a question is taken into account.
  static let fewestAnswers = 11

  struct Item {
    let question: PublishedQuestion
    let level: ParticipationLevel
    /// Whether half of the answers or more are favourable. Nil where too little is shown.
    let isReached: Bool?
  }

  let survey: SliceSurvey
  /// By level.
  let items: [Item]

  /// Returns nil when no survey has a question of a level.
  init?(_ slice: PublicationSlice) {
    let asked = slice.lastSurveys.filter { survey in
      survey.questions.contains { $0.participationLevel != nil }
    }
    guard let survey = asked.max(by: { $0.quarter < $1.quarter }) else { return nil }
    self.survey = survey
    items = survey.questions.compactMap { question in
      question.participationLevel.map { level in
        Item(question: question, level: level, isReached: Self.isReached(question))
      }
    }.sorted { $0.level < $1.level }
  }

  /// The highest level all of whose questions that are shown are reached; nil where none is shown.
  var level: ParticipationLevel? {
    let known = items.filter { $0.isReached != nil }
    guard !known.isEmpty else { return nil }
    return ParticipationLevel.allCases.last { level in
      let own = known.filter { $0.level == level }
      return !own.isEmpty && own.allSatisfy { $0.isReached == true }
    } ?? ParticipationLevel.none
  }

  /// What is not shown could change the level, upwards or downwards; nothing where it could not.
  var doubt: String {
    guard let level else { return "" }
    let higher = unknown.filter { $0 > level }.map(\.label)
    let hidden = items.count { $0.level == level && $0.isReached == nil }
    let upwards =
      higher.isEmpty
      ? ""
      : "Rien ne peut être montré pour \(Phrase.list(higher)) : le niveau vécu peut être plus haut. "
    guard hidden > 0 else { return upwards }
    return upwards
      + Phrase.count(
        hidden, "question du niveau vécu n’est pas évaluable",
        "questions du niveau vécu ne sont pas évaluables")
      + " : il peut \(higher.isEmpty ? "" : "aussi ")être plus bas. "
  }

  /// Levels of which nothing is shown.
  var unknown: [ParticipationLevel] {
    let asked = Set(items.map(\.level))
    return ParticipationLevel.allCases.filter { level in
      asked.contains(level) && !items.contains { $0.level == level && $0.isReached != nil }
    }
  }

  private static func isReached(_ question: PublishedQuestion) -> Bool? {
    if let bound = question.bound {
      switch bound.side {
      case .atLeast: return bound.percent >= 50 ? true : nil
      case .atMost: return bound.percent < 50 ? false : nil
      }
    }
    guard let base = question.base.value, base >= Decimal(fewestAnswers),
      let favourable = question.opinion?.favourable.value
    else { return nil }
    return favourable * 2 >= base
  }
}
