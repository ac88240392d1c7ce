import Foundation
import Monitoring
import Publishing
import Writing

/// Of how many people answers come: those supported, invited and met, as projects declared them.
struct SurveyContacts {
  let survey: SliceSurvey
  let slice: PublicationSlice

  /// True whether nobody declared anything or the publication is older than these numbers.
  var sentence: String {
    guard let contacts = survey.total.contacts else {
      return "Le nombre de personnes invitées n’est pas connu ici : un code remis n’est pas une "
        + "personne jointe."
    }
    let parts = [
      part(contacts.population, "accompagnées"), part(contacts.invited, "invitées"),
      part(contacts.reached, "rencontrées"), part(contacts.refused, "qui ont dit non"),
    ].compactMap(\.self)
    let declared =
      parts.isEmpty
      ? "Ce que les projets ont déclaré des personnes invitées ne peut pas être publié pour l’ensemble."
      : "D’après les projets : \(Phrase.list(parts))."
    return declared + " " + rate(contacts)
  }

  private func part(_ figure: PublishedFigure, _ words: String) -> String? {
    figure.value.map { "\(French.page.number($0)) personnes \(words)" }
  }

  private func rate(_ contacts: PublishedContacts) -> String {
    guard let share = ShareText(survey.total.responses, of: contacts.base),
      share.numerator <= share.denominator
    else {
      return contacts.base == .none
        ? "Tous ne l’ont pas dit : le taux de réponse n’est pas connu."
        : "Le taux de réponse ne peut pas être publié."
    }
    let whom = contacts.population == .none ? "invitées" : "accompagnées"
    return
      "Taux de réponse : \(share.percent) (\(share.counts) personnes \(whom) ; réponses complètes, "
      + "partielles ou interrompues)."
  }

  /// Nil where no project of the slice declared anything.
  func table(id: String) -> Table? {
    let projects = survey.turnout.filter { $0.contacts != nil }
    guard !projects.isEmpty else { return nil }
    return Table(
      id: "t-contacts-\(id)",
      caption: "Personnes accompagnées, invitées, rencontrées, \(survey.quarter.label)",
      columns: [
        .text("Projet", 26), .number("Accompagnées", 15), .number("Invitées", 12),
        .number("Rencontrées", 14), .number("Refus", 9), .number("Réponses", 11),
        .number("Taux", 13),
      ],
      rows: projects.map(row),
      note: "Nombres déclarés par les projets. Taux : réponses publiées, de toutes les personnes "
        + "accompagnées, ou invitées où leur nombre n’est pas connu (RR2 de l’AAPOR, réponses "
        + "interrompues comprises). Rien n’est publié qui laisserait voir moins de 11 personnes. "
        + survey.source(on: slice.today))
  }

  private func row(_ turnout: PublishedTurnout) -> [Table.Cell] {
    let contacts = turnout.contacts
    let cells = [contacts?.population, contacts?.invited, contacts?.reached, contacts?.refused]
      .map { figure in
        figure.map { $0 == .none ? Table.Cell("inconnu", .soft) : $0.cell }
          ?? Table.Cell("inconnu", .soft)
      }
    let share = contacts.flatMap { ShareText(turnout.responses, of: $0.base) }
    let isWhole = share.map { $0.numerator <= $0.denominator } ?? false
    return [Table.Cell(turnout.projectCode ?? "")] + cells
      + [
        turnout.responses.cell,
        isWhole ? Table.Cell(share?.percent ?? "–") : Table.Cell("–", .soft),
      ]
  }
}
