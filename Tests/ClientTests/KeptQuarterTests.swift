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

  private func first() throws -> KeptQuarter {
    try KeptQuarter(record: try Fixture.bytes("kept-quarter-1.json"))
  }

  private func received(_ kept: KeptQuarter) -> ReceivedOpening {
    let message = QuarterOpeningMessage(
      project: kept.project, report: kept.report, history: kept.history, draftCopy: nil)
    return ReceivedOpening(message: message, bytes: Wire.bytes(of: message))
  }

  @Test func `a quarter kept in format 1 is read`() throws {
    let kept = try first()
    #expect(kept.readAt.formatted(.iso8601) == "2025-01-20T13:02:31Z")
    #expect(!kept.report.quarterReport.indicators.isEmpty && kept.history != nil)
  }

  @Test func `a quarter kept in format 2 is read, and written so`() throws {
    let golden = try Fixture.bytes("kept-quarter-2.json")
    let (kept, former) = (try KeptQuarter(record: golden), try first())
    #expect(kept.project == former.project && kept.report == former.report)
    #expect(kept.history == former.history && kept.readAt == former.readAt)
    let written = try JalonClient.encoded(
      KeptQuarterRecord(received(former).bytes, readAt: former.readAt))
    #expect(written == golden)
  }

  @Test func `it is sealed, listed by its quarter, and nothing to another key`() throws {
    let kept = try first()
    let key = DraftKey.random()
    let code = kept.report.quarter.code
    #expect(quarters(key).all(of: code).isEmpty)
    try quarters(key).keep(received(kept), readAt: kept.readAt)
    #expect(quarters(key).all(of: code).map(\.project) == [kept.project])
    #expect(quarters(key)[kept.project.id, code]?.report == kept.report)
    #expect(quarters(key).all(of: "1999-Q1").isEmpty && quarters(.random()).all(of: code).isEmpty)
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let bytes = FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data()
      #expect(bytes.range(of: Data(kept.project.name.utf8)) == nil)
    }
  }
}
