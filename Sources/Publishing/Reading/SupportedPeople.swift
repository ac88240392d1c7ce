import Dataset
import Foundation
import Monitoring
import Writing

/// The people supported by category, as their figures are shown: what those who answered a survey are
/// held against tells nothing more.
struct SupportedPeople {
  private let indicators: [PublishedIndicator]
  private let disaggregations: [Disaggregation]

  init(_ indicators: [PublishedIndicator], _ disaggregations: [Disaggregation]) {
    self.indicators = indicators
    self.disaggregations = disaggregations
  }

  /// Nil where fewer than two groups are told on both sides, or where those asked are not nearly all
  /// who were counted.
  /// - Parameters:
  ///   - answers: how many gave each answer that is told alone, by the name of the choice.
  ///   - projects: the codes of those that put the question.
  ///   - members: the codes of all projects of the area.
  func beside(
    _ question: SurveyQuestion, _ answers: [String: Int], in area: Area, of projects: [String],
    among members: [String]
  ) -> PublishedRepresentativeness? {
    guard let compared = question.compared,
      let indicator = indicators.first(where: { $0.indicator.code == compared.indicator }),
      !indicator.indicator.measure.isQuotient,
      let dimension = disaggregations.first(where: { $0.code == compared.dimension }),
      let whole = indicator.breakdowns.first(where: {
        $0.disaggregation == dimension.name && $0.area == area
      }), let notAsked = indicator.notAsked(in: area, among: members, asked: projects)
    else { return nil }
    let lines = whole.shownLines
    let groups = question.choices.compactMap { choice -> PublishedRepresentativeness.Group? in
      let own = dimension.categories.filter { choice.categories.contains($0.code) }
      guard let answered = answers[choice.name], !own.isEmpty,
        own.count == Set(choice.categories).count,
        let supported = own.sum(of: lines)
      else { return nil }
      return PublishedRepresentativeness.Group(
        label: choice.label, answered: answered, supported: supported)
    }
    guard groups.count >= 2 else { return nil }
    let asked = Set(question.choices.flatMap(\.categories))
    return PublishedRepresentativeness(
      indicator: indicator.indicator.code, disaggregation: dimension.name, groups: groups,
      unasked: dimension.categories.filter { !asked.contains($0.code) }.map(\.name),
      projectsNotAsked: notAsked)
  }
}

extension PublishedIndicator {
  /// The projects that counted people and did not ask them. Nil where one that asked counted nobody, or
  /// where, as far as is told, fewer than four fifths of the people were asked.
  fileprivate func notAsked(
    in area: Area, among members: [String], asked: [String]
  ) -> [String]? {
    let counting = projects.filter {
      $0.quartersWithValue > 0 && members.contains($0.projectCode ?? "")
    }
    let codes = counting.compactMap(\.projectCode)
    guard asked.allSatisfy(codes.contains) else { return nil }
    let notAsked = codes.filter { !asked.contains($0) }
    guard !notAsked.isEmpty else { return [] }
    let own = areas.first { $0.area == area }
    guard let all = own?.cumulated.figure.value else { return nil }
    let reached = counting.filter { asked.contains($0.projectCode ?? "") }
      .compactMap(\.cumulated.figure.value).reduce(0, +)
    return reached * 5 >= all * 4 ? notAsked : nil
  }
}

extension PublishedBreakdown {
  fileprivate var shownLines: [String: Decimal] {
    Dictionary(
      lines.compactMap { line in line.value.figure.value.map { (line.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension [Monitoring.Category] {
  /// Nil where one of them is not told.
  fileprivate func sum(of lines: [String: Decimal]) -> Int? {
    var sum = Decimal(0)
    for category in self {
      guard let value = lines[category.name] else { return nil }
      sum += value
    }
    return sum.wholeNumber
  }
}
