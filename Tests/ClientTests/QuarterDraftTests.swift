import API
import Foundation
import Monitoring
import Testing

@testable import Client

struct QuarterDraftTests {
  let folder = TemporaryFolder()
  let session: Session
  let project = UUID()
  let cell = Cell(indicatorID: UUID())

  init() throws {
    session = Session(
      service: .local, token: "t",
      account: AccountMessage(login: "claire", name: "Claire", kind: .holder, isFictitious: true),
      draftKey: .random())
  }

  private func open() throws -> QuarterDraft {
    try QuarterDraft.open(of: project, "2024-Q4", for: session, in: StateFolder(folder.path))
  }

  private func value(_ number: String) throws -> CellEntry {
    CellEntry(
      cell: cell, measured: .number(try #require(Decimal(string: number))), comment: "canari")
  }

  private func request(_ entries: [CellEntry], versionRead: Int = 0) -> FrozenRequest {
    FrozenRequest(of: project, "2024-Q4", versionRead: versionRead, entries)
  }

  @Test func `a draft keeps every field of a cell's entry, those of tomorrow too`() throws {
    let entry = CellEntry(
      cell: Cell(indicatorID: UUID(), categoryID: UUID()),
      measured: .quotient(numerator: 3, denominator: 4), reason: .other, reasonText: "déménagement",
      comment: "à revoir", formula: "1+2")
    for field in Mirror(reflecting: entry).children {
      let isFilledIn =
        Mirror(reflecting: field.value).displayStyle != .optional
        || Mirror(reflecting: field.value).children.first != nil
      #expect(
        isFilledIn, "\(field.label ?? "") stands in this entry, so that the draft is held to it")
    }
    let bytes = try JSONEncoder().encode(CellEntryRecord(entry))
    #expect(try JSONDecoder().decode(CellEntryRecord.self, from: bytes).entry == entry)
  }

  @Test func `changes made together are all there when the draft is opened again`() throws {
    let other = Cell(indicatorID: UUID())
    do {
      let draft = try open()
      try draft.begin(version: 0)
      try draft.save(try value("225"))
      try draft.change([
        .saved(CellEntry(cell: other, measured: .number(7))), .emptied(cell),
      ])
      try draft.change([])
    }
    let content = try open().content
    #expect(content.cells[other] == .some(CellEntry(cell: other, measured: .number(7))))
    #expect(content.cells[cell] == .some(nil) && content.lastTouched == cell)
  }

  @Test func reopenedDraftSaysTheSame() throws {
    do {
      let draft = try open()
      try draft.begin(version: 3)
      try draft.save(try value("225"))
      try draft.save(try value("226"))
    }
    let state = try open().content
    #expect(state.versionRead == 3)
    #expect(state.cells[cell] == .some(try value("226")))
    #expect(state.lastTouched == cell)
  }

  /// Killed between freezing and the receipt: the very same bytes are there to be sent again.
  @Test func frozenBytesOutliveACrash() throws {
    let request = request([try value("225")], versionRead: 1)
    do {
      let draft = try open()
      try draft.begin(version: 1)
      try draft.freeze(request)
    }
    #expect(try open().frozen == request)
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
      try draft.freeze(request([]))
      try draft.keep(receipt)
    }
    let draft = try open()
    #expect(draft.receipt == receipt)
    try draft.drop()
    #expect(folder.names.allSatisfy { !$0.contains("brouillon.") && !$0.hasSuffix(".brouillon") })
  }

  @Test func refusedSendingLeavesTheDraftEditable() throws {
    let draft = try open()
    try draft.save(try value("225"))
    try draft.freeze(request([try value("225")]))
    try draft.thaw()
    #expect(draft.frozen == nil)
    #expect(draft.content.cells[cell] == .some(try value("225")))
  }

  @Test func fewestRecordsAmountToTheSame() throws {
    let draft = try open()
    try draft.begin(version: 1)
    for number in 0..<600 { try draft.save(try value("\(number)")) }
    try draft.empty(Cell(indicatorID: UUID(), categoryID: UUID()))
    var again = QuarterChanges()
    for change in draft.content.changes { again.apply(change) }
    #expect(again.cells == draft.content.cells)
    #expect(again.lastTouched == draft.content.lastTouched)
    #expect(again.versionRead == 1)
  }

  /// A long sitting makes a short file, and the formula that a value comes from stays in it.
  @Test func compactedDraftSaysTheSame() throws {
    let formula = Cell(indicatorID: UUID())
    do {
      let draft = try open()
      try draft.begin(version: 2)
      try draft.save(CellEntry(cell: formula, measured: .number(118), formula: "=112+6"))
      for number in 0..<600 { try draft.save(try value("\(number)")) }
    }
    let path = folder.file(try #require(folder.names.first { $0.hasSuffix(".brouillon") }))
    let file = try DraftFile.open(path, key: session.draftKey)
    #expect(file.records.count < 250)
    #expect(file.records.contains { String(decoding: $0, as: UTF8.self).contains("=112+6") })
  }

  /// Stolen laptop: neither words nor codes are readable in the folder.
  @Test func nothingReadableIsLeftOnTheDisk() throws {
    let draft = try open()
    try draft.save(try value("225"))
    for name in folder.names {
      let bytes = FileManager.default.contents(atPath: folder.file(name)) ?? Data()
      #expect(bytes.range(of: Data("canari")) == nil)
      #expect(!name.contains("claire"))
    }
  }
}
