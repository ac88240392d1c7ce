import Foundation
import Monitoring
import Publishing

/// What the ratings of a slice's projects come to.
struct RatedTransfer {
  struct ProjectReadings {
    let project: Project
    let transfer: PublishedTransfer
    let holder: TransferReading
    let evaluator: TransferReading
    /// The evaluator's, with what was agreed on in its place: the one that counts.
    let settled: TransferReading
    let settledMarks: [TransferMark]

    var discrepancies: [String] {
      TransferReading.discrepancies(transfer.holder, transfer.evaluator).map(\.one.criterion)
    }
  }

  let framework: TransferFramework
  /// In the slice's order.
  let projects: [ProjectReadings]

  /// Returns nil where no project of the slice is rated by both sides.
  init?(_ slice: PublicationSlice) {
    guard let framework = slice.transferFramework, !slice.transfers.isEmpty else { return nil }
    self.framework = framework
    projects = slice.projects.compactMap { project in
      guard let transfer = slice.transfers.first(where: { $0.projectCode == project.code }) else {
        return nil
      }
      let settled = TransferReading.settled(transfer.evaluator, agreed: transfer.agreed)
      return ProjectReadings(
        project: project, transfer: transfer,
        holder: TransferReading(transfer.holder, in: framework),
        evaluator: TransferReading(transfer.evaluator, in: framework),
        settled: TransferReading(settled, in: framework), settledMarks: settled)
    }
  }

  func count(_ verdict: TransferReading.Verdict) -> Int {
    projects.count { $0.settled.verdict == verdict }
  }

  /// « 2 prêts, 5 prêts sous conditions, 3 à consolider »
  var tally: String {
    let words: [(TransferReading.Verdict, String, String)] = [
      (.ready, "prêt", "prêts"),
      (.underConditions, "prêt sous conditions", "prêts sous conditions"),
      (.toConsolidate, "à consolider", "à consolider"),
    ]
    return Phrase.list(
      words.compactMap { verdict, one, several in
        let count = count(verdict)
        return count == 0 ? nil : Phrase.count(count, one, several)
      })
  }

  /// The dimension that is lowest most often, with how often; nil where none is under 60.
  var weakest: (dimension: TransferDimension, projects: Int)? {
    let low = framework.dimensions.map { dimension in
      (
        dimension: dimension,
        projects: projects.count { own in
          own.settled.scores.contains { score in
            score.dimension == dimension.code && (score.score ?? 0) < 60
          }
        }
      )
    }
    return low.filter { $0.projects > 0 }.max { $0.projects < $1.projects }
  }
}
