package import Foundation
package import Postgres

/// What became of a response that was sent.
package enum Acceptance: String, Sendable {
  case accepted
  /// The same id and the same content came before: the same receipt again.
  case repeated
  /// The same id came before with another content.
  case conflict
  /// The code is wrong or used, or its wave is closed: one outcome, which tells them not apart.
  case refused
}

/// An answer on its way into the urn: nothing in it can be read without the wave's keys.
package struct SealedResponse: Sendable {
  package var wave: UUID
  package var codeHMAC: Data
  package var idHMAC: Data
  package var bodyHMAC: Data
  package var receiptHMAC: Data
  package var sealed: Data

  package init(
    wave: UUID, codeHMAC: Data, idHMAC: Data, bodyHMAC: Data, receiptHMAC: Data, sealed: Data
  ) {
    self.wave = wave
    self.codeHMAC = codeHMAC
    self.idHMAC = idHMAC
    self.bodyHMAC = bodyHMAC
    self.receiptHMAC = receiptHMAC
    self.sealed = sealed
  }
}

extension Transaction {
  package borrowing func accept(_ response: SealedResponse) throws -> Acceptance {
    try one(
      """
      select collect.accept(\(response.wave), \(response.codeHMAC), \(response.idHMAC),
        \(response.bodyHMAC), \(response.receiptHMAC), \(response.sealed)) as outcome
      """
    ) { try $0.choice("outcome") }
  }

  /// Removes the answer that waits under this receipt. Returns false when there is none.
  package borrowing func withdraw(_ receiptHMAC: Data, wave: UUID) throws -> Bool {
    try value("select collect.withdraw(\(wave), \(receiptHMAC))")
  }
}
