import Foundation
import Monitoring
import Publishing
import Writing

/// What changed for the same people between two waves, found again by codes that nobody has.
struct FollowedPeople {
  let survey: SliceSurvey
  let slice: PublicationSlice

  func blocks(id: String) -> [Block] {
    guard let followed = survey.followed else { return [] }
    return [
      .minor("Les mêmes personnes, depuis \(followed.since.label)", id: "suivi-\(id)"),
      .paragraph(introduction(followed)),
    ]
      + FollowedAttrition(survey: survey, followed: followed, today: slice.today).blocks(id: id)
      + [table(followed, id: id).map(Block.table)].compactMap(\.self)
      + [
        .list(
          Phrase.grouped(
            followed.questions.map { ($0.label, FollowedSentence(question: $0).words) }))
      ]
      + [.paragraph(departures(followed))]
  }

  private func introduction(_ followed: PublishedFollowed) -> String {
    let found =
      (followed.isExact ? "" : "au moins ") + Phrase.count(followed.people, "personne", "personnes")
    let codes = followed.codes.map { codes in
      " Elles avaient été \(number(codes.before)) à faire un code la première fois, et "
        + "\(number(codes.after)) la seconde."
    }
    return
      "Les personnes qui le voulaient ont fait elles-mêmes un code. Il n’est gardé nulle part, et a "
      + "permis de retrouver \(found) dans \(Phrase.count(followed.projects, "projet", "projets")), sans savoir "
      + "qui." + (codes ?? "")
      + " Deux personnes ont pu faire le même code : cela brouille un peu les changements, sans les "
      + "pousser d’un côté. Un changement est établi au seuil de 5 %, après correction (Holm)."
  }

  private func table(_ followed: PublishedFollowed, id: String) -> Table? {
    let told = followed.questions.filter { $0.table != nil }
    guard !told.isEmpty else { return nil }
    return Table(
      id: "t-suivi-\(id)",
      caption:
        "Ce que les mêmes personnes ont dit, \(followed.since.label) puis \(survey.quarter.label)",
      columns: [
        .text("Question", 36), .number("Personnes", 12), .number("Favorables les deux fois", 14),
        .number("Le sont devenues", 12), .number("Ne le sont plus", 12),
        .number("Jamais", 14),
      ],
      rows: told.map { question in
        let cells = question.table.map {
          [$0.people, $0.favourableTwice, $0.gained, $0.lost, $0.notFavourableTwice]
        }
        return [Table.Cell(question.label)] + (cells ?? []).map { Table.Cell(number($0)) }
      },
      note: "Personnes retrouvées qui ont donné un avis les deux fois. "
        + hidden(followed, told.count)
        + survey.source(on: slice.today))
  }

  private func hidden(_ followed: PublishedFollowed, _ told: Int) -> String {
    let missing = followed.questions.count - told
    guard missing > 0 else { return "" }
    return Phrase.count(
      missing, "question suivie n’est pas publiée", "questions suivies ne sont pas publiées")
      + " : trop peu de personnes, ou un effectif que l’on pourrait retrouver. "
  }

  private func departures(_ followed: PublishedFollowed) -> String {
    let assessed = followed.questions.filter { $0.departure != .notAssessed }
    guard !assessed.isEmpty else {
      return
        "Les personnes non retrouvées sont trop peu nombreuses pour dire si elles pensaient autrement."
    }
    let more = assessed.count { $0.departure == .moreFavourable }
    let less = assessed.count { $0.departure == .lessFavourable }
    guard more + less > 0 else {
      return
        "La première fois, les personnes qui n’ont pas été retrouvées ne répondaient pas autrement, de "
        + "façon établie, que celles qui l’ont été."
    }
    let parts = [(more, "plus favorables"), (less, "moins favorables")].filter { $0.0 > 0 }
      .map { count, words in "\(words) à \(Phrase.count(count, "question", "questions"))" }
    return
      "La première fois, les personnes qui n’ont pas été retrouvées étaient \(Phrase.list(parts)), sur "
      + "\(assessed.count) : ce qui suit les autres ne vaut pas pour toutes."
  }

  private func number(_ count: Int) -> String { French.page.number(Decimal(count)) }
}

/// The one sentence that stands for each verdict on the same people.
struct FollowedSentence {
  let question: PublishedFollowed.Question

  /// After the question.
  var words: String {
    switch question.verdict {
    case .risen: "plus souvent favorables qu’avant\(change)."
    case .fallen: "moins souvent favorables qu’avant\(change)."
    case .notEstablished: "pas de changement établi\(change)."
    case .tooFewPeople:
      "changement non évaluable, moins de 30 personnes retrouvées ont donné un avis les deux fois, ou "
        + "presque toutes le même."
    case .questionChanged: "les réponses proposées ont changé."
    }
  }

  private var change: String {
    guard let change = question.change else { return " ; chiffres non communicables" }
    let sign = change.points > 0 ? "+" : ""
    let points = abs(change.points) < 2 ? "point" : "points"
    let limits = "\(number(change.lower)) à \(number(change.upper))"
    let scope =
      change.isPaired
      ? ""
      : " ; sur toutes les réponses des deux vagues, les personnes retrouvées étant trop peu pour parler seules"
    return " (\(sign)\(number(change.points))\u{A0}\(points), \(limits)\(scope))"
  }

  private func number(_ whole: Int) -> String { French.page.number(Decimal(whole)) }
}
