import API
import Foundation
import Testing

@testable import Client

/// Addresses, keys, sessions: what keeps a stolen laptop and a watched network poor.
struct SecretTests {
  let folder = TemporaryFolder()
  private let cheap = ScryptCost(rounds: 16, blockSize: 8, parallelism: 1)
  private var state: StateFolder { StateFolder(folder.path) }

  private func keys(_ login: String = "claire") -> KeyFile {
    KeyFile(state, login: login, service: .local, cost: cheap)
  }

  @Test(arguments: [
    "http://127.0.0.1:8421", "http://localhost:1", "http://127.9.9.9", "https://jalon.exemple.fr",
    "https://jalon.exemple.fr/prefixe/", "http://[::1]:8421",
  ])
  func addressIsTaken(_ text: String) throws {
    #expect(try !ServiceAddress(text).description.hasSuffix("/"))
  }

  @Test(arguments: [
    "http://jalon.exemple.fr", "http://127.0.0.1.exemple.fr", "http://10.0.0.1", "ftp://localhost",
    "jalon", "", "https://", "https://moi:secret@exemple.fr", "http://localhost.exemple.fr",
    "http://127.0.0.1@exemple.fr", "https://exemple.fr/?a=1",
  ])
  func addressIsRefused(_ text: String) {
    #expect(throws: ClientError.self) { try ServiceAddress(text) }
  }

  @Test func keyComesBackUnderItsPasswordOnly() throws {
    guard case .key(let made) = try keys().unwrap(password: "cheval"),
      case .key(let found) = try keys().unwrap(password: "cheval")
    else { throw DraftError.wrongKey }
    #expect(made == found)
    guard case .newKey(let other, let aside) = try keys().unwrap(password: "autre") else {
      throw DraftError.wrongKey
    }
    #expect(other != made)
    #expect(try DurableFile.contents(aside) != nil)
  }

  @Test func accountsHaveKeysOfTheirOwn() throws {
    guard case .key(let first) = try keys("claire").unwrap(password: "x"),
      case .key(let second) = try keys("denis").unwrap(password: "x")
    else { throw DraftError.wrongKey }
    #expect(first != second)
  }

  @Test func sessionFileIsForItsOwnerAlone() throws {
    let file = SessionFile(state)
    #expect(try file.read() == nil)
    let session = Session(
      service: .local, token: "jeton",
      account: AccountMessage(login: "claire", name: "Claire", kind: .holder, isFictitious: true),
      draftKey: .random())
    try file.write(session)
    #expect(try file.read()?.token == "jeton")
    #expect(try file.read()?.draftKey == session.draftKey)
    let attributes = try FileManager.default.attributesOfItem(atPath: state.session)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let outer = try FileManager.default.attributesOfItem(atPath: folder.path)
    #expect(outer[.posixPermissions] as? Int == 0o700)
    try file.remove()
    #expect(try file.read() == nil)
    #expect(folder.names.isEmpty)
  }

  @Test func stateFolderFollowsXDG() {
    #expect(StateFolder(environment: ["HOME": "/h"]).path == "/h/.local/state/jalon")
    #expect(StateFolder(environment: ["HOME": "/h", "XDG_STATE_HOME": "/x"]).path == "/x/jalon")
    #expect(
      StateFolder(environment: ["HOME": "/h", "XDG_STATE_HOME": "relatif"]).path
        == "/h/.local/state/jalon")
  }

  @Test func holdersIdsAreOrderedByTime() {
    let early = UUID.timeOrdered(at: Date(timeIntervalSince1970: 1_700_000_000))
    let late = UUID.timeOrdered(at: Date(timeIntervalSince1970: 1_700_000_001))
    #expect(early.uuidString < late.uuidString)
    #expect(Array(early.uuidString)[14] == "7")
    #expect("89AB".contains(Array(early.uuidString)[19]))
  }
}
