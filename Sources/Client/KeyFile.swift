import Crypto
import Foundation

/// `key.json` of an account: the key of her drafts, wrapped by scrypt of her password.
package struct KeyFile: Sendable {
  private let folder: StateFolder
  private let cost: ScryptCost

  package init(
    _ folder: StateFolder, login: String, service: ServiceAddress, cost: ScryptCost = .standard
  ) {
    self.folder = folder.account(login, of: service)
    self.cost = cost
  }

  package enum Unwrapped: Sendable {
    case key(DraftKey)
    /// The password changed since: drafts under the former key wait for the former password.
    case newKey(DraftKey, formerSetAside: String)
  }

  private var path: String { folder.path + "/key.json" }

  /// The key under this password; a new one where there is none yet.
  package func unwrap(password: String) throws(DraftError) -> Unwrapped {
    guard let bytes = try asDraft({ () throws(FileError) in try DurableFile.contents(path) })
    else { return .key(try makeKey(password)) }
    if let wrapped = try? JSONDecoder().decode(WrappedKey.self, from: bytes),
      let key = wrapped.key(password: password)
    {
      return .key(key)
    }
    let aside = try asDraft { () throws(FileError) in try DurableFile.setAside(path) }
    return .newKey(try makeKey(password), formerSetAside: aside)
  }

  private func makeKey(_ password: String) throws(DraftError) -> DraftKey {
    let key = DraftKey.random()
    guard let wrapped = WrappedKey(key, password: password, cost: cost),
      let bytes = try? JalonClient.encoded(wrapped)
    else { preconditionFailure("the cost of scrypt is out of its bounds") }
    try asDraft { () throws(FileError) in try DurableFile.replace(path, with: bytes) }
    return key
  }
}

private struct WrappedKey: Codable {
  var cost: ScryptCost
  var salt: Data
  var sealed: Data

  init?(_ key: DraftKey, password: String, cost: ScryptCost) {
    salt = DraftKey.random().bytes
    self.cost = cost
    guard let wrapping = cost.key(of: password, salt: salt),
      let box = try? AES.GCM.seal(key.bytes, using: SymmetricKey(data: wrapping.bytes)),
      let combined = box.combined
    else { return nil }
    sealed = combined
  }

  func key(password: String) -> DraftKey? {
    guard let wrapping = cost.key(of: password, salt: salt),
      let box = try? AES.GCM.SealedBox(combined: sealed),
      let bytes = try? AES.GCM.open(box, using: SymmetricKey(data: wrapping.bytes)),
      bytes.count == 32
    else { return nil }
    return DraftKey(bytes: bytes)
  }
}
