import Foundation
import Monitoring
import Publishing

/// What came in, what came late, what never came.
struct CompletenessSection {
  let slice: PublicationSlice

  init(_ slice: PublicationSlice) {
    self.slice = slice
  }

  var blocks: [Block] {
    var blocks: [Block] = [
      .heading(Heading(level: 1, text: "Complétude des données", id: "completude"))
    ]
    let timeline = Timeline(slice)
    guard !timeline.quarters.isEmpty else {
      blocks.append(.paragraph("Aucun trimestre n’était attendu."))
      return blocks
    }
    let title = finding
    let chart = CompletenessChart(
      quarters: timeline.labels, years: timeline.years,
      rows: slice.completeness.map { row($0, timeline) })
    blocks.append(
      .figure(
        Illustration(
          id: "g-completude", title: title,
          subtitle: "État de chaque trimestre attendu, \(timeline.labels.first ?? "") à "
            + "\(timeline.labels.last ?? ""), "
            + Phrase.count(slice.completeness.count, "projet", "projets"),
          drawing: chart.drawing(id: "g-completude", title: title),
          alternative: chart.description,
          note: "Un trimestre est en retard s’il arrive plus de \(slice.call.dueDays) jours "
            + "après sa fin. " + Phrase.source(slice))))
    return blocks + VerificationTable(slice).blocks
  }

  private var finding: String {
    let all = slice.completeness.flatMap(\.quarters)
    let missing = all.count { $0.outcome == .overdue }
    let awaited = all.count { $0.outcome == .awaited }
    let late = all.count { $0.outcome == .receivedLate }
    let unreviewed = all.count { $0.outcome == .unreviewed }
    let start =
      missing == 0
      ? (awaited == 0 ? "Tous les trimestres attendus sont reçus" : "Aucun trimestre ne manque")
      : "\(missing) \(missing < 2 ? "trimestre" : "trimestres") sur \(all.count) "
        + "\(missing < 2 ? "manque" : "manquent")"
    let onTime = missing == 0 ? ", aucun en retard" : ", aucun reçu en retard"
    return start
      + (late == 0 ? onTime : ", \(late) \(late < 2 ? "reçu" : "reçus") en retard")
      + (unreviewed == 0 ? "" : ", \(unreviewed) à relire")
      + (awaited == 0 ? "" : ", \(awaited) encore \(awaited < 2 ? "attendu" : "attendus")")
  }

  private func row(
    _ completeness: PublishedCompleteness, _ timeline: Timeline
  ) -> CompletenessChart.Row {
    let name = slice.project(completeness.projectCode)?.name ?? ""
    let received = completeness.quarters.count { $0.outcome.isReceived }
    let late = completeness.count([.receivedLate])
    let unreviewed = completeness.count([.unreviewed])
    return CompletenessChart.Row(
      label: "\(completeness.projectCode) \(name)",
      outcomes: timeline.quarters.map { quarter in
        completeness.quarters.first { $0.quarter == quarter }?.outcome
      },
      detail: "\(received) sur \(completeness.quarters.count)"
        + (late > 0 ? ", \(late) tard" : "")
        + (unreviewed > 0 ? ", \(unreviewed) à relire" : ""))
  }
}
