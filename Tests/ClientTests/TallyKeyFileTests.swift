import Crypto
import Foundation
import TestSupport
import Testing

@testable import Client

/// The file of a wave's key: only its passphrase opens it, and what was written once is read for ever.
@Suite struct TallyKeyFileTests {
  private static let phrase = "quatre mots tout simples"
  private static let golden = Files.checkout.appending(
    path: "Tests/Fixtures/Formats/tally-key-1.json"
  ).path

  private let folder = NSTemporaryDirectory() + "jalon-key-" + UUID().uuidString

  private static func pair(_ opened: TallyKeyFile.Opened) -> TallyKeyFile.Pair? {
    if case .key(let pair) = opened { pair } else { nil }
  }

  @Test func `the first format is read from its golden file`() throws {
    let pair = try #require(
      Self.pair(try TallyKeyFile.open(Self.golden, passphrase: Self.phrase)))
    #expect(pair.privateKey == Data(1...32))
    let key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: pair.privateKey)
    #expect(key.publicKey.rawRepresentation == pair.publicKey)
  }

  @Test func `a key is written for its owner alone, in no clear, and comes back`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/avis.cle"
    let pair = TallyKeyFile.newPair()
    try TallyKeyFile.write(
      pair, of: "avis 2025-T4", passphrase: Self.phrase, to: path,
      cost: ScryptCost(rounds: 1024, blockSize: 8, parallelism: 1))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let bytes = try #require(FileManager.default.contents(atPath: path))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("avis 2025-T4"))
    #expect(!text.contains(pair.privateKey.base64EncodedString()))
    let opened = Self.pair(try TallyKeyFile.open(path, passphrase: Self.phrase))
    #expect(opened?.privateKey == pair.privateKey && opened?.publicKey == pair.publicKey)
    // As short as what is copied from its print.
    #expect(text.count < 500)
  }

  @Test func `what does not open is told apart`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    guard case .wrongPassphrase = try TallyKeyFile.open(Self.golden, passphrase: "une autre") else {
      return #expect(Bool(false), "another passphrase opens the key")
    }
    guard case .missing = try TallyKeyFile.open(folder + "/rien", passphrase: "") else {
      return #expect(Bool(false), "no file is a key")
    }
    let path = folder + "/faux.cle"
    try DurableFile.replace(path, with: Data("[]".utf8))
    guard case .unreadable = try TallyKeyFile.open(path, passphrase: "") else {
      return #expect(Bool(false), "a list is a key")
    }
    try DurableFile.replace(path, with: Data(#"{"format":2}"#.utf8))
    #expect(throws: StateError.unknownFormat(path: path, format: 2)) {
      _ = try TallyKeyFile.open(path, passphrase: "")
    }
  }
}
