import Disclosure
import Foundation
import Monitoring

/// All counts of one wave of a survey, and every sum of them that a report shows.
struct WavePage {
  private(set) var builder: PageBuilder
  private let draft: WaveDraft

  init(_ draft: WaveDraft, secrecy: Secrecy) {
    self.draft = draft
    builder = PageBuilder(
      "wave \(draft.survey.wave.uuidString)",
      title: "\(draft.survey.title), \(draft.survey.quarter.label)", secrecy: secrecy)
    for turnout in draft.survey.turnout { addTurnout(turnout) }
    for question in draft.questions {
      for turnout in draft.survey.turnout { addAnswers(to: question, turnout) }
    }
    for figure in WaveFigure.turnout { offer(figure, over: draft.projects + draft.areas) }
    for question in draft.questions {
      for figure in question.figures { offer(figure, over: draft.areas) }
    }
  }

  private mutating func addTurnout(_ turnout: SurveyTurnout) {
    builder.count(Decimal(turnout.responses), WaveCount.responses.key(turnout))
    builder.count(Decimal(turnout.codes - turnout.responses), WaveCount.silent.key(turnout))
  }

  /// Whoever answered the survey chose an answer, or did not answer the question; where several
  /// answers may be given, chose each or did not.
  private mutating func addAnswers(to question: WaveQuestion, _ turnout: SurveyTurnout) {
    guard let responses = builder.place(WaveCount.responses.key(turnout)) else { return }
    let all = Decimal(turnout.responses)
    let chosen = question.choices.map { choice in
      Decimal(draft.count(turnout.projectID, question.name, choice.name))
    }
    let places = zip(question.choices, chosen).map { choice, count in
      builder.count(count, WaveCount.answer(question.name, choice.name).key(turnout))
    }
    guard question.allowsSeveral else {
      let silent = builder.count(
        all - chosen.reduce(0, +), WaveCount.noAnswer(question.name).key(turnout))
      return builder.relate(places + [silent], [responses])
    }
    for (choice, (place, count)) in zip(question.choices, zip(places, chosen)) {
      let others = builder.count(
        all - count, WaveCount.others(question.name, choice.name).key(turnout))
      builder.relate([place, others], [responses])
    }
  }

  private mutating func offer(_ figure: WaveFigure, over subjects: [WaveDraft.Subject]) {
    let sums = subjects.map { subject in
      (
        area: subject.area,
        parts: subject.turnout.flatMap { turnout in
          figure.counts.compactMap { builder.place($0.key(turnout)) }
        }
      )
    }.filter { !$0.parts.isEmpty }
    for sum in sums {
      let key = figure.key(sum.area)
      if figure.isPrinted {
        builder.offer(sum.parts, as: key, over: sum.area)
      } else {
        builder.guardAgainst(sum.parts, as: key)
      }
    }
    builder.guardDifferences(sums, as: figure.name)
  }
}
