import Markup
import Testing

@Suite struct MarkupTests {
  static let hostile = "<b>\"R&D\" l'été</b>"

  @Test(arguments: [
    (MarkupDialect.page, "&lt;b&gt;&quot;R&amp;D&quot; l&#39;été&lt;/b&gt;"),
    (.report, "&lt;b&gt;&quot;R&amp;D&quot; l&#39;été&lt;/b&gt;"),
    (.xml, "&lt;b&gt;&quot;R&amp;D&quot; l'été&lt;/b&gt;"),
    (.laidOutXML, "&lt;b&gt;&quot;R&amp;D&quot; l'été&lt;/b&gt;"),
  ])
  func `foreign text cannot become markup, between tags nor in them`(
    dialect: MarkupDialect, escaped: String
  ) {
    let node = MarkupNode.element(
      .span, [MarkupAttribute("id", Self.hostile)], [.text(Self.hostile)])
    #expect(node.written(as: dialect) == "<span id=\"\(escaped)\">\(escaped)</span>")
  }

  @Test(arguments: [
    (MarkupDialect.page, "ab cd\n"), (.report, "a\u{FFFD}b\tc\u{202E}\u{FFFD}d\n\r"),
    (.xml, "ab\tc\u{202E}d\n"), (.laidOutXML, "ab\tc\u{202E}d\n"),
  ])
  func `what a document cannot hold does not reach it`(dialect: MarkupDialect, written: String) {
    #expect(
      MarkupNode.text("a\u{1B}b\tc\u{202E}\u{FFFF}d\n\r").written(as: dialect)
        .replacing("\u{FFFF}", with: "") == written)
  }

  @Test(arguments: [
    (MarkupDialect.page, "<div><input name=\"a\" checked><a></a></div>\n"),
    (.report, "<div><input name=\"a\" checked/><a></a></div>"),
    (.xml, "<div><input name=\"a\" checked/><a/></div>"),
    (.laidOutXML, "<div>\n  <input name=\"a\" checked/>\n  <a/>\n</div>"),
  ])
  func `each dialect ends empty elements in its way`(dialect: MarkupDialect, written: String) {
    let input = MarkupNode.element(
      .input, [MarkupAttribute("name", "a"), MarkupAttribute("checked")], [])
    let node = MarkupNode.element(.div, [], [input, .element(.a, [], [])])
    #expect(node.written(as: dialect) == written)
  }

  @Test func `white space is never added beside text`() {
    let output = MarkupNode.element("output", [], [])
    let value = MarkupNode.element("value", [], [.text("Vu "), output])
    let node = MarkupNode.element("text", [], [value, .element("none", [], [.text("")])])
    #expect(
      node.written(as: .laidOutXML)
        == "<text>\n  <value>Vu <output/></value>\n  <none></none>\n</text>")
  }

  @Test func `a long document is written piece by piece`() {
    var document = "<?xml version=\"1.0\"?>"
    MarkupNode.write("rows", [MarkupAttribute("n", "2")], as: .xml, to: &document) { document in
      for row in ["a", "&"] {
        MarkupNode.element("row", [], [.text(row)]).write(as: .xml, to: &document)
      }
    }
    #expect(
      document == "<?xml version=\"1.0\"?><rows n=\"2\"><row>a</row><row>&amp;</row></rows>")
  }

  @Test func `a value of our own is written as it is`() {
    let policy = MarkupAttribute("content", verbatim: "default-src 'none'")
    #expect(
      MarkupNode.element(.meta, [policy], []).written(as: .report)
        == "<meta content=\"default-src 'none'\"/>")
  }

  @Test func `a style sheet cannot end its element`() {
    let sheet = StyleSheet("a{content:'</style><script>'}")
    #expect(
      MarkupNode.style(sheet).written(as: .page)
        == "<style>a{content:'<\\/style><script>'}</style>")
  }
}
