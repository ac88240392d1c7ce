import Testing
import Workbook

@Suite struct XMLReadingTests {
  @Test func `elements, attributes and text come in order, with their namespaces`() throws {
    let xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <a xmlns="main" xmlns:p="other"><!-- left out --><p:b c="1 &amp; 2" p:d="é"/>x<![CDATA[<y>]]>\
      &lt;z<?left out?></a>
      """
    let name = XMLName("a", namespace: "main")
    let inner = XMLName("b", namespace: "other", prefix: "p")
    #expect(
      try Self.events(xml) == [
        .start(name, []),
        .start(
          inner,
          [
            XMLAttribute(name: XMLName("c"), value: "1 & 2"),
            XMLAttribute(name: XMLName("d", namespace: "other", prefix: "p"), value: "é"),
          ]),
        .end(inner), .text("x<y><z"), .end(name),
      ])
    #expect(inner.qualified == "p:b" && name.qualified == "a")
  }

  @Test func `a prefix may change its meaning on the way`() throws {
    let events = try Self.events("<p:a xmlns:p='1'><p:a xmlns:p='2'/></p:a>")
    let namespaces = events.compactMap { event in
      if case .end(let name) = event { name.namespace } else { nil }
    }
    #expect(namespaces == ["2", "1"])
  }

  @Test func `many elements pass, none twice`() throws {
    let count = 10_000
    let rows = (0..<count).map { "<r n=\"\($0)\">\($0)</r>" }.joined()
    let events = try Self.events("<a>\(rows)</a>")
    let numbers = events.compactMap { event in
      if case .start(_, let attributes) = event { attributes.value("n") } else { nil }
    }
    #expect(numbers == (0..<count).map(String.init))
    #expect(events.count == count * 3 + 2)
  }

  @Test(arguments: [
    ("", XMLRefusal.malformed(line: 1)),
    ("<a>\n</b>", .malformed(line: 2)),
    ("<a/><b/>", .malformed(line: 1)),
    ("<p:a/>", .malformed(line: 1)),
    ("<a>&unknown;</a>", .malformed(line: 1)),
    ("\n<!DOCTYPE a>\n<a/>", .doctype(line: 2)),
    ("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", .doctype(line: 1)),
    ("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", .notUTF8),
    ("<?xml version='1.0' encoding='inconnu'?><a/>", .notUTF8),
    (String(repeating: "<a>", count: 65), .tooDeep(line: 1)),
    ("<a b='\(String(repeating: "x", count: 1_000_001))'/>", .tooLong),
    ("<a>" + (0..<20_001).map { "<b\($0)/>" }.joined() + "</a>", .tooManyNames(line: 1)),
    (String(repeating: "<", count: 6_000_001), .tooManyTags),
  ])
  func `what is not wanted is refused with a sentence`(xml: String, refusal: XMLRefusal) {
    #expect(throws: refusal) { try Self.events(xml) }
    #expect(refusal.message.hasSuffix("."))
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x3C, 0x00], [0xFE, 0xFF, 0x00, 0x3C], [0x3C, 0x00, 0x61, 0x00],
  ])
  func `UTF-16 is refused by its name`(bytes: [UInt8]) {
    #expect(throws: XMLRefusal.notUTF8) { try readXML(bytes) { _ in } }
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    #expect(throws: XMLRefusal.malformed(line: 1)) {
      try readXML(Array("<a>".utf8) + [0xE9] + Array("</a>".utf8)) { _ in }
    }
  }

  @Test func `sixty-four levels are few enough`() throws {
    let xml = String(repeating: "<a>", count: 64) + String(repeating: "</a>", count: 64)
    #expect(try Self.events(xml).count == 128)
  }

  @Test func `its reader may stop it`() {
    var count = 0
    #expect(throws: XMLRefusal.unexpected("Assez.")) {
      try readXML(Array("<a><b/><b/></a>".utf8)) { event throws(XMLRefusal) in
        count += 1
        if count == 2 { throw .unexpected("Assez.") }
      }
    }
    #expect(count == 2)
  }

  @Test func `a reader with refusals of its own throws them`() {
    #expect(throws: WorkbookRefusal.damagedPart("a.xml", .malformed(line: 1))) {
      try readXML(
        Array("<a>".utf8), refusing: { WorkbookRefusal.damagedPart("a.xml", $0) },
        { _ throws(WorkbookRefusal) in })
    }
  }

  @Test func `ten thousand spoilt documents are read or refused, never a crash`() {
    var generator = SeededGenerator(seed: 11)
    let xml = Array(
      "<?xml version='1.0'?><a xmlns:p='u'><p:b c='&#233;'>é</p:b><![CDATA[x]]></a>".utf8)
    for _ in 0..<fuzzRounds {
      let spoilt = xml.spoilt(&generator)
      var depth = 0
      let isRead =
        (try? readXML(spoilt) { event in
          if case .start = event { depth += 1 }
          if case .end = event { depth -= 1 }
        }) != nil
      #expect(!isRead || depth == 0)
    }
  }

  static func events(_ xml: String) throws -> [XMLEvent] {
    var events: [XMLEvent] = []
    try readXML(Array(xml.utf8)) { events.append($0) }
    return events
  }
}
