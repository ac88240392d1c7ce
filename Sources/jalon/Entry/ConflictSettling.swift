import API
import Client
import Entry
import Monitoring
import Terminal
import Writing

/// Somebody sent the quarter since the draft was begun: cell by cell, the holder says which value stays.
extension OpenedQuarter {
  /// The draft is as it was until the last answer.
  func settleVersions(_ sheet: EntrySheet, since read: Int) async throws {
    let report = sheet.quarterReport
    guard let history = try await history(of: report) else { return }
    let conflicts = sheet.conflicts(since: read, in: history)
    let words = ConflictLines(report)
    guard !conflicts.isEmpty || !options.asksNothing else {
      return try draft.begin(version: report.version)
    }
    guard !options.asksNothing else { throw Self.unsettled(sheet, conflicts) }
    let heading = words.heading(
      history.versions.last, kept: sheet.changes.count - conflicts.count,
      conflicts: conflicts.count)
    var taken: [CellEntry] = []
    if settlesOnScreen, !conflicts.isEmpty {
      let kept = try settled(
        conflicts.map(words.choice), heading, sides: ("la vôtre", "l’autre"), report)
      taken = zip(conflicts, kept).filter { !$0.1 }.map(\.0.theirs)
    } else {
      console.say(heading)
      for (index, conflict) in conflicts.enumerated() {
        console.say(words.lines(conflict, number: index + 1, of: conflicts.count))
        if try !options.keepsOwn(console, reopening) { taken.append(conflict.theirs) }
      }
    }
    try draft.change(
      [.began(version: report.version)] + taken.map(QuarterChanges.Change.saved))
  }

  /// With each cell named, for who asks nothing.
  private static func unsettled(_ sheet: EntrySheet, _ conflicts: [CellConflict]) -> Failure {
    var failure = Failure(ClientError.problem(Problem(.staleVersion)))
    let words = ConflictLines(sheet.quarterReport)
    failure.message +=
      "\n"
      + conflicts.enumerated().flatMap {
        words.lines($0.element, number: $0.offset + 1, of: conflicts.count)
      }.joined(separator: "\n")
    failure.help = "Le régler case par case, sans --sans-question."
    return failure
  }
}
