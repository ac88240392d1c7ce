package import Foundation
package import Monitoring
package import Publishing

/// Published figures as rows and columns, for spreadsheets and other programs, each with its origin.
package struct FigureTable: Sendable {
  package enum Cell: Sendable, Hashable {
    case text(String)
    case number(Decimal)
    case empty
  }

  package let rows: [[Cell]]
  package static let columns = Column.allCases

  /// The columns, in their order.
  package enum Column: String, Sendable, CaseIterable {
    case kind = "type"
    case code
    case title = "intitule"
    case unit = "unite"
    case area = "perimetre"
    case period = "periode"
    case group = "groupe"
    case state = "etat"
    case value = "valeur"
    case lower = "borne_basse"
    case upper = "borne_haute"
    case peopleAtLeast = "personnes_au_moins"
    case peopleAtMost = "personnes_au_plus"
    case numerator = "numerateur"
    case denominator = "denominateur"
    case verdict = "conclusion"
    case projects = "projets"
    case projectsExpected = "projets_attendus"
    case source
    case publication
    case digest = "empreinte"
    case mark = "mention"
  }

  package init(_ figures: [ReportFigure], from origin: FigureOrigin) {
    rows = figures.map { figure in Self.columns.map { $0.cell(of: figure, origin) } }
  }
}

/// What all figures of a table have in common.
package struct FigureOrigin: Sendable, Hashable {
  package let publication: String
  package let digest: String
  /// « Données fictives », « Document de travail, ne pas diffuser ».
  package let marks: [String]

  package init(_ slice: PublicationSlice, _ edition: Edition) {
    let metadata = ReportCover.metadata(slice, edition)
    publication =
      edition.name.map { "gel «\u{A0}\($0)\u{A0}», n°\u{A0}\(edition.number)" }
      ?? "n°\u{A0}\(edition.number)"
    digest = slice.digest
    marks = metadata.marks
  }
}

extension FigureTable.Column {
  fileprivate func cell(of figure: ReportFigure, _ origin: FigureOrigin) -> FigureTable.Cell {
    switch self {
    case .kind: .text(figure.kind.rawValue)
    case .code: .told(figure.code)
    case .title: .text(figure.title)
    case .unit: .told(figure.unit)
    case .area: .text(figure.area.typed)
    case .period: .text(figure.period)
    case .group: .told(figure.group)
    case .state: .text(figure.state.rawValue)
    case .value: .told(figure.value)
    case .lower: .told(figure.lower)
    case .upper: .told(figure.upper)
    case .peopleAtLeast: .told(figure.peopleAtLeast)
    case .peopleAtMost: .told(figure.peopleAtMost)
    case .numerator: .told(figure.numerator)
    case .denominator: .told(figure.denominator)
    case .verdict: .told(figure.verdict)
    case .projects: .told(figure.projects.map { Decimal($0) })
    case .projectsExpected: .told(figure.projectsExpected.map { Decimal($0) })
    case .source: .text(figure.source)
    case .publication: .text(origin.publication)
    case .digest: .text(origin.digest)
    case .mark: .told(origin.marks.joined(separator: " · "))
    }
  }

  package var isNumeric: Bool {
    switch self {
    case .value, .lower, .upper, .peopleAtLeast, .peopleAtMost, .numerator, .denominator, .projects,
      .projectsExpected:
      true
    default: false
    }
  }

  /// What it holds, for whoever opens the file.
  package var meaning: String {
    switch self {
    case .kind:
      "Ce dont il s’agit\u{A0}: indicateur, situation de départ, cible, atteinte de la cible, ventilation, écart entre groupes, tendance, enquête, évolution entre deux vagues, profil (avis selon ce que les personnes ont dit d’elles-mêmes), memes_personnes (celles qui ont été retrouvées d’une vague à l’autre), participation, dépenses"
    case .code: "Code de l’indicateur, ou nom de la question"
    case .title: "Ce qui est mesuré"
    case .unit: "Unité de la valeur\u{A0}; une «\u{A0}fraction\u{A0}» de 0,25 se lit 25\u{202F}%"
    case .area: "Appel, axe ou projet"
    case .period: "Trimestre (2024-T4), année, de l’un à l’autre, ou depuis le début du projet"
    case .group: "Ventilation et modalité, réponse, ou genre de cible\u{A0}; vide pour l’ensemble"
    case .state:
      "Ce qu’il y a à la place du chiffre\u{A0}: valeur, intervalle (masqué, entre deux bornes), masque (n.c., pour protéger les personnes), non recu, a relire (envoyé, pas encore validé), pas encore du, non renseigne (case facultative laissée vide), non attendu (rien n’était demandé), non disponible, sans objet, non communique"
    case .value: "La valeur, arrondie comme dans les rapports"
    case .lower:
      "Borne basse d’un chiffre masqué, ou de l’intervalle à 95\u{202F}% d’un écart ou d’une évolution"
    case .upper: "Borne haute d’un chiffre masqué, ou de cet intervalle"
    case .peopleAtLeast:
      "Où la valeur compte des passages, sur plusieurs trimestres\u{A0}: personnes différentes, au moins"
    case .peopleAtMost:
      "De même, au plus\u{A0}: une personne compte à chaque trimestre où elle vient"
    case .numerator: "Numérateur d’une proportion"
    case .denominator: "Dénominateur d’une proportion, ou nombre de personnes d’une moyenne"
    case .verdict: "Ce que le rapport en conclut\u{A0}; vide où il ne conclut pas"
    case .projects: "Nombre de projets dont vient le chiffre"
    case .projectsExpected: "Nombre de projets attendus"
    case .source: "D’où vient le chiffre"
    case .publication: "Publication de Jalon d’où il est tiré"
    case .digest: "Empreinte SHA-256 de cette publication"
    case .mark: "Ce que dit chaque page de ses rapports"
    }
  }
}

extension FigureTable.Cell {
  static func told(_ text: String) -> Self { text.isEmpty ? .empty : .text(text) }
  static func told(_ number: Decimal?) -> Self { number.map { .number($0) } ?? .empty }
}
