import Foundation
import Publishing
import Writing

/// The favourable share of one question, where it may be shown.
struct OpinionSummary {
  let label: String
  let share: ShareText
  let value: Double
  let interval: String

  /// « 72 %, intervalle 67 % à 75 % »; under thirty people, counts alone.
  var text: String {
    share.isFragile ? share.percent : "\(share.percent), intervalle \(interval)"
  }

  init?(_ question: PublishedQuestion) {
    guard let opinion = question.opinion,
      let share = ShareText(opinion.favourable, of: question.base), let estimate = share.estimate
    else { return nil }
    label = question.label
    self.share = share
    value = estimate.value
    interval = question.text(of: opinion.interval, share)
  }

  static func all(of survey: SliceSurvey) -> [OpinionSummary] {
    survey.questions.compactMap(OpinionSummary.init)
  }
}

/// Of how many questions it is assured that more than half are favourable.
struct MajorityCount {
  let assured: Int
  let assessed: Int

  init(_ questions: [PublishedQuestion]) {
    let majorities = questions.compactMap(\.hasAssuredMajority)
    assured = majorities.count { $0 }
    assessed = majorities.count
  }

  var isMost: Bool { assured * 2 > assessed }
}

extension PublishedQuestion {
  /// Whether its intervals were computed from people alone, and are not in the publication.
  var isOfFormerFormat: Bool { isShown && projects == nil }

  /// Nil where nothing can be said of it.
  var hasAssuredMajority: Bool? {
    guard let opinion else { return nil }
    guard isOfFormerFormat else { return opinion.majority.map { $0 == .assured } }
    return ShareText(opinion.favourable, of: base)?.estimate.map { $0.lower > 0.5 }
  }

  /// « 62 % à 74 % »
  func text(of interval: PublishedInterval?, _ share: ShareText?) -> String {
    guard let share else { return PublishedFigure.hiddenMark }
    if isOfFormerFormat { return share.interval }
    guard let interval else { return share.isFragile ? "sans objet" : PublishedFigure.hiddenMark }
    let percent = { (whole: Int) in French.page.percent(Decimal(whole) / 100) }
    return "\(percent(interval.lower)) à \(percent(interval.upper))"
  }
}

extension SliceSurvey {
  private var intervals: [(interval: PublishedInterval, projects: Int?)] {
    questions.compactMap { question in
      (question.opinion?.interval ?? question.answers.compactMap(\.interval).first)
        .map { ($0, question.projects) }
    }
  }

  /// Under thirty people there is none.
  var hasIntervals: Bool { !intervals.isEmpty }

  /// Where its intervals hold for these projects alone, how many they are.
  var fewProjects: Int? {
    intervals.first { $0.interval.reach == .theseProjects }?.projects
  }

  /// « dans ces 4 projets seulement »
  var fewProjectsWords: String? { fewProjects.map(Phrase.onlyInTheseProjects) }
}

extension PublicationSlice {
  /// The last wave of each survey.
  var lastSurveys: [SliceSurvey] {
    surveys.filter { survey in
      !surveys.contains { $0.title == survey.title && $0.quarter > survey.quarter }
    }
  }
}
