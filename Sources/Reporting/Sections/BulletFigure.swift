import Foundation
import Monitoring
import Publishing

/// Attainments as bullets, with the finding as title.
struct BulletFigure {
  let lines: [IndicatorLine]
  let slice: PublicationSlice
  let subject: String

  /// Returns nil when no indicator has a target.
  func illustration(id: String) -> Illustration? {
    let aimed = lines.filter { $0.series.aim != nil }
    guard !aimed.isEmpty else { return nil }
    let chart = BulletChart(rows: aimed.map(row))
    let title = finding(aimed)
    return Illustration(
      id: id, title: title,
      subtitle:
        "Taux d’atteinte de la cible, \(Phrase.count(aimed.count, "indicateur", "indicateurs")) "
        + "avec une cible, jusqu’à fin \(slice.year)",
      drawing: chart.drawing(id: id, title: title), alternative: chart.description,
      note: "Trait : cible (100 %). Bandes : 50 et 80 %. La barre s’arrête à 150 %, une flèche le "
        + "signale. " + Phrase.source(slice))
  }

  private func finding(_ aimed: [IndicatorLine]) -> String {
    let assessed = aimed.filter { $0.series.attainment.fraction != nil }
    guard !assessed.isEmpty else { return "\(subject) : aucune cible n’est évaluable" }
    let reached = assessed.count { $0.series.attainment.status == .reached }
    if reached == assessed.count {
      return assessed.count == 1
        ? "\(subject) : la seule cible évaluable est atteinte"
        : "\(subject) : les \(assessed.count) cibles évaluables sont atteintes"
    }
    if reached == 0 {
      return assessed.count == 1
        ? "\(subject) : la seule cible évaluable n’est pas atteinte"
        : "\(subject) : aucune des \(assessed.count) cibles évaluables n’est atteinte"
    }
    return "\(subject) : \(Phrase.count(reached, "cible", "cibles")) sur \(assessed.count) "
      + "\(reached < 2 ? "est atteinte" : "sont atteintes")"
  }

  private func row(_ line: IndicatorLine) -> BulletChart.Row {
    let writer = FigureText(indicator: line.indicator)
    let series = line.series
    let target = series.aim.map { writer.text($0.target) } ?? ""
    var detail = "\(writer.text(series.actual.figure)) / cible \(target)"
    if let baseline = series.baseline.value { detail += ", départ \(writer.text(baseline))" }
    let status =
      switch series.attainment {
      case .fraction: series.attainment.status.label
      case .hidden: "non publié"
      case .notAssessable: "non évaluable"
      }
    return BulletChart.Row(
      label: "\(line.indicator.code) \(line.indicator.name)",
      fraction: series.attainment.fraction?.double, percent: series.attainment.percent,
      status: status, detail: detail)
  }
}
