package import Foundation
package import Monitoring
package import Postgres

/// What an account is told of a project that changes hands: until that day it enters it, then it reads
/// what came before.
package struct Handover: Sendable, Hashable {
  package var on: Day
  package var isDone: Bool
  package var newHolder: String
  package var reason: String
}

extension Handover {
  /// Nil where the project stays with the account.
  init?(_ row: Row) throws {
    guard let newHolder = try row.getIfPresent("new_holder", as: String.self) else { return nil }
    self.init(
      on: try row.day("handed_over_on"), isDone: try row.get("is_handed_over"),
      newHolder: newHolder, reason: try row.get("handover_reason"))
  }
}

extension Transaction {
  /// Nil where the project stays with the account that acts.
  package borrowing func handover(of project: UUID) throws -> Handover? {
    try row("select handover.* from auth.handovers() handover where project_id = \(project)") {
      try Handover($0)
    } ?? nil
  }

  /// Opens a project to an account of a holder, for an administrator. Returns false when there is no
  /// such open account.
  package borrowing func attach(account: UUID, to project: UUID) throws -> Bool {
    try value("select auth.attach_project(\(account), \(project))")
  }
}
