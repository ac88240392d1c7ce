import Monitoring
import Publishing

/// What each indicator means, word for word as holders read it.
struct DictionaryAnnex {
  let slice: PublicationSlice

  init(_ slice: PublicationSlice) {
    self.slice = slice
  }

  var blocks: [Block] {
    let told = indicators
    guard !told.isEmpty else { return [] }
    return [
      .heading(Annex.dictionary.heading(in: slice)),
      .table(
        Table(
          id: "t-dictionnaire",
          caption: told.count == 1
            ? "Définition et règles de cumul de l’indicateur"
            : "Définition et règles de cumul des \(told.count) indicateurs",
          columns: [
            .text("Indicateur", 24), .text("Définition", 60), .text("Portée", 11),
            .text("Sens", 10), .text("Cumul dans le temps", 14), .text("Cumul entre projets", 14),
          ],
          rows: told.map { row($0.indicator) }, note: elsewhere)),
    ]
  }

  var isEmpty: Bool { indicators.isEmpty }

  /// Each is defined once: those of one project in its own report, the others in that of an axis.
  private var indicators: [SliceIndicator] {
    slice.isOfProject
      ? slice.indicators.filter { !$0.isCommon } : slice.describedIndicators
  }

  private var elsewhere: String? {
    if slice.isOfProject {
      return "Les indicateurs communs sont définis dans le rapport de l’axe."
    }
    return slice.projects.count > 1
      ? "Les indicateurs propres à un projet sont définis dans son rapport." : nil
  }

  private func row(_ indicator: Indicator) -> [Table.Cell] {
    [
      Table.Cell("\(indicator.code) \(indicator.name) (\(indicator.unit))", .strong),
      Table.Cell(
        indicator.definition, detail: AmendmentText(slice: slice).definitions(of: indicator)),
      Table.Cell(scope(indicator)),
      Table.Cell(indicator.direction.label),
      Table.Cell(indicator.overTime.label),
      Table.Cell(indicator.overProjects.label),
    ]
  }

  private func scope(_ indicator: Indicator) -> String {
    switch indicator.scope {
    case .call: "tout l’appel"
    case .axis(let code): "axe \(code)"
    case .project(let code): "projet \(code)"
    }
  }
}
