import Dataset
package import Monitoring

/// A change of the call or of a project, as reports tell it: when, by which deed, from what to what.
package struct PublishedAmendment: Sendable, Hashable {
  /// Nil where the call itself is amended.
  package let projectCode: String?
  package let effectiveOn: Day
  package let reference: String?
  /// Without values where they are not for publication.
  package let changes: [AmendmentChange]
}

extension PublishedAmendment {
  /// Returns nil where nothing of it is for readers.
  init?(_ amendment: NotedAmendment, indicators: [Indicator]) {
    let told = amendment.changes.compactMap { change -> AmendmentChange? in
      switch change.kind {
      case .pinnedToday, .isFictitious, .projectIsFictitious, .baselineSource, .surveyForm:
        nil
      case .objectives, .inequalityApproach:
        AmendmentChange(change.place, former: nil, latter: nil)
      case .baseline where !Self.isFree(change, indicators):
        AmendmentChange(change.place, former: nil, latter: nil)
      default: change
      }
    }
    guard !told.isEmpty else { return nil }
    self.init(
      projectCode: amendment.projectCode, effectiveOn: amendment.effectiveOn,
      reference: amendment.reference, changes: told)
  }

  /// A start may be about a few people, and is protected where it is told.
  private static func isFree(_ change: AmendmentChange, _ indicators: [Indicator]) -> Bool {
    indicators.contains { $0.code == change.indicatorCode && !$0.isProtected }
  }
}
