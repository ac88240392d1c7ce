package import Foundation
package import Postgres

/// What became of a response that was sent.
package enum Acceptance: String, Sendable {
  case accepted
  /// The same id and the same content came before: the same receipt again.
  case repeated
  /// The same id came before with another content.
  case conflict
  /// The code is right, and was used by another answer.
  case used
  /// The code is wrong, or its wave is closed: one outcome, which tells them not apart.
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
  /// Takes answers together, each as if it came alone. Their outcomes in the same order.
  package borrowing func accept(_ responses: [SealedResponse]) throws -> [Acceptance] {
    try rows(
      """
      select outcome from collect.accept(\(responses.map(\.wave)), \(responses.map(\.codeHMAC)),
        \(responses.map(\.idHMAC)), \(responses.map(\.bodyHMAC)), \(responses.map(\.receiptHMAC)),
        \(responses.map(\.sealed)))
      order by place
      """
    ) { try $0.choice("outcome") }
  }

  /// What became of an answer that came before. Returns nil for one that did not.
  package borrowing func earlier(_ response: SealedResponse) throws -> Acceptance? {
    let outcome: String? = try value(
      "select collect.earlier(\(response.idHMAC), \(response.bodyHMAC))")
    return outcome.flatMap { Acceptance(rawValue: $0) }
  }

  /// Removes the answer that waits under this receipt, of whichever wave. Returns false when there is none.
  package borrowing func withdraw(_ receipts: [(wave: UUID, hmac: Data)]) throws -> Bool {
    try value("select collect.withdraw(\(receipts.map(\.wave)), \(receipts.map(\.hmac)))")
  }
}
