import Testing

@testable import Terminal

/// What four terminals send for the keys of the entry screen.
struct KeyDecoderTests {
  struct Sent: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// `^[` stands for Échap.
    var bytes: String
    var keys: [Key]

    init(_ terminal: String, _ bytes: String, _ keys: Key...) {
      testDescription = "\(terminal) \(bytes)"
      self.bytes = bytes.replacing("^[", with: "\u{1B}")
      self.keys = keys
    }
  }

  static let sent = [
    Sent("xterm", "^[[A^[[B^[[C^[[D", .up, .down, .right, .left),
    Sent("xterm, application mode", "^[OA^[OB^[OC^[OD", .up, .down, .right, .left),
    Sent("xterm", "^[[H^[[F^[[5~^[[6~^[[3~", .home, .end, .pageUp, .pageDown, .delete),
    Sent("xterm", "^[OP^[OQ^[OR^[OS", .function(1), .function(2), .function(3), .function(4)),
    Sent(
      "xterm", "^[[15~^[[17~^[[18~^[[19~", .function(5), .function(6), .function(7), .function(8)),
    Sent("xterm", "^[[20~^[[21~^[[24~", .function(9), .function(10), .function(12)),
    Sent("xterm", "^[[1;5C^[[1;5D^[[Z", .wordRight, .wordLeft, .backTab),
    Sent("xterm", "^[[27;5;13~^[[13;5u", .controlEnter, .controlEnter),
    Sent(
      "PuTTY", "^[[11~^[[12~^[[13~^[[14~", .function(1), .function(2), .function(3), .function(4)),
    Sent("PuTTY", "^[[1~^[[4~", .home, .end),
    Sent("Linux console", "^[[[A^[[[B^[[[E", .function(1), .function(2), .function(5)),
    Sent("Linux console", "^[[1~^[[4~\u{7F}", .home, .end, .backspace),
    Sent("tmux", "^[[1~^[[4~^[OH^[OF", .home, .end, .home, .end),
    Sent("rxvt", "^[[7~^[[8~", .home, .end),
    Sent("any", "\r\t\u{8}\u{1}\u{1A}", .enter, .tab, .backspace, .control("a"), .control("z")),
    Sent("any", "é€漢", .character("é"), .character("€"), .character("漢")),
    Sent("any", "^[b", .alternate("b")),
    Sent("any", "^[[200~1\n2^[[201~3", .pasted("1\n2"), .character("3")),
    Sent("any", "^[[99;3X7", .unknown, .character("7")),
  ]

  @Test(arguments: sent)
  func `keys are read, whatever pieces they come in`(_ sent: Sent) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array(sent.bytes.utf8)) == sent.keys)
    var slow = KeyDecoder()
    #expect(sent.bytes.utf8.flatMap { slow.decode([$0]) } == sent.keys)
    #expect(!slow.isWaiting)
  }

  @Test func `Échap alone is a key once nothing follows`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [] && decoder.isWaiting)
    #expect(decoder.flush() == [.escape])
    #expect(decoder.decode(Array("\u{1B}[".utf8)) == [])
    #expect(decoder.flush() == [] && !decoder.isWaiting)
  }

  @Test func `what is no UTF-8 is dropped`() {
    var decoder = KeyDecoder()
    #expect(
      decoder.decode([0xFF, 0x41, 0xC3, 0x28, 0xC3, 0xA9]) == [
        .character("A"), .character("("), .character("é"),
      ])
  }

  @Test func `a paste that never ends keeps everything else waiting, and is cut`() {
    var decoder = KeyDecoder()
    _ = decoder.decode(Array("\u{1B}[200~".utf8))
    for _ in 0..<100 { #expect(decoder.decode(Array(repeating: 0x31, count: 10_000)) == []) }
    guard case .pasted(let text) = decoder.decode(Array("\u{1B}[201~".utf8)).first else {
      Issue.record("no paste")
      return
    }
    #expect(text.count == KeyDecoder.pasteLimitBytes)
  }
}
