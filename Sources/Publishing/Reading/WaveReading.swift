import Foundation
import Monitoring

/// Reads the published form of a survey's wave off its raw, now that it is known what may be
/// shown.
struct WaveReading {
  let raw: RawWave
  let shown: [String: Int]

  var published: PublishedSurvey {
    PublishedSurvey(
      title: raw.survey.title, quarter: raw.survey.quarter,
      isFictitious: raw.survey.isFictitious,
      areas: raw.areas.map { subject in
        SurveyedArea(
          total: turnout(subject), questions: raw.questions.map { question($0, subject) })
      },
      turnout: raw.projects.map(turnout))
  }

  private func turnout(_ subject: RawWave.Subject) -> PublishedTurnout {
    PublishedTurnout(
      area: subject.area, codes: figure(.codes, subject), responses: figure(.responses, subject))
  }

  private func question(_ asked: WaveQuestion, _ subject: RawWave.Subject) -> PublishedQuestion {
    PublishedQuestion(
      name: asked.name, label: asked.question.label, allowsSeveral: asked.allowsSeveral,
      answers: asked.choices.enumerated().map { position, choice in
        PublishedAnswer(
          label: choice.label, tone: asked.scale?[position],
          count: figure(asked.answer(choice), subject))
      },
      silent: asked.allowsSeveral ? .none : figure(asked.noAnswer, subject),
      base: figure(asked.allowsSeveral ? .responses : asked.base, subject),
      opinion: asked.scale.map { _ in
        PublishedOpinion(
          favourable: figure(asked.favourable, subject), neutral: figure(asked.neutral, subject),
          unfavourable: figure(asked.unfavourable, subject),
          excluded: figure(asked.excluded, subject))
      })
  }

  /// A figure without any count is a true zero: the question has no answer of its kind.
  private func figure(_ figure: WaveFigure, _ subject: RawWave.Subject) -> PublishedFigure {
    guard !figure.counts.isEmpty else { return .value(0) }
    return shown[figure.key(subject.area)].map { .value(Decimal($0)) } ?? .hidden
  }
}
