import Monitoring
import Statistics

/// Two waves of one survey over an area, question by question.
struct WaveComparison {
  /// One of the waves.
  struct Side {
    let raw: RawWave
    let subject: RawWave.Subject
    let told: [ToldAnswers]
  }

  private let first: Side
  private let last: Side
  /// The projects that answered both waves, as each wave counts them.
  private let projects: [(first: SurveyTurnout, last: SurveyTurnout)]

  init(first: Side, last: Side) {
    self.first = first
    self.last = last
    projects = last.subject.answering.compactMap { latter in
      first.subject.answering.first { $0.projectID == latter.projectID }.map { ($0, latter) }
    }
  }

  /// By the name of each question with a scale that both waves asked. The questions are one family:
  /// each is judged as one of many.
  var changes: [String: PublishedChange] {
    let read = last.raw.questions.compactMap { question in
      former(question).map { (name: question.name, reading: reading($0, question)) }
    }
    let pValues = read.compactMap { $0.reading.estimate?.pValue }
    var adjusted = ((try? holm(pValues)) ?? pValues)[...]
    return Dictionary(
      read.map { name, reading in
        guard let estimate = reading.estimate else {
          return (name, change(reading.isSameQuestion ? .tooFewPeople : .questionChanged))
        }
        let verdict = estimate.verdict(pValue: adjusted.removeFirst())
        return (name, change(verdict, reading.isShown ? estimate.figures : nil))
      }, uniquingKeysWith: { first, _ in first })
  }

  private func change(
    _ verdict: PublishedChange.Verdict, _ figures: PublishedChange.Figures? = nil
  ) -> PublishedChange {
    PublishedChange(
      since: first.raw.survey.quarter, projects: projects.count, verdict: verdict,
      figures: figures)
  }
}

// MARK: One question

extension WaveComparison {
  private struct Reading {
    var isSameQuestion = true
    /// Nil under thirty people in a wave.
    var estimate: ChangeEstimate?
    var isShown = false
  }

  /// Under its name, else under one that it had in a former version of the form. Nil unless both are a scale.
  private func former(_ question: WaveQuestion) -> WaveQuestion? {
    guard question.scale != nil else { return nil }
    let names = [question.name] + question.question.formerNames
    return names.lazy.compactMap { name in
      first.raw.questions.first { $0.name == name && $0.scale != nil }
    }.first
  }

  /// What the earlier wave asked under the same answers.
  func sameQuestion(as latter: WaveQuestion) -> WaveQuestion? {
    former(latter).flatMap { $0.isAnswered(as: latter) ? $0 : nil }
  }

  private func reading(_ former: WaveQuestion, _ latter: WaveQuestion) -> Reading {
    guard former.isAnswered(as: latter) else { return Reading(isSameQuestion: false) }
    let base = toldBases(former, latter)
    let groups = projects.map { project in
      (
        first.raw.group(
          former.favourable, among: base?.first ?? former.spoken, in: project.first),
        last.raw.group(latter.favourable, among: base?.last ?? latter.spoken, in: project.last)
      )
    }
    let (one, two) = (groups.compactMap(\.0), groups.compactMap(\.1))
    let isLarge = [one, two].allSatisfy { wave in
      wave.reduce(0) { $0 + $1.people } >= ShareReading.fewestPeople
    }
    guard isLarge, one.count == two.count, let estimate = ChangeEstimate(first: one, last: two)
    else { return Reading() }
    return Reading(
      estimate: estimate,
      isShown: base != nil && areAllProjects && (!estimate.isClustered || hidesProjects))
  }

  /// Of whom both waves tell the favourable share; nil where one of them does not, or of others.
  private func toldBases(
    _ former: WaveQuestion, _ latter: WaveQuestion
  ) -> (first: WaveFigure, last: WaveFigure)? {
    let bases = [(first, former), (last, latter)].map { side, question in
      side.told.first { $0.item.question.name == question.name }
        .flatMap { $0.detail <= .favourableOnly ? $0.baseFigure : nil }
    }
    guard let one = bases[0], let two = bases[1],
      one.name.dropFirst(former.name.count) == two.name.dropFirst(latter.name.count)
    else { return nil }
    return (one, two)
  }

  /// Whether nobody else answered, so that the shares of these projects are those that are told.
  private var areAllProjects: Bool {
    [first, last].allSatisfy { $0.subject.answering.count == projects.count }
  }

  private var hidesProjects: Bool {
    [first, last].allSatisfy { $0.raw.hidesProjects(of: $0.subject) }
  }
}

extension WaveQuestion {
  /// Whether the same answers stand on the same side, which others would make another question: under their names,
  /// or as a later version of the form says that it renamed or merged them.
  fileprivate func isAnswered(as other: WaveQuestion) -> Bool {
    let targets = choices.map { choice in
      other.choices.firstIndex { $0.name == choice.name || $0.formerNames.contains(choice.name) }
    }
    guard Set(targets) == Set(other.choices.indices.map(Int?.some)) else { return false }
    return zip(choices, targets).allSatisfy { choice, target in
      let latter = target.map { other.choices[$0] }
      return latter?.name == choice.name
        ? latter?.tone == choice.tone : latter?.tone?.side == choice.tone?.side
    }
  }
}

extension AnswerTone {
  /// Of several degrees that were merged, the side alone is the same.
  fileprivate var side: Int { isFavourable ? 1 : isUnfavourable ? -1 : 0 }
}
