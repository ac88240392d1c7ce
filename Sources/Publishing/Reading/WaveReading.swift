import Disclosure
import Foundation
import Monitoring

/// Reads the published form of a survey's wave off its raw, now that it is known what may be
/// shown.
struct WaveReading {
  let raw: RawWave
  /// By key, of those asked and those who responded.
  let shown: [String: Int]
  let told: [ToldAnswers]

  /// The areas of which the number of responses is told; no other may have results.
  static func areas(of raw: RawWave, shown: [String: Int]) -> [RawWave.Subject] {
    raw.areas.filter { shown[WaveFigure.responses.key($0.area)] != nil }
  }

  var published: PublishedSurvey {
    PublishedSurvey(
      title: raw.survey.title, quarter: raw.survey.quarter,
      isFictitious: raw.survey.isFictitious,
      areas: raw.areas.map { subject in
        SurveyedArea(
          total: turnout(subject),
          questions: raw.questions.map { asked in
            question(asked, subject.area)
          })
      },
      turnout: raw.projects.map(turnout))
  }

  private func turnout(_ subject: RawWave.Subject) -> PublishedTurnout {
    PublishedTurnout(
      area: subject.area, codes: figure(.codes, subject), responses: figure(.responses, subject))
  }

  private func figure(_ figure: WaveFigure, _ subject: RawWave.Subject) -> PublishedFigure {
    shown[figure.key(subject.area)].map { .value(Decimal($0)) } ?? .hidden
  }

  private func question(_ asked: WaveQuestion, _ area: Area) -> PublishedQuestion {
    let own = told.filter { $0.subject.area == area && $0.item.question.name == asked.name }
    if asked.allowsSeveral { return several(asked, own) }
    return one(asked, own.first)
  }

  private func several(_ asked: WaveQuestion, _ own: [ToldAnswers]) -> PublishedQuestion {
    let answers = asked.choices.map { choice in
      let told = own.first { $0.item.name == asked.answer(choice).name }
      return PublishedAnswer(
        label: choice.label, tone: nil,
        count: told.flatMap { $0.figures[asked.answer(choice).name] } ?? .hidden)
    }
    let isTold = own.contains { $0.rung != nil }
    return PublishedQuestion(
      name: asked.name, label: asked.question.label, allowsSeveral: true,
      detail: isTold ? .full : .hidden, answers: answers, silent: .none,
      base: own.first(where: { $0.rung != nil })?.people ?? .hidden, opinion: nil, bound: nil)
  }

  private func one(_ asked: WaveQuestion, _ told: ToldAnswers?) -> PublishedQuestion {
    let figures = told?.figures ?? [:]
    let silence = figures[asked.silence.name] ?? .hidden
    let figure = { (figure: WaveFigure) -> PublishedFigure in
      figure.counts.isEmpty ? .value(0) : figures[figure.name] ?? .hidden
    }
    return PublishedQuestion(
      name: asked.name, label: asked.question.label, allowsSeveral: false,
      detail: told?.detail ?? .hidden, answers: answers(to: asked, told), silent: silence,
      base: told?.base ?? .hidden,
      opinion: asked.scale.map { _ in
        PublishedOpinion(
          favourable: told?.sum(of: asked.favourable) ?? .hidden,
          neutral: asked.neutral.counts.isEmpty
            ? .value(0) : told?.sum(of: asked.neutral) ?? .hidden,
          unfavourable: told?.sum(of: asked.unfavourable) ?? .hidden,
          excluded: figure(asked.silence))
      }, bound: told?.rung?.bound?.published)
  }

  private func answers(to asked: WaveQuestion, _ told: ToldAnswers?) -> [PublishedAnswer] {
    let figures = told?.figures ?? [:]
    let others = told?.rung?.figures.first { $0.name == "\(asked.name)/others" }
    let alone = asked.choices.indices.filter { position in
      let figure = asked.answer(asked.choices[position])
      let isTogether = others.map { Set($0.counts).isSuperset(of: figure.counts) } ?? false
      return asked.telling.contains(asked.choices[position]) && !isTogether
    }
    let answers = alone.map { position in
      PublishedAnswer(
        label: asked.choices[position].label, tone: asked.scale?[position],
        count: figures[asked.answer(asked.choices[position]).name] ?? .hidden)
    }
    guard let others else { return answers }
    return answers + [
      PublishedAnswer(
        label: "Autres réponses", tone: nil, count: figures[others.name] ?? .hidden)
    ]
  }
}
