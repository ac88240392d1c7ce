import Foundation
import Monitoring

/// Reads the published form of a survey's wave off its draft, now that it is known what may be
/// shown.
struct WaveReading {
  let draft: WaveDraft
  let shown: [String: Int]

  var published: PublishedSurvey {
    PublishedSurvey(
      title: draft.survey.title, quarter: draft.survey.quarter,
      isFictitious: draft.survey.isFictitious,
      areas: draft.areas.map { subject in
        SurveyedArea(
          total: turnout(subject), questions: draft.questions.map { question($0, subject) })
      },
      turnout: draft.projects.map(turnout))
  }

  private func turnout(_ subject: WaveDraft.Subject) -> PublishedTurnout {
    PublishedTurnout(
      area: subject.area, codes: figure(.codes, subject), responses: figure(.responses, subject))
  }

  private func question(_ asked: WaveQuestion, _ subject: WaveDraft.Subject) -> PublishedQuestion {
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

  /// A figure without any count is a true zero: no answer of the question is of its kind.
  private func figure(_ figure: WaveFigure, _ subject: WaveDraft.Subject) -> Figure {
    guard !figure.counts.isEmpty else { return .value(0) }
    return shown[figure.key(subject.area)].map { .value(Decimal($0)) } ?? .hidden
  }
}
