import Disclosure
import Foundation
import Monitoring
import Writing

/// Reads the published form of a survey's wave off its raw, now that it is known what may be
/// shown.
struct WaveReading {
  let raw: RawWave
  /// By key, of those asked and those who responded.
  let shown: [String: Int]
  let told: [ToldAnswers]
  /// Since an earlier wave, by area then by question.
  let changes: [Area: [String: PublishedChange]]
  /// What people say who said the same of themselves, by area then by question.
  let profiles: [Area: [String: [PublishedProfile]]]
  /// The same people since an earlier wave, by area.
  let followed: [Area: PublishedFollowed]
  /// Nil but for the last wave of a survey.
  let supported: SupportedPeople?

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
          questions: raw.questions.filter { $0.question.openQuestion == nil }.map { asked in
            question(asked, subject)
          }, followed: followed[subject.area], openAnswers: writing.openAnswers(over: subject))
      },
      turnout: raw.projects.map(turnout), channels: channels)
  }

  /// What was written is told apart from what was ticked.
  private var writing: OpenAnswersReading {
    OpenAnswersReading(raw: raw) { name, subject in
      raw.questions.first { $0.name == name }.map { question($0, subject) }
    }
  }

  /// They add up to all who responded, so that a hidden number hides them.
  private var channels: [ChannelCount] {
    shown[WaveFigure.responses.key(.call)] == nil ? [] : raw.survey.channels
  }

  private func turnout(_ subject: RawWave.Subject) -> PublishedTurnout {
    PublishedTurnout(
      area: subject.area, codes: figure(.codes, subject), responses: figure(.responses, subject),
      contacts: ContactReading(subject, raw.survey.numbers)?.published)
  }

  private func figure(_ figure: WaveFigure, _ subject: RawWave.Subject) -> PublishedFigure {
    shown[figure.key(subject.area)].map { .value(Decimal($0)) } ?? .hidden
  }

  private func question(
    _ asked: WaveQuestion, _ subject: RawWave.Subject
  ) -> PublishedQuestion {
    let own = told.filter {
      $0.subject.area == subject.area && $0.item.question.name == asked.name
    }
    if asked.allowsSeveral { return several(asked, own, subject) }
    return one(asked, own.first, subject)
  }

  private func several(
    _ asked: WaveQuestion, _ own: [ToldAnswers], _ subject: RawWave.Subject
  ) -> PublishedQuestion {
    let answers = asked.choices.map { choice in
      let told = own.first { $0.item.name == asked.answer(choice).name }
      return answer(choice.label, asked.answer(choice), told)
    }
    let told = own.first { $0.rung != nil }
    return PublishedQuestion(
      name: asked.name, label: asked.question.label, answerClass: asked.question.answerClass,
      allowsSeveral: true, detail: told == nil ? .hidden : .full, answers: answers, silent: .none,
      base: told?.people ?? .hidden, opinion: nil, bound: nil,
      projects: told.map { _ in subject.answering.count }, change: nil, profiles: [],
      representativeness: nil, participationLevel: asked.question.participationLevel)
  }

  private func one(
    _ asked: WaveQuestion, _ told: ToldAnswers?, _ subject: RawWave.Subject
  ) -> PublishedQuestion {
    PublishedQuestion(
      name: asked.name, label: asked.question.label, answerClass: asked.question.answerClass,
      allowsSeveral: false, detail: told?.detail ?? .hidden,
      answers: answers(to: asked, told),
      silent: told?.figures[asked.silence.name] ?? .hidden, base: told?.base ?? .hidden,
      opinion: asked.scale.map { _ in opinion(of: asked, told) },
      bound: told?.rung?.bound?.published,
      projects: told?.rung.map { _ in subject.answering.count },
      change: changes[subject.area]?[asked.name],
      profiles: profiles[subject.area]?[asked.name] ?? [],
      representativeness: representativeness(of: asked, told, subject),
      participationLevel: asked.question.participationLevel)
  }

  private func representativeness(
    of asked: WaveQuestion, _ told: ToldAnswers?, _ subject: RawWave.Subject
  ) -> PublishedRepresentativeness? {
    guard let told, asked.question.answerClass == .profile else { return nil }
    let figures = told.figures
    let alone = asked.choices.compactMap { choice in
      figures[asked.answer(choice).name]?.value.map { (choice.name, $0.wholeNumber) }
    }
    let own = Set(subject.turnout.map(\.projectID))
    return supported?.beside(
      asked.question, Dictionary(alone, uniquingKeysWith: { first, _ in first }),
      in: subject.area,
      of: raw.projects.filter { $0.turnout.contains { own.contains($0.projectID) } }
        .compactMap(\.area.projectCode), among: raw.members(of: subject.area))
  }

  private func opinion(of asked: WaveQuestion, _ told: ToldAnswers?) -> PublishedOpinion {
    let sum = { (figure: WaveFigure) -> PublishedFigure in told?.sum(of: figure) ?? .hidden }
    let orNone = { (figure: WaveFigure, told: PublishedFigure?) -> PublishedFigure in
      figure.counts.isEmpty ? .value(0) : told ?? .hidden
    }
    let share = told.flatMap { told in reading(of: asked.favourable, told) }
    let isTold = sum(asked.favourable).value != nil
    return PublishedOpinion(
      favourable: sum(asked.favourable), neutral: orNone(asked.neutral, sum(asked.neutral)),
      unfavourable: sum(asked.unfavourable),
      excluded: orNone(asked.silence, told?.figures[asked.silence.name]),
      interval: isTold ? share?.interval : nil,
      majority: isTold || told?.hasTwoLargeSides == true ? share?.majority : nil)
  }

  /// Nil where nothing is told.
  private func reading(of figure: WaveFigure, _ told: ToldAnswers) -> ShareReading? {
    guard told.rung != nil,
      let groups = raw.groups(figure, among: told.baseFigure, over: told.subject)
    else { return nil }
    return ShareReading(groups, hidesProjects: raw.hidesProjects(of: told.subject))
  }

  private func answer(
    _ label: String, tone: AnswerTone? = nil, _ figure: WaveFigure, _ told: ToldAnswers?
  ) -> PublishedAnswer {
    let count = told?.figures[figure.name] ?? .hidden
    // Who answered is described, not estimated.
    let isEstimated =
      count.value != nil && tone == nil && told?.item.question.question.answerClass != .profile
    return PublishedAnswer(
      label: label, tone: tone, count: count,
      interval: isEstimated ? told.flatMap { reading(of: figure, $0)?.interval } : nil)
  }

  private func answers(to asked: WaveQuestion, _ told: ToldAnswers?) -> [PublishedAnswer] {
    let others = told?.rung?.figures.first { $0.name == "\(asked.name)/others" }
    let alone = asked.choices.indices.filter { position in
      let figure = asked.answer(asked.choices[position])
      let isTogether = others.map { Set($0.counts).isSuperset(of: figure.counts) } ?? false
      return asked.telling.contains(asked.choices[position]) && !isTogether
    }
    let answers = alone.map { position in
      answer(
        asked.choices[position].label, tone: asked.scale?[position],
        asked.answer(asked.choices[position]), told)
    }
    return answers
      + (others.map { [answer(MergedLabel(asked, of: $0).text, $0, told)] } ?? [])
  }
}

extension ToldAnswers {
  /// Whether a conclusion about the favourable share has enough people behind each side.
  fileprivate var hasTwoLargeSides: Bool {
    [item.question.favourable, item.question.notFavourable].allSatisfy {
      totals.count($0) >= CallFloor.people
    }
  }
}
