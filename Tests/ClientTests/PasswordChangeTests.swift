import API
import Foundation
import Monitoring
import Testing

@testable import Client

/// Drafts outlive the password under which they were begun.
struct PasswordChangeTests {
  let folder = TemporaryFolder()
  private let project = UUID()
  private let cell = Cell(indicatorID: UUID())
  private let cheap = ScryptCost(rounds: 16, blockSize: 8, parallelism: 1)

  private var state: StateFolder { StateFolder(folder.path) }
  private var keys: KeyFile { KeyFile(state, login: "claire", service: .local, cost: cheap) }

  private func draft(_ key: DraftKey, _ quarter: String) throws -> QuarterDraft {
    let session = Session(
      service: .local, token: "t",
      account: AccountMessage(login: "claire", name: "Claire", kind: .holder, isFictitious: true),
      draftKey: key)
    return try QuarterDraft.open(of: project, quarter, for: session, in: state)
  }

  private func key(_ unwrapped: KeyFile.Unwrapped) -> DraftKey {
    switch unwrapped {
    case .key(let key), .newKey(let key, _): key
    }
  }

  private func begin(_ quarter: String, _ key: DraftKey) throws {
    try draft(key, quarter).save(CellEntry(cell: cell, measured: .number(7)))
  }

  @Test func `one's own change keeps the key`() throws {
    let made = key(try keys.unwrap(password: "ancien"))
    try begin("2024-Q4", made)
    #expect(try keys.rewrap(former: "faux", new: "nouveau") == false)
    #expect(try keys.rewrap(former: "ancien", new: "nouveau"))
    #expect(key(try keys.unwrap(password: "nouveau")) == made)
    #expect(try draft(made, "2024-Q4").content.cells.count == 1)
    #expect(keys.setAside.isEmpty)
  }

  @Test func `after a reset the former password opens the key again, where it is known`() throws {
    let made = key(try keys.unwrap(password: "ancien"))
    let again = key(try keys.unwrap(password: "remis") { "ancien" })
    #expect(again == made && keys.setAside.isEmpty)
    #expect(key(try keys.unwrap(password: "remis")) == made)
  }

  @Test func `a key set aside is opened later, and its drafts sealed under the key of today`()
    throws
  {
    let old = key(try keys.unwrap(password: "ancien"))
    try begin("2024-Q3", old)
    try begin("2024-Q4", old)
    let new = key(try keys.unwrap(password: "remis") { "faux" })
    try begin("2025-Q1", new)
    #expect(new != old && keys.setAside.count == 1)
    #expect(throws: DraftError.self) { try draft(new, "2024-Q4") }

    #expect(try keys.reseal(former: "faux", under: new) == 0)
    #expect(try keys.reseal(former: "ancien", under: new) == 2)
    #expect(keys.setAside.isEmpty)
    for quarter in ["2024-Q3", "2024-Q4", "2025-Q1"] {
      #expect(try draft(new, quarter).content.cells.count == 1)
    }
    #expect(throws: DraftError.self) { try draft(old, "2024-Q4") }
  }
}
