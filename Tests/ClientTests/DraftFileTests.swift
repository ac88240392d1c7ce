import Foundation
import Testing

@testable import Client

/// Faults F-05 and F-06, and the torn record of a crash.
struct DraftFileTests {
  let folder = TemporaryFolder()
  let key = DraftKey.random()
  let records = [Data("premier"), Data("deuxième, plus long"), Data("3")]
  var path: String { folder.file("p06.brouillon") }

  private func written() throws -> Data {
    let file = try DraftFile.open(path, key: key)
    for record in records { try file.append(record) }
    return try #require(try DurableFile.contents(path))
  }

  /// Everything that was acknowledged is there, in order.
  @Test func reopenedDraftHoldsItsRecords() throws {
    _ = try written()
    #expect(try DraftFile.open(path, key: key).records == records)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func nothingIsReadableWithoutTheKey() throws {
    let bytes = try written()
    #expect(!bytes.contains(Data("premier")[...]))
    #expect(throws: DraftError.wrongKey) { try DraftFile.open(path, key: .random()) }
    #expect(try DurableFile.contents(path) == bytes)
  }

  /// A crash at any byte of the last writes costs the torn record alone, and the draft goes on.
  @Test func tornTailIsDroppedAtEveryByte() throws {
    let whole = try written()
    let seal = try #require(try DraftSeal.reading(whole.prefix(DraftSeal.headerSize), key: key))
    var ends = [DraftSeal.headerSize]
    for (index, record) in records.enumerated() {
      ends.append(ends[index] + seal.sealed(record, at: index).count)
    }
    for length in DraftSeal.headerSize...whole.count {
      try DurableFile.replace(path, with: whole.prefix(length))
      let expected = records.prefix(ends.count { $0 <= length } - 1)
      let file = try DraftFile.open(path, key: key)
      #expect(file.records == Array(expected))
      try file.append(Data("suite"))
      let bytes = try #require(try DurableFile.contents(path))
      #expect(bytes.count > DraftSeal.headerSize)
    }
    #expect(try DraftFile.open(path, key: key).records == records + [Data("suite")])
  }

  /// After a power cut a file may be as long as it was to be, and hold zeros.
  @Test func zeroedTailIsATornRecord() throws {
    let whole = try written()
    try DurableFile.replace(path, with: whole + Data(count: 40))
    #expect(try DraftFile.open(path, key: key).records == records)
    try DurableFile.replace(path, with: whole.dropLast(16) + Data(count: 16))
    #expect(try DraftFile.open(path, key: key).records == Array(records.dropLast()))
  }

  @Test func flippedBitIsRefusedAtEveryByte() throws {
    let whole = try written()
    for index in whole.indices {
      for bit in 0..<8 {
        var bytes = whole
        bytes[index] ^= 1 << bit
        try DurableFile.replace(path, with: bytes)
        let error = #expect(throws: DraftError.self) { try DraftFile.open(path, key: key) }
        guard case .damaged(let aside) = error else {
          Issue.record("byte \(index), bit \(bit): \(String(describing: error))")
          continue
        }
        #expect(try DurableFile.contents(aside) == bytes)
        try DurableFile.remove(aside)
        #expect(try DurableFile.contents(path) == nil)
      }
    }
  }

  @Test func recordsCannotChangePlaces() throws {
    let file = try DraftFile.open(path, key: key)
    try file.append(Data("aaaa"))
    try file.append(Data("bbbb"))
    let whole = try #require(try DurableFile.contents(path))
    let head = whole.prefix(DraftSeal.headerSize)
    let tail = whole.dropFirst(DraftSeal.headerSize)
    let half = tail.count / 2
    let other = folder.file("autre.brouillon")
    try DurableFile.replace(other, with: head + tail.suffix(half) + tail.prefix(half))
    #expect(throws: DraftError.self) { try DraftFile.open(other, key: key) }
  }

  @Test func secondTerminalIsRefused() throws {
    let first = try DraftFile.open(path, key: key)
    #expect {
      try DraftFile.open(path, key: key)
    } throws: { error in
      guard case DraftError.inUse(let opener?) = error else { return false }
      return opener.process == getpid()
        && DraftError.inUse(by: opener).sentence.message.contains("(processus \(getpid()))")
    }
    try first.append(Data("toujours là"))
  }

  @Test func rewritingReplacesAllAndDroppingLeavesNothing() throws {
    let file = try DraftFile.open(path, key: key)
    for record in records { try file.append(record) }
    try file.rewrite([Data("reste")])
    try file.append(Data("suite"))
    #expect(file.records == [Data("reste"), Data("suite")])
    try file.drop()
    #expect(folder.names.isEmpty)
  }

  @Test func sentencesSayWhatToDo() {
    let errors: [DraftError] = [
      .damaged(keptAt: "/x"), .unknownRecord(format: 3, keptAt: "/x"), .wrongKey, .inUse(by: nil),
      .inUse(by: .present),
      .file(FileError("/x", ENOSPC)),
    ]
    for error in errors {
      #expect(!error.sentence.message.isEmpty && !error.sentence.help.isEmpty)
    }
  }
}
