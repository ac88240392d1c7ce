package import Foundation
package import Monitoring

/// An amendment of a call or of one of its projects, without who made it and why: what reports may tell.
package struct NotedAmendment: Sendable, Hashable {
  /// Nil where the call itself is amended.
  package var projectCode: String?
  package var effectiveOn: Day
  /// Of the deed.
  package var reference: String?
  package var madeAt: Date
  package var changes: [AmendmentChange]

  package init(
    projectCode: String?, effectiveOn: Day, reference: String?, madeAt: Date,
    changes: [AmendmentChange]
  ) {
    self.projectCode = projectCode
    self.effectiveOn = effectiveOn
    self.reference = reference
    self.madeAt = madeAt
    self.changes = changes
  }
}
