import Foundation
import Monitoring
import Publishing
import Statistics
import Writing

/// How those found again differ from those who were not, group by group.
struct AttritionComparison {
  let groups: [PublishedFollowed.AttritionGroup]
  let found: Int
  let left: Int

  /// Nil where nothing is told.
  init?(_ attrition: PublishedFollowed.Attrition) {
    guard let groups = attrition.groups, !groups.isEmpty else { return nil }
    self.groups = groups
    found = groups.reduce(0) { $0 + $1.found }
    left = groups.reduce(0) { $0 + $1.left }
  }

  enum Reading {
    case more, less
    /// Far apart, but not beyond what chance may do.
    case perhaps
    case alike
  }

  /// Of fewer people nothing is concluded.
  var isAssessed: Bool { min(found, left) >= 30 }

  /// Standardised by the spread of those who were not found; nil under thirty people on a side, or where all or none
  /// of these are in the group.
  func difference(of group: PublishedFollowed.AttritionGroup) -> Double? {
    guard isAssessed, let sides = sides(group) else { return nil }
    return try? Representativeness(answered: sides.found, supported: sides.left)
      .standardisedDifference
  }

  func reading(of group: PublishedFollowed.AttritionGroup) -> Reading? {
    guard isAssessed, let sides = sides(group),
      let compared = try? Representativeness(answered: sides.found, supported: sides.left)
    else { return nil }
    guard compared.isFar else { return .alike }
    let interval = try? TwoShares(first: sides.left, second: sides.found).newcombe().interval
    guard interval?.excludesZero == true else { return .perhaps }
    return compared.standardisedDifference > 0 ? .more : .less
  }

  func words(for group: PublishedFollowed.AttritionGroup) -> String {
    switch reading(of: group) {
    case .more: "nettement plus présent parmi les personnes retrouvées"
    case .less: "nettement moins présent parmi les personnes retrouvées"
    case .perhaps: "écart que le hasard suffit à expliquer"
    case .alike: "pas d’écart net"
    case nil: ""
    }
  }

  private func sides(
    _ group: PublishedFollowed.AttritionGroup
  ) -> (found: Share, left: Share)? {
    guard let one = try? Share(group.found, of: found), let two = try? Share(group.left, of: left)
    else { return nil }
    return (one, two)
  }
}

/// Who was lost between two waves, by what people had said of themselves the first time.
struct FollowedAttrition {
  let survey: SliceSurvey
  let followed: PublishedFollowed
  let today: Day

  func blocks(id: String) -> [Block] {
    guard !followed.attrition.isEmpty else { return [] }
    return [.paragraph(introduction), .list(followed.attrition.map(finding))]
      + [table(id: id).map(Block.table)].compactMap(\.self)
  }

  private var introduction: String {
    "Parmi les personnes qui avaient fait un code la première fois, celles qui ont été retrouvées sont "
      + "comparées à celles qui ne l’ont pas été, selon ce qu’elles avaient dit d’elles-mêmes. Qui n’a pas "
      + "fait de code n’est compté dans aucun des deux groupes."
  }

  private func finding(_ attrition: PublishedFollowed.Attrition) -> String {
    let question = "« \(attrition.label) » : "
    guard let comparison = AttritionComparison(attrition) else {
      return question
        + "non publié, trop peu de personnes, ou un effectif que l’on pourrait retrouver."
    }
    guard comparison.isAssessed else {
      return question
        + "non évaluable, moins de 30 personnes retrouvées, ou moins de 30 non retrouvées."
    }
    func named(_ reading: AttritionComparison.Reading) -> [String] {
      comparison.groups.filter { comparison.reading(of: $0) == reading }.map { "« \($0.label) »" }
    }
    let far = [("plus", named(.more)), ("moins", named(.less))].filter { !$0.1.isEmpty }
      .map { word, groups in
        "nettement \(word) présent\(groups.count > 1 ? "s" : "") parmi les personnes retrouvées que parmi les "
          + "autres, \(Phrase.list(groups))"
      }
    let perhaps = named(.perhaps)
    let unsure =
      perhaps.isEmpty
      ? "" : " Pour \(Phrase.list(perhaps)), le hasard suffit à expliquer l’écart."
    guard !far.isEmpty else {
      return question
        + "aucun groupe n’est nettement plus ou moins présent parmi les personnes retrouvées."
        + unsure
    }
    return question + far.joined(separator: " ; ")
      + ". Ce qui a changé pour les personnes retrouvées ne vaut pas autant pour tous." + unsure
  }

  private func table(id: String) -> Table? {
    let told = followed.attrition.compactMap { own in
      AttritionComparison(own).map { (label: own.label, comparison: $0) }
    }
    guard !told.isEmpty else { return nil }
    return Table(
      id: "t-retrouvees-\(id)",
      caption:
        "Qui a été retrouvé, selon le profil, \(followed.since.label) puis \(survey.quarter.label)",
      columns: [
        .text("Question", 32), .text("Groupe", 24), .number("Parmi les personnes retrouvées", 16),
        .number("Parmi les personnes non retrouvées", 16), .number("Écart standardisé", 12),
      ],
      rows: told.flatMap { own in
        own.comparison.groups.map { group in
          [
            Table.Cell(own.label), Table.Cell(group.label),
            Table.Cell(share(group.found, of: own.comparison.found)),
            Table.Cell(share(group.left, of: own.comparison.left)),
            Table.Cell(difference(group, own.comparison)),
          ]
        }
      },
      note: "Effectif entre parenthèses. Un écart standardisé de plus de 0,25 est net. "
        + survey.source(on: today))
  }

  private func difference(
    _ group: PublishedFollowed.AttritionGroup, _ comparison: AttritionComparison
  ) -> String {
    comparison.difference(of: group).map {
      let rounded = Decimal(Int(($0 * 100).rounded())) / 100
      return ($0 > 0 ? "+" : "") + French.page.number(rounded, decimals: 2)
    } ?? "sans objet"
  }

  private func share(_ count: Int, of all: Int) -> String {
    let number = French.page.number(Decimal(count))
    let percent = ShareText(.value(Decimal(count)), of: .value(Decimal(all)))?.percent
    return percent.map { "\($0) (\(number))" } ?? number
  }
}
