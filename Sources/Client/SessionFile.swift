package import API
import Foundation

/// A session open on this machine: who, where, and the key of her drafts while it lasts.
package struct Session: Sendable, Codable {
  package var service: ServiceAddress
  package var token: String
  package var account: AccountMessage
  package var draftKey: DraftKey

  package init(service: ServiceAddress, token: String, account: AccountMessage, draftKey: DraftKey)
  {
    self.service = service
    self.token = token
    self.account = account
    self.draftKey = draftKey
  }

  enum CodingKeys: String, CodingKey {
    case service
    case token = "jeton"
    case account = "compte"
    case draftKey = "cle_des_brouillons"
  }
}

/// `session.json`, 0600.
package struct SessionFile: Sendable {
  package var folder: StateFolder

  package init(_ folder: StateFolder) { self.folder = folder }

  /// Nothing where nobody is connected; an unreadable file is nobody.
  package func read() throws(FileError) -> Session? {
    guard let bytes = try DurableFile.contents(folder.session) else { return nil }
    return try? JSONDecoder().decode(Session.self, from: bytes)
  }

  package func write(_ session: Session) throws(FileError) {
    guard let bytes = try? JalonClient.encoded(session) else {
      preconditionFailure("a session is text throughout")
    }
    try DurableFile.replace(folder.session, with: bytes)
  }

  package func remove() throws(FileError) { try DurableFile.remove(folder.session) }
}
