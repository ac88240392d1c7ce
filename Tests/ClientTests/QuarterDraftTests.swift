import API
import Foundation
import Testing

@testable import Client

struct QuarterDraftTests {
  let folder = TemporaryFolder()
  let session: Session
  let project = UUID()
  let cell = CellID(indicator: UUID(), category: nil)

  init() throws {
    session = Session(
      service: .local, token: "t",
      account: AccountMessage(login: "claire", name: "Claire", kind: .holder, isFictitious: true),
      draftKey: .random())
  }

  private func open() throws -> QuarterDraft {
    try QuarterDraft(of: project, "2024-Q4", for: session, in: StateFolder(folder.path))
  }

  private func value(_ number: String) throws -> CellValue {
    let text =
      "{\"indicateur\":\"\(cell.indicator)\",\"valeur\":\"\(number)\",\"commentaire\":\"canari\"}"
    return try JSONDecoder().decode(CellValue.self, from: Data(text))
  }

  @Test func reopenedDraftSaysTheSame() throws {
    do {
      let draft = try open()
      try draft.begin(version: 3)
      try draft.save(try value("225"), typed: "=200+25")
      try draft.save(try value("226"), typed: nil)
    }
    let state = try open().state
    #expect(state.versionRead == 3)
    #expect(state.cells[cell] == .some(try value("226")))
    #expect(state.lastTouched == cell)
  }

  /// Killed between freezing and the receipt: the very same bytes are there to be sent again.
  @Test func frozenBytesOutliveACrash() throws {
    let request: FrozenRequest
    do {
      let draft = try open()
      try draft.begin(version: 1)
      request = try draft.freeze([try value("225")])
    }
    #expect(try open().state.frozen == request)
    #expect(request.path.hasSuffix(request.id.uuidString.lowercased()))
    #expect(request.path.contains("/quarters/2024-Q4/submissions/"))
  }

  /// Killed between the receipt and the dropping of the draft: the receipt is told again.
  @Test func receiptOutlivesACrash() throws {
    let text =
      "{\"envoi\":\"\(UUID())\",\"projet\":\"P06\",\"trimestre\":\"2024-Q4\",\"version\":1,\"envoye_le\":\"2025-01-20T13:02:31Z\",\"empreinte\":\"00\"}"
    let receipt = try JSONDecoder().decode(QuarterReceipt.self, from: Data(text))
    do {
      let draft = try open()
      _ = try draft.freeze([])
      try draft.keep(receipt)
    }
    let draft = try open()
    #expect(draft.state.receipt == receipt)
    try draft.drop()
    #expect(folder.names.allSatisfy { !$0.contains("brouillon.") && !$0.hasSuffix(".brouillon") })
  }

  @Test func refusedSendingLeavesTheDraftEditable() throws {
    let draft = try open()
    try draft.save(try value("225"), typed: nil)
    _ = try draft.freeze([try value("225")])
    try draft.thaw()
    #expect(draft.state.frozen == nil)
    #expect(draft.state.cells[cell] == .some(try value("225")))
  }

  @Test func fewestRecordsAmountToTheSame() throws {
    let draft = try open()
    try draft.begin(version: 1)
    for number in 0..<600 { try draft.save(try value("\(number)"), typed: nil) }
    try draft.erase(CellID(indicator: UUID(), category: UUID()))
    var again = DraftState()
    for record in draft.state.records { again.apply(record) }
    #expect(again.cells == draft.state.cells)
    #expect(again.lastTouched == draft.state.lastTouched)
    #expect(again.versionRead == 1)
  }

  /// Stolen laptop: neither words nor codes are readable in the folder.
  @Test func nothingReadableIsLeftOnTheDisk() throws {
    let draft = try open()
    try draft.save(try value("225"), typed: nil)
    for name in folder.names {
      let bytes = FileManager.default.contents(atPath: folder.file(name)) ?? Data()
      #expect(bytes.range(of: Data("canari")) == nil)
      #expect(!name.contains("claire"))
    }
  }
}
