import Foundation
import Monitoring
import Publishing

/// What the same people said in two waves of a survey, as its report tells it.
struct FollowedFigures {
  let survey: SliceSurvey

  var figures: [ReportFigure] {
    guard let followed = survey.followed else { return [] }
    return [found(followed)] + codes(followed)
      + followed.attrition.flatMap { attrition($0, followed) }
      + followed.questions.flatMap { question in
        table(question, followed) + [change(question, followed)]
      }
  }

  /// At least so many where the number is not told.
  private func found(_ followed: PublishedFollowed) -> ReportFigure {
    var figure = people("", "Personnes retrouvées", "", followed)
    if followed.isExact {
      figure.state = .value
      figure.value = Decimal(followed.people)
    } else {
      figure.state = .bounded
      figure.lower = Decimal(followed.people)
    }
    return figure
  }

  private func codes(_ followed: PublishedFollowed) -> [ReportFigure] {
    guard let codes = followed.codes else { return [] }
    return [(followed.since, codes.before), (survey.quarter, codes.after)].map { quarter, number in
      var figure = people("", "Personnes qui ont fait un code", "", followed)
      figure.period = quarter.label
      (figure.state, figure.value) = (.value, Decimal(number))
      return figure
    }
  }

  /// Found again or not, by what people had said of themselves, with the standardised difference of each group.
  private func attrition(
    _ attrition: PublishedFollowed.Attrition, _ followed: PublishedFollowed
  ) -> [ReportFigure] {
    guard let comparison = AttritionComparison(attrition) else {
      return [people(attrition.question, attrition.label, "", followed)]
    }
    return comparison.groups.flatMap { group in
      [("retrouvées", group.found), ("non retrouvées", group.left)].map { side, number in
        var figure = people(
          attrition.question, attrition.label, "\(group.label), \(side)", followed)
        (figure.state, figure.value) = (.value, Decimal(number))
        return figure
      } + [difference(group, comparison, attrition, followed)].compactMap(\.self)
    }
  }

  private func difference(
    _ group: PublishedFollowed.AttritionGroup, _ comparison: AttritionComparison,
    _ attrition: PublishedFollowed.Attrition, _ followed: PublishedFollowed
  ) -> ReportFigure? {
    guard let value = comparison.difference(of: group) else { return nil }
    var figure = people(attrition.question, attrition.label, group.label, followed)
    figure.unit = "écart standardisé"
    figure.verdict = comparison.words(for: group)
    (figure.state, figure.value) = (.value, Decimal(Int((value * 100).rounded())) / 100)
    return figure
  }

  private func table(
    _ question: PublishedFollowed.Question, _ followed: PublishedFollowed
  ) -> [ReportFigure] {
    guard let table = question.table else { return [] }
    let groups = [
      ("favorables les deux fois", table.favourableTwice), ("le sont devenues", table.gained),
      ("ne le sont plus", table.lost), ("jamais", table.notFavourableTwice),
    ]
    return groups.map { group, number in
      var figure = people(question.name, question.label, group, followed)
      (figure.state, figure.value) = (.value, Decimal(number))
      return figure
    }
  }

  /// In points; nothing but the verdict where the numbers may not be told.
  private func change(
    _ question: PublishedFollowed.Question, _ followed: PublishedFollowed
  ) -> ReportFigure {
    var figure = people(question.name, question.label, "", followed)
    figure.unit = "points"
    figure.verdict = question.verdict.words
    guard let change = question.change else {
      figure.state = question.verdict.isAssessed ? .hidden : .notApplicable
      return figure
    }
    figure.state = .value
    figure.value = Decimal(change.points)
    (figure.lower, figure.upper) = (Decimal(change.lower), Decimal(change.upper))
    return figure
  }

  private func people(
    _ code: String, _ title: String, _ group: String, _ followed: PublishedFollowed
  ) -> ReportFigure {
    ReportFigure(
      kind: .followed, code: code, title: title, unit: "personnes", area: survey.total.area,
      period: "\(followed.since.label) à \(survey.quarter.label)", group: group, state: .hidden,
      projects: followed.projects, source: "enquête «\u{A0}\(survey.title)\u{A0}»")
  }
}
