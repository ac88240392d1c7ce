import Foundation
import Monitoring
import Publishing
import Writing

/// What people say by what they said of themselves, in the last wave of a survey.
struct OpinionProfiles {
  let survey: SliceSurvey
  let slice: PublicationSlice

  private typealias Told = (question: PublishedQuestion, profile: PublishedProfile)

  private var told: [Told] {
    survey.questions.flatMap { question in question.profiles.map { (question, $0) } }
  }

  private var isLast: Bool {
    slice.lastSurveys.contains { $0.title == survey.title && $0.quarter == survey.quarter }
  }

  func blocks(id: String) -> [Block] {
    guard isLast, !told.isEmpty else { return [] }
    let profiles = told.map(\.profile.question).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    return [.minor("Selon ce que les personnes ont dit d’elles-mêmes", id: "selon-\(id)")]
      + [.paragraph(introduction)] + findings
      + profiles.enumerated().map { position, name in
        .table(table(of: told.filter { $0.profile.question == name }, id: "\(id)-\(position + 1)"))
      }
  }

  // MARK: Words

  private var introduction: String {
    "Part favorable de chaque question parmi les personnes qui ont donné la même réponse sur "
      + "elles-mêmes, celles qui ne se prononcent pas comprises : ces parts sont donc plus basses que "
      + "celles des personnes qui se prononcent, ou égales. Une différence compare un groupe d’au moins 30 "
      + "personnes à toutes les autres personnes ayant répondu. Elle n’est dite établie qu’au seuil de 5 %, "
      + "après correction (Holm) pour \(Phrase.count(compared.count, "comparaison", "comparaisons")) ; "
      + "cela n’en dit pas la cause."
      + unpublished
  }

  private var unpublished: String {
    let opinions = survey.questions.filter { $0.answerClass == .opinion && $0.opinion != nil }
    let profiles = survey.questions.filter { $0.answerClass == .profile && !$0.allowsSeveral }
    let missing = opinions.count * profiles.count - told.count
    guard missing > 0 else { return "" }
    return " Sur \(opinions.count * profiles.count) croisements, "
      + Phrase.count(missing, "n’est pas publié", "ne sont pas publiés")
      + " : trop peu de personnes, ou un effectif que l’on pourrait retrouver."
  }

  private var findings: [Block] {
    let established = told.flatMap { own in
      own.profile.compared.filter(\.isDifferent).map { sentence(of: $0, own) }
    }
    if !established.isEmpty { return [.list(established)] }
    guard !compared.isEmpty else {
      return [.paragraph("Aucune différence n’est évaluable : moins de 30 personnes d’un côté.")]
    }
    return [.paragraph("Aucune différence établie.\(unseen)")]
  }

  private var unseen: String {
    let points = compared.compactMap(\.detectable)
    guard let least = points.min(), let most = points.max() else { return "" }
    let groups = least == most ? "" : " (\(most) pour les plus petits groupes)"
    return " Même sans cette correction, une différence de moins de \(least) points\(groups) "
      + "avait peu de chances d’être vue."
  }

  private func sentence(of group: PublishedProfile.Group, _ own: Told) -> String {
    let others = own.profile.groups.filter { $0 != group }
    let people = others.reduce(0) { $0 + $1.people }
    let rest = share(others.reduce(0) { $0 + $1.favourable }, of: people)
    return "« \(own.question.label) » : \(share(group)) parmi « \(group.label) » "
      + "(\(number(group.people)) personnes), \(rest) parmi les autres (\(number(people))) : "
      + "différence établie."
  }

  private var compared: [PublishedProfile.Group] {
    told.flatMap(\.profile.compared)
  }

  // MARK: Table

  private func table(of told: [Told], id: String) -> Table {
    let groups = columns(of: told.map(\.profile))
    let label = told.first?.profile.label ?? ""
    // As wide as keeps a question on one line, where the groups leave that much.
    let width = groups.count > 5 ? 36 : 46
    let isWhole = told.allSatisfy { own in
      groups.allSatisfy { own.profile.groups.contains(where: $0.isSame) }
    }
    let gaps = isWhole ? "" : "« – » : les groupes sont réunis autrement pour cette question. "
    return Table(
      id: "t-selon-\(id)", caption: "Part favorable selon la réponse à « \(label) »",
      columns: [.text("Question", width)]
        + groups.map {
          .number("\($0.label) (\(number($0.people)))", (100 - width) / groups.count)
        },
      rows: told.map { own in
        [Table.Cell(own.question.label)]
          + groups.map { group in
            Table.Cell(own.profile.groups.first(where: group.isSame).map(share) ?? "–")
          }
      },
      note: "Entre parenthèses, le nombre de personnes du groupe. " + gaps
        + survey.source(on: slice.today))
  }

  /// The same people are one column, in the order of the form; those told of few questions come last.
  private func columns(of profiles: [PublishedProfile]) -> [PublishedProfile.Group] {
    profiles.map(\.groups).sorted { $0.count > $1.count }.joined()
      .reduce(into: [PublishedProfile.Group]()) { columns, group in
        if !columns.contains(where: group.isSame) { columns.append(group) }
      }
  }

  private func share(_ group: PublishedProfile.Group) -> String {
    share(group.favourable, of: group.people)
  }

  private func share(_ favourable: Int, of people: Int) -> String {
    ShareText(.value(Decimal(favourable)), of: .value(Decimal(people)))?.percent
      ?? PublishedFigure.hiddenMark
  }

  private func number(_ count: Int) -> String { French.page.number(Decimal(count)) }
}

extension PublishedProfile {
  /// Of two groups each is all the others: one comparison.
  fileprivate var compared: [Group] {
    let compared = groups.filter(\.isCompared)
    return groups.count == 2 ? Array(compared.prefix(1)) : compared
  }
}

extension PublishedProfile.Group {
  fileprivate var isDifferent: Bool { difference == .higher || difference == .lower }

  /// The same people, whatever the question.
  fileprivate func isSame(_ other: PublishedProfile.Group) -> Bool {
    label == other.label && people == other.people
  }

  fileprivate var isCompared: Bool { isDifferent || difference == .notEstablished }
}
