import API
import Foundation
import Monitoring
import Testing

@testable import Client

/// What was opened once opens again without a network, for who has the key.
struct KeptQuarterTests {
  let folder = TemporaryFolder()

  private func session(_ key: DraftKey) -> Session {
    Session(
      service: .local, token: "t",
      account: AccountMessage(login: "claire", name: "Claire", kind: .holder, isFictitious: true),
      draftKey: key)
  }

  private func quarters(_ key: DraftKey) -> KeptQuarters {
    KeptQuarters(of: session(key), in: StateFolder(folder.path))
  }

  @Test func `a quarter kept in format 1 is read`() throws {
    let kept = try JSONDecoder().decode(
      KeptQuarterRecord.self, from: try Fixture.bytes("kept-quarter-1.json")
    ).kept
    #expect(kept.readAt.formatted(.iso8601) == "2025-01-20T13:02:31Z")
    #expect(!kept.report.quarterReport.indicators.isEmpty && kept.history != nil)
    let written = try JalonClient.encoded(KeptQuarterRecord(kept))
    let again = try JSONDecoder().decode(KeptQuarterRecord.self, from: written).kept
    #expect(again.project == kept.project && again.report == kept.report)
    #expect(again.history == kept.history && again.readAt == kept.readAt)
    let golden = try #require(
      JSONSerialization.jsonObject(with: try Fixture.bytes("kept-quarter-1.json"))
        as? [String: Any])
    let keys = try #require(JSONSerialization.jsonObject(with: written) as? [String: Any]).keys
    #expect(Set(golden.keys) == Set(keys))
  }

  @Test func `it is sealed, listed by its quarter, and nothing to another key`() throws {
    let kept = try JSONDecoder().decode(
      KeptQuarterRecord.self, from: try Fixture.bytes("kept-quarter-1.json")
    ).kept
    let key = DraftKey.random()
    let code = kept.report.quarter.code
    #expect(quarters(key).all(of: code).isEmpty)
    try quarters(key).keep(kept, as: code)
    #expect(quarters(key).all(of: code).map(\.project) == [kept.project])
    #expect(quarters(key)[kept.project.id, code]?.report == kept.report)
    #expect(quarters(key).all(of: "1999-Q1").isEmpty && quarters(.random()).all(of: code).isEmpty)
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let bytes = FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data()
      #expect(bytes.range(of: Data(kept.project.name.utf8)) == nil)
    }
  }
}
