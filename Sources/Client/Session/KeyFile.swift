import Crypto
package import Foundation

/// `key.json` of an account: the key of her drafts, wrapped by scrypt of her password.
package struct KeyFile: Sendable {
  let folder: StateFolder
  private let path: String
  private let cost: ScryptCost

  package init(
    _ folder: StateFolder, login: String, service: ServiceAddress, cost: ScryptCost = .standard
  ) {
    self.folder = folder.account(login, of: service)
    path = self.folder.path + "/key.json"
    self.cost = cost
  }

  package enum Unwrapped: Sendable {
    case key(DraftKey)
    /// The password has changed since: drafts under the former key wait for the former password.
    case newKey(DraftKey, formerSetAside: String)
  }

  /// The key under this password; a new one when there is none yet.
  /// - Parameter former: asked for where the password has changed since, on another machine or by an
  ///   administrator; what it opens is wrapped anew.
  package func unwrap(
    password: String, former: () throws -> String? = { nil }
  ) throws -> Unwrapped {
    guard let bytes = try asState({ () throws(FileError) in try DurableFile.contents(path) })
    else { return .key(try makeKey(password)) }
    if let format = FormatHeader.number(of: bytes), format > WrappedKeyRecord.format {
      throw StateError.unknownFormat(path: path, format: format)
    }
    if let key = WrappedKeyRecord.reading(bytes)?.key(password: password) { return .key(key) }
    if let former = try former(), let key = WrappedKeyRecord.reading(bytes)?.key(password: former) {
      try write(key, password)
      return .key(key)
    }
    let aside = try asState { () throws(FileError) in try DurableFile.setAside(path) }
    return .newKey(try makeKey(password), formerSetAside: aside)
  }

  /// Wraps the key for a password that has just changed, so that drafts stay as they are. Returns false
  /// when the former one does not open it.
  package func rewrap(former: String, new: String) throws(StateError) -> Bool {
    guard let bytes = try asState({ () throws(FileError) in try DurableFile.contents(path) })
    else { return true }
    guard let key = WrappedKeyRecord.reading(bytes)?.key(password: former) else { return false }
    try write(key, new)
    return true
  }

  /// As the service keeps it for her other computers. Nil before the first connection.
  package var wrapped: Data? {
    get throws(StateError) {
      try asState { () throws(FileError) in try DurableFile.contents(path) }
    }
  }

  /// Takes the key that another computer left at the service, so that one key opens the drafts of both;
  /// drafts of here are sealed with it again. Returns nil when the password does not open it.
  package func adopt(_ wrapped: Data, password: String) throws -> DraftKey? {
    guard let key = WrappedKeyRecord.reading(wrapped)?.key(password: password) else { return nil }
    if let own = try self.wrapped.flatMap(WrappedKeyRecord.reading)?.key(password: password) {
      if own == key { return key }
      _ = try reseal(from: own, under: key)
    } else if try self.wrapped != nil {
      return nil
    }
    try asState { () throws(FileError) in try DurableFile.replace(path, with: wrapped) }
    return key
  }

  private func makeKey(_ password: String) throws(StateError) -> DraftKey {
    let key = DraftKey.random()
    try write(key, password)
    return key
  }

  private func write(_ key: DraftKey, _ password: String) throws(StateError) {
    guard let wrapped = WrappedKey(key, password: password, cost: cost),
      let bytes = try? JalonClient.encoded(WrappedKeyRecord(wrapped))
    else { preconditionFailure("the cost of scrypt is out of its bounds") }
    try asState { () throws(FileError) in try DurableFile.replace(path, with: bytes) }
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
