import Crypto
import Foundation

/// `key.json` of an account: the key of her drafts, wrapped by scrypt of her password.
package struct KeyFile: Sendable {
  private let path: String
  private let cost: ScryptCost

  package init(
    _ folder: StateFolder, login: String, service: ServiceAddress, cost: ScryptCost = .standard
  ) {
    path = folder.account(login, of: service).path + "/key.json"
    self.cost = cost
  }

  package enum Unwrapped: Sendable {
    case key(DraftKey)
    /// The password has changed since: drafts under the former key wait for the former password.
    case newKey(DraftKey, formerSetAside: String)
  }

  /// The key under this password; a new one when there is none yet.
  package func unwrap(password: String) throws(StateError) -> Unwrapped {
    guard let bytes = try asState({ () throws(FileError) in try DurableFile.contents(path) })
    else { return .key(try makeKey(password)) }
    if let format = FormatHeader.number(of: bytes), format > WrappedKeyRecord.format {
      throw .unknownFormat(path: path, format: format)
    }
    if let key = WrappedKeyRecord.reading(bytes)?.key(password: password) { return .key(key) }
    let aside = try asState { () throws(FileError) in try DurableFile.setAside(path) }
    return .newKey(try makeKey(password), formerSetAside: aside)
  }

  private func makeKey(_ password: String) throws(StateError) -> DraftKey {
    let key = DraftKey.random()
    guard let wrapped = WrappedKey(key, password: password, cost: cost),
      let bytes = try? JalonClient.encoded(WrappedKeyRecord(wrapped))
    else { preconditionFailure("the cost of scrypt is out of its bounds") }
    try asState { () throws(FileError) in try DurableFile.replace(path, with: bytes) }
    return key
  }
}

/// A key that only a password opens.
struct WrappedKey {
  let cost: ScryptCost
  let salt: Data
  let sealed: Data

  init(cost: ScryptCost, salt: Data, sealed: Data) {
    self.cost = cost
    self.salt = salt
    self.sealed = sealed
  }

  /// Returns nil when the cost is out of bounds.
  init?(_ key: DraftKey, password: String, cost: ScryptCost) {
    let salt = DraftKey.random().bytes
    guard let wrapping = cost.key(of: password, salt: salt),
      let box = try? AES.GCM.seal(key.bytes, using: SymmetricKey(data: wrapping.bytes)),
      let combined = box.combined
    else { return nil }
    self.init(cost: cost, salt: salt, sealed: combined)
  }

  /// Returns nil when the password is not the one.
  func key(password: String) -> DraftKey? {
    guard let wrapping = cost.key(of: password, salt: salt),
      let box = try? AES.GCM.SealedBox(combined: sealed),
      let bytes = try? AES.GCM.open(box, using: SymmetricKey(data: wrapping.bytes)),
      bytes.count == 32
    else { return nil }
    return DraftKey(bytes: bytes)
  }
}
