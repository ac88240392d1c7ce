import Disclosure
import Foundation
import Monitoring

/// All counts of one wave of a survey, and every sum of them that a report shows.
struct WaveCountTable {
  private(set) var builder: CountTableBuilder
  private let raw: RawWave

  init(_ raw: RawWave, rule: ThresholdRule) {
    self.raw = raw
    builder = CountTableBuilder(
      "wave \(raw.survey.wave.uuidString)",
      title: "\(raw.survey.title), \(raw.survey.quarter.label)", rule: rule)
    for turnout in raw.survey.turnout { addTurnout(turnout) }
    for question in raw.questions {
      for turnout in raw.survey.turnout { addAnswers(to: question, turnout) }
    }
    for figure in WaveFigure.turnout { addFigures(of: figure, over: raw.projects + raw.areas) }
    for question in raw.questions {
      for figure in question.figures { addFigures(of: figure, over: raw.areas) }
    }
  }

  private mutating func addTurnout(_ turnout: SurveyTurnout) {
    builder.count(Decimal(turnout.responses), WaveCount.responses.key(turnout))
    builder.count(Decimal(turnout.codes - turnout.responses), WaveCount.silent.key(turnout))
  }

  /// A respondent chose one answer or none; of several possible answers, each was chosen or not.
  private mutating func addAnswers(to question: WaveQuestion, _ turnout: SurveyTurnout) {
    guard let responses = builder.place(WaveCount.responses.key(turnout)) else { return }
    let all = Decimal(turnout.responses)
    let chosen = question.choices.map { choice in
      Decimal(raw.count(turnout.projectID, question.name, choice.name))
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

  private mutating func addFigures(of figure: WaveFigure, over subjects: [RawWave.Subject]) {
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
        builder.addPrinted(sum.parts, as: key, over: sum.area, .total)
      } else {
        builder.protectUnprinted(sum.parts, as: key)
      }
    }
    builder.protectDifferences(sums, as: figure.name)
  }
}
