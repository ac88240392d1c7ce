import Monitoring
import Publishing

/// How the programme is thought to work, from what it puts in to what changes, and what follows each step.
struct LogicModel {
  let slice: PublicationSlice

  /// Returns nil for a single project's report, and where no indicator is common.
  init?(_ slice: PublicationSlice) {
    guard !slice.isOfProject, slice.indicators.contains(where: \.isCommon) else { return nil }
    self.slice = slice
  }

  var blocks: [Block] {
    [
      .heading(Heading(level: 2, text: "Modèle logique", id: "modele")),
      .paragraph(
        "Ce que l’appel suppose : des moyens permettent des activités, qui touchent des personnes ; il en "
          + "attend des changements pour elles, puis à long terme. Un niveau sans indicateur n’est pas "
          + "suivi. Le passage d’un niveau au suivant n’est pas mesuré : « Contribution » dit ce qui "
          + "l’étaye et ce qui le contredit."),
      .table(table),
    ]
  }

  private var table: Table {
    Table(
      id: "t-modele", caption: "Des moyens aux effets, et ce qui les suit",
      columns: [
        .text("Niveau", 26), .text("Indicateurs communs", 62), .text("Propres à un projet", 30),
      ],
      rows: Indicator.Level.allCases.map { level in
        let own = slice.indicators.filter { $0.indicator.level == level }
        return [
          Table.Cell(level.told.name, .strong, detail: level.told.meaning),
          cell(own.filter(\.isCommon).map { "\($0.indicator.code) \($0.indicator.name)" }, " ; "),
          cell(own.filter { !$0.isCommon }.map(\.indicator.code), ", "),
        ]
      }, note: nil)
  }

  private func cell(_ names: [String], _ separator: String) -> Table.Cell {
    names.isEmpty
      ? Table.Cell("aucun", .soft) : Table.Cell(names.joined(separator: separator))
  }
}

extension Indicator.Level {
  fileprivate var told: (name: String, meaning: String) {
    switch self {
    case .input: ("Moyens", "ce qui est mis dans les projets")
    case .activity: ("Activités", "ce qui est fait")
    case .output: ("Réalisations", "qui est touché, ce qui est produit")
    case .outcome: ("Résultats", "ce qui change pour les personnes")
    case .impact: ("Effets", "ce qui change à long terme")
    }
  }
}
