import Foundation
import Monitoring
import Publishing
import Writing

/// Attainments as bullets, with the finding as title.
struct BulletFigure {
  let lines: [IndicatorLine]
  let slice: PublicationSlice
  let subject: String

  /// Returns nil when no indicator has a target.
  func illustration(id: String) -> Illustration? {
    let aimed = lines.filter { $0.series.target != nil }
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
    let count = TargetCount(aimed.compactMap(\.series.target))
    guard count.assessed > 0 else { return "\(subject) : aucune cible n’est évaluable" }
    if count.indistinct == 0, count.assessed == 1 {
      return "\(subject) : la seule cible évaluable "
        + (count.reached == 1 ? "est atteinte" : "n’est pas atteinte")
    }
    guard count.reached > 0 else { return "\(subject) : \(none(count))" }
    let others =
      switch count.indistinct {
      case 0: ""
      case 1: ", une autre ne s’en distingue pas"
      default: ", \(count.indistinct) autres ne s’en distinguent pas"
      }
    return "\(subject) : \(Phrase.count(count.reached, "cible", "cibles")) sur \(count.all) "
      + "\(count.reached < 2 ? "est atteinte" : "sont atteintes")" + others
  }

  /// Where not one is reached for sure.
  private func none(_ count: TargetCount) -> String {
    let all =
      count.all == 1 ? "la seule cible n’est pas" : "aucune des \(count.all) cibles n’est"
    switch count.indistinct {
    case 0: return "\(all) atteinte"
    case 1 where count.all == 1: return "\(all) atteinte de façon établie"
    case 1: return "\(all) atteinte de façon établie, une ne s’en distingue pas"
    default:
      return "\(all) atteinte de façon établie, \(count.indistinct) ne s’en distinguent pas"
    }
  }

  private func row(_ line: IndicatorLine) -> BulletChart.Row {
    let writer = FigureText(indicator: line.indicator)
    let series = line.series
    let target = series.target
    let start = series.baseline.value.map { ", départ \(writer.text($0))" } ?? ""
    func detail(_ period: (PublishedTarget) -> String) -> String {
      (target.map {
        "\(slice.actual(of: $0, series, writer))\(period($0)) / cible \($0.text(writer))"
      } ?? "") + start
    }
    return BulletChart.Row(
      label: "\(line.indicator.code) \(line.indicator.name)",
      fraction: target?.fraction?.double, percent: target?.percent ?? "–",
      status: target?.state.label(of: line.indicator) ?? "sans cible",
      detail: detail { " \(slice.period(of: $0, line.indicator))" }, shortDetail: detail { _ in "" }
    )
  }
}
