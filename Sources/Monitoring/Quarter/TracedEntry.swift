package import Foundation

/// A cell of a project's quarter as a publication counts it: in which version, by whom, and what became of it
/// since. It has no value.
package struct TracedEntry: Sendable, Hashable {
  /// Who did something, and when; no name for what was loaded from a file.
  package struct Mark: Sendable, Hashable {
    package var author: String?
    package var at: Date

    package init(author: String?, at: Date) {
      self.author = author
      self.at = at
    }
  }

  /// « Déclaré », or recounted on site on a day.
  package enum Control: Sendable, Hashable {
    case declared
    case verified(Day)
    /// It stands as declared, and the recount says otherwise.
    case differing(Day)
  }

  /// What is in the cell.
  package enum Content: Sendable, Hashable {
    case number
    case missing(Missing, reason: String?)
  }

  /// Another value that came later.
  package struct Change: Sendable, Hashable {
    package var version: Int
    package var sent: Mark
    package var isAccepted: Bool

    package init(version: Int, sent: Mark, isAccepted: Bool) {
      self.version = version
      self.sent = sent
      self.isAccepted = isAccepted
    }
  }

  package var projectCode: String
  package var quarter: Quarter
  /// By name; nil for the total.
  package var category: String?
  /// Of the quarter, as the publication counts it; 0 where it does not.
  package var quarterVersion: Int
  /// Whether an evaluator had accepted that version, be it by a file that does not say who.
  package var isAccepted: Bool
  /// Whether it was with its holder again, to be corrected, and so counts for nothing.
  package var isReturned: Bool
  package var returned: Mark?
  /// Nil where the cell had nothing.
  package var content: Content?
  /// In which its value came.
  package var version: Int?
  package var sent: Mark?
  package var accepted: Mark?
  package var control: Control
  package var change: Change?

  package init(
    projectCode: String, quarter: Quarter, category: String?, quarterVersion: Int, isAccepted: Bool,
    isReturned: Bool, returned: Mark?, content: Content?, version: Int?, sent: Mark?,
    accepted: Mark?, control: Control, change: Change?
  ) {
    self.projectCode = projectCode
    self.quarter = quarter
    self.category = category
    self.quarterVersion = quarterVersion
    self.isAccepted = isAccepted
    self.isReturned = isReturned
    self.returned = returned
    self.content = content
    self.version = version
    self.sent = sent
    self.accepted = accepted
    self.control = control
    self.change = change
  }
}

/// What a project declares beside its quarters, as a publication tells it: an action, an account.
package struct TracedDeclaration: Sendable, Hashable {
  package var projectCode: String
  /// « action n° 3 », « compte de 2024 »
  package var title: String
  package var version: Int
  package var sent: TracedEntry.Mark
  package var accepted: TracedEntry.Mark?
  /// The last version, where it is another.
  package var laterVersion: Int?

  package init(
    projectCode: String, title: String, version: Int, sent: TracedEntry.Mark,
    accepted: TracedEntry.Mark?, laterVersion: Int?
  ) {
    self.projectCode = projectCode
    self.title = title
    self.version = version
    self.sent = sent
    self.accepted = accepted
    self.laterVersion = laterVersion
  }
}
