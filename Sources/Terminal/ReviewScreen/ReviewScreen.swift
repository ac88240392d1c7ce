import Foundation
package import Monitoring
import Writing

/// A quarter read by an evaluator on the whole screen: versions side by side, the conversation about a
/// cell, decisions. No key changes a value.
package struct ReviewScreen: Sendable {
  package enum Act: Sendable, Hashable {
    case write(CellMessage.Kind, on: Cell, String?)
    case decide(ReviewAct.Kind, reason: String?)
    case verify(Cell, Measured, on: Day)
  }

  package enum Next: Sendable, Hashable {
    case show
    /// Then `refreshed` or `failed`.
    case perform(Act)
    case end
    /// Ctrl-C.
    case interrupted
  }

  /// What is being typed, or one letter that is waited for.
  enum Asked: Sendable, Hashable {
    case question
    case reason(ReviewAct.Kind)
    case acceptance
    case recount
    case recountDay(Measured)
  }

  private(set) var report: QuarterReport
  private(set) var history: QuarterHistory
  let size: ScreenFrame.Size
  var position = 0
  var top = 0
  var asked: Asked?
  var field = TextField()
  /// Said once, until the next key.
  var told: [String] = []
  /// All that is known of the cell, or the help, in place of the table.
  var page: Page?

  enum Page: Sendable, Hashable {
    case story, help
  }

  package init(_ report: QuarterReport, _ history: QuarterHistory, size: ScreenFrame.Size) {
    self.report = report
    self.history = history
    self.size = size
    position = cells.firstIndex { columns.deservesALook($0) } ?? 0
    follow()
  }

  var cells: [Cell] { report.cells }
  var cell: Cell? { cells.indices.contains(position) ? cells[position] : nil }
  var columns: ReviewColumns { ReviewColumns(report: report, history: history) }

  /// What the service says after an act.
  package mutating func refreshed(
    _ report: QuarterReport, _ history: QuarterHistory, _ sentence: String
  ) {
    self.report = report
    self.history = history
    (asked, field) = (nil, TextField())
    told = [sentence]
    follow()
  }

  /// What was typed stays, to be sent again.
  package mutating func failed(_ sentence: String) { told = [sentence] }

  package func resized(to size: ScreenFrame.Size) -> ReviewScreen {
    var other = ReviewScreen(report, history, size: size)
    (other.position, other.asked, other.field) = (position, asked, field)
    (other.told, other.page) = (told, page)
    other.follow()
    return other
  }

  /// Lines of the table, between its three heads and what is said of the cell.
  var bodyRows: Int { max(1, size.rows - 12) }

  mutating func follow() {
    top = min(max(0, cells.count - bodyRows), top)
    if position < top { top = position }
    if position >= top + bodyRows { top = position - bodyRows + 1 }
  }
}
