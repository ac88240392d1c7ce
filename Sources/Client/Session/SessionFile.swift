package import API
import Foundation

/// A session open on this machine: who, where, and the key of her drafts while it lasts.
package struct Session: Sendable {
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
}

/// `session.json`, readable by its owner alone.
package struct SessionFile: Sendable {
  private let path: String

  package init(_ folder: StateFolder) { path = folder.session }

  /// Returns nil when nobody is connected. An unreadable file is nobody: connecting again replaces it.
  package func read() throws(StateError) -> Session? {
    guard let bytes = try asState({ () throws(FileError) in try DurableFile.contents(path) })
    else { return nil }
    if let format = FormatHeader.number(of: bytes), format > SessionRecord.format {
      throw .unknownFormat(path: path, format: format)
    }
    return try? JSONDecoder().decode(SessionRecord.self, from: bytes).session
  }

  package func write(_ session: Session) throws(FileError) {
    guard let bytes = try? JalonClient.encoded(SessionRecord(session)) else {
      preconditionFailure("a session is text throughout")
    }
    try DurableFile.replace(path, with: bytes)
  }

  package func remove() throws(FileError) { try DurableFile.remove(path) }
}
