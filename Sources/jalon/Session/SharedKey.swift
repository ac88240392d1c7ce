import API
import Client
import Foundation

/// One key for all computers of a holder. Without it, or without the service, each keeps its own drafts as
/// it always did: nothing here stops a connection.
extension KeyFile {
  /// Takes the key that another computer left at the service.
  func meetOther(_ client: JalonClient, _ account: AccountMessage, password: String) async {
    guard account.kind == .holder, let kept = (try? await client.draftKey()) ?? nil else { return }
    _ = try? adopt(kept, password: password)
  }

  /// Leaves the key, as her password wraps it, for her other computers.
  func leaveForOthers(_ client: JalonClient, _ account: AccountMessage) async {
    guard account.kind == .holder, let own = (try? wrapped) ?? nil else { return }
    try? await client.keep(draftKey: own)
  }
}
