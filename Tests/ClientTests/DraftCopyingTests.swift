import API
import Foundation
import Monitoring
import Testing

@testable import Client

/// A draft goes from one computer of a holder to another, sealed on the way.
struct DraftCopyingTests {
  private let office = TemporaryFolder()
  private let home = TemporaryFolder()
  private let project = UUID()
  private let cell = Cell(indicatorID: UUID())
  private let cheap = ScryptCost(rounds: 16, blockSize: 8, parallelism: 1)

  private func keys(_ folder: TemporaryFolder) -> KeyFile {
    KeyFile(StateFolder(folder.path), login: "claire", service: .local, cost: cheap)
  }

  private func draft(_ folder: TemporaryFolder, _ key: DraftKey) throws -> QuarterDraft {
    let session = Session(
      service: .local, token: "t",
      account: AccountMessage(login: "claire", name: "Claire", kind: .holder, isFictitious: true),
      draftKey: key)
    return try QuarterDraft.open(
      of: project, "2024-Q4", for: session, in: StateFolder(folder.path))
  }

  private func key(_ unwrapped: KeyFile.Unwrapped) -> DraftKey {
    switch unwrapped {
    case .key(let key), .newKey(let key, _): key
    }
  }

  @Test func `a copy says what the draft changes, and nothing to whoever has another key`() throws {
    let key = DraftKey.random()
    let own = try draft(office, key)
    try own.begin(version: 2)
    try own.save(CellEntry(cell: cell, measured: .number(7), comment: "canari-7421"))
    let copy = own.copy
    #expect(copy.range(of: Data("canari-7421".utf8)) == nil)
    let other = try draft(home, key)
    let content = try #require(other.content(ofCopy: copy))
    #expect(content.versionRead == 2 && content.cells[cell]??.measured == .number(7))
    #expect(try draft(TemporaryFolder(), .random()).content(ofCopy: copy) == nil)
    var broken = copy
    broken[copy.count - 1] ^= 1
    #expect(other.content(ofCopy: broken) == nil)
    #expect(other.content(ofCopy: copy.dropLast(3)) == nil, "half a copy is none")
  }

  @Test func `a new computer takes the key of the first, by the password alone`() throws {
    let first = key(try keys(office).unwrap(password: "quatre mots"))
    let wrapped = try #require(try keys(office).wrapped)
    #expect(try keys(home).adopt(wrapped, password: "autre chose") == nil)
    #expect(try keys(home).wrapped == nil)
    #expect(try keys(home).adopt(wrapped, password: "quatre mots") == first)
    #expect(key(try keys(home).unwrap(password: "quatre mots")) == first)
  }

  @Test func `drafts of a computer that had its own key are sealed again`() throws {
    let first = key(try keys(office).unwrap(password: "quatre mots"))
    let own = key(try keys(home).unwrap(password: "quatre mots"))
    #expect(first != own)
    try draft(home, own).save(CellEntry(cell: cell, measured: .number(7)))
    let wrapped = try #require(try keys(office).wrapped)
    #expect(try keys(home).adopt(wrapped, password: "quatre mots") == first)
    #expect(try draft(home, first).content.cells[cell]??.measured == .number(7))
  }

  @Test func `the mark keeps the last revision, and is read for ever`() throws {
    let mark = try draft(office, .random()).copyMark
    #expect(mark.revision == 0)
    try mark.note(7)
    #expect(mark.revision == 7)
    let path = office.path + "/marque"
    try Data("{\"format\":1,\"revision\":5}".utf8).write(to: URL(filePath: path + ".copie"))
    #expect(DraftCopyMark(besides: path).revision == 5)
    try mark.remove()
    #expect(mark.revision == 0)
  }
}
