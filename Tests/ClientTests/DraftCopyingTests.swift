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

  private func message(_ text: String, revision: Int) -> DraftCopyMessage {
    DraftCopyMessage(revision: revision, content: Data(text), device: "bureau")
  }

  @Test func `a copy is one's own by what was noted of it, before and after it was sent`() throws {
    let mark = try draft(office, .random()).copyMark
    #expect(mark.revision == 0 && !mark.isOwn(message("a", revision: 1)))
    try mark.noteSending(Data("a"))
    #expect(mark.revision == 0, "it may not have arrived")
    #expect(mark.isOwn(message("a", revision: 1)), "its answer may be lost")
    #expect(!mark.isOwn(message("b", revision: 1)))
    try mark.noteSending(Data("b"))
    #expect(mark.isOwn(message("a", revision: 1)), "either of them may have arrived")
    try mark.note(2, of: Data("b"))
    #expect(mark.revision == 2 && mark.isOwn(message("b", revision: 2)))
    #expect(!mark.isOwn(message("a", revision: 3)), "it would have come too late")
    #expect(
      !mark.isOwn(message("c", revision: 2)),
      "revisions begin again where the copy was dropped, and another computer was first")
    try mark.remove()
    #expect(mark.revision == 0 && !mark.isOwn(message("b", revision: 2)))
  }

  @Test func `a mark of each format is read for ever`() throws {
    let path = office.path + "/marque"
    let first = try Fixture.bytes("draft-copy-mark-1.json")
    try DurableFile.replace(path + ".copie", with: first)
    let mark = DraftCopyMark(besides: path)
    #expect(mark.revision == 5)
    #expect(mark.isOwn(message("a", revision: 5)) && !mark.isOwn(message("a", revision: 6)))
    try mark.noteSending(Data("b"))
    #expect(mark.isOwn(message("a", revision: 5)) && mark.isOwn(message("b", revision: 6)))
    let second = try Fixture.bytes("draft-copy-mark-2.json")
    try DurableFile.replace(path + ".copie", with: second)
    #expect(mark.revision == 7 && mark.isOwn(message("a", revision: 7)))
    #expect(mark.isOwn(message("b", revision: 8)) && !mark.isOwn(message("c", revision: 7)))
    try mark.remove()
    try mark.note(7, of: Data("a"))
    try mark.noteSending(Data("b"))
    #expect(try DurableFile.contents(path + ".copie") == second, "it is written so")
  }
}
