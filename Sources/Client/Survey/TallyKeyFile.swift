import Crypto
package import Foundation

/// The key that opens the answers of a wave, on the machine of whoever conducts it: a file that only a
/// passphrase opens, and short enough to be printed as its second copy.
package enum TallyKeyFile {
  /// A key that is new, in clear as long as a command runs.
  package struct Pair: Sendable {
    package let publicKey: Data
    package let privateKey: Data
  }

  package static func newPair() -> Pair {
    let key = Curve25519.KeyAgreement.PrivateKey()
    return Pair(
      publicKey: key.publicKey.rawRepresentation, privateKey: key.rawRepresentation)
  }

  /// - Parameter wave: what it opens, for whoever finds the file.
  package static func write(
    _ pair: Pair, of wave: String, passphrase: String, to path: String,
    cost: ScryptCost = .standard
  ) throws(StateError) {
    guard
      let wrapped = WrappedKey(DraftKey(bytes: pair.privateKey), password: passphrase, cost: cost),
      let bytes = try? JalonClient.encoded(
        TallyKeyRecord(wrapped, wave: wave, publicKey: pair.publicKey))
    else { preconditionFailure("the cost of scrypt is out of its bounds") }
    try asState { () throws(FileError) in try DurableFile.replace(path, with: bytes) }
  }

  package enum Opened: Sendable {
    case key(Pair)
    case missing, unreadable, wrongPassphrase
  }

  package static func open(_ path: String, passphrase: String) throws(StateError) -> Opened {
    guard let bytes = try asState({ () throws(FileError) in try DurableFile.contents(path) })
    else { return .missing }
    if let format = FormatHeader.number(of: bytes), format > TallyKeyRecord.format {
      throw .unknownFormat(path: path, format: format)
    }
    guard let record = try? JSONDecoder().decode(TallyKeyRecord.self, from: bytes) else {
      return .unreadable
    }
    guard let key = record.wrapped.key(password: passphrase) else { return .wrongPassphrase }
    return .key(Pair(publicKey: record.publicKey, privateKey: key.bytes))
  }
}
