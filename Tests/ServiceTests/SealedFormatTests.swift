import API
import Crypto
import Foundation
import Monitoring
import TestSupport
import Testing
import XLSForm

@testable import Service

/// What waits in the urn and the keys that open it, in every format ever written.
@Suite struct SealedFormatTests {
  private let sheet = AnswerSheet([
    "ecoute": .choices(["beaucoup", "un_peu"]), "remarque": .text("Merci « à tous »"),
    "enfants": .number(Decimal(sign: .plus, exponent: -1, significand: 25)), "sante": .refused,
  ])

  private let channel = AnswerChannel(language: "ar", mode: .paper)

  @Test(arguments: [1, 2, 3, 4])
  func `sealed answers are read from their golden file`(format: Int) throws {
    let opened = try SealedAnswers.opened(Self.golden("sealed-answers-\(format).json"))
    #expect(opened.sheet == sheet)
    #expect(opened.channel == (format >= 3 ? channel : nil))
    #expect(opened.followed == (format == 4 ? Data([1, 2, 3]) : nil))
  }

  @Test(arguments: [1, 2])
  func `what lies in the urn is opened from its golden file`(format: Int) throws {
    let golden = try #require(
      try JSONSerialization.jsonObject(with: Self.golden("sealed-urn-\(format).json"))
        as? [String: String])
    let bytes = try ["cle", "scelle", "message"].map {
      try #require(golden[$0].flatMap { Data(base64Encoded: $0) })
    }
    #expect(try TallyKey(bytes: bytes[0]).open(bytes[1]) == bytes[2])
    for place in [0, 33, 40, bytes[1].count - 1] {
      var changed = bytes[1]
      changed[place] ^= 1
      #expect(throws: (any Error).self) { try TallyKey(bytes: bytes[0]).open(changed) }
    }
  }

  @Test func `answers sealed together open one by one, in any order, by their own key only`() throws
  {
    let key = TallyKey()
    var sealer = try AnswerSealer(publicKey: key.publicKey)
    let messages = (0..<70).map { Data("answer \($0)".utf8) }
    let sealed = try messages.map { try sealer.seal($0) }
    #expect(Set(sealed.map(\.count)).count == 1)
    for place in sealed.indices.reversed() {
      #expect(try key.open(sealed[place]) == messages[place])
    }
    #expect(throws: (any Error).self) { try TallyKey().open(sealed[3]) }
  }

  @Test(arguments: [1, 2, 3])
  func `the keys of a wave are read from their golden file`(format: Int) throws {
    let keys = try WaveKeys(fileBytes: Self.golden("wave-keys-\(format).json"))
    #expect(
      try WaveKeys(fileBytes: keys.fileBytes).tallyKey?.publicKey == keys.tallyKey?.publicKey)
    #expect((keys.tallyKey == nil) == (format == 3))
    #expect(
      keys.codeHMAC("1004961005397115").map { String($0, radix: 16) }.joined()
        == Self.codeDigest)
  }

  @Test func `the key of tags is read from its golden file and written like it`() throws {
    let golden = try Self.golden("code-tags-1.json")
    let key = try CodeTagKey(fileBytes: golden)
    #expect(key.tag("1004961005397115") == 157_100_820_090)
    #expect(try Self.object(key.fileBytes) == Self.object(golden))
    for bytes in [#"{"format":2,"secret":"AAAA"}"#, "{}", ""] {
      #expect(throws: UnreadableSecret(content: .codeTags)) {
        try CodeTagKey(fileBytes: Data(bytes.utf8))
      }
    }
  }

  @Test func `the key of tags is made once, whoever comes first`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let tags = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<20 {
        group.addTask { try WaveKeyFolder(path: folder).tagKey().tag("1") }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(tags.count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["codes.json"])
  }

  @Test func `what is written is the last golden file`() throws {
    #expect(
      try Self.object(SealedAnswers.bytes(of: sheet, by: channel, followed: Data([1, 2, 3])))
        == Self.object(Self.golden("sealed-answers-4.json")))
    let keys = try WaveKeys(fileBytes: Self.golden("wave-keys-3.json"))
    #expect(try Self.object(keys.fileBytes) == Self.object(Self.golden("wave-keys-3.json")))
  }

  @Test func `what waits of an answer is read from its golden file and written like it`() throws {
    let golden = try Self.golden("followed-part-1.json")
    let part = try FollowedPart(bytes: golden)
    #expect(part.code == ["f", "l", "a", "3", "4", "0"])
    #expect(part.answers == ["avis_ecoute": "un_peu", "mots_simples": "-"])
    let key = TallyKey()
    #expect(
      try Self.object(key.open(part.sealed(to: key.publicKey))) == Self.object(golden))
    for bytes in [#"{"format":2,"reponses":{}}"#, "{}", ""] {
      #expect(throws: UnreadableSecret(content: .answers)) {
        try FollowedPart(bytes: Data(bytes.utf8))
      }
    }
  }

  @Test func `answers of any signs are read as they were sealed`() throws {
    let texts = ["", "« \\ » \"\"", "ligne\nligne\t\u{7F}\u{1}\u{1F}", "العربية 🌻", "{\"a\":[1]},"]
    for (number, text) in texts.enumerated() {
      let odd = AnswerSheet([
        "q\(number)": .text(text), text: .choices(texts), "n": .number(Decimal(-12)), "r": .refused,
      ])
      let opened = try SealedAnswers.opened(SealedAnswers.bytes(of: odd, by: nil))
      #expect(opened.sheet == odd && opened.channel == nil)
    }
  }

  @Test func `a later format is refused, and nothing is guessed`() {
    for bytes in [#"{"format":5,"reponses":{}}"#, "[]", ""] {
      #expect(throws: UnreadableSecret(content: .answers)) {
        try SealedAnswers.opened(Data(bytes.utf8))
      }
      #expect(throws: UnreadableSecret(content: .waveKeys)) {
        try WaveKeys(fileBytes: Data(bytes.utf8))
      }
    }
  }

  @Test func `what cannot be read is told to whoever asks, and to the log`() {
    let keys = UnreadableSecret(content: .waveKeys)
    let problem = Problem(thrown: keys)
    #expect(problem.code == .unreadableRecord && problem.title.contains("clés"))
    #expect(problem.help.contains("à jour"))
    #expect(LoggedError(keys).description == "UnreadableSecret: waveKeys")
    let answers = UnreadableSecret(content: .answers)
    #expect(Problem(thrown: answers).title.contains("réponses"))
    #expect(LoggedError(answers).description == "UnreadableSecret: answers")
  }

  /// Of the code in the test, under the pepper of the golden file.
  private static let codeDigest = "5a8a6125c9bfc928fcc89ac69b8b8aec78d2a48a94ca3f8f344f50cd849b9b"

  private static func golden(_ name: String) throws -> Data {
    try Data(contentsOf: Files.checkout.appending(path: "Tests/Fixtures/Formats/\(name)"))
  }

  private static func object(_ bytes: Data) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: bytes) as? NSDictionary)
  }
}
