import Foundation
import Monitoring
import Publishing
import Writing

/// Response rate by project: answers published, of codes handed out.
struct TurnoutFigure {
  let survey: SliceSurvey
  let slice: PublicationSlice

  func illustration(id: String) -> Illustration? {
    guard !survey.turnout.isEmpty else { return nil }
    let overall = ShareText(survey.total.responses, of: survey.total.codes)
    let chart = RateChart(
      rows: survey.turnout.map(row), overall: overall?.estimate?.value)
    let title =
      overall.map { "\($0.percent) des codes remis ont donné une réponse, \(survey.quarter.label)" }
      ?? "Le taux de réponse d’ensemble n’est pas communicable, \(survey.quarter.label)"
    return Illustration(
      id: id, title: title,
      subtitle: "Taux de réponse par projet, \(survey.quarter.label)"
        + (overall.map { ", \($0.counts) codes ; intervalle \($0.interval)" } ?? ""),
      drawing: chart.drawing(id: id, title: title), alternative: survey.alternative(chart),
      note: "Point : taux ; trait : intervalle de confiance à 95 % (Wilson) ; tirets : ensemble. "
        + "Point creux et « fragile » : moins de 30 codes. Sous "
        + "\(slice.call.smallCountThreshold) personnes, rien n’est publié. "
        + survey.source(on: slice.today))
  }

  private func row(_ turnout: PublishedTurnout) -> RateChart.Row {
    let name = slice.project(turnout.projectCode)?.name ?? ""
    let label = "\(turnout.projectCode ?? "") \(name)"
    guard let share = ShareText(turnout.responses, of: turnout.codes) else {
      let isEmpty = turnout.codes.value == 0
      return RateChart.Row(
        label: label, estimate: nil, isFragile: false,
        detail: isEmpty ? "aucun code remis" : "non communicable")
    }
    return RateChart.Row(
      label: label, estimate: share.estimate, isFragile: share.isFragile,
      detail: share.isFragile ? "\(share.counts), fragile" : "\(share.percent) (\(share.counts))")
  }
}
