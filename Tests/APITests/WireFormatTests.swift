import API
import Foundation
import Monitoring
import Testing

/// The wire is what the golden files say, and reads for ever what was once written.
struct WireFormatTests {
  @Test(arguments: SampleMessages.all.indices)
  func `a message is written and read as its golden file has it`(index: Int) throws {
    let sample = SampleMessages.all[index]
    let golden = try Self.golden("\(sample.name)-3.json", fresh: sample.bytes)
    #expect(try Self.object(sample.bytes) == Self.object(golden), "\(sample.name)")
    #expect(try sample.isRead(from: golden), "\(sample.name)")
  }

  /// Messages that the second format did not have.
  private static let later: Set<String> = [
    "trial-request", "gauge", "review-queue", "review-act", "cell-message", "verification",
    "quarter-history", "quarter-opening",
    "amendment-request", "amendment-outcome", "amendment-list",
    "call-list", "call-detail", "call-amendment-request", "call-amendment-outcome",
    "new-account-request", "account-list", "account-act-request",
    "account-reply", "password-change", "session-list", "closed-sessions", "notice-list",
    "wave-list", "new-wave-request", "wave-act-request", "wave-numbers",
    "access-codes-request", "access-codes-reply", "tally-request", "tally-reply",
    "pairing-request", "pairing-reply", "codebook-request", "coding-list", "open-text-list",
    "coding-difference-list", "quote-list", "coding-act-request", "coding-act-receipt",
    "survey-medium",
    "survey-export", "comparison", "figure-trace", "open-data", "statement", "statement-receipt",
    "statement-act",
    "statement-list",
    "participation-request", "participation-receipt", "participation-list", "clearance-request",
    "transfer-rating-request", "transferability", "key-function-request", "key-function-list",
    "key-function-receipt", "transfer-reopening-request", "transfer-context-request",
    "transfer-context", "judgement-request", "judgement-receipt", "judgement-list",
    "decision-request", "decision",
    "cross-rule-list", "cross-rule-request", "cross-rule-outcome",
    "draft-copy", "draft-copy-receipt", "draft-key", "second-entries",
  ]

  @Test(arguments: SampleMessages.all.indices)
  func `a message of the second format is read for ever`(index: Int) throws {
    let sample = SampleMessages.all[index]
    guard !Self.later.contains(sample.name) else { return }
    #expect(sample.isDecoded(from: try Self.golden("\(sample.name)-2.json")), "\(sample.name)")
  }

  @Test func `the keys of every message are lower-case ASCII`() throws {
    for sample in SampleMessages.all {
      for key in Self.keys(try JSONSerialization.jsonObject(with: sample.bytes)) {
        #expect(
          key.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 },
          "\(sample.name): \(key)")
      }
    }
  }

  @Test func `a sending that was frozen in the first format is accepted for ever`() throws {
    let sending: SendingMessage = try Wire.message(from: Self.golden("sending-1.json"))
    #expect(sending.versionRead == 0)
    let entries = sending.values.compactMap(\.entry)
    #expect(entries.count == 14)
    #expect(entries[3].measured == .quotient(numerator: 12, denominator: 40))
    #expect(entries[3].reason == .method)
    #expect(entries[6].measured == .missing(.notAvailable))
    #expect(entries[6].reasonText == "panne du logiciel" && entries[6].comment == nil)
  }

  @Test func `since the second format a comment is never taken for a reason`() throws {
    let sent = SendingMessage(
      versionRead: 1,
      values: [
        CellValue(
          CellEntry(
            cell: Cell(indicatorID: UUID()), measured: .missing(.notAvailable), comment: "bonjour"))
      ])
    let read: SendingMessage = try Wire.message(from: Wire.bytes(of: sent))
    #expect(read.values[0].entry?.comment == "bonjour")
    #expect(read.values[0].entry?.reason == nil)
    let unnumbered = String(decoding: Wire.bytes(of: sent), as: UTF8.self)
      .replacing("\"format\":\(Wire.format),", with: "")
    let former: SendingMessage = try Wire.message(from: Data(unnumbered.utf8))
    #expect(former.values[0].entry?.reasonText == "bonjour")
  }

  @Test func `answers that were frozen in the first format are accepted for ever`() throws {
    let response: ResponseMessage = try Wire.message(from: Self.golden("response-1.json"))
    #expect(response.code == "1004961005397115")
    #expect(response.answers["age"] == AnswerValue(choices: ["moins_30"]))
    #expect(response.answers["remarque"] == AnswerValue(text: "1"))
  }

  @Test func `receipts of the first format are read for ever`() throws {
    let quarter: QuarterReceipt = try Wire.message(from: Self.golden("quarter-receipt-1.json"))
    #expect(quarter.project == "P06")
    let response: ResponseReceipt = try Wire.message(from: Self.golden("response-receipt-1.json"))
    #expect(response.number == "947468955958")
  }

  @Test(arguments: [0, 4, 99])
  func `a format that this version does not know is told by its number`(number: Int) {
    let bytes = Data("{\"format\":\(number),\"etat\":\"vivant\"}".utf8)
    #expect(throws: UnknownFormat(number)) { try Wire.message(HealthMessage.self, from: bytes) }
    #expect(UnknownFormat(number).sentence.contains("format \(number)"))
  }

  /// A file that is not there yet is written with `JALON_NEW_FORMATS=1`; none is ever changed.
  private static func golden(_ name: String, fresh: Data? = nil) throws -> Data {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = checkout.appending(path: "Tests/Fixtures/Formats/wire/\(name)")
    if let fresh, ProcessInfo.processInfo.environment["JALON_NEW_FORMATS"] == "1",
      !FileManager.default.fileExists(atPath: file.path)
    {
      try fresh.write(to: file)
    }
    return try Data(contentsOf: file)
  }

  private static func object(_ bytes: Data) throws -> NSObject? {
    try JSONSerialization.jsonObject(with: bytes) as? NSObject
  }

  /// The keys of objects at any depth.
  private static func keys(_ value: Any) -> [String] {
    switch value {
    case let object as [String: Any]: object.flatMap { [$0.key] + keys($0.value) }
    case let list as [Any]: list.flatMap(keys)
    default: []
    }
  }
}
