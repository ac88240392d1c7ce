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

  /// Nil unless both are a scale.
  private func former(_ question: WaveQuestion) -> WaveQuestion? {
    guard question.scale != nil else { return nil }
    return first.raw.questions.first { $0.name == question.name && $0.scale != nil }
  }

  private func reading(_ former: WaveQuestion, _ latter: WaveQuestion) -> Reading {
    guard former.isAnswered(as: latter) else { return Reading(isSameQuestion: false) }
    let base = toldBase(of: latter.name)
    let groups = projects.map { project in
      (
        first.raw.group(former.favourable, among: base ?? former.spoken, in: project.first),
        last.raw.group(latter.favourable, among: base ?? latter.spoken, in: project.last)
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

  /// Of whom both waves tell the favourable share; nil where one of them does not.
  private func toldBase(of name: String) -> WaveFigure? {
    let bases = [first, last].map { side in
      side.told.first { $0.item.question.name == name }
        .flatMap { $0.detail <= .favourableOnly ? $0.baseFigure : nil }
    }
    guard let one = bases[0], let two = bases[1], one.name == two.name else { return nil }
    return two
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
  /// Whether the same answers stand on the same side, which others would make another question.
  fileprivate func isAnswered(as other: WaveQuestion) -> Bool {
    zip(choices, scale ?? []).map { "\($0.name) \($1)" }
      == zip(other.choices, other.scale ?? []).map { "\($0.name) \($1)" }
  }
}
