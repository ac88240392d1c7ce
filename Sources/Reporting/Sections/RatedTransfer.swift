import Foundation
import Monitoring
import Publishing
import Writing

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

    /// What it comes to, and the strength of what it rests on.
    var reading: Table.Cell {
      Table.Cell(
        settled.verdict?.label ?? "non cotée",
        detail: settled.meanEvidence.map { "preuves E\(French.page.number($0, decimals: 1))" })
    }

    var discrepancies: [String] {
      TransferReading.discrepancies(transfer.holder, transfer.evaluator).map(\.one.criterion)
    }
  }

  let framework: TransferFramework
  /// In the slice's order.
  let projects: [ProjectReadings]
  /// Of the slice, rated or not.
  private let expected: Int

  /// Returns nil where no project of the slice is rated by both sides.
  init?(_ slice: PublicationSlice) {
    guard let framework = slice.transferFramework, !slice.transfers.isEmpty else { return nil }
    self.framework = framework
    expected = slice.projects.count
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

  /// Whether the slice has this project only.
  var isAlone: Bool { expected == 1 && projects.count == 1 }

  func count(_ verdict: TransferReading.Verdict) -> Int {
    projects.count { $0.settled.verdict == verdict }
  }

  /// « 2 prêts, 5 prêts sous conditions, 3 à consolider »; of one project what it is.
  var tally: String {
    if isAlone { return projects[0].settled.verdict?.label ?? "non coté" }
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

  /// « 2 projets cotés des deux côtés sur 3 »
  var extent: String {
    if isAlone { return "Le projet est coté des deux côtés" }
    return projects.count == expected
      ? "Les \(expected) projets sont cotés des deux côtés"
      : "\(Phrase.count(projects.count, "projet coté", "projets cotés")) des deux côtés sur \(expected)"
  }

  /// Whether too few projects are rated to tell of all of them.
  var isTooFew: Bool { projects.count * 2 < expected }

  /// The dimensions that are scored under 60 most often, with how often; nil where none is. One without a
  /// score is not under 60.
  var weakest: (dimensions: [TransferDimension], projects: Int)? {
    let low = framework.dimensions.map { dimension in
      projects.count { own in
        own.settled.scores.contains { score in
          score.dimension == dimension.code && score.score.map { $0 < 60 } == true
        }
      }
    }
    guard let most = low.max(), most > 0 else { return nil }
    return (zip(framework.dimensions, low).filter { $0.1 == most }.map(\.0), most)
  }
}
