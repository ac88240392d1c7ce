package import Monitoring
package import Publishing

/// A release as open data: tables with their description, a file for aid registers, sheets for action bases.
package struct OpenDataPackage: Sendable {
  package let tables: [OpenTable]
  /// The other files, by name.
  package let texts: [String: String]

  /// Returns nil for a publication that is not released: it may not be handed on.
  /// - Parameter publisher: the registered identifier of who publishes; nil where none is known.
  package init?(_ publication: Publication, _ edition: Edition, publisher: String?) {
    guard edition.kind == .release else { return nil }
    let region = publication.region
    tables = [
      .figures(publication, edition), .projects(region), .indicators(region),
    ]
    var texts = [
      "datapackage.json": DataPackage(region, edition, tables: tables).text,
      "iati-activities.xml": IATIActivities(publication, edition, publisher: publisher).text,
    ]
    for project in region.projects {
      guard let slice = publication.project(project.code) else { continue }
      let name = ReportSubject.project(project.code).fileWord
      texts["fiches/action-\(name).txt"] = ActionSheet(slice, project).text
      texts["fiches/capitalisation-\(name).txt"] = CapitalisationSheet(slice, project).text
    }
    self.texts = texts
  }
}

/// A table of open data: named columns with what they hold, and rows.
package struct OpenTable: Sendable {
  package struct Column: Sendable {
    package let name: String
    let description: String
    let type: Kind
    /// The only values there may be.
    var words: [String]?

    enum Kind: String { case string, number, date }
  }

  package let name: String
  let title: String
  package let columns: [Column]
  /// Whose values are all different.
  var key: String?
  package let rows: [[FigureTable.Cell]]
}

extension OpenTable {
  static func figures(_ publication: Publication, _ edition: Edition) -> OpenTable {
    let table = FigureTable(
      FigureList(publication).figures, from: FigureOrigin(publication.region, edition))
    return OpenTable(
      name: "chiffres", title: "Chiffres publiés",
      columns: FigureTable.columns.map { column in
        Column(
          name: column.rawValue, description: column.meaning,
          type: column.isNumeric ? .number : .string, words: column.words)
      }, rows: table.rows)
  }

  static func projects(_ slice: PublicationSlice) -> OpenTable {
    OpenTable(
      name: "projets", title: "Projets",
      columns: [
        Column(name: "code", description: "Code du projet dans l’appel", type: .string),
        Column(name: "intitule", description: "Nom du projet", type: .string),
        Column(name: "porteur", description: "Organisme porteur", type: .string),
        Column(name: "axes", description: "Codes des axes, séparés par des espaces", type: .string),
        Column(
          name: "departements", description: "Codes Insee, séparés par des espaces", type: .string),
        Column(name: "debut", description: "Premier jour du projet", type: .date),
        Column(name: "fin", description: "Dernier jour du projet", type: .date),
        Column(
          name: "etat", description: "État du projet", type: .string,
          words: ProjectStatus.allCases.map(\.label)),
        Column(name: "budget", description: "Budget total, en euros", type: .number),
        Column(name: "subvention", description: "Subvention de l’appel, en euros", type: .number),
        Column(
          name: "fictif", description: "Données fictives\u{A0}: oui ou non", type: .string,
          words: ["oui", "non"]),
      ], key: "code",
      rows: slice.projects.map { project in
        [
          .text(project.code), .text(project.name), .text(project.holderName),
          .text(project.axes.map(\.axisCode).joined(separator: " ")),
          .text(project.departmentCodes.joined(separator: " ")),
          .text(project.startsOn.description), .text(project.endsOn.description),
          .text(project.status.label), .number(project.budgetEUR), .number(project.fundingEUR),
          .text(project.isFictitious ? "oui" : "non"),
        ]
      })
  }

  static func indicators(_ slice: PublicationSlice) -> OpenTable {
    OpenTable(
      name: "indicateurs", title: "Dictionnaire des indicateurs",
      columns: [
        Column(name: "code", description: "Code de l’indicateur dans l’appel", type: .string),
        Column(name: "intitule", description: "Nom de l’indicateur", type: .string),
        Column(name: "definition", description: "Ce qui est compté", type: .string),
        Column(name: "unite", description: "Unité", type: .string),
        Column(
          name: "niveau", description: "Niveau dans le modèle logique", type: .string,
          words: Indicator.Level.allCases.map(\.rawValue)),
        Column(
          name: "mesure", description: "Nature de la mesure", type: .string,
          words: Indicator.Measure.allCases.map(\.rawValue)),
        Column(
          name: "sens", description: "Sens souhaité", type: .string,
          words: Indicator.Direction.allCases.map(\.rawValue)),
        Column(
          name: "classe", description: "Classe de protection", type: .string,
          words: DisclosureClass.allCases.map(\.rawValue)),
        Column(
          name: "perimetre", description: "Appel, axe ou projet qui l’emploie", type: .string),
      ], key: "code",
      rows: slice.indicators.map(\.indicator).map { indicator in
        [
          .text(indicator.code), .text(indicator.name), .told(indicator.definition),
          .told(indicator.unit), .text(indicator.level.rawValue),
          .text(indicator.measure.rawValue), .text(indicator.direction.rawValue),
          .text(indicator.disclosureClass.rawValue), .text(indicator.scope.typed),
        ]
      })
  }
}

extension FigureTable.Column {
  fileprivate var words: [String]? {
    switch self {
    case .kind: ReportFigure.Kind.allCases.map(\.rawValue)
    case .state: ReportFigure.State.allCases.map(\.rawValue)
    default: nil
    }
  }
}

extension IndicatorScope {
  fileprivate var typed: String {
    switch self {
    case .call: "appel"
    case .axis(let code): "axe \(code)"
    case .project(let code): code
    }
  }
}
