import Foundation
import Monitoring
import Publishing
import Writing

/// Gaps between groups, trends, and what people say compared: figures that have a verdict beside them.
struct VerdictFigures {
  let slice: PublicationSlice

  var all: [ReportFigure] {
    slice.gaps.flatMap(gap) + (TrendTally(slice)?.texts ?? []).map(trend)
      + slice.surveys.flatMap { survey in
        survey.questions.flatMap { changes(of: $0, in: survey) }
      }
      + slice.lastSurveys.flatMap { survey in
        survey.questions.flatMap { profiles(of: $0, in: survey) }
      }
  }

  private func title(of code: String) -> String {
    slice.indicators.first { $0.indicator.code == code }?.indicator.name ?? ""
  }

  // MARK: Indicators

  /// In points, above 0 where the disadvantaged are worse off; nothing but the verdict where the counts
  /// may not be shown.
  private func gap(_ gap: PublishedGap) -> [ReportFigure] {
    func told(_ period: String, _ bounded: PublishedGap.Bounded?) -> ReportFigure {
      var figure = ReportFigure(
        kind: .gap, code: gap.indicatorCode, title: title(of: gap.indicatorCode), unit: "points",
        area: gap.area, period: period,
        group: "\(gap.disaggregation)\u{A0}: \(gap.disadvantaged) par rapport à \(gap.reference)",
        state: gap.verdict.isAssessed ? .hidden : .notApplicable, source: "saisie des porteurs")
      if let bounded {
        figure.state = .value
        (figure.value, figure.lower, figure.upper) = (bounded.value, bounded.lower, bounded.upper)
      }
      figure.projects = gap.figures?.projects
      return figure
    }
    var change = told("\(gap.years.first) à \(gap.years.last)", gap.figures?.change)
    change.verdict = gap.verdict.words
    guard let figures = gap.figures else { return [change] }
    return [
      told("\(gap.years.first)", figures.first), told("\(gap.years.last)", figures.last), change,
    ]
  }

  /// The slope of the median project, where the report prints one.
  private func trend(_ text: TrendText) -> ReportFigure {
    let (trend, indicator) = (text.trend, text.indicator)
    let isShare = indicator.measure == .proportion
    var figure = ReportFigure(
      kind: .trend, code: indicator.code, title: indicator.name,
      unit: "\(isShare ? "points" : indicator.unit) par an et par projet", area: trend.area,
      period: trend.span.map { "\($0.first.label) à \($0.last.label)" } ?? "depuis le début",
      state: trend.verdict == .hidden ? .hidden : .notApplicable, source: "saisie des porteurs")
    if let slope = trend.slope, trend.verdict == .rising || trend.verdict == .falling {
      figure.state = .value
      figure.value =
        (isShare ? slope * 100 : slope).rounded(to: isShare ? 1 : indicator.decimals + 1)
    }
    figure.projects = trend.span?.projects
    figure.verdict = text.verdict
    return figure
  }

  // MARK: Surveys

  private func empty(
    _ kind: ReportFigure.Kind, _ question: PublishedQuestion, _ survey: SliceSurvey, period: String
  ) -> ReportFigure {
    ReportFigure(
      kind: kind, code: question.name, title: question.label, unit: ReportFigure.fraction,
      area: survey.total.area, period: period, state: .notApplicable,
      source: "enquête «\u{A0}\(survey.title)\u{A0}»")
  }

  /// The favourable share in the projects that answered both waves, and how it changed.
  private func changes(
    of question: PublishedQuestion, in survey: SliceSurvey
  ) -> [ReportFigure] {
    guard let change = question.change else { return [] }
    func share(_ period: String, _ percent: Int) -> ReportFigure {
      var figure = empty(.change, question, survey, period: period)
      (figure.state, figure.value) = (.value, Decimal(percent) / 100)
      figure.projects = change.projects
      return figure
    }
    var whole = empty(
      .change, question, survey, period: "\(change.since.label) à \(survey.quarter.label)")
    whole.unit = "points"
    whole.projects = change.projects
    whole.verdict = change.verdict.words
    guard let figures = change.figures else {
      whole.state = change.verdict.isAssessed ? .hidden : .notApplicable
      return [whole]
    }
    (whole.state, whole.value) = (.value, Decimal(figures.change))
    (whole.lower, whole.upper) = (Decimal(figures.lower), Decimal(figures.upper))
    return [
      share(change.since.label, figures.first), share(survey.quarter.label, figures.last), whole,
    ]
  }

  /// The favourable share of each group, of all who said the same of themselves.
  private func profiles(
    of question: PublishedQuestion, in survey: SliceSurvey
  ) -> [ReportFigure] {
    question.profiles.flatMap { profile in
      profile.groups.filter { $0.people > 0 }.map { group in
        var figure = empty(.profile, question, survey, period: survey.quarter.label)
        figure.group = "\(profile.label)\u{A0}: \(group.label)"
        figure.state = .value
        figure.value = (Decimal(group.favourable) / Decimal(group.people)).rounded(to: 2)
        (figure.numerator, figure.denominator) = (Decimal(group.favourable), Decimal(group.people))
        figure.verdict = group.difference.words
        return figure
      }
    }
  }
}

extension PublishedGap.Verdict {
  fileprivate var words: String {
    switch self {
    case .narrowed: "réduit"
    case .widened: "creusé"
    case .reversed: "inversé"
    case .stable: "inchangé"
    case .notEstablished: "sans changement établi"
    case .tooFewPeople, .tooFewCompared, .noVariation: "non évaluable"
    }
  }
}

extension PublishedChange.Verdict {
  var words: String {
    switch self {
    case .risen: "en hausse"
    case .fallen: "en baisse"
    case .notEstablished: "sans changement établi"
    case .tooFewPeople, .questionChanged: "non évaluable"
    }
  }
}

extension PublishedProfile.Difference {
  fileprivate var words: String {
    switch self {
    case .higher: "plus favorable que les autres"
    case .lower: "moins favorable que les autres"
    case .notEstablished: "sans différence établie"
    case .tooFewPeople: "non évaluable"
    case .notCompared: ""
    }
  }
}
