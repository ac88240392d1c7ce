import Foundation
import Monitoring
import Publishing
import Statistics
import Writing

/// Who answered the last wave of a survey, beside the people supported.
struct RespondentComparison {
  let survey: SliceSurvey
  let slice: PublicationSlice

  private struct Compared {
    let question: String
    let told: PublishedRepresentativeness

    var answered: Int { told.groups.reduce(0) { $0 + $1.answered } }
    var supported: Int { told.groups.reduce(0) { $0 + $1.supported } }
    var isLarge: Bool { min(answered, supported) >= 30 }
  }

  private var compared: [Compared] {
    survey.questions.compactMap { question in
      question.representativeness.map { Compared(question: question.label, told: $0) }
    }
  }

  func blocks(id: String) -> [Block] {
    guard !compared.isEmpty else { return [] }
    return [
      .paragraph(introduction), .list(Phrase.grouped(compared.map { ($0.question, finding($0)) })),
      .table(table(id: id)),
    ]
  }

  // MARK: Words

  private var introduction: String {
    "Ces personnes sont comparées aux personnes accompagnées depuis le début des projets (\(indicators)), "
      + "dans les seuls groupes dont les deux effectifs sont publiés. Ce ne sont pas forcément les mêmes "
      + "personnes : la part qui a répondu dans chaque groupe n’est pas calculée.\(unasked)\(notAsked)"
  }

  private var notAsked: String {
    let codes = Set(compared.flatMap(\.told.projectsNotAsked)).sorted()
    guard !codes.isEmpty else { return "" }
    let (asked, whose) = codes.count == 1 ? ("n’a pas posé", "ses") : ("n’ont pas posé", "leurs")
    return " \(Phrase.list(codes)) \(asked) l’enquête cette fois, mais \(whose) personnes "
      + "accompagnées sont comptées : un cinquième au plus de l’ensemble."
  }

  private var indicators: String {
    let codes = compared.map(\.told.indicator).reduce(into: [String]()) { codes, code in
      if !codes.contains(code) { codes.append(code) }
    }
    return codes.map { code in
      let name = slice.indicators.first { $0.indicator.code == code }?.indicator.name
      return name.map { "\(code), « \($0) »" } ?? code
    }.joined(separator: " ; ")
  }

  private var unasked: String {
    let groups = compared.filter { !$0.told.unasked.isEmpty }.map { own in
      "\(Phrase.list(own.told.unasked.map { "« \($0) »" })) (\(own.told.disaggregation))"
    }
    guard !groups.isEmpty else { return "" }
    return " Sans réponse équivalente dans l’enquête, \(groups.joined(separator: " ; ")) : "
      + "ces personnes sont laissées de côté là, mais pas dans les autres répartitions."
  }

  private func finding(_ own: Compared) -> String {
    guard own.isLarge,
      let moved = try? dissimilarity(
        answered: own.told.groups.map(\.answered), supported: own.told.groups.map(\.supported))
    else { return "non évaluable, moins de 30 personnes d’un côté." }
    return
      "\(Phrase.percent(moved)) des avis devraient changer de groupe pour que la répartition soit celle des "
      + "personnes accompagnées. \(farGroups(own))"
  }

  private func farGroups(_ own: Compared) -> String {
    let more = own.told.groups.filter { (difference($0, own) ?? 0) > 0 && isFar($0, own) }
    let less = own.told.groups.filter { (difference($0, own) ?? 0) < 0 && isFar($0, own) }
    let parts = [("plus", more), ("moins", less)].filter { !$0.1.isEmpty }.map { word, groups in
      "nettement \(word) présent\(groups.count > 1 ? "s" : "") parmi les avis, "
        + Phrase.list(groups.map { "« \($0.label) »" })
    }
    guard !parts.isEmpty else {
      return "Aucun groupe n’est nettement plus ou moins présent parmi les avis."
    }
    let text = parts.joined(separator: " ; ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  // MARK: Numbers

  /// Of their shares; nil where nobody of one side is in the groups.
  private func difference(
    _ group: PublishedRepresentativeness.Group, _ own: Compared
  ) -> Double? {
    representativeness(group, own)?.standardisedDifference
  }

  private func isFar(_ group: PublishedRepresentativeness.Group, _ own: Compared) -> Bool {
    representativeness(group, own)?.isFar == true
  }

  private func representativeness(
    _ group: PublishedRepresentativeness.Group, _ own: Compared
  ) -> Representativeness? {
    guard let answered = try? Share(group.answered, of: own.answered),
      let supported = try? Share(group.supported, of: own.supported)
    else { return nil }
    return try? Representativeness(answered: answered, supported: supported)
  }

  // MARK: Table

  private func table(id: String) -> Table {
    Table(
      id: "t-comparaison-\(id)",
      caption: "Personnes ayant répondu et personnes accompagnées, \(survey.quarter.label)",
      columns: [
        .text("Question", 34), .text("Groupe", 26), .number("Parmi les avis", 20),
        .number("Parmi les personnes accompagnées", 20),
      ],
      rows: compared.flatMap { own in
        own.told.groups.map { group in
          [
            Table.Cell(own.question), Table.Cell(group.label),
            Table.Cell(share(group.answered, of: own.answered)),
            Table.Cell(share(group.supported, of: own.supported)),
          ]
        }
      },
      note: "Parts des seuls groupes du tableau, effectif entre parenthèses. « Nettement » : un "
        + "écart standardisé de plus de 0,25. " + survey.source(on: slice.today))
  }

  private func share(_ count: Int, of all: Int) -> String {
    let number = French.page.number(Decimal(count))
    let percent = ShareText(.value(Decimal(count)), of: .value(Decimal(all)))?.percent
    return percent.map { "\($0) (\(number))" } ?? number
  }
}
