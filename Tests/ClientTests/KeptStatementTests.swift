import API
import Foundation
import Monitoring
import Testing

@testable import Client

/// What a project states opens again without a network, for who has the key.
struct KeptStatementTests {
  private let folder = TemporaryFolder()

  private func store(_ key: DraftKey) -> KeptStatements {
    let session = Session(
      service: .local, token: "t",
      account: AccountMessage(login: "claire", name: "Claire", kind: .holder, isFictitious: true),
      draftKey: key)
    return KeptStatements(of: session, in: StateFolder(folder.path))
  }

  @Test func `one kept in format 1 is read, and written so`() throws {
    let golden = try Fixture.bytes("kept-statement-1.json")
    let kept = try KeptStatement(record: golden)
    #expect(kept.readAt.formatted(.iso8601) == "2025-01-20T13:02:31Z")
    #expect(kept.project.project.code == "P06" && kept.statements.content.count == 1)
    let written = try JalonClient.encoded(KeptStatementRecord(kept))
    let (own, other) = (
      try JSONSerialization.jsonObject(with: written) as? [String: Any],
      try JSONSerialization.jsonObject(with: golden) as? [String: Any]
    )
    #expect(own?.keys.sorted() == other?.keys.sorted())
    #expect(own?["format"] as? Int == 1 && own?["lu_le"] as? String == other?["lu_le"] as? String)
    let again = try KeptStatement(record: written)
    #expect(again.project == kept.project && again.statements == kept.statements)
  }

  @Test func `it is sealed, and nothing to another key`() throws {
    let kept = try KeptStatement(record: try Fixture.bytes("kept-statement-1.json"))
    let key = DraftKey.random()
    #expect(store(key).all.isEmpty)
    try store(key).keep(kept)
    #expect(store(key).all.map(\.statements) == [kept.statements])
    #expect(store(.random()).all.isEmpty)
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let bytes = FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data()
      #expect(bytes.range(of: Data(kept.project.project.name.utf8)) == nil)
    }
  }
}
