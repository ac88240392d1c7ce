package import Foundation
import Writing

/// What a holder states of a year of her project, or of its end, beside the quarters: its money or its
/// narrative. Each sending is a version; none is ever changed.
package struct Statement: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case spending, narrative

    /// The command that is about it.
    package var command: String { self == .spending ? "depenses" : "bilan" }

    package var label: String { self == .spending ? "dépenses" : "bilan" }
  }

  /// Which one of a project.
  package struct Subject: Sendable, Hashable {
    package var kind: Kind
    /// Nil at the end of the project.
    package var year: Int?

    package init(kind: Kind, year: Int?) {
      self.kind = kind
      self.year = year
    }

    /// « 2024 », « fin »
    package var period: String { year.map(String.init) ?? "fin" }
  }

  /// What a version says: one of the two is empty.
  package struct Content: Sendable, Hashable {
    package var spending: Spending
    package var narrative: Narrative

    package init(spending: Spending = Spending(), narrative: Narrative = Narrative()) {
      self.spending = spending
      self.narrative = narrative
    }

    package var isEmpty: Bool { spending.lines.isEmpty && narrative.texts.isEmpty }

    /// What must be settled before it is sent, in sentences.
    package func refusals(of subject: Subject) -> [String] {
      switch subject.kind {
      case .spending: spending.findings.map { $0.sentence(in: .terminal) }
      case .narrative:
        narrative.findings(isAtEnd: subject.year == nil).map(\.sentence)
      }
    }
  }

  package struct Version: Sendable, Hashable {
    package var number: Int
    package var content: Content
    /// Nil for what was loaded from a file.
    package var author: String?
    package var sentAt: Date

    package init(number: Int, content: Content, author: String?, sentAt: Date) {
      self.number = number
      self.content = content
      self.author = author
      self.sentAt = sentAt
    }
  }

  package var subject: Subject
  /// Oldest first.
  package var versions: [Version]
  package var acts: [ReviewAct]

  package init(subject: Subject, versions: [Version], acts: [ReviewAct]) {
    self.subject = subject
    self.versions = versions
    self.acts = acts
  }

  package var version: Int { versions.last?.number ?? 0 }

  package var state: QuarterReport.State {
    guard version > 0 else { return .open }
    return switch acts.last(where: { $0.version == version && $0.kind != .asked })?.kind {
    case .approved: .approved
    case .returned: .returned
    case .reopened: .reopened
    case .asked, nil: .submitted
    }
  }

  /// Whether its holder may send a version. An approved forecast is followed by its account.
  package var isEditable: Bool {
    state.isEditable
      || state == .approved && subject.kind == .spending
        && versions.last?.content.spending.isForecast == true
  }

  /// The last version that an evaluator approved.
  package var approved: Version? {
    let number = acts.last { $0.kind == .approved }?.version
    return versions.last { $0.number == number }
  }

  /// The wish to reopen it that nobody has answered.
  package var isAskedToReopen: Bool {
    acts.last.map { $0.kind == .asked && $0.version == version } ?? false
  }
}

extension Statement.Kind: Coded {
  package var word: String { command }
}
