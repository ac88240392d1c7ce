/// The way of a draft to the service: the same frozen bytes until the service answers; then the receipt
/// kept, the person told, and the draft dropped. After a refusal the draft may be changed again.
package struct Delivery<Content: DraftContent> {
  private let draft: Draft<Content>
  private let outbox: Outbox

  package init(of draft: Draft<Content>, by outbox: Outbox) {
    self.draft = draft
    self.outbox = outbox
  }

  /// Delivers a draft that is pending, and goes on from where an earlier command stopped.
  /// - Parameter tell: tells the person. The draft goes only after that, so that a crash cannot lose
  ///   the receipt.
  package func complete(_ tell: (Content.Receipt) throws -> Void) async throws {
    let receipt: Content.Receipt
    if let kept = draft.receipt {
      receipt = kept
    } else if let frozen = draft.frozen {
      receipt = try await send(frozen)
    } else {
      preconditionFailure("nothing was frozen")
    }
    try tell(receipt)
    try draft.drop()
  }

  private func send(_ frozen: FrozenRequest) async throws -> Content.Receipt {
    let receipt: Content.Receipt
    do {
      receipt = try JalonClient.message(try await outbox.deliver(frozen))
    } catch  where error.isPassing {
      throw DeliveryError.undelivered(error)
    } catch {
      try draft.thaw()
      throw DeliveryError.refused(error)
    }
    try draft.keep(receipt)
    return receipt
  }
}

/// Why a draft is not delivered.
package enum DeliveryError: Error, Sendable, Hashable {
  /// No answer, or not the last one: the same bytes wait in the draft.
  case undelivered(ClientError)
  /// The service's last word on these bytes.
  case refused(ClientError)

  package var cause: ClientError {
    switch self {
    case .undelivered(let error), .refused(let error): error
    }
  }
}
