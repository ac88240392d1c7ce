package import Foundation
package import Postgres

/// Who signs what the holder of a project states of a year.
package struct Signatory: Sendable, Hashable {
  package var accountID: UUID
  package var name: String
}

extension Transaction {
  /// For an administrator. Returns false when no such open account holds the project.
  package borrowing func setSignature(
    of account: UUID, for project: UUID, signs: Bool
  ) throws -> Bool {
    try value("select auth.let_sign(\(account), \(project), \(signs))")
  }

  /// Of a project that the account in session holds; none where all who hold it may sign.
  package borrowing func signatories(ofProject project: UUID) throws -> [Signatory] {
    try rows("select account_id, display_name from auth.signatories(\(project))") { row in
      Signatory(accountID: try row.get("account_id"), name: try row.get("display_name"))
    }
  }
}
